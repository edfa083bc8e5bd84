"""A set phrase, compound or connective in a form that it does not have.

Why: « en premier chef » for « au premier chef » is read as a slip by every French speaker.
The phrases are data (`usage/fr/set-phrases.toml`, and your own files), each with its reason and
source; words are matched in all their forms. Publishers' lines and terms of the glossary are left
alone.
Source: Académie française, Dictionnaire and Dire, ne pas dire; Banque de dépannage linguistique;
proselint, whose checks are data with a source too.
"""

from collections.abc import Iterator

from readout_l10n.checks.advice import advice
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.usage import Kind


def check(pair: Pair) -> Iterator[Hit]:
    yield from advice(pair, Kind.SET_PHRASE)


RULE = Rule(
    "set-phrase",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="En premier chef, la crise touche les ports.",
            finds=(
                (
                    "« En premier chef »: the phrase is « au premier chef »: the chief count of a "
                    "list; write au premier chef"
                ),
            ),
            fixed="Au premier chef, la crise touche les ports.",
        ),
        Example(
            target="Les îles alentours ont reçu de l’aide.",
            finds=(
                (
                    "« îles alentours »: « alentours » is a noun; beside a noun French has the "
                    "invariable adverb « alentour » or an adjective; write environnants, voisins, "
                    "alentour (invariable)"
                ),
            ),
        ),
        Example(target="Les alentours du port et les îles alentour ont reçu de l’aide."),
        Example(target="Un plan (Japanese language for the next generation) a été signé."),
        Example(target="Il est accusé, en premier chef d’accusation, de fraude."),
    ),
)

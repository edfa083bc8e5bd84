"""A verb, adjective or phrase with a preposition that is not its own, or without its own.

Why: « découleront sur » for « déboucheront sur » leaves the reader to guess which of two was meant.
The constructions are data (`usage/fr/verb-complements.toml`, and your own files), each with its
reason and source; only those are listed that no meaning of the verb allows.
Source: Grevisse and Goosse, Le Bon Usage; Académie française, Dictionnaire, 9e édition;
LanguageTool's rules on prepositions, for what drafts get wrong.
"""

from collections.abc import Iterator

from readout_l10n.checks.advice import advice
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.usage import Kind


def check(pair: Pair) -> Iterator[Hit]:
    yield from advice(pair, Kind.VERB_COMPLEMENT)


RULE = Rule(
    "verb-complement",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ces efforts découleront sur une trêve.",
            finds=(
                (
                    "« découleront sur »: what follows from something « découle de » it; what "
                    "leads to something « débouche sur » it; write déboucher sur, découler de"
                ),
            ),
        ),
        Example(
            target="Les ministres ont évoqué sur la situation en mer.",
            finds=(
                (
                    "« évoqué sur la »: the verb takes a direct object: « évoquer la situation »; "
                    "write (no preposition)"
                ),
            ),
        ),
        Example(target="Ces efforts déboucheront sur une trêve, qui découle de l’accord."),
        Example(target="La question a été évoquée sur la scène internationale."),
    ),
)

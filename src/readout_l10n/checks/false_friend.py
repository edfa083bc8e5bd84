"""A word that looks like the source's and means something else.

Why: « éventuellement » for "eventually" turns a promise into a perhaps, in flawless French.
Compares each aligned target segment with its source: an entry (`usage/fr/false-friends.toml`, and
your own files) speaks only where the source says the misleading word, and nothing that the target's
word renders rightly.
Source: Termium Plus; Académie française, Dire, ne pas dire; Kœssler and Derocquigny (1928), who
named them.
"""

from collections.abc import Iterator

from readout_l10n.checks.advice import advice
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.usage import Kind


def check(pair: Pair) -> Iterator[Hit]:
    yield from advice(pair, Kind.FALSE_FRIEND)


RULE = Rule(
    "false-friend",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="They will launch a policy dialogue on Central Asia.",
            target="Ils lanceront un forum politique sur l’Asie centrale.",
            finds=(
                (
                    "« forum politique »: a policy is a line of action: « politique » as an "
                    "adjective is political; write stratégique, de politique générale, sur les "
                    "politiques"
                ),
            ),
        ),
        Example(
            source="The talks will eventually lead to a treaty.",
            target="Les pourparlers mèneront éventuellement à un traité.",
            finds=(
                "« éventuellement »: « éventuellement » is possibly; write finalement, à terme",
            ),
        ),
        Example(
            source="They held political consultations.",
            target="Ils ont tenu des consultations politiques.",
        ),
        Example(target="Ils lanceront éventuellement un forum politique."),
    ),
)

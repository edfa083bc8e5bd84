"""A number of the source is missing from the target, and no other stands in its place.

Why: an amount, a date or a count that was left out is news that was left out.
Compares as `number-changed` does. A number in words counts where nothing can have taken its place:
"the two ministers" may become « ils », "both" « l’un et l’autre ».
Source: Xbench's and Verifika's missing numbers.
"""

from collections.abc import Iterator

from readout_l10n.checks.number_changed import is_certain, number_differences
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for mention in found.missing:
            if is_certain(mention.number, refers_back=mention.refers_back):
                yield Hit(
                    pair.across(bead.target),
                    f"{mention.quote} is in the source but not in the target",
                    source=pair.source_quote((bead.source[mention.text],)),
                    severity=Severity.WARNING if mention.number.spelled else None,
                )


RULE = Rule(
    "number-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The 32 members met.",
            target="Les membres se sont réunis.",
            finds=("32 is in the source but not in the target",),
        ),
        Example(
            source="Japan trained 40 doctors and 40 nurses.",
            target="Le Japon a formé 40 médecins et des infirmiers.",
            finds=("40 is in the source but not in the target",),
        ),
        Example(
            source="They signed four agreements.",
            target="Ils ont signé des accords.",
            finds=("four is in the source but not in the target",),
        ),
        Example(source="The two ministers met.", target="Ils se sont réunis."),
        Example(source="They met once, for one hour and a half.", target="Ils se sont vus 1 h 30."),
        Example(
            source="1. Overview\nThe G7 met.[1]", target="Vue d’ensemble\nLe G7 s’est réuni.[2]"
        ),
        Example(
            source="The 32 members met.\nThey agreed.",
            target="Les membres se sont réunis.\nTous les 32 sont d’accord.",
        ),
    ),
)

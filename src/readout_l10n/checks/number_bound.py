"""An amount is said to be more where the source says less, or exact where it is not.

Why: « moins de 100 » for "more than 100" keeps the number and turns the news round.
Looks at what stands right before or after a number kept: "more than", "at least", "up to",
« près de ». "Nearly" is below and near, so that « environ » fits it and « plus de » does not. "Up to"
or "more than" that is lost is a warning; "about" that is lost or added is left alone, as is "over"
with a span of time, which may mean "during".
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.number_changed import number_differences
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.bounds import Bound
from readout_l10n.text.number_differences import Mention

_TURNED = ({Bound.ABOVE}, {Bound.BELOW})


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for before, after in found.kept:
            if _is_turned(before, after):
                number, segment = after.number, bead.target[after.text]
                yield Hit(
                    pair.at(segment, number.start, number.end),
                    f"{after.quote} is said to be {_said(after)}, "
                    f"the source says {_said(before)} {before.quote}",
                    source=pair.source_quote((bead.source[before.text],)),
                )


def _is_turned(before: Mention, after: Mention) -> bool:
    wanted, given = before.number.bounds, after.number.bounds
    return (Bound.ABOVE in wanted and Bound.BELOW in given and Bound.ABOVE not in given) or (
        Bound.BELOW in wanted and Bound.ABOVE in given and Bound.BELOW not in given
    )


def _said(mention: Mention) -> str:
    return "more than" if Bound.ABOVE in mention.number.bounds else "less than"


RULE = Rule(
    "number-bound",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="More than 100 people came.",
            target="Moins de 100 personnes sont venues.",
            finds=("100 is said to be less than, the source says more than 100",),
        ),
        Example(
            source="A loan of up to 22 billion yen was granted.",
            target="Un prêt d’au moins 22 milliards de yens a été accordé.",
            finds=("22 milliards is said to be more than, the source says less than 22 billion",),
        ),
        Example(
            source="Nearly 300 people came.",
            target="Plus de 300 personnes sont venues.",
            finds=("300 is said to be more than, the source says less than 300",),
        ),
        Example(
            source="Nearly 300 people, at least 20 of them children, and no more than 5 guards.",
            target="Près de 300 personnes, dont 20 enfants au moins, et pas plus de 5 gardes.",
        ),
        Example(source="It lasted over 110 minutes.", target="Elle a duré près de 110 minutes."),
    ),
)

"""A number of the target is nowhere near in the source.

Why: a count or an amount that the source does not give is the translator's, or another text's.
Compares as `number-changed` does. A day that stands for a weekday ("on Friday") is the source's, as
is the conversion of an amount beside it; of the numbers in words, those that may render none
(« les deux pays ») are left alone.
Source: Verifika's and Okapi CheckMate's extra numbers.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.number_changed import is_certain, number_differences
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.dates import MONTHS
from readout_l10n.text.number_differences import Mention
from readout_l10n.text.numbers import Sort

_NAMED_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:next|same) "
    r"day)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\b[A-Z]{2,}[ -]?(\d{1,3})\b")
_MONTH_AFTER = re.compile(rf"\s(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for mention in found.extra:
            segment = bead.target[mention.text]
            if not is_certain(mention.number, refers_back=mention.refers_back):
                continue
            if _is_named_day(mention, segment, bead) or _is_abbreviated(mention, bead):
                continue
            yield Hit(
                pair.at(segment, mention.number.start, mention.number.end),
                f"{mention.quote} is in the target but not in the source",
                source=pair.source_quote(bead.source),
                severity=Severity.WARNING if mention.number.spelled else None,
            )


def _is_named_day(mention: Mention, segment: Segment, bead: Bead) -> bool:
    dated = _MONTH_AFTER.match(segment.text, mention.number.end)
    return bool(dated and _NAMED_DAY.search(bead.source_text))


def _is_abbreviated(mention: Mention, bead: Bead) -> bool:
    """Whether the source has the figure of an ordinal in a name: "TICAD 8"."""
    number = mention.number
    if not (number.spelled and number.sort is Sort.ORDINAL):
        return False
    return any(
        reading in number.readings for reading in map(int, _FIGURE.findall(bead.source_text))
    )


RULE = Rule(
    "number-extra",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The members met.",
            target="Les 32 membres se sont réunis.",
            finds=("32 is in the target but not in the source",),
        ),
        Example(
            source="They agreed on measures.",
            target="Ils sont convenus de quatre mesures.",
            finds=("quatre is in the target but not in the source",),
        ),
        Example(
            source="The minister spoke on Friday.",
            target="Le ministre s’est exprimé le 28 septembre.",
        ),
        Example(
            source="They prepared TICAD 8 together.",
            target="Ils ont préparé la huitième Conférence de Tokyo (TICAD 8).",
        ),
        Example(source="Both countries agreed.", target="Les deux pays sont d’accord."),
        Example(source="The countries agreed.", target="Les deux pays sont d’accord."),
        Example(source="The road is 130 miles long.", target="La route fait 209 km (130 milles)."),
        Example(
            source="The Ninth Conference ended.", target="La neuvième conférence s’est achevée."
        ),
    ),
)

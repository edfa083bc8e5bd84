"""A month or a day of the week with a capital, as English writes it.

Why: « le 12 Janvier » shows a text that was typed over its original.
In French text: a month after a figure or after « en », « depuis » and the like, a day of the week
between « le » and a figure. Feasts (« le 14 Juillet », « le Vendredi saint »), titles of
works, and what begins a sentence keep their capital.
Source: Imprimerie nationale, Lexique, « Mois » and « Jours ».
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.calendar_words import CALENDARS

_FRENCH = CALENDARS["fr"]
_MONTHS = "|".join(map(str.capitalize, _FRENCH.months))
_DAYS = "|".join(map(str.capitalize, _FRENCH.weekdays))
_SPACE = "[ \u00a0\u202f]"
_CAPITAL = re.compile(
    rf"(?:\b\d{{1,2}}(?:er)?{_SPACE}|\b(?:en|depuis|courant|début|fin|mi-|dès|mois{_SPACE}de|mois{_SPACE}d’)"
    rf"{_SPACE}?)(?P<month>{_MONTHS})\b|\b(?:le|du|au|ce){_SPACE}(?P<day>{_DAYS})(?={_SPACE}\d)"
)
_FEASTS = re.compile(
    rf"\b(?:14{_SPACE}Juillet|1er{_SPACE}Mai|11{_SPACE}Novembre)\b(?!{_SPACE}\d{{4}})"
)


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        feasts = [found.span() for found in _FEASTS.finditer(seen.text)]
        for match in _CAPITAL.finditer(seen.text):
            part = "month" if match["month"] else "day"
            start, end = match.span(part)
            if seen.segment.text.isupper() or any(low <= start < high for low, high in feasts):
                continue
            small = match[part].lower()
            yield Hit(
                pair.at(seen.segment, start, end),
                f"« {match[part]} » has a capital; in French « {small} »",
                suggestion=small,
                edits=edit(pair, seen.segment, start, end, small),
            )


RULE = Rule(
    "calendar-capital",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le 12 Janvier 2023, puis en Mars et le Jeudi 4 mai, ils se sont vus.",
            finds=(
                "« Janvier » has a capital; in French « janvier »",
                "« Mars » has a capital; in French « mars »",
                "« Jeudi » has a capital; in French « jeudi »",
            ),
            fixed="Le 12 janvier 2023, puis en mars et le jeudi 4 mai, ils se sont vus.",
        ),
        Example(target="Jeudi 4 mai, avant le 14 Juillet, la sonde est partie pour Mars."),
    ),
)

"""When a French text says that something will be, or was: the date beside a verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from readout_l10n.text.calendar_words import CALENDARS

_S = "[ \u00a0\u202f]"
_MONTHS = CALENDARS["fr"].months
_DATE = (
    rf"(?:(?:en|début|fin){_S}|le{_S}(?:\w+di{_S}|dimanche{_S})?(?P<day>\d{{1,2}})(?:er)?{_S}"
    rf"|(?:du{_S}\d{{1,2}}(?:er)?{_S})?au{_S}(?P<last>\d{{1,2}}){_S})"
    rf"(?:(?P<month>{'|'.join(_MONTHS)}){_S})?(?P<year>20\d\d)(?![\w-])"
)
_FUTURE = (
    rf"(?:se{_S}tiendr(?:a|ont)|aur(?:a|ont){_S}lieu|se{_S}dérouler(?:a|ont)|débuter(?:a|ont)"
    rf"|commencer(?:a|ont)|s[’']ouvrir(?:a|ont)|entrer(?:a|ont){_S}en{_S}vigueur"
    rf"|sera{_S}(?:organisée?|tenue?|signée?|inaugurée?)|seront{_S}(?:organisé|tenu|signé)e?s)"
)
_PAST = (
    rf"(?:s[’']est{_S}(?:tenue?|déroulée?|ouverte?)|se{_S}sont{_S}(?:tenu|déroulé)e?s"
    rf"|(?:a|ont){_S}(?:eu{_S}lieu|débuté|commencé|été{_S}(?:organisé|signé|inauguré)e?s?)"
    rf"|(?:est|sont){_S}entrée?s?{_S}en{_S}vigueur)"
)
_GAP = r"(?P<gap>(?:(?!\bqui\b|\bque\b|\bdepuis\b)[^.,;:()«»]){0,70}?)"
_WILL = re.compile(rf"(?<!\w){_FUTURE}(?=\W){_GAP}(?<!\w){_DATE}", re.IGNORECASE)
_WAS = re.compile(rf"(?<!\w){_PAST}(?=\W){_GAP}(?<!\w){_DATE}", re.IGNORECASE)
_YEARS = 3
"""More years back, a future may be a historian's: « il sera signé en 1960 »."""


@dataclass(frozen=True, slots=True)
class VerbDate:
    """A verb and its date, `start:end` in characters."""

    start: int
    end: int
    future: bool


def contradicted(text: str, day: date) -> Iterator[VerbDate]:
    """The verbs in the future whose date is over on a day, and those in the past before theirs."""
    for match in _WILL.finditer(text):
        last = _bounds(match)[1]
        if last < (day.year, day.month, day.day) and day.year - last[0] <= _YEARS:
            yield VerbDate(match.start(), match.end(), future=True)
    for match in _WAS.finditer(text):
        if _bounds(match)[0] > (day.year, day.month, day.day + 1):
            yield VerbDate(match.start(), match.end(), future=False)


def _bounds(match: re.Match[str]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first and the last day that a date may mean, as year, month and day."""
    year = int(match["year"])
    if not match["month"]:
        return (year, 1, 1), (year, 12, 31)
    month = _MONTHS[match["month"].casefold()]
    day = int(match["day"] or match["last"] or 0)
    return (year, month, day or 1), (year, month, day or 31)

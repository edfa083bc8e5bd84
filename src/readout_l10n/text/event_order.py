"""Stretches of time of a French text that end, or follow, before they begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.text.calendar_words import CALENDARS

_S = "[ \u00a0\u202f]"
_TIME = (
    rf"(?P<{{0}}h>\d{{{{1,2}}}}){_S}?(?:h|:|heures?(?!\w)){_S}?(?P<{{0}}m>[0-5]\d)?(?![\w:]|,\d)"
)
_CLOCKS = re.compile(
    rf"(?<!\w)(?:de{_S}{_TIME.format('a')}{_S}à|entre{_S}{_TIME.format('b')}{_S}et)"
    rf"{_S}{_TIME.format('to')}",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(rf"{_S}*[,(]?{_S}*(?:le{_S}|du{_S})", re.IGNORECASE)
"""What names the day, or the half of it, of the end alone."""
_DAY = 24 * 60
_EVENING = 18 * 60
_NIGHT = 6 * 60
"""What begins after the one and ends before the other goes on past midnight."""
_BEGINS = rf"(?:début|commenc|démarr|s[’']ouvr|ser\w*{_S}lanc)\w*"
_ENDS = rf"(?:(?:s[’']ach[eè]v|se{_S}termin|fini)\w*|pren\w*{_S}fin)"
_MONTH = "|".join(CALENDARS["fr"].months)
_DATE = rf"(?:le{_S}(?P<{{0}}d>\d{{{{1,2}}}})(?:er)?|en){_S}(?P<{{0}}m>{_MONTH})"
_YEAR = rf"{_S}(?P<y>(?:19|20)\d\d)"
_EVENTS = re.compile(
    rf"{_BEGINS}{_S}{_DATE.format('a')}{_YEAR}(?P<gap>[^.;:()]{{0,80}}?){_ENDS}{_S}{_DATE.format('b')}"
    rf"(?:{_YEAR.replace('<y>', '<z>')}|{_S}de{_S}la{_S}même{_S}année)",
    re.IGNORECASE,
)
_STARTS_AT = re.compile(rf"à{_S}partir{_S}de{_S}{_TIME.format('a')}", re.IGNORECASE)
_FOLLOWS_AT = re.compile(
    rf"(?:a{_S}(?:ensuite{_S})?suivi|(?:s[’']est|s[’']en{_S}est){_S}ensuivi\w*|a{_S}été{_S}suivie?)"
    rf"{_S}(?:à(?:{_S}partir{_S}de)?|dès){_S}{_TIME.format('a')}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Backwards:
    """A place in a text, `start:end` in characters, where time runs backwards."""

    start: int
    end: int


def clocks_backwards(text: str) -> Iterator[Backwards]:
    """« de 15h30 à 14h45 »; what begins in the evening and ends in the night is none."""
    for match in _CLOCKS.finditer(text):
        part = "a" if match["ah"] else "b"
        first, last = _minutes(match, part), _minutes(match, "to")
        overnight = first >= _EVENING and last <= _NIGHT
        other_day = _OTHER_DAY.match(text, match.end())
        if last < first < _DAY and not overnight and not other_day:
            yield Backwards(*match.span())


def events_backwards(text: str) -> Iterator[Backwards]:
    """« débutera en mai 2027 et finira en mars 2027 », from the end's verb on."""
    months = CALENDARS["fr"].months
    for match in _EVENTS.finditer(text):
        begin = (int(match["y"]), months[match["am"].casefold()], int(match["ad"] or 0))
        end = (int(match["z"] or match["y"]), months[match["bm"].casefold()], int(match["bd"] or 0))
        exact = bool(match["ad"]) and bool(match["bd"])
        if end < begin if exact else end[:2] < begin[:2]:
            yield Backwards(match.end("gap"), match.end())


def begins_at(text: str) -> int | None:
    """The minute of the day from which something lasts by a text; None where it says none."""
    match = _STARTS_AT.search(text)
    return _minutes(match, "a") if match else None


def follows_at(text: str) -> tuple[Backwards, int] | None:
    """Where a text says when something followed, and the minute of the day; None without."""
    match = _FOLLOWS_AT.search(text)
    return (Backwards(*match.span()), _minutes(match, "a")) if match else None


def _minutes(match: re.Match[str], part: str) -> int:
    return int(match[f"{part}h"]) * 60 + int(match[f"{part}m"] or 0)

"""Clock times and durations of hours and minutes, told apart: « à 16 h 00 », « pendant 2 h 15 »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.clock import clock_times
from readout_l10n.text.locale import language

DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    minutes: int
    """After midnight."""
    half: bool = False
    """Whether the half of the day is left open, as in "at 4:00"."""

    def agrees(self, other: "ClockTime") -> bool:
        """Whether both can be the same time of day."""
        apart = (self.minutes - other.minutes) % DAY
        return apart == 0 or (apart == DAY // 2 and (self.half or other.half))


@dataclass(frozen=True, slots=True)
class Duration:
    """A stretch of time; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    minutes: float
    spelled: bool = False
    """Whether it is said without a figure: « une demi-heure »."""
    rounded: bool = False
    """Whether "about" or the like stands before it."""


_S = r"[ \u00a0\u202f\u2009]"
_CLOCK_BEFORE = re.compile(
    rf"(?:\b(?:à|vers|dès|avant|depuis|entre|jusqu['’]à|jusque|heure|sur les|at|by|until|from|since"
    rf"|around|before)|\bà partir de|\()(?:{_S}+(?:les|environ|exactement|about))?{_S}*$",
    re.IGNORECASE,
)
_LASTING_BEFORE = re.compile(
    rf"(?:\b(?:duré|dure|durera|durait|durant|pendant|environ|près|quelque|quelques|plus|moins"
    rf"|toutes|en|pour|après|totale?|d['’]une durée|for|lasted|lasting|about|approximately|around"
    rf"|over|than|nearly|some|another|within|next|de))(?:{_S}+(?:d['’]|de|les|the))?{_S}*$",
    re.IGNORECASE,
)
_LASTED_BEFORE = re.compile(
    rf"\b(?:duré|durée?|dure|durera|pendant|durant|lasted|lasting)(?:{_S}+(?:environ|près|quelque|plus"
    rf"|about|approximately|nearly|over))?(?:{_S}+(?:de|d['’]))?{_S}*$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(rf"{_S}*(?:à|-|–|to|until){_S}*(?:\d{{1,2}}{_S}?[hH:]|midi|minuit)")
_ZONE_AFTER = re.compile(
    rf"{_S}*,?{_S}*\(?(?:heure|local|JST|GMT|UTC)\b|{_S}*\([^()]*heure", re.IGNORECASE
)
_HALF_AFTER = {
    "en": re.compile(
        rf"{_S}+(?:in the (?P<m>morning)|(?:in the (?P<a>afternoon|evening)|at (?P<n>night)))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_S}+(?:du (?P<m>matin)|d(?:e l['’]|u )(?P<a>après-midi|soir))\b", re.IGNORECASE
    ),
}
_WORDS = {
    "en": re.compile(
        r"\b(?P<noon>noon|midday)\b|(?<=at )(?P<night>midnight)\b"
        r"|(?<![\w.,:])(?P<hour>\d{1,2}) o['’]clock\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"(?:(?<=\bà )|(?<=\bvers )|(?<=\()|(?<=\bdès )|(?<=\bà\u00a0))"
        rf"(?:(?P<noon>midi)|(?P<night>minuit))"
        rf"(?:{_S}+(?P<minute>\d\d))?(?!\w)"
        rf"|(?<![\w.,:])(?P<hour>\d{{1,2}}){_S}*heures?(?:{_S}+(?P<minutes>\d\d)(?!\w)(?!{_S}*\w))?"
        rf"(?:{_S}+(?P<half>et{_S}demie))?(?!\w)",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=2048)
def times(text: str, locale: str) -> tuple[ClockTime, ...]:
    """The times of day of an English or French text, in order; durations are left out."""
    code = language(locale)
    if code not in _WORDS:
        return ()
    found = [time for time in _figures(text, code) if not _lasts(text, time)]
    for time in _in_words(text, code):
        if not any(time.start < other.end and other.start < time.end for other in found):
            found.append(time)
    return tuple(sorted(found, key=lambda time: time.start))


def _figures(text: str, code: str) -> Iterator[ClockTime]:
    for start, end, minutes in clock_times(text):
        said = text[start:end].lower()
        told = said.startswith("0") or re.search(r"[ap]\.?\s?m|h", said)
        open_half = code == "en" and not told and 60 <= minutes < 780
        yield _with_half(text, ClockTime(start, end, minutes, open_half), code)


def _with_half(text: str, time: ClockTime, code: str) -> ClockTime:
    """The time, with the half of the day that words after it say."""
    after = _HALF_AFTER[code].match(text, time.end)
    if after is None or time.minutes >= 780:
        return time
    later = not after["m"] and time.minutes < DAY // 2
    return ClockTime(time.start, after.end(), time.minutes + later * DAY // 2)


def _lasts(text: str, time: ClockTime) -> bool:
    """Whether « 2 h 15 » is as long as something lasts."""
    said = text[time.start : time.end]
    if ":" in said or not re.search(r"[hH]", said):
        return False
    if _LASTED_BEFORE.search(text, 0, time.start):
        return True
    if _CLOCK_BEFORE.search(text, 0, time.start) or _ZONE_AFTER.match(text, time.end):
        return False
    before = _LASTING_BEFORE.search(text, 0, time.start)
    return before is not None and not _RANGE_AFTER.match(text, time.end)


def _in_words(text: str, code: str) -> Iterator[ClockTime]:
    for match in _WORDS[code].finditer(text):
        parts = match.groupdict()
        if parts["noon"] or parts["night"]:
            base = DAY // 2 if parts["noon"] else 0
            yield ClockTime(match.start(), match.end(), base + int(parts.get("minute") or 0))
            continue
        hours = int(parts["hour"])
        minutes = hours * 60 + (30 if parts.get("half") else int(parts.get("minutes") or 0))
        if minutes > DAY:
            continue
        time = _with_half(text, ClockTime(match.start(), match.end(), minutes), code)
        # « 16 heures » is a time only where it is said to be one.
        told = time.end != match.end() or _CLOCK_BEFORE.search(text, 0, time.start)
        zone = _ZONE_AFTER.match(text, time.end)
        if code == "en":
            yield ClockTime(time.start, time.end, time.minutes, half=time.end == match.end())
        elif zone or (told and not _LASTING_BEFORE.search(text, 0, time.start)):
            yield time

"""Clock times and durations of hours and minutes, told apart: « à 16 h 00 », « pendant 2 h 15 ».

Spanish and Catalan forms are those of the RAE (Ortografía, "hora") and of ésAdir ("hores").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands around « 2 h 15 » where it is a time of day, and where it lasts."""

    clock_before: re.Pattern[str]
    lasting_before: re.Pattern[str]
    lasted_before: re.Pattern[str]
    range_after: re.Pattern[str]
    zone_after: re.Pattern[str]


_ENGLISH_AND_FRENCH = _Signs(
    clock_before=re.compile(
        rf"(?:\b(?:à|vers|dès|avant|depuis|entre|jusqu['’]à|jusque|heure|sur les|at|by|until|from"
        rf"|since|around|before)|\bà partir de|\()(?:{_S}+(?:les|environ|exactement|about))?{_S}*$",
        re.IGNORECASE,
    ),
    lasting_before=re.compile(
        rf"(?:\b(?:duré|dure|durera|durait|durant|pendant|environ|près|quelque|quelques|plus|moins"
        rf"|toutes|en|pour|après|totale?|d['’]une durée|for|lasted|lasting|about|approximately"
        rf"|around|over|than|nearly|some|another|within|next|de))(?:{_S}+(?:d['’]|de|les|the))?{_S}*$",
        re.IGNORECASE,
    ),
    lasted_before=re.compile(
        rf"\b(?:duré|durée?|dure|durera|pendant|durant|lasted|lasting)(?:{_S}+(?:environ|près|quelque|plus"
        rf"|about|approximately|nearly|over))?(?:{_S}+(?:de|d['’]))?{_S}*$",
        re.IGNORECASE,
    ),
    range_after=re.compile(rf"{_S}*(?:à|-|–|to|until){_S}*(?:\d{{1,2}}{_S}?[hH:]|midi|minuit)"),
    zone_after=re.compile(
        rf"{_S}*,?{_S}*\(?(?:heure|local|JST|GMT|UTC)\b|{_S}*\([^()]*heure", re.IGNORECASE
    ),
)
_SPANISH_AND_CATALAN = _Signs(
    clock_before=re.compile(
        rf"(?:\b(?:a|desde|hasta|hacia|sobre|entre|y|i|des{_S}de|cap{_S}a|vers|partir{_S}de)"
        rf"{_S}(?:las?|les|l['’])|\bpartir{_S}de|\(){_S}*$",
        re.IGNORECASE,
    ),
    # An hour of the day has its article there, so that all others last.
    lasting_before=re.compile("$"),
    lasted_before=re.compile(
        rf"\b(?:dur[óa]r?(?:on|á|án)?|durar|durant|durante|duraci[óo]n?|durada|d[’']unes|unas|unes)"
        rf"{_S}(?:(?:de|unas|unes|casi|més{_S}de|más{_S}de|gairebé|aproximada\w+|las|les){_S})*$",
        re.IGNORECASE,
    ),
    range_after=re.compile(
        rf"{_S}*(?:a|y|i|-|–|hasta|fins{_S}a){_S}*(?:l[ae]s{_S})?\d{{1,2}}{_S}?(?:h|:|horas|hores)"
    ),
    zone_after=re.compile(
        rf"{_S}*,?{_S}*\(?(?:hora\b|local\b|JST\b|GMT\b|UTC\b)|{_S}*\([^()]*\bhora\b", re.IGNORECASE
    ),
)
_SIGNS = {
    "en": _ENGLISH_AND_FRENCH,
    "fr": _ENGLISH_AND_FRENCH,
    "es": _SPANISH_AND_CATALAN,
    "ca": _SPANISH_AND_CATALAN,
}
_HALF_AFTER = {
    "en": re.compile(
        rf"{_S}+(?:in the (?P<m>morning)|(?:in the (?P<a>afternoon|evening)|at (?P<n>night)))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_S}+(?:du (?P<m>matin)|d(?:e l['’]|u )(?P<a>après-midi|soir))\b", re.IGNORECASE
    ),
    "es": re.compile(
        rf"{_S}+(?:de{_S}la|del){_S}(?:(?P<m>mañana|madrugada)|(?P<a>tarde|mediodía)|(?P<n>noche))\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        rf"{_S}+(?:de{_S}la|del){_S}(?:(?P<m>matí|matinada)|(?P<a>tarda|migdia|vespre)|(?P<n>nit))\b",
        re.IGNORECASE,
    ),
}
_NIGHT = 5
"""Hours: the night after midnight is « la noche » until then."""
_SAID_HOURS = {
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce".split(),
    "ca": "una dues tres quatre cinc sis set vuit nou deu onze dotze".split(),
}
_SAID_MINUTES = {
    "y media": 30,
    "y cuarto": 15,
    "menos cuarto": -15,
    "en punto": 0,
    "i mitja": 30,
    "i quart": 15,
    "menys quart": -15,
    "en punt": 0,
}


def _spoken(code: str, noon: str, night: str, quarters: str = "(?!)") -> re.Pattern[str]:
    """Hours in words, and those in figures without minutes, after their article."""
    hours = "|".join(_SAID_HOURS[code])
    minutes = "|".join(_SAID_MINUTES)
    half = _HALF_AFTER[code].pattern.replace("(?P<m>", "(?:").replace("(?P<a>", "(?:")
    half = half.replace("(?P<n>", "(?:")
    until = rf"{_S}(?:a|y|i){_S}l[ae]s{_S}\d{{1,2}}{_S}(?:h|horas|hores)(?!\w)"
    end = rf"{_S}*(?:[,;)]|\.(?!\d)|$|hora(?!\w))"
    return re.compile(
        rf"(?:(?<=\bal{_S})|(?<=\ba{_S})|(?<=\bel{_S})|(?<=\bdel{_S})|(?<=\bla{_S})|(?<=\())"
        rf"(?:(?P<noon>{noon})|(?P<night>{night}))(?!\w)"
        rf"|{quarters}"
        rf"|(?:(?<=\bl[ae]s{_S})|(?<=\bla{_S}))(?:(?P<said>{hours})(?!\w)|(?P<figure>\d{{1,2}})(?!\d))"
        rf"(?:{_S}+(?P<part>{minutes})(?!\w)|(?={half})|(?={_S}+hor[ae]s?(?!\w))|(?={until})(?P<until>)"
        rf"|(?(figure)(?:(?<=\ba{_S}l[ae]s{_S}\d)|(?<=\ba{_S}l[ae]s{_S}\d\d))(?={end})|(?!)))"
        rf"|(?<![\w.,:])(?P<hour>\d{{1,2}}){_S}*hor[ae]s?(?!\w)",
        re.IGNORECASE,
    )


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
    "es": _spoken("es", "mediodía", "medianoche"),
    "ca": _spoken(
        "ca",
        "migdia",
        "mitjanit",
        # « Dos quarts de quatre » is half past three.
        rf"(?<!\w)(?P<quarters>un|dos|tres){_S}quarts?{_S}d(?:e{_S}|[’'])"
        rf"(?P<of>{'|'.join(_SAID_HOURS['ca'])})(?!\w)",
    ),
}


@lru_cache(maxsize=2048)
def times(text: str, locale: str) -> tuple[ClockTime, ...]:
    """The times of day of a text in a language known here, in order; durations are left out."""
    code = language(locale)
    if code not in _WORDS:
        return ()
    found = [time for time in _figures(text, code) if not _lasts(text, time, code)]
    for time in _in_words(text, code):
        if not any(time.start < other.end and other.start < time.end for other in found):
            found.append(time)
    return tuple(sorted(found, key=lambda time: time.start))


def _figures(text: str, code: str) -> Iterator[ClockTime]:
    for start, end, minutes in clock_times(text, code):
        said = text[start:end].lower()
        told = said.startswith("0") or re.search(r"[ap]\.?\s?m|h", said)
        open_half = code == "en" and not told and 60 <= minutes < 780
        yield _with_half(text, ClockTime(start, end, minutes, open_half), code)


def _with_half(text: str, time: ClockTime, code: str) -> ClockTime:
    """The time, with the half of the day that words after it say."""
    after = _HALF_AFTER[code].match(text, time.end)
    if after is None or time.minutes >= 780:
        return time
    if after.groupdict().get("n") and not _NIGHT * 60 <= time.minutes < DAY // 2:
        return ClockTime(time.start, after.end(), time.minutes % (DAY // 2))
    later = not after["m"] and time.minutes < DAY // 2
    return ClockTime(time.start, after.end(), time.minutes + later * DAY // 2)


def _lasts(text: str, time: ClockTime, code: str) -> bool:
    """Whether « 2 h 15 » is as long as something lasts."""
    said, signs = text[time.start : time.end], _SIGNS[code]
    if ":" in said or "." in said or not re.search(r"[hH]", said):
        return False
    if signs.lasted_before.search(text, 0, time.start):
        return True
    if signs.clock_before.search(text, 0, time.start) or signs.zone_after.match(text, time.end):
        return False
    before = signs.lasting_before.search(text, 0, time.start)
    return before is not None and not signs.range_after.match(text, time.end)


def _in_words(text: str, code: str) -> Iterator[ClockTime]:
    signs = _SIGNS[code]
    for match in _WORDS[code].finditer(text):
        parts = match.groupdict()
        if parts["noon"] or parts["night"]:
            base = DAY // 2 if parts["noon"] else 0
            yield ClockTime(match.start(), match.end(), base + int(parts.get("minute") or 0))
            continue
        minutes = _minutes(parts, code)
        if minutes > DAY:
            continue
        time = _with_half(text, ClockTime(match.start(), match.end(), minutes), code)
        told_half = time.end != match.end()
        zone = signs.zone_after.match(text, time.end)
        # « 16 heures » is a time only where it is said to be one.
        told = (
            told_half
            or parts.get("until") is not None
            or signs.clock_before.search(text, 0, time.start)
        )
        if code == "en" or told_half or parts.get("part") or parts.get("quarters"):
            half = not told_half and minutes <= DAY // 2
            yield ClockTime(time.start, time.end, time.minutes, half=half)
        elif zone or (told and not _is_lasting(text, time.start, code)):
            open_half = bool(parts.get("said") or parts.get("figure")) and minutes <= DAY // 2
            yield replace(time, half=open_half)


def _is_lasting(text: str, start: int, code: str) -> bool:
    """Whether words before « 16 heures » show that it lasts."""
    signs = _SIGNS[code]
    before = signs.lasting_before if code == "fr" else signs.lasted_before
    return before.search(text, 0, start) is not None


def _minutes(parts: dict[str, str | None], code: str) -> int:
    """Minutes after midnight, or after noon where the half of the day is left open."""
    part = _SAID_MINUTES.get((parts.get("part") or "").lower(), 0)
    if quarters := parts.get("quarters"):
        hour = _SAID_HOURS[code].index((parts["of"] or "").lower()) + 1
        return (hour - 1) * 60 + 15 * (1 + ("un", "dos", "tres").index(quarters.lower()))
    if said := parts.get("said"):
        return (_SAID_HOURS[code].index(said.lower()) + 1) * 60 + part
    hours = int(parts.get("figure") or parts["hour"] or 0)
    return hours * 60 + part + (30 if parts.get("half") else int(parts.get("minutes") or 0))

"""Durations of hours and minutes: "2 hours and 15 minutes", « 1 h 50 », « une demi-heure »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from readout_l10n.text.locale import language
from readout_l10n.text.times import Duration, times

_S = r"[ \u00a0\u202f\u2009]+"
_SMALL = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "ca": "una dues tres quatre cinc sis set vuit nou deu onze dotze",
}
_TENS = {
    "en": {
        "fifteen": 15,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "ninety": 90,
        "forty-five": 45,
        "a": 1,
        "an": 1,
    },
    "fr": {
        "quinze": 15,
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "vingt-cinq": 25,
        "quarante-cinq": 45,
        "quatre-vingt-dix": 90,
    },
    "es": {
        "quince": 15,
        "veinte": 20,
        "veinticinco": 25,
        "treinta": 30,
        "cuarenta": 40,
        "cuarenta y cinco": 45,
        "cincuenta": 50,
        "noventa": 90,
    },
    "ca": {
        "quinze": 15,
        "vint": 20,
        "vint-i-cinc": 25,
        "trenta": 30,
        "quaranta": 40,
        "quaranta-cinc": 45,
        "cinquanta": 50,
        "noranta": 90,
    },
}
_VALUES = {
    code: {word: value for value, word in enumerate(_SMALL[code].split(), 1)} | _TENS[code]
    for code in _SMALL
}
_ROUNDED = {
    "en": re.compile(
        rf"\b(?:about|approximately|around|roughly|some|nearly|almost|over|more than|an estimated)"
        rf"{_S}(?:the{_S})?$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:environ|près d['’e]|quelque|à peu près|plus d['’e]|un peu plus d['’e]|presque)"
        rf"(?:{_S})?$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"\b(?:alrededor de|unos|unas|cerca de|casi|más de|aproximadamente|en torno a){_S}$",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        rf"\b(?:al voltant d|uns|unes|prop d|prop de|gairebé|quasi|més de|més d|aproximadament"
        rf"|cap a)(?:e?{_S}|[’'])$",
        re.IGNORECASE,
    ),
}


_MINUTES = r"(?:cinq|dix|quinze|vingt(?:-cinq)?|trente|quarante(?:-cinq)?|cinquante|[0-5]\d)"
"""What follows the hours by itself: « une heure trente »."""


def _number(code: str) -> str:
    words = "|".join(sorted(_VALUES[code], key=len, reverse=True))
    mark = r"\." if code == "en" else ","
    return rf"(?:\d+(?:{mark}\d+)?|\b(?:{words}))"


_HALF_AND_QUARTERS = {
    "es": (
        "y",
        "media|un cuarto|cuarto|tres cuartos",
        r"media hora|tres cuartos de hora|(?:un )?cuarto de hora",
        "hora y media",
    ),
    "ca": (
        "i",
        "mitja|un quart|quart|tres quarts",
        r"mitja hora|tres quarts d[’']hora|(?:un )?quart d[’']hora",
        "hora i mitja",
    ),
}
"""By language: "and", the parts of an hour after it, those that stand alone, an hour and a half."""


def _forms(code: str) -> tuple[re.Pattern[str], ...]:
    number = _number(code)
    if code in _HALF_AND_QUARTERS:
        return _spanish_or_catalan_forms(code)
    if code == "en":
        gap = r"(?:[ \u00a0-]|‑)"
        hours = rf"(?P<hours>{number}){gap}+(?:hours?|hrs?\.?)"
        minutes = rf"(?P<minutes>{number}){gap}+min(?:ute)?s?\b"
        forms: tuple[str, ...] = (
            rf"(?P<hours>{number}){_S}and{_S}(?P<part>a half|a quarter){_S}hours?",
            (
                r"(?P<fixed>half[ -]an[ -]hour|half[ -]hour|three[ -]quarters of an hour"
                r"|(?:a )?quarter of an hour)"
            ),
            rf"{hours}(?:{_S}and{_S}(?P<part>a half|a quarter|three[ -]quarters))(?!\w)",
            rf"{hours}(?:,?{_S}(?:and{_S})?{minutes})?(?!\w)",
            minutes,
        )
    else:
        hours = rf"(?P<hours>{number})[ \u00a0\u202f\u2009]*(?:heures?|h)(?!\w)"
        minutes = rf"(?P<minutes>{number})[ \u00a0\u202f\u2009]*(?:minutes?|min|mn)(?!\w)"
        forms = (
            (
                r"(?P<hours>\d+)[ \u00a0\u202f\u2009]?h[ \u00a0\u202f\u2009]?(?P<minutes>\d\d)"
                r"(?:\s?min)?(?!\w)"
            ),
            rf"{hours}{_S}et{_S}(?P<part>demie?|quart|trois quarts)(?!\w)",
            rf"{hours}{_S}(?P<part>trois quarts)(?!\w)",
            rf"{hours}{_S}(?P<minutes>{_MINUTES})(?![\w-]|{_S}(?:min|mn)|{_S}\w+s\b)",
            rf"{hours}(?:,?{_S}(?:et{_S})?{minutes})?",
            minutes,
            r"(?P<fixed>demi-heure|trois quarts d['’]heure|quart d['’]heure)",
        )
    return tuple(re.compile(rf"(?<![\w.,:]){form}", re.IGNORECASE) for form in forms)


def _spanish_or_catalan_forms(code: str) -> tuple[re.Pattern[str], ...]:
    number = _number(code)
    link, parts, alone, more = _HALF_AND_QUARTERS[code]
    gap = r"[ \u00a0\u202f\u2009]*"
    hours = rf"(?P<hours>{number}){gap}(?:hor[ae]s?|h)(?!\w)"
    minutes = rf"(?P<minutes>{number}){gap}(?:minut[oe]?s?|min)(?!\w)"
    forms = (
        rf"(?P<hours>\d+){gap}h{gap}(?P<minutes>\d\d)(?:\s?min)?(?!\w)",
        rf"{hours}{_S}{link}{_S}(?P<part>{parts})(?!\w)",
        rf"{hours}(?:,?{_S}(?:{link}{_S})?{minutes})?",
        minutes,
        rf"(?<!\w)(?P<more>{more})(?!\w)",
        rf"(?<!\w)(?P<fixed>{alone})(?!\w)",
    )
    return tuple(re.compile(rf"(?<![\w.,:]){form}", re.IGNORECASE) for form in forms)


_FORMS = {code: _forms(code) for code in _VALUES}
_PARTS = {
    "a half": 30,
    "demie": 30,
    "demi": 30,
    "a quarter": 15,
    "quart": 15,
    "three quarters": 45,
    "trois quarts": 45,
    "media": 30,
    "cuarto": 15,
    "un cuarto": 15,
    "tres cuartos": 45,
    "mitja": 30,
    "un quart": 15,
    "tres quarts": 45,
}


@lru_cache(maxsize=2048)
def durations(text: str, locale: str) -> tuple[Duration, ...]:
    """The durations of a text in hours and minutes, in order; none in a language not known here."""
    code = language(locale)
    if code not in _FORMS:
        return ()
    taken = [(time.start, time.end) for time in times(text, locale)]
    found: list[Duration] = []
    for duration in _found(text, code):
        spans = [*taken, *((other.start, other.end) for other in found)]
        if not any(duration.start < end and start < duration.end for start, end in spans):
            found.append(duration)
    return tuple(sorted(found, key=lambda duration: duration.start))


def _found(text: str, code: str) -> Iterator[Duration]:
    for form in _FORMS[code]:
        for match in form.finditer(text):
            parts = match.groupdict()
            minutes = _minutes(parts, code)
            spelled = not any(char.isdecimal() for char in match[0])
            rounded = _ROUNDED[code].search(text, 0, match.start()) is not None
            yield Duration(match.start(), match.end(), minutes, spelled, rounded)


def _minutes(parts: dict[str, str | None], code: str) -> float:
    if fixed := parts.get("fixed"):
        fixed = fixed.lower()
        if fixed.startswith(("three", "trois", "tres")):
            return 45
        return 15 if "quart" in fixed or "cuarto" in fixed else 30
    if parts.get("more"):
        return 90
    hours = _value(parts.get("hours"), code)
    part = _PARTS.get((parts.get("part") or "").lower().replace("-", " "), 0)
    return hours * 60 + part + _value(parts.get("minutes"), code)


def _value(said: str | None, code: str) -> float:
    if not said:
        return 0
    return _VALUES[code].get(said.lower()) or float(said.replace(",", "."))

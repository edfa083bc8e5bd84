"""Quarters, halves, seasons and words for the time before and after now, in English and French."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.text.locale import language

PAST, PRESENT, FUTURE = "past", "present", "future"


@dataclass(frozen=True, slots=True)
class Period:
    """A period that words name; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    family: str
    """What it is one of: quarters, seasons, months as seen from now."""
    value: str


_ENGLISH = {
    "quarter": {
        str(n): rf"(?:{word} quarter(?! of an? )(?!-)|\bQ{n}\b)"
        for n, word in enumerate(("first", "second", "third", "fourth"), 1)
    },
    "half of the year": {
        "1": r"first half of (?:the year|this year|next year|last year|(?:20|19)\d\d)",
        "2": r"second half of (?:the year|this year|next year|last year|(?:20|19)\d\d)",
    },
    "season": {
        "spring": r"(?:in|this|next|last|early|late|the) spring(?! of )(?!-)",
        "summer": r"(?:in|this|next|last|early|late|the) summer(?! [A-Z])",
        "autumn": r"(?:in|this|next|last|early|late|the) (?:autumn|fall(?= of \d| \d|[,.;]|$))",
        "winter": r"(?:in|this|next|last|early|late|the) winter(?! [A-Z])",
    },
    "day": {PAST: r"yesterday", FUTURE: r"tomorrow"},
    **{
        unit: {
            PAST: rf"(?:last|this past|the past|the previous|previous) {unit}",
            PRESENT: rf"this {unit}(?!['’])",
            FUTURE: rf"(?:next|the following|the coming|following|coming) {unit}",
        }
        for unit in ("week", "month", "year")
    },
}
_FRENCH = {
    "quarter": {
        "1": r"(?:premier|1er) trimestre",
        "2": r"(?:deuxième|second|2e) trimestre",
        "3": r"(?:troisième|3e) trimestre",
        "4": r"(?:quatrième|dernier|4e) trimestre",
    },
    "half of the year": {
        "1": r"(?:premier|1er) semestre|première moitié d(?:e l['’]|e cette )année",
        "2": r"(?:second|deuxième|2e) semestre"
        r"|(?:seconde|deuxième) moitié d(?:e l['’]|e cette )année",
    },
    "season": {
        "spring": r"printemps",
        "summer": r"(?:\bl['’]|\bcet |\ben |\bd['’])été"
        r"(?= (?:\d|dernier|prochain|de|et|à)|[,.;)]|$)",
        "autumn": r"automne",
        "winter": r"hiver",
    },
    "day": {PAST: r"hier", FUTURE: r"demain"},
    **{
        unit: {
            PAST: rf"{noun} (?:dernier{e}|passé{e}|précédent{e}|écoulé{e})",
            PRESENT: rf"(?:cette|ce|en cours de l['’]) ?{noun}(?!-là)"
            rf"(?! (?:dernier|prochain|suivant))",
            FUTURE: rf"{noun} (?:prochain{e}|suivant{e}|à venir|d['’]après)",
        }
        for unit, (noun, e) in (
            ("week", ("semaine", "e")),
            ("month", ("mois", "")),
            ("year", ("(?:année|an)", "e?")),
        )
    },
}
_FAMILIES = {
    code: tuple(
        (family, value, re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE))
        for family, values in table.items()
        for value, form in values.items()
    )
    for code, table in (("en", _ENGLISH), ("fr", _FRENCH))
}


def periods(text: str, locale: str) -> Iterator[Period]:
    """The periods of an English or French text, by family."""
    for family, value, pattern in _FAMILIES.get(language(locale), ()):
        for match in pattern.finditer(text):
            yield Period(match.start(), match.end(), family, value)

"""Quarters, halves, seasons and words for the time before and after now, by language."""

import re
from dataclasses import dataclass
from functools import lru_cache

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
_OF_SPANISH_YEAR = r"(?:de(?:l| este) año|de (?:20|19)\d\d)"
_OF_CATALAN_YEAR = r"(?:de l['’]any|d['’]aquest any|de (?:20|19)\d\d)"
_SPANISH = {
    "quarter": {
        "1": r"(?:primer|1\.?(?:er|º)) trimestre",
        "2": r"(?:segundo|2\.?º) trimestre",
        "3": r"(?:tercer|3\.?(?:er|º)) trimestre",
        "4": r"(?:cuarto|último|4\.?º) trimestre",
    },
    "half of the year": {
        "1": rf"(?:primer|1\.?(?:er|º)) semestre|primera mitad {_OF_SPANISH_YEAR}",
        "2": rf"(?:segundo|2\.?º) semestre|segunda mitad {_OF_SPANISH_YEAR}",
    },
    "season": {
        "spring": r"primavera",
        "summer": r"verano",
        "autumn": r"otoño",
        "winter": r"invierno",
    },
    "day": {PAST: r"ayer", FUTURE: r"(?<!la )(?<!esta )(?<!de )mañana(?! de)"},
    **{
        unit: {
            PAST: rf"{noun} (?:pasad{o}|anterior|previ{o})|(?:pasad{o}|últim{o}) {noun}",
            PRESENT: rf"(?:est{e}|presente) {noun}",
            FUTURE: rf"{noun} (?:próxim{o}|siguiente|que viene|entrante)|próxim{o} {noun}",
        }
        for unit, noun, o, e in (
            ("week", "semana", "a", "a"),
            ("month", "mes", "o", "e"),
            ("year", "año", "o", "e"),
        )
    },
}
_CATALAN = {
    "quarter": {
        "1": r"(?:primer|1r) trimestre",
        "2": r"(?:segon|2n) trimestre",
        "3": r"(?:tercer|3r) trimestre",
        "4": r"(?:quart|últim|4t) trimestre",
    },
    "half of the year": {
        "1": rf"(?:primer|1r) semestre|primera meitat {_OF_CATALAN_YEAR}",
        "2": rf"(?:segon|2n) semestre|segona meitat {_OF_CATALAN_YEAR}",
    },
    "season": {
        "spring": r"primavera",
        "summer": r"estiu",
        "autumn": r"tardor",
        "winter": r"hivern",
    },
    "day": {PAST: r"ahir", FUTURE: r"demà"},
    **{
        unit: {
            PAST: rf"{noun} (?:passa{t}|anterior)|últim{a} {noun}",
            PRESENT: rf"{this} {noun}",
            FUTURE: rf"{noun} (?:vinent|següent|que ve)|(?:pròxim{a}|proper{a}) {noun}",
        }
        for unit, noun, t, a, this in (
            ("week", "setmana", "da", "a", "aquesta"),
            ("month", "mes", "t", "", "aquest"),
            ("year", "any", "t", "", "aquest"),
        )
    },
}
_FAMILIES = {
    code: tuple(
        (family, value, re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE))
        for family, values in table.items()
        for value, form in values.items()
    )
    for code, table in (("en", _ENGLISH), ("fr", _FRENCH), ("es", _SPANISH), ("ca", _CATALAN))
}


@lru_cache(maxsize=1024)
def periods(text: str, locale: str) -> tuple[Period, ...]:
    """The periods of a text, by family; none in a language not known here."""
    return tuple(
        Period(match.start(), match.end(), family, value)
        for family, value, pattern in _FAMILIES.get(language(locale), ())
        for match in pattern.finditer(text)
    )

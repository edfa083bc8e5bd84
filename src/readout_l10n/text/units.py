"""Units of measure: a number with one agrees with its conversion into another."""

import re
from dataclasses import dataclass
from fractions import Fraction

from readout_l10n.text.locale import language

_Unit = tuple[re.Pattern[str], str, Fraction]
_KILOMETRE = r"kilom[eè]t(?:er|re)s?"
_METRE = r"m[eè]t(?:er|re)s?"
_PER_HOUR = r"(?:per|an|à l['’]|par|/|-)\s?(?:hour|heure|h)\b"
_TO_BASE: dict[str, tuple[str, Fraction]] = {
    rf"(?:mph|miles? {_PER_HOUR})": ("speed", Fraction("1609.344")),
    rf"(?:km\s?/\s?h|kmh|kph|(?:{_KILOMETRE}|km)\s?-?{_PER_HOUR})": ("speed", Fraction(1000)),
    r"(?:knots?|nœuds?)": ("speed", Fraction(1852)),
    r"(?:nautical[ -]miles?|milles? (?:marins?|nautiques?)|nm)": ("length", Fraction(1852)),
    r"(?:square[ -]miles?|sq\.? ?mi\.?|mi²|mill?es? carrés?)": (
        "area",
        Fraction("2589988.110336"),
    ),
    rf"(?:km²|sq\.? ?km|square[ -]{_KILOMETRE}|{_KILOMETRE} carrés?)": ("area", Fraction(10**6)),
    r"(?:square[ -](?:feet|foot)|sq\.? ?ft|ft²|pieds? carrés?)": ("area", Fraction("0.09290304")),
    rf"(?:m²|sq\.? ?m|square[ -]{_METRE}|{_METRE} carrés?)": ("area", Fraction(1)),
    r"acres?": ("area", Fraction("4046.8564224")),
    r"(?:ha|hectares?)": ("area", Fraction(10_000)),
    rf"(?:m³|cubic[ -]{_METRE}|{_METRE} cubes?)": ("volume", Fraction(1000)),
    r"(?:gallons?|gal)": ("volume", Fraction("3.785411784")),
    r"(?:barrels?|barils?|bbl)": ("volume", Fraction("158.987294928")),
    r"(?:l|lit(?:er|re)s?)": ("volume", Fraction(1)),
    r"(?:miles?|mi(?!-)|milles)": ("length", Fraction("1609.344")),
    rf"(?:km|{_KILOMETRE})": ("length", Fraction(1000)),
    r"(?:feet|foot|ft|pieds?)": ("length", Fraction("0.3048")),
    r"(?:inch(?:es)?|pouces?)": ("length", Fraction("0.0254")),
    r"(?:yards?|yds?|verges?)": ("length", Fraction("0.9144")),
    rf"(?:cm|centi{_METRE})": ("length", Fraction("0.01")),
    rf"(?:mm|milli{_METRE})": ("length", Fraction("0.001")),
    rf"(?:m|{_METRE})": ("length", Fraction(1)),
    r"(?:pounds?|lbs?|livres?)": ("mass", Fraction("0.45359237")),
    r"(?:ounces?|oz|onces?)": ("mass", Fraction("0.028349523125")),
    r"stones?": ("mass", Fraction("6.35029318")),
    r"(?:kg|kilos?|kilogrammes?|kilograms?)": ("mass", Fraction(1)),
    r"(?:g|grammes?|grams?)": ("mass", Fraction("0.001")),
    r"(?:(?:metric )?(?:tons?|tonnes?)|t)": ("mass", Fraction(1000)),
    r"(?:°\s?F|degrees? fahrenheit|degrés? fahrenheit)": ("fahrenheit", Fraction(5, 9)),
    r"(?:°\s?C|degrees? (?:celsius|centigrade)|degrés? celsius)": ("celsius", Fraction(1)),
    r"(?:°|degrees?|degrés?)": ("degree", Fraction(1)),
    r"(?:basis points?|points? de base|bps?)": ("points", Fraction(1, 100)),
    r"(?:percentage[ -]points?|percent points?|points? de pourcentage|pp|pts? de %)": (
        "points",
        Fraction(1),
    ),
    r"(?:%|percent|per cent|pct|pour[ -]cent|p\. ?100)": ("percent", Fraction(1)),
    r"(?:seconds?|secondes?)": ("time", Fraction(1)),
    r"(?:minutes?|mins?|mn)": ("time", Fraction(60)),
    r"(?:hours?|heures?|hrs?|h)": ("time", Fraction(3600)),
    r"(?:days?|jours?|journées?)": ("time", Fraction(86_400)),
    r"(?:weeks?|semaines?)": ("time", Fraction(604_800)),
    r"(?:months?|mois)": ("time", Fraction(2_629_800)),
    r"(?:years?|ans?|années?)": ("time", Fraction(31_557_600)),
    r"(?:decades?|décennies?)": ("time", Fraction(315_576_000)),
    r"(?:centur(?:y|ies)|siècles?)": ("time", Fraction(3_155_760_000)),
}
_HOUR = r"(?:por|a la|per|/)\s?(?:hor[ae]|h)\b"
_WORDS: dict[str, dict[str, tuple[str, Fraction]]] = {
    "es": {
        rf"(?:kilómetros?|km) {_HOUR}": ("speed", Fraction(1000)),
        rf"millas? {_HOUR}": ("speed", Fraction("1609.344")),
        r"nudos?": ("speed", Fraction(1852)),
        r"millas? (?:marinas?|náuticas?)": ("length", Fraction(1852)),
        r"millas? cuadradas?": ("area", Fraction("2589988.110336")),
        r"kilómetros? cuadrados?": ("area", Fraction(10**6)),
        r"pies? cuadrados?": ("area", Fraction("0.09290304")),
        r"metros? cuadrados?": ("area", Fraction(1)),
        r"hectáreas?": ("area", Fraction(10_000)),
        r"metros? cúbicos?": ("volume", Fraction(1000)),
        r"galón|galones": ("volume", Fraction("3.785411784")),
        r"barril(?:es)?": ("volume", Fraction("158.987294928")),
        r"litros?": ("volume", Fraction(1)),
        r"millas?": ("length", Fraction("1609.344")),
        r"kilómetros?": ("length", Fraction(1000)),
        r"centímetros?": ("length", Fraction("0.01")),
        r"milímetros?": ("length", Fraction("0.001")),
        r"metros?": ("length", Fraction(1)),
        r"pies?": ("length", Fraction("0.3048")),
        r"pulgadas?": ("length", Fraction("0.0254")),
        r"yardas?": ("length", Fraction("0.9144")),
        r"libras?(?! esterlinas?)": ("mass", Fraction("0.45359237")),
        r"onzas?": ("mass", Fraction("0.028349523125")),
        r"kilogramos?": ("mass", Fraction(1)),
        r"gramos?": ("mass", Fraction("0.001")),
        r"toneladas?(?: métricas?)?": ("mass", Fraction(1000)),
        r"grados? fahrenheit": ("fahrenheit", Fraction(5, 9)),
        r"grados? (?:celsius|centígrados?)": ("celsius", Fraction(1)),
        r"grados?": ("degree", Fraction(1)),
        r"puntos? básicos?": ("points", Fraction(1, 100)),
        r"puntos? porcentual(?:es)?": ("points", Fraction(1)),
        r"por[ -]ciento|por cien": ("percent", Fraction(1)),
        r"segundos?": ("time", Fraction(1)),
        r"minutos?": ("time", Fraction(60)),
        r"horas?": ("time", Fraction(3600)),
        r"días?|jornadas?": ("time", Fraction(86_400)),
        r"semanas?": ("time", Fraction(604_800)),
        r"mes(?:es)?": ("time", Fraction(2_629_800)),
        r"años?": ("time", Fraction(31_557_600)),
        r"décadas?|decenios?": ("time", Fraction(315_576_000)),
        r"siglos?": ("time", Fraction(3_155_760_000)),
    },
    "ca": {
        rf"(?:quilòmetres?|km) {_HOUR}": ("speed", Fraction(1000)),
        rf"mill(?:a|es) {_HOUR}": ("speed", Fraction("1609.344")),
        r"nusos|nus": ("speed", Fraction(1852)),
        r"mill(?:a|es) (?:marin(?:a|es)|nàuti(?:ca|ques))": ("length", Fraction(1852)),
        r"mill(?:a|es) quadrad(?:a|es)": ("area", Fraction("2589988.110336")),
        r"quilòmetres? quadrats?": ("area", Fraction(10**6)),
        r"peus? quadrats?": ("area", Fraction("0.09290304")),
        r"metres? quadrats?": ("area", Fraction(1)),
        r"hectàre(?:a|es)": ("area", Fraction(10_000)),
        r"metres? cúbics?": ("volume", Fraction(1000)),
        r"galons?": ("volume", Fraction("3.785411784")),
        r"barrils?": ("volume", Fraction("158.987294928")),
        r"litres?": ("volume", Fraction(1)),
        r"mill(?:a|es)": ("length", Fraction("1609.344")),
        r"quilòmetres?": ("length", Fraction(1000)),
        r"centímetres?": ("length", Fraction("0.01")),
        r"mil·límetres?": ("length", Fraction("0.001")),
        r"metres?": ("length", Fraction(1)),
        r"peus?": ("length", Fraction("0.3048")),
        r"polzad(?:a|es)": ("length", Fraction("0.0254")),
        r"iard(?:a|es)": ("length", Fraction("0.9144")),
        r"lliur(?:a|es)(?! esterlin)": ("mass", Fraction("0.45359237")),
        r"unc(?:a|es)|unces": ("mass", Fraction("0.028349523125")),
        r"quilograms?": ("mass", Fraction(1)),
        r"grams?": ("mass", Fraction("0.001")),
        r"ton(?:a|es)|tonelad(?:a|es)": ("mass", Fraction(1000)),
        r"graus? fahrenheit": ("fahrenheit", Fraction(5, 9)),
        r"graus? (?:celsius|centígrads?)": ("celsius", Fraction(1)),
        r"graus?": ("degree", Fraction(1)),
        r"punts? bàsics?": ("points", Fraction(1, 100)),
        r"punts? percentuals?": ("points", Fraction(1)),
        r"per cent": ("percent", Fraction(1)),
        r"segons?": ("time", Fraction(1)),
        r"minuts?": ("time", Fraction(60)),
        r"hor(?:a|es)": ("time", Fraction(3600)),
        r"di(?:a|es)|jornad(?:a|es)": ("time", Fraction(86_400)),
        r"setman(?:a|es)": ("time", Fraction(604_800)),
        r"mes(?:os)?": ("time", Fraction(2_629_800)),
        r"anys?": ("time", Fraction(31_557_600)),
        r"dècad(?:a|es)|decennis?": ("time", Fraction(315_576_000)),
        r"segles?": ("time", Fraction(3_155_760_000)),
    },
}
"""Names in Spanish and Catalan; signs, and the names of English and French, stand above."""


def _compiled(table: dict[str, tuple[str, Fraction]]) -> tuple[_Unit, ...]:
    return tuple(
        (
            re.compile(rf"[\s-]?(?:de |d['’])?(?:{names})(?![\w²³/’'])", re.IGNORECASE),
            dimension,
            factor,
        )
        for names, (dimension, factor) in table.items()
    )


_SHARED = _compiled(_TO_BASE)
_UNITS = {code: (*_compiled(names), *_SHARED) for code, names in _WORDS.items()}
_FEET_AND_INCHES = re.compile(
    r"(?<![\w.,])(\d)(?:['’′]|[ -]?(?:feet|foot|ft)[ -]?)(\d{1,2})"
    r"(?:[\"”″]|[ -]?(?:inch(?:es)?|in)\b|(?!\w))"
)
_WORDS_OF = {
    "en": frozenset({"an", "once"}),
    "fr": frozenset({"ton"}),
    "es": frozenset({"once", "mi"}),
    "ca": frozenset({"an", "ton", "mi"}),
}
"""Words of one language that are written like a unit of another."""
_TOLERANCE = Fraction(1, 10)
"""Conversions in running text are rounded: « 300 km » for 200 miles is 7 % off."""
_DEGREES = 3
"""Celsius degrees by which a rounded temperature may be off."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit after a number: what it measures, and its size in the base unit of that."""

    dimension: str
    factor: Fraction
    name: str = ""
    """The unit as the text writes it."""

    def is_same(self, other: "Measure") -> bool:
        """Whether both are one unit, however it is written."""
        return (self.dimension, self.factor) == (other.dimension, other.factor)


def measure(text: str, end: int, locale: str = "fr") -> Measure | None:
    """The unit of measure that follows the number ending at offset `end`."""
    for pattern, dimension, factor in _UNITS.get(language(locale), _SHARED):
        if found := pattern.match(text, end):
            name = found[0].strip(" -\u00a0\u202f").removeprefix("de ")
            is_word = name.casefold() in _WORDS_OF.get(language(locale), frozenset())
            return None if is_word else Measure(dimension, factor, name)
    return None


def feet_and_inches(text: str) -> tuple[tuple[int, int, Fraction], ...]:
    """Each height like "6-foot-6": its half-open place in characters, and its feet."""
    return tuple(
        (m.start(), m.end(), int(m[1]) + Fraction(int(m[2]), 12))
        for m in _FEET_AND_INCHES.finditer(text)
        if int(m[2]) < 12
    )


FOOT = Measure("length", Fraction("0.3048"), "feet")


def convertible(value: Fraction, unit: Measure, other: Fraction, other_unit: Measure) -> bool:
    """Whether two amounts in different units are one amount, rounded."""
    if unit.is_same(other_unit) and unit.dimension != "degree":
        return False
    here, there = _celsius(value, unit), _celsius(other, other_unit)
    if here and there:
        return any(abs(a - b) <= _DEGREES for a in here for b in there)
    if unit.dimension != other_unit.dimension:
        return False
    first, second = value * unit.factor, other * other_unit.factor
    return abs(first - second) <= _TOLERANCE * max(first, second)


def _celsius(value: Fraction, unit: Measure) -> set[Fraction]:
    """The temperatures that a number of degrees can be; none for another unit."""
    converted = (value - 32) * Fraction(5, 9)
    of = {"fahrenheit": {converted}, "celsius": {value}, "degree": {value, converted}}
    return of.get(unit.dimension, set())

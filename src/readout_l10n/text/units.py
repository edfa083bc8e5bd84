"""Units of measure that translators convert: a number with one agrees with its conversion."""

import re
from dataclasses import dataclass
from fractions import Fraction

_TO_SI = {
    r"(?:miles?|mi|milles?)(?: (?:per|an) hour| à l['’]heure)?": ("length", Fraction("1609.344")),
    r"mph": ("length", Fraction("1609.344")),
    r"km(?:/h)?|kilom[eè]t(?:er|re)s?": ("length", Fraction(1000)),
    r"(?:nautical miles?|milles? marins?)": ("length", Fraction(1852)),
    r"(?:feet|foot|ft|pieds?)": ("length", Fraction("0.3048")),
    r"(?:inch(?:es)?|pouces?)": ("length", Fraction("0.0254")),
    r"(?:yards?|yds?)": ("length", Fraction("0.9144")),
    r"cm|centim[eè]t(?:er|re)s?": ("length", Fraction("0.01")),
    r"mm|millim[eè]t(?:er|re)s?": ("length", Fraction("0.001")),
    r"m|m[eè]t(?:er|re)s?": ("length", Fraction(1)),
    r"(?:pounds?|lbs?|livres?)": ("mass", Fraction("0.45359237")),
    r"(?:ounces?|oz|onces?)": ("mass", Fraction("0.028349523125")),
    r"kg|kilos?|kilogrammes?|kilograms?": ("mass", Fraction(1)),
    r"acres?": ("area", Fraction("4046.8564224")),
    r"(?:ha|hectares?)": ("area", Fraction(10_000)),
    r"(?:square miles?|milles? carrés?)": ("area", Fraction("2589988.110336")),
    r"km²|square kilomet(?:er|re)s?|kilomètres? carrés?": ("area", Fraction(1_000_000)),
}
_UNITS = tuple(
    (re.compile(rf"[\s-]?(?:{pattern})(?![\w²/])", re.IGNORECASE), dimension, factor)
    for pattern, (dimension, factor) in _TO_SI.items()
)
_TOLERANCE = Fraction(1, 10)
"""Conversions in running text are rounded: « 300 km » for 200 miles is 7 % off."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit after a number: what it measures and its size in the SI unit of that."""

    dimension: str
    factor: Fraction


def measure(text: str, end: int) -> Measure | None:
    """The unit of measure that follows the number ending at offset `end`."""
    for pattern, dimension, factor in _UNITS:
        if pattern.match(text, end):
            return Measure(dimension, factor)
    return None


def convertible(value: Fraction, unit: Measure, other: Fraction, other_unit: Measure) -> bool:
    """Whether two amounts in different units are one amount, rounded."""
    if unit == other_unit or unit.dimension != other_unit.dimension:
        return False
    here, there = value * unit.factor, other * other_unit.factor
    return abs(here - there) <= _TOLERANCE * max(here, there)

"""What stands around a number: currency, unit, and how exact it is."""

from fractions import Fraction

import pytest

from readout_l10n.text.bounds import Bound, bounds
from readout_l10n.text.currencies import currency
from readout_l10n.text.numbers import numbers
from readout_l10n.text.units import Measure, convertible, measure


@pytest.mark.parametrize(
    ("text", "amount", "codes"),
    [
        ("US$5", "5", {"USD"}),
        ("5 U.S. dollars", "5", {"USD"}),
        ("5 dollars américains", "5", {"USD"}),
        ("A$5", "5", {"AUD"}),
        ("JPY 5", "5", {"JPY"}),
        ("5 milliards de yens", "5 milliards", {"JPY"}),
        ("3,5 Md€", "3,5 Md", {"EUR"}),
        ("5 livres turques", "5", {"TRY"}),
        ("5 pays", "5", None),
        ("the 5 try it", "5", None),
    ],
)
def test_currencies(text: str, amount: str, codes: set[str] | None) -> None:
    start = text.index(amount)
    found = currency(text, start, start + len(amount))
    assert (set(found.codes) if found else None) == codes


def test_a_bare_dollar_is_any_countrys() -> None:
    found = currency("5 dollars", 0, 1)
    assert found is not None
    assert {"USD", "AUD", "CAD"} <= found.codes


@pytest.mark.parametrize(
    ("text", "amount", "locale", "expected"),
    [
        ("more than 100", "100", "en", {Bound.ABOVE}),
        ("no more than 100", "100", "en", {Bound.BELOW}),
        ("nearly 100", "100", "en", {Bound.BELOW, Bound.NEAR}),
        ("up to $100", "100", "en", {Bound.BELOW}),
        ("100 people or more", "100", "en", {Bound.ABOVE}),
        ("ASEAN plus 3", "3", "en", set()),
        ("plus de 100", "100", "fr", {Bound.ABOVE}),
        ("pas plus de 100", "100", "fr", {Bound.BELOW}),
        ("au moins 100", "100", "fr", {Bound.ABOVE}),
        ("pas moins de 100", "100", "fr", {Bound.ABOVE}),
        ("jusqu’aux 100", "100", "fr", {Bound.BELOW}),
        ("100 mètres environ", "100", "fr", {Bound.NEAR}),
        ("Asie centrale plus 5", "5", "fr", set()),
        ("mehr als 100", "100", "de", set()),
    ],
)
def test_bounds(text: str, amount: str, locale: str, expected: set[Bound]) -> None:
    start = text.index(amount)
    assert bounds(text, start, start + len(amount), locale) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "other", "other_unit", "same"),
    [
        (200, " miles", 322, " km", True),
        (200, " miles", 200, " km", False),
        (77, " °F", 25, " °C", True),
        (77, " °F", 35, " °C", False),
        (3, " gallons", 11, " litres", True),
        (50, " basis points", Fraction(1, 2), " percentage points", True),
        (2, " weeks", 14, " days", True),
        (2, " weeks", 2, " miles", False),
    ],
)
def test_conversions(
    amount: int, unit: str, other: Fraction, other_unit: str, *, same: bool
) -> None:
    here, there = measure(unit, 0, "en"), measure(other_unit, 0, "en")
    assert isinstance(here, Measure)
    assert isinstance(there, Measure)
    assert convertible(Fraction(amount), here, Fraction(other), there) is same


def test_words_of_one_language_are_no_units_of_the_other() -> None:
    assert measure("half an hour", 4, "en") is None
    assert measure("I once said", 1, "en") is None


def test_the_beginning_of_a_range_has_the_unit_and_scale_of_its_end() -> None:
    first, last = numbers("from 5 to 10 billion yen", "en")
    assert Fraction(5 * 10**9) in first.readings
    assert first.currency == last.currency

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.number_differences import unmatched
from readout_l10n.text.numbers import numbers


def said(text: str, locale: str) -> list[str]:
    return [text[n.start : n.end] for n in numbers(text, locale)]


def lost(source: str, target: str) -> list[str]:
    """Source numbers that the French target does not give."""
    found = unmatched(numbers(source, "en"), numbers(target, "fr"))
    return [source[n.start : n.end] for n in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It cost 1,250.5 dollars", "Cela a coûté 1 250,5 dollars"),
        ("It cost 1,250 dollars", "Cela a coûté 1.250 dollars"),
        ("$1.5 billion", "1,5 milliard de dollars"),
        ("$2bn", "2 milliards de dollars"),
        ("2.5 million", "2 500 000"),
        ("five hundred", "500"),
        ("the 18th session", "la 18e session"),
        ("the 18th session", "la dix-huitième session"),
        ("the 36th meeting", "la 36è rencontre"),
        ("the 21st century", "le XXIe siècle"),
        ("at 4:00 p.m.", "à 16h00"),
        ("at 4 p.m.", "à 16 h"),
        ("at 12:50 p.m.", "à 12 h 50"),
        ("at 12:05 a.m.", "à 0 h 05"),
        ("5.30pm", "17 h 30"),
        ("2 hours and 15 minutes", "2 h 15"),
        ("the 1930s", "les années 30"),
        ("1950-53", "1950-1953"),
        ("200 miles", "300 km"),
        ("2 to 4 inches", "de 5 à 10 cm"),
        ("110 minutes", "cent dix minutes"),
        ("a decade", "10 ans"),
        ("10 percent", "10 %"),
        ("call 116 123", "appelez le 116 123"),
    ],
)
def test_one_value_written_two_ways(source: str, target: str) -> None:
    assert lost(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("32 members", "23 membres", ["32"]),
        ("It cost 1,250", "Cela a coûté 1,250", ["1,250"]),
        ("$1.5 billion", "1,5 million de dollars", ["1.5 billion"]),
        ("at 4:00 p.m.", "à 17h00", ["4:00 p.m."]),
        ("at 4:00 p.m.", "à 4h00", ["4:00 p.m."]),
        ("200 miles", "200 km", []),
        ("the 18th session", "la dix-neuvième session", ["18th"]),
        ("April 3, 2025", "le 4 avril 2025", ["3"]),
    ],
)
def test_lost_numbers(source: str, target: str, missing: list[str]) -> None:
    assert lost(source, target) == missing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("le G7, le COVID-19 et l’IP4", []),
        ("les partenaires[1] au Japon", []),
        ("voir https://example.org/2025/04", []),
        ("le 03 avril 2025 à 16h00", ["03", "2025", "16h00"]),
        ("un format 2+2", ["un", "2", "2"]),
        ("cinq cents ingénieurs d’ici 2030", ["cinq cents", "2030"]),
    ],
)
def test_what_is_a_number(text: str, found: list[str]) -> None:
    assert said(text, "fr") == found


def test_two_units_at_once() -> None:
    assert lost("130 miles", "209 km (130 miles)") == []


@given(st.integers(min_value=0, max_value=10**9))
def test_grouping_does_not_change_the_value(value: int) -> None:
    for text, locale in ((f"{value:,}", "en"), (f"{value:,}".replace(",", "\u202f"), "fr")):
        (number,) = numbers(text, locale)
        assert number.readings == {Fraction(value)}
        assert text[number.start : number.end] == text


@given(st.text(max_size=80))
def test_places_are_in_order_and_apart(text: str) -> None:
    for locale in ("en", "fr", "de"):
        found = numbers(text, locale)
        for before, after in pairwise(found):
            assert before.end <= after.start
        assert list(unmatched(found, found)) == []


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("es", "1.234,5", "1234.5"),
        ("es", "1 234,5", "1234.5"),
        ("es-MX", "1,234.5", "1234.5"),
        ("es-419", "3,500", "3500"),
        ("es", "3.500 millones", "3500000000"),
        ("es", "3 mil millones", "3000000000"),
        ("es", "mil millones", "1000000000"),
        ("es", "7,5 miles de millones", "7500000000"),
        ("es", "medio millón", "500000"),
        ("es", "1,5 billones", "1500000000000"),
        ("es", "22,7 millardos", "22700000000"),
        ("es", "18.ª", "18"),
        ("es", "75.º", "75"),
        ("es", "1.er", "1"),
        ("es", "2da", "2"),
        ("es", "septuagésima quinta", "75"),
        ("es", "la tercera parte", "1/3"),
        ("es", "en los años noventa", "1990"),
        ("es", "el siglo XXI", "21"),
        ("es", "25 por ciento", "25"),
        ("ca", "1.234,5", "1234.5"),
        ("ca", "3.500 milions", "3500000000"),
        ("ca", "mil milions", "1000000000"),
        ("ca", "mig milió", "500000"),
        ("ca", "el 75è", "75"),
        ("ca", "la 18a", "18"),
        ("ca", "1r", "1"),
        ("ca", "dos terços", "2/3"),
        ("ca", "els anys 30", "1930"),
        ("ca", "el segle XXI", "21"),
    ],
)
def test_spanish_and_catalan_values(locale: str, text: str, value: str) -> None:
    (number,) = numbers(text, locale)
    assert Fraction(value) in number.readings


def test_what_is_a_number_of_one_language_alone() -> None:
    assert said("por ciento, Grupo de los Siete", "es") == []
    assert said("mi once", "es") == ["once"]
    (tonnes,) = numbers("4t", "en")
    (fourth,) = numbers("4t", "ca")
    assert (tonnes.unit is None, fourth.unit is None) == (False, True)


@pytest.mark.parametrize(
    ("locale", "text", "code"),
    [
        ("es", "100 yenes", "JPY"),
        ("es", "2 millones de dólares estadounidenses", "USD"),
        ("es", "2 dólares de los Estados Unidos", "USD"),
        ("es", "5 libras esterlinas", "GBP"),
        ("ca", "100 milions de iens", "JPY"),
        ("ca", "2 dòlars dels Estats Units", "USD"),
        ("ca", "3 M€", "EUR"),
    ],
)
def test_spanish_and_catalan_currencies(locale: str, text: str, code: str) -> None:
    (number,) = numbers(text, locale)
    assert number.currency is not None
    assert number.currency.codes == {code}

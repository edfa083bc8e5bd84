import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.numbering import Counting, counted, numbers_before


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("1. Trade", [1]),
        ("(12) Trade", [12]),
        ("II. Trade", [2]),
        ("i) trade", [1, 9]),
        ("b) trade", [2]),
        ("2.3 Trade", [3]),
        ("③ Trade", [3]),
        ("1 – Trade", [1]),
        ("Annexe 2 : Trade", [2]),
        ("Session III", [3]),
        ("18e session", []),
        ("2 hours later", []),
        ("16.01.2026", []),
        ("Session du conseil", []),
        ("Article 9 de la Charte", []),
    ],
)
def test_numbers_before(line: str, values: list[int]) -> None:
    assert [number.value for number in numbers_before(line)] == values


@given(st.integers(1, 99), st.sampled_from(list(Counting)), st.booleans())
def test_what_is_written_is_read(value: int, counting: Counting, capital: bool) -> None:  # noqa: FBT001
    style = counting.value.upper() if capital else counting.value
    figure = counted(value, style)
    for number in numbers_before(f"{figure}. x"):
        assert number.written(number.value) == figure

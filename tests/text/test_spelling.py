import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.spelling import (
    Difference,
    are_endings,
    are_genders,
    are_place_usages,
    are_usages,
    bare,
    difference,
    letters_apart,
)

NAMES = st.text(alphabet="abcdeilmnorstuyzéïçAEIRST-’ ", max_size=14)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Motegi", "MOTEGI", Difference.NONE),
        ("Séjourné", "SEJOURNE", Difference.MARKS),
        ("Suk-yeol", "Suk Yeol", Difference.MARKS),
        ("Tokaïev", "Tokayev", Difference.TRANSLITERATION),
        ("Kouleba", "Kuleba", Difference.TRANSLITERATION),
        ("Zelensky", "Zelenski", Difference.TRANSLITERATION),
        ("Chavkat", "Shavkat", Difference.TRANSLITERATION),
        ("Toshimitsu", "Toshimitu", Difference.LETTER),
        ("Mark", "Marc", Difference.LETTER),
        ("Kishida", "Kisihda", Difference.LETTER),
        ("Mudavadi", "Mudavady", Difference.LETTER),
        ("Poutine", "Putin", Difference.MORE),
        ("Hayashi", "Hayashida", Difference.MORE),
    ],
)
def test_difference(one: str, other: str, expected: Difference) -> None:
    assert difference(one, other) is expected
    assert difference(other, one) is expected


@given(NAMES, NAMES)
def test_difference_is_the_same_both_ways(one: str, other: str) -> None:
    assert difference(one, other) is difference(other, one)
    assert difference(one, one.upper()) is Difference.NONE


@given(NAMES)
def test_bare_twice_is_bare_once(text: str) -> None:
    assert bare(bare(text)) == bare(text)


@given(NAMES.map(bare).filter(lambda name: len(name) > 1), st.data())
def test_one_letter_left_out_is_one_letter_apart(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    assert letters_apart(name, name[:at] + name[at + 1 :]) == 1


@pytest.mark.parametrize(
    ("one", "other", "genders", "usages"),
    [
        ("Mario", "Maria", True, True),
        ("Daniel", "Daniele", True, False),
        ("Abdallah", "Abdullah", False, True),
        ("Mohamed", "Mohammed", False, True),
        ("Mark", "Marc", False, False),
        ("Musaila", "Musalia", False, False),
    ],
)
def test_names_that_may_both_be_right(one: str, other: str, *, genders: bool, usages: bool) -> None:
    assert are_genders(one, other) is are_genders(other, one) is genders
    assert are_usages(one, other) is are_usages(other, one) is usages


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ormuz", "Hormuz", True),
        ("Erevan", "Yerevan", True),
        ("Bagdad", "Baghdad", True),
        ("Akaba", "Aqaba", True),
        ("Karkiv", "Kharkiv", False),
        ("Yokooama", "Yokohama", False),
    ],
)
def test_places_in_french_and_in_english(one: str, other: str, *, expected: bool) -> None:
    assert are_place_usages(one, other) is are_place_usages(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Abdelatti", "Abdelatty", True),
        ("Mudavadi", "Mudavady", False),
        ("Abdelatty", "Abdelatte", False),
        ("", "", False),
    ],
)
def test_endings_of_surnames(one: str, other: str, *, expected: bool) -> None:
    assert are_endings(one, other) is are_endings(other, one) is expected

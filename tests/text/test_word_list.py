import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.word_list import begins_form, is_form, is_frequent


@pytest.mark.parametrize("word", ["a", "pays", "coopération", "dénucléarisation", "Yémen", "œuvre"])
def test_forms(word: str) -> None:
    assert is_form(word)
    assert all(begins_form(word[:size]) for size in range(1, len(word) + 1))


@pytest.mark.parametrize("word", ["", "#", "cooperation", "coopératio", "yémen", "zzz", "ÿÿÿ", "+"])
def test_no_forms(word: str) -> None:
    assert not is_form(word)


def test_frequent_forms() -> None:
    assert is_frequent("pays")
    assert not is_frequent("taret")
    assert not is_frequent("cooperation")


@given(st.text("abcdeilmnoprstuàéèêç", min_size=1, max_size=9))
def test_a_form_begins_itself(word: str) -> None:
    assert begins_form(word) or not is_form(word)
    assert is_form(word) or not is_frequent(word)

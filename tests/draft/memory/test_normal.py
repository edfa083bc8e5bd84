import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.memory.normal import key, normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’accord est signé.", "L'accord est signé."),
        ("« Le sommet »", '"Le sommet"'),
        ("« Le sommet »", "“Le sommet”"),
        ("Est-ce prêt\u202f?", "Est-ce prêt ?"),
        ("Est-ce prêt\u202f?", "Est-ce prêt?"),
        ("1\u202f250 euros", "1 250  euros "),
        ("un vice‑ministre", "un vice-ministre"),
        (unicodedata.normalize("NFD", "été"), "été"),
        ("co\u00adopération", "coopération"),
    ],
)
def test_what_is_the_same(one: str, other: str) -> None:
    assert normal(one) == normal(other)
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Minister met her.", "The minister met her."),
        ("They met.", "They met!"),
        ("10:15", "10: 15"),
        ("1,250", "1.250"),
    ],
)
def test_what_is_not_the_same(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@given(st.text())
def test_twice_is_once(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_keys_are_kept_in_files_and_never_change() -> None:
    assert key("The ministers met.") == 4530581064852571936

import pytest

from readout_l10n.text.parentheses import (
    acronyms_in_parentheses,
    alone_in_parentheses,
    clause_before,
    is_explained,
    one_of_parentheses,
)


def place(text: str, word: str = "APD") -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


@pytest.mark.parametrize("text", ["aide (APD)", "aide ( « APD » )", "aide (ou APD)"])
def test_alone(text: str) -> None:
    assert alone_in_parentheses(text, *place(text)) == (text.index("("), len(text))


@pytest.mark.parametrize("text", ["aide (APD, dons)", "aide APD", "aide (l’APD)", "(aide) APD (x)"])
def test_not_alone(text: str) -> None:
    assert alone_in_parentheses(text, *place(text)) is None


@pytest.mark.parametrize(
    "text", ["aide (APD)", "aide (Development Assistance, ou APD)", "(PTP/APD)", "(APD : aide)"]
)
def test_one_of(text: str) -> None:
    assert one_of_parentheses(text, *place(text)) == text.index("(")


@pytest.mark.parametrize("text", ["(fonds d’APD)", "(x) APD (y)", "APD", "(APD accrue)"])
def test_not_one_of(text: str) -> None:
    assert one_of_parentheses(text, *place(text)) is None


def test_explained_by_words_and_not_by_a_number() -> None:
    assert is_explained("APD (aide publique)", 3)
    assert not is_explained("APD (2025)", 3)


def test_a_clause_begins_after_the_last_mark() -> None:
    text = "Ils ont parlé ; puis, à Rome, du plan (a) d’aide (APD)"
    assert text[clause_before(text, text.index(" (APD")) :] == " d’aide (APD)"


def test_acronyms() -> None:
    text = "le plan (ITPP), puis « x (« GtoG ») » (en 2025)"
    assert [name for name, _ in acronyms_in_parentheses(text)] == ["ITPP", "GtoG"]

from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.pre_edit.french.elision import spelled
from readout_l10n.draft.pre_edit.words import split


@given(st.text())
def test_words_make_their_text_again(text: str) -> None:
    assert str(split(text)) == text


def test_words_are_told_apart() -> None:
    said = [word.text for word in split("L’⟦0⟧ a-t-il « dit » aujourd’hui ?").words]
    assert said == ["L’", "⟦0⟧", "a", "-t-il", "dit", "aujourd’hui"]


def test_what_is_quoted_is_marked() -> None:
    assert [w.is_quoted for w in split("un « deux trois » quatre “cinq”").words] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_words_are_spelled_by_their_neighbour() -> None:
    assert spelled("de", "accord") == "d’"
    assert spelled("d’", "paix") == "de"
    assert spelled("l’", "paix", feminine=True) == "la"
    assert spelled("le", "huit") == "le"
    assert spelled("le", "Haut-Commissaire") == "le"
    assert spelled("Le", "homme") == "L’"
    assert spelled("sa", "opposition") == "son"
    assert spelled("l’", "⟦0⟧") == "l’"

import pytest

from readout_l10n.harvest.folding import Folding, is_acronym


def test_forms_of_a_word_have_one_key() -> None:
    folding = Folding(["chaîne", "chaînes", "libre", "l", "Chaîne"], "fr")
    keys = {word.key for word in folding.words("Chaîne, chaînes, chaîne")}
    assert len(keys) == 1


def test_an_acronym_is_no_common_word() -> None:
    folding = Folding(["US", "us"], "en")
    assert len({word.key for word in folding.words("US told us")}) == 3
    assert len({word.key for word in folding.words("US TOLD US")}) == 2


def test_a_possessive_parts_nothing_and_punctuation_does() -> None:
    folding = Folding([], "en")
    words = folding.words("Foreign Ministers' Meeting, Japan's aid (FOIP)")
    assert [word.follows for word in words] == [False, True, True, False, True, False]


@pytest.mark.parametrize("word", ["ODA", "G7", "U.S.", "ODAs", "GtoG", "AI"])
def test_acronyms(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["I", "Oda", "McDonald", "IP-based", "euro", "7", ""])
def test_no_acronyms(word: str) -> None:
    assert not is_acronym(word)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.misspelling import is_spelt, misspelling
from readout_l10n.text.spelling import letters_apart

LETTERS = "abcdefghilmnopqrstuvxyzéèêàçôîùï"


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("dévelopement", "développement"),
        ("developement", "développement"),
        ("coopértion", "coopération"),
        ("plannifier", "planifier"),
        ("aggression", "agression"),
        ("reccomander", "recommander"),
        ("proffessionel", "professionnel"),
        ("exigeance", "exigence"),
        ("gouvernment", "gouvernement"),
        ("acceuil", "accueil"),
        ("receuil", "recueil"),
        ("négotiation", "négociation"),
        ("soiréee", "soirée"),
        ("reunion", "réunion"),
        ("securite", "sécurité"),
        ("etrangeres", "étrangères"),
        ("dénuclearisation", "dénucléarisation"),
        ("mémorendum", "mémorandum"),
    ],
)
def test_slips(word: str, wanted: str) -> None:
    meant = misspelling(word)
    assert meant is not None
    assert meant.wanted == (wanted,)


@pytest.mark.parametrize("word", ["reunion", "securite", "cooperation", "regional"])
def test_lost_accents_are_sure(word: str) -> None:
    meant = misspelling(word)
    assert meant is not None
    assert meant.only_accents
    assert meant.sure


def test_words_that_only_their_accents_tell_apart() -> None:
    meant = misspelling("presente")
    assert meant is not None
    assert meant.wanted == ("présente", "présenté")
    assert not meant.sure


@pytest.mark.parametrize(
    "word",
    [
        "connaitre",
        "cout",
        "ambigüité",
        "évènement",
        "manoeuvre",
        "minilatéral",
        "cyberrésilience",
        "coparrainer",
        "chenals",
        "tokenisation",
        "bahreïnien",
        "webinaire",
        "blockchain",
        "rafia",
        "pénaltys",
        "kilomètres",
    ],
)
def test_words_that_may_be_words(word: str) -> None:
    assert misspelling(word) is None


@given(st.text(LETTERS, min_size=1, max_size=12))
def test_a_word_is_never_a_slip_and_a_slip_is_near_a_word(word: str) -> None:
    meant = misspelling(word)
    assert meant is None or not is_spelt(word)
    for form in meant.wanted if meant else ():
        assert is_spelt(form)
        assert letters_apart(word, form) <= 2

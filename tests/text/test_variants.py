import pytest

from readout_l10n.text.names import names
from readout_l10n.text.variants import variants, written


def rarer(*sentences: str, trusted: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    groups = [names(sentence, "fr") for sentence in sentences]
    return [(written(words), wanted) for _, words, wanted in variants(groups, trusted)]


def test_the_rarer_surname() -> None:
    spelt = ("M. Musalia MUDAVADI est là.", "M. MUDAVADY parle.", "M. MUDAVADI écoute.")
    assert rarer(*spelt) == [("MUDAVADY", "MUDAVADI")]


def test_the_trusted_one_wins() -> None:
    spelt = ("M. Musalia MUDAVADY est là.", "M. Musalia MUDAVADI parle.", "M. MUDAVADY écoute.")
    trusted = frozenset({"mudavadi"})
    assert rarer(*spelt, trusted=trusted) == [("MUDAVADY", "MUDAVADI")] * 2


def test_the_rarer_given_name() -> None:
    spelt = ("M. Musalia MUDAVADI est là.", "M. Musaila MUDAVADI parle.")
    assert rarer(*spelt) == [("Musaila", "Musalia")]


@pytest.mark.parametrize(
    "spelt",
    [
        ("M. Mario ROSSI est là.", "M. Maria ROSSI parle."),
        ("M. KANG Jin-ho et M. KANG Jin-hu sont là.",),
        ("Le ministre IVANOV est là.", "Le ministre IVANOV parle.", "La ministre IVANOVA écoute."),
        ("Le ministre ISHIDA est là.", "Le ministre ISHIDA parle.", "Le Président NISHIDA."),
        ("M. Piotr BARANOV est là.", "M. Ivan BARANOW parle."),
        ("M. TANAKA est là.", "M. TANAGA parle."),
        ("Le Sommet OTAN.", "Les Sommets OTAN."),
    ],
)
def test_two_people(spelt: tuple[str, ...]) -> None:
    assert rarer(*spelt) == []


def test_a_short_surname_that_nobody_introduced() -> None:
    spelt = ("Le ministre Kofi OBED est là.", "Le ministre OBED parle.", "Le ministre OBAD écoute.")
    assert rarer(*spelt) == [("OBAD", "OBED")]
    assert rarer(*spelt[:2], "Le Président OBAD écoute.") == []
    assert rarer(*spelt[:2], "Le ministre Yaw OBAD écoute.") == []

import pytest

from readout_l10n.drift.wordings import Wordings, apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferme opposition", "fermes oppositions"),
        ("renforcer la coopération", "renforcement de la coopération"),
        ("travaillent étroitement", "travailler de façon étroite"),
        ("échange de vues", "échangé leurs vues"),
    ],
)
def test_other_grammar_is_the_same_wording(one: str, other: str) -> None:
    wordings = Wordings([one, other], "fr")
    same = wordings.key(one) - {"façon"} == wordings.key(other) - {"façon"}
    assert same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("indissociable", "inséparable"),
        ("règlement immédiat", "résolution immédiate"),
        ("session de travail", "séance de travail"),
        ("commission judiciaire", "comité judiciaire"),
        ("rôle de premier plan", "rôle moteur"),
    ],
)
def test_other_words_are_another_wording(one: str, other: str) -> None:
    wordings = Wordings([one, other], "fr")
    assert wordings.key(one) != wordings.key(other)


def test_a_part_of_a_commoner_wording_is_told_apart_from_none() -> None:
    whole, part, other = frozenset({"pays", "ami"}), frozenset({"pays"}), frozenset({"état"})
    assert apart([whole, whole, part, other, frozenset()]) == [
        whole,
        whole,
        frozenset(),
        other,
        frozenset(),
    ]

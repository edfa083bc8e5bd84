import pytest

from readout_l10n.drift.families import Families, apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferme opposition", "fermes oppositions"),
        ("renforcer la coopération", "renforcement de la coopération"),
        ("travaillent étroitement", "travailler de façon étroite"),
        ("échange de vues", "échangé leurs vues"),
        ("indissociable", "indissociabilité"),
        ("jouera un rôle", "joué un rôle"),
    ],
)
def test_other_grammar_is_the_same_wording(one: str, other: str) -> None:
    families = Families([one, other], "fr")
    same = families.key(one) - {"facon"} == families.key(other) - {"facon"}
    assert same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("indissociable", "inséparable"),
        ("règlement immédiat", "résolution immédiate"),
        ("session de travail", "séance de travail"),
        ("commission judiciaire", "comité judiciaire"),
        ("rôle de premier plan", "rôle moteur"),
        ("minerais critiques", "minéraux critiques"),
        ("partie prenante", "port prenant"),
    ],
)
def test_other_words_are_another_wording(one: str, other: str) -> None:
    families = Families([one, other], "fr")
    assert families.key(one) != families.key(other)


def test_a_part_of_a_commoner_wording_is_told_apart_from_none() -> None:
    whole, part, other = frozenset({"pays", "ami"}), frozenset({"pays"}), frozenset({"état"})
    assert apart([whole, whole, part, other, frozenset()]) == [
        whole,
        whole,
        frozenset(),
        other,
        frozenset(),
    ]

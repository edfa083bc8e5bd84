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
        ("agression sexuelle", "agressés sexuellement"),
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


def test_a_part_of_a_commoner_wording_is_untold_and_more_than_one_is_that_one() -> None:
    usual, part, more = frozenset("ab"), frozenset("a"), frozenset("abc")
    other = frozenset("d")
    assert apart([usual, usual, part, more, other, frozenset()]) == [
        usual,
        usual,
        frozenset(),
        usual,
        other,
        frozenset(),
    ]


def test_a_wording_is_narrowed_to_the_words_of_a_rendering() -> None:
    usual, more = "rôle charnière", "jouer le rôle de charnière au sein"
    families = Families([usual, more], "fr")
    start, end = families.narrowed(more, families.key(usual))
    assert more[start:end] == "rôle de charnière"

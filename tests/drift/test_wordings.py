"""Wordings that are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.drift.spread import Spread
from readout_l10n.drift.wordings import are_alike, named_alike


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Premier ministre", "Première ministre", True),
        ("paix et la stabilité", "paix et de la stabilité", True),
        ("programme de l’école", "Programmes des écoles", True),
        ("Indo-Pacifique", "Indopacifique", False),
        ("attaque contre le port", "attaque du port", False),
        ("port", "port franc", False),
    ],
)
def test_alike(one: str, other: str, expected: object) -> None:
    assert are_alike(one, other, "fr") is expected


def test_the_commonest_form_names_them_all() -> None:
    names = named_alike(["une terre rare", "terres rares", "terres rares", "port"], "fr")
    assert names == {
        "une terre rare": "terres rares",
        "terres rares": "terres rares",
        "port": "port",
    }


@given(st.lists(st.text("aeclnrst ", min_size=1).map(str.strip).filter(bool)))
def test_naming_twice_is_naming_once(wordings: list[str]) -> None:
    names = named_alike(wordings, "fr")
    assert set(names) == set(wordings)
    assert all(names[name] == name for name in names.values())


def test_spread_counts_texts_that_have_all_words() -> None:
    rare, earth = frozenset({"rare"}), frozenset({"terre"})
    spread = Spread(
        ["une terre rare", "les terres", "des terres rares", "rien"], [rare, earth], "fr"
    )
    assert spread.of([earth, rare]) == 2
    assert spread.of([earth]) == 3
    assert spread.of([frozenset({"port"})]) == 0

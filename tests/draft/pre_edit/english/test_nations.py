import csv
from importlib import resources

import pytest

from readout_l10n.draft.pre_edit.english.nations import TABLE, of_nations


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "met Moldovan Foreign Minister Mihai Popșoi in Bern",
            "met the Foreign Minister of Moldova, Mihai Popșoi, in Bern",
        ),
        ("spoke to Australian ⟦0⟧ ⟦1⟧.", "spoke to the ⟦0⟧ of Australia, ⟦1⟧."),
        ("The Swiss President arrived", "The President of Switzerland arrived"),
        ("the Georgian people", "the Georgian folk"),
        ("the Georgian people who fled", "the Georgian people who fled"),
        ("the Vietnamese Minister of Justice", "the Vietnamese Minister of Justice"),
        ("the Polish border", "the Polish border"),
    ],
)
def test_an_office_is_of_its_country(text: str, wanted: str) -> None:
    assert of_nations(text) == wanted
    assert of_nations(wanted) == wanted


def test_no_adjective_has_two_countries() -> None:
    text = resources.files("readout_l10n.data").joinpath(TABLE).read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["adjective"] for row in rows}) == len(rows)
    assert all(row["country"] for row in rows)

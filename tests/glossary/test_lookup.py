import pytest

from readout_l10n.glossary import read_glossary
from readout_l10n.glossary.lookup import concepts_named, near_names
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Status, Term

TERMS = read_glossary(shipped_glossary())


@pytest.mark.parametrize(
    ("query", "concept"),
    [
        ("middle-corridor", "middle-corridor"),
        ("FOIP", "free-and-open-indo-pacific"),
        ("corridor médian", "middle-corridor"),
        ("des corridors médians", "middle-corridor"),
        ("L'Indo-Pacifique", "indo-pacific"),
        ("自由で開かれたインド太平洋", "free-and-open-indo-pacific"),
    ],
)
def test_a_concept_by_its_id_or_any_form(query: str, concept: str) -> None:
    assert concept in concepts_named(query, TERMS)


@pytest.mark.parametrize("query", ["corridor médian du port", "zzz", ""])
def test_more_than_a_term_is_none(query: str) -> None:
    assert concepts_named(query, TERMS) == ()


def test_homonyms_are_all_meant_and_candidates_too() -> None:
    rows = (Term("a", "en", "Cho"), Term("b", "en", "cho", status=Status.CANDIDATE))
    assert concepts_named("CHO", rows) == ("a", "b")


def test_near_names() -> None:
    assert near_names("corridor medain", TERMS)[0] == "corridor médian"
    assert near_names("xyzxyzxyz", TERMS) == ()

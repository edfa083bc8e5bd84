import csv

import pytest
from tests.support import ROOT, glossary

from readout_l10n.draft.places import place_terms, with_places
from readout_l10n.draft.terms import occurrences
from readout_l10n.model import Status
from readout_l10n.text.articles import contracted

TABLE = ROOT / "src" / "readout_l10n" / "data" / "places.csv"


def forms(source: str, target: str) -> dict[str, str]:
    """What each source form becomes."""
    wanted = {
        term.concept: term.text
        for term in place_terms(source, target)
        if term.locale == target and term.status is Status.PREFERRED
    }
    return {t.text: wanted[t.concept] for t in place_terms(source, target) if t.locale == source}


@pytest.mark.parametrize(
    ("source", "target", "name", "expected"),
    [
        ("en", "es", "Tokyo", "Tokio"),
        ("en", "ca", "Tokyo", "Tòquio"),
        ("fr", "es", "New Delhi", "Nueva Delhi"),
        ("en", "ca", "New Delhi", "Nova Delhi"),
        ("en", "es", "Kolkata", "Calcuta"),
        ("en", "es", "Bengaluru", "Bangalore"),
        ("fr", "ca", "Bengaluru", "Bangalore"),
        ("fr", "ca", "La Haye", "la Haia"),
        ("en", "ca", "Cairo", "el Caire"),
        ("en", "de", "Kyiv", "Kiew"),
        ("fr", "it", "Munich", "Monaco di Baviera"),
        ("en", "pt", "Beijing", "Pequim"),
        ("en", "ja", "Geneva", "ジュネーブ"),
        ("en", "es", "Bay of Bengal", "golfo de Bengala"),
    ],
)
def test_a_place(source: str, target: str, name: str, expected: str) -> None:
    assert forms(source, target)[name] == expected


def test_names_that_are_the_same_are_left_out() -> None:
    assert "Milan" not in forms("en", "fr")
    assert place_terms("en", "xx") == ()


def test_the_glossary_goes_before() -> None:
    rows = "concept,locale,term,kind\nseat,en,Geneva,name\nseat,es,GINEBRA,name\n"
    terms = with_places(glossary(rows), "en", "es")
    (found,) = occurrences("in Geneva", terms, "en", "es")
    assert found.concepts == ("seat",)


def test_a_person_may_be_called_as_a_city() -> None:
    terms = with_places(glossary("concept,locale,term\n"), "fr", "es")
    assert occurrences("M. Milan NOVAK", terms, "fr", "es") == ()
    (found,) = occurrences("à Milan", terms, "fr", "es")
    assert found.slot is not None
    assert found.slot.text == "Milán"


def test_every_row_has_its_forms() -> None:
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    assert len({row["en"] for row in rows}) == len(rows)
    for row in rows:
        assert row["en"], row
        assert row["zone"] or all(cell for code, cell in row.items() if code != "zone"), row


def test_the_hague_keeps_its_article_in_catalan() -> None:
    assert contracted("a la Haia i de la Haia", "ca") == "a la Haia i de la Haia"

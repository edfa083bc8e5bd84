from tests.support import glossary

from readout_l10n.draft.offices import with_offices
from readout_l10n.draft.terms import occurrences

ROWS = """concept,locale,term,kind,status,gender
fs,en,Foreign Secretary,title,preferred,
fs,es,Secretario de Exteriores,title,preferred,m
"""


def test_offices_are_known_beside_the_glossary() -> None:
    terms = with_offices(glossary(ROWS), "en", "es")
    (found,) = occurrences("Deputy Prime Minister Kachka", terms, "en", "es")
    assert found.slot is not None
    assert found.slot.text == "Viceprimer Ministro"


def test_no_office_reaches_over_a_comma() -> None:
    terms = with_offices(glossary(ROWS), "en", "es")
    assert occurrences("On energy, the ministers agreed.", terms, "en", "es") == ()


def test_the_glossary_goes_before() -> None:
    terms = with_offices(glossary(ROWS), "en", "es")
    assert [one.text for one in terms.renderings("fs", "es")] == [
        "Secretario de Exteriores",
        "Secretaria de Estado de Relaciones Exteriores",
    ]


def test_other_pairs_are_left_alone() -> None:
    terms = glossary(ROWS)
    assert with_offices(terms, "fr", "es") is terms

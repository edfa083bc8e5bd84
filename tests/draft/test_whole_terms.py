"""Segments that are one controlled term."""

from draft.test_guarded import ROWS
from readout_l10n.draft import Passage
from readout_l10n.draft.whole_terms import WholeTerms
from support import glossary


def test_a_segment_that_is_a_term_is_the_glossarys() -> None:
    terms = WholeTerms(glossary(ROWS), "fr", "es")
    found = terms.draft([Passage("Aide au développement"), Passage("Une aide au développement")])
    assert [draft and draft.text for draft in found] == ["Ayuda al desarrollo", None]

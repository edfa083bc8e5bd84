"""Terms that do not count for a text cannot alter what is found in it."""

from dataclasses import replace
from datetime import date

import pytest
from folders import ROWS, glossary
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.checks.rule import Pair
from readout_l10n.checks.run import Settings, check_pair
from readout_l10n.checks.running.relevance import Relevance
from readout_l10n.glossary import Glossary
from readout_l10n.model import CaseRule, Finding, Status, Term, TermKind
from support import document, line_alignment

SOURCE = """Prime Minister Modi met with the Secretary of the World Trade Office.
Japan will use its ODA under the rule of law for one flagship project.
They welcomed the Act East Forum and critical minerals in Chile."""
TARGET = """Le Président MODI a rencontré le secrétaire du Bureau mondial du commerce.
Le Japon recourra à l’ODA dans le respect de la règle de droit pour un projet vedette.
Ils ont salué l’(Act East Forun) et les mineraux critiques au Chilli."""
LOCALES = ("en", "fr")
WORDS = sorted({*SOURCE.split(), *TARGET.split(), "Ghana", "sommet"})
TERMS = (
    *glossary(ROWS).terms,
    Term("minerals", "en", "critical minerals"),
    Term("minerals", "fr", "minerais critiques"),
    Term("forum", "en", "Act East Forum", TermKind.FULL_FORM),
    Term("office", "en", "World Trade Office", TermKind.FULL_FORM),
    Term("office", "fr", "Bureau mondial du commerce", TermKind.FULL_FORM),
    Term("togo", "en", "Togo", TermKind.NAME),
    Term("togo", "fr", "Togo", TermKind.NAME, article="le"),
    Term("summit", "fr", "réunion de haut niveau", TermKind.PHRASE),
    Term("summit", "en", "high-level meeting", TermKind.PHRASE),
)
FIELDS = {
    "text": st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join),
    "status": st.sampled_from(Status),
    "kind": st.sampled_from(TermKind),
    "case": st.sampled_from(CaseRule),
    "gender": st.sampled_from(["m", "f", None]),
    "office": st.sampled_from(["pm", None]),
    "concept": st.sampled_from(sorted({term.concept for term in TERMS})),
    "since": st.just(date(2030, 1, 1)),
    "expand": st.booleans(),
}


def state(terms: tuple[Term, ...]) -> tuple[bytes, tuple[Finding, ...]]:
    """The fingerprint of the terms that count, and what is found."""
    known = Glossary(terms)
    source, target = document(SOURCE, "en"), document(TARGET, "fr")
    alignment = line_alignment(source, target, 3)
    pair = Pair(target, "en", known.on(None), source, alignment)
    return Relevance(known, LOCALES).part((source, target)), check_pair(pair, Settings())


BEFORE = state(TERMS)


@given(st.integers(0, len(TERMS) - 1), st.data())
def test_what_changes_a_finding_counts(number: int, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(sorted(FIELDS)))
    changed = replace(TERMS[number], **{field: data.draw(FIELDS[field])})
    part, found = state((*TERMS[:number], changed, *TERMS[number + 1 :]))
    assert found == BEFORE[1] or part != BEFORE[0]


@pytest.mark.parametrize("number", range(len(TERMS)))
def test_a_term_less_that_changes_a_finding_counts(number: int) -> None:
    part, found = state((*TERMS[:number], *TERMS[number + 1 :]))
    assert found == BEFORE[1] or part != BEFORE[0]


def test_terms_that_stand_nowhere_do_not_count() -> None:
    for concept in ("togo", "summit"):
        others = tuple(term for term in TERMS if term.concept != concept)
        assert state(others)[0] == BEFORE[0]


def test_the_order_of_the_terms_that_count_does() -> None:
    assert state(TERMS[::-1])[0] != BEFORE[0]

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.strategies import TEXTS, glossaries, terms
from readout_l10n.glossary import read_glossary, table_parse, table_serialize
from readout_l10n.glossary.cells import COLUMNS, plain_term
from readout_l10n.glossary.guard import guarded, is_formula, unguarded
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.glossary.write import pairs_serialize
from readout_l10n.model import CaseRule, Forbidden, Status, Term, TermKind

WHO = Term(
    "who",
    "fr",
    "OMS",
    TermKind.ACRONYM,
    Status.ADMITTED,
    gender="f",
    case=CaseRule.PERMISSIVE,
    since=date(2020, 1, 2),
    domain="santé, monde",
    forbidden=Forbidden.ALWAYS,
    translate=False,
    expand=True,
    note='Dit « OMS ».\nPas "WHO".',
    source="OMS",
)


@given(glossaries(terms()))
def test_parsing_undoes_serializing(given_terms: tuple[Term, ...]) -> None:
    assert table_parse(table_serialize(given_terms)) == given_terms


def test_a_row_as_it_is_written() -> None:
    head, row = table_serialize([WHO]).split("\n", 1)
    assert head == ",".join(COLUMNS)
    assert row == (
        "who,fr,OMS,acronym,admitted,f,,permissive,2020-01-02,,,"
        '"santé, monde",always,no,yes,"Dit « OMS ».\nPas ""WHO"".",OMS\n'
    )


def test_an_office_is_kept() -> None:
    rows = (Term("pm", "en", "Prime Minister"), Term("x", "en", "X", office="pm"))
    assert table_parse(table_serialize(rows)) == rows


def test_the_shipped_glossary_comes_back() -> None:
    shipped = read_glossary(shipped_glossary())
    assert table_parse(table_serialize(shipped)) == shipped


@given(st.text() | TEXTS)
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not is_formula(guarded(cell))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("-", "-"),
        ("'-", "''-"),
        ("’s-Hertogenbosch", "’s-Hertogenbosch"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
    ],
)
def test_cells_that_a_spreadsheet_would_run(cell: str, written: str) -> None:
    assert guarded(cell) == written


def test_a_formula_is_written_as_text_and_read_as_it_was() -> None:
    row = replace(WHO, text="=HYPERLINK(1)", article="-", note="@home")
    text = table_serialize([row])
    assert ",'=HYPERLINK(1)," in text
    assert ",-," in text
    assert ",'@home," in text
    assert table_parse(text) == (row,)


def test_two_columns_pair_each_source_term_with_each_rendering() -> None:
    rows = (
        Term("who", "en", "World Health Organization", TermKind.FULL_FORM),
        Term("who", "en", "WHO", TermKind.ACRONYM),
        Term("who", "fr", "Organisation mondiale de la santé", TermKind.FULL_FORM),
        Term("who", "fr", "OMS", TermKind.ACRONYM),
        Term("who", "fr", "WHO", TermKind.ACRONYM, Status.DEPRECATED),
        Term("trade", "en", "trade"),
        Term("seul", "fr", "seul"),
    )
    assert pairs_serialize(rows, "en", "fr") == (
        "en,fr\n"
        "World Health Organization,Organisation mondiale de la santé\n"
        "World Health Organization,OMS\n"
        "WHO,OMS\n"
        "WHO,Organisation mondiale de la santé\n"
        "trade,\n"
    )


@given(st.lists(st.tuples(TEXTS, st.lists(TEXTS, unique=True)), unique_by=lambda row: row[0]))
def test_two_columns_come_back(rows: list[tuple[str, list[str]]]) -> None:
    given_terms = [
        term
        for here, there in rows
        for term in (
            plain_term(here, "en", here),
            *(
                plain_term(here, "fr", text, Status.ADMITTED if i else Status.PREFERRED)
                for i, text in enumerate(there)
            ),
        )
    ]
    found = table_parse(pairs_serialize(given_terms, "en", "fr"))
    assert sorted(found, key=str) == sorted(given_terms, key=str)

"""Terms → glossary tables that a spreadsheet opens and a diff shows."""

import csv
import io
from collections.abc import Iterable, Sequence

from readout_l10n.glossary.cells import COLUMNS, term_cells
from readout_l10n.glossary.guard import guarded
from readout_l10n.model import ACCEPTED, Status, Term


def table_serialize(terms: Iterable[Term]) -> str:
    """A table with all of our columns, a row a term, in the order given, with Unix line ends.

    Cells that a spreadsheet would run get an apostrophe before them, which `table_parse` takes
    away. Line ends inside a cell become Unix ones; white space at its ends goes.
    """
    return _table([COLUMNS, *(tuple(term_cells(term).values()) for term in terms)])


def pairs_serialize(terms: Iterable[Term], source_locale: str, target_locale: str) -> str:
    """A table of two columns: each accepted source term with each accepted rendering.

    Preferred terms come first, among them the renderings of the source term's kind. A source term
    without a rendering has an empty target; concepts without a source term are left out.
    """
    by_concept: dict[str, list[Term]] = {}
    for term in terms:
        if term.status in ACCEPTED:
            by_concept.setdefault(term.concept, []).append(term)
    rows: dict[tuple[str, str], None] = {}
    for group in by_concept.values():
        there = [term for term in group if term.locale == target_locale]
        for here in (term for term in group if term.locale == source_locale):
            ranked = sorted(there, key=lambda term: _rank(here, term))
            for text in [term.text for term in ranked] or [""]:
                rows[here.text, text] = None
    return _table([(source_locale, target_locale), *rows])


def _rank(here: Term, there: Term) -> tuple[bool, bool]:
    return (there.status is not Status.PREFERRED, there.kind is not here.kind)


def _table(rows: Iterable[Sequence[str]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    for row in rows:
        writer.writerow([guarded(_unix(cell).strip()) for cell in row])
    return file.getvalue()


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

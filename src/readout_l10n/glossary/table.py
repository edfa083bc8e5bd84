"""Glossary tables: CSV, one row a term, or two columns headed by their locales."""

import csv
import difflib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.errors import InputError
from readout_l10n.glossary.cells import COLUMNS, REQUIRED, cells_term, plain_term
from readout_l10n.glossary.guard import unguarded
from readout_l10n.glossary.placed import Identity, PlacedTerm, distinct, identity, terms_of
from readout_l10n.model import Status, Term
from readout_l10n.segment.decode import decode
from readout_l10n.text.locale import canonical, is_tag

_SEPARATORS = ",;\t"


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The terms of a glossary table, in its order.

    Raises InputError, naming the line, for a file that cannot be read or a row that means nothing.
    """
    return table_parse(decode(read_bytes(path), str(path)), str(path))


def read_bytes(path: Path) -> bytes:
    """What a glossary file holds. Raises InputError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(str(path), None, f"cannot read the glossary: {error.strerror}") from None


def table_parse(text: str, path: str = "<glossary>") -> tuple[Term, ...]:
    """The terms of a table: ours (`COLUMNS`, in any order) or two columns headed `en,fr`.

    Cells are separated by commas, by semicolons as French spreadsheets write them, or by tabs. In a
    two-column table a source term that comes again gives an admitted synonym, and an empty target
    asks for nothing. Raises InputError, for a term that stands twice too.
    """
    return terms_of(table_placed(text, path))


def table_placed(
    text: str, path: str = "<glossary>", *, strict: bool = True
) -> tuple[PlacedTerm, ...]:
    """The terms of a table with their lines. Raises InputError.

    Without `strict`, also what no glossary should have: a term twice, an office of no concept.
    """
    rows, is_ours = _parsed(text, path)
    if not strict:
        return rows
    if is_ours:
        _check_once(rows)
        _check_offices(rows)
    return distinct(rows)


def table_header(text: str) -> list[str]:
    """The cells of a table's first line."""
    first_line = next(iter(text.split("\n", 1)))
    return [cell.strip().strip('"').lower() for cell in first_line.split(_separator(text))]


def _parsed(text: str, path: str) -> tuple[tuple[PlacedTerm, ...], bool]:
    """The rows, and whether the table has our columns."""
    rows = _rows(text, _separator(text), path)
    header_row = next(rows, None)
    if header_row is None:
        raise InputError(path, 1, f"empty glossary; the first line is to be {','.join(COLUMNS)}")
    header = [cell.strip().lower() for cell in header_row.cells]
    if len(header) == 2 and all(map(is_tag, header)):
        here, there = (canonical(cell.strip()) for cell in header_row.cells)
        return tuple(_pairs(rows, here, there, path)), False
    _check_header(header, path)
    return tuple(_concept_rows(rows, header, path)), True


def _separator(text: str) -> str:
    first_line = text.split("\n", 1)[0]
    return max(_SEPARATORS, key=first_line.count)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: list[str]


def _rows(text: str, separator: str, path: str) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _Row(line, [unguarded(cell.strip()) for cell in cells])
            line = reader.line_num + 1
    except csv.Error as error:
        mend = "double every quotation mark inside a quoted cell and close the cell"
        raise InputError(path, line, f"not a CSV row ({error}); {mend}") from None


def _check_header(header: list[str], path: str) -> None:
    for name in header:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, 1)
            mend = f"did you mean {near[0]!r}?" if near else f"allowed: {', '.join(COLUMNS)}"
            raise InputError(path, 1, f"unknown column {name!r}; {mend}")
        if header.count(name) > 1:
            raise InputError(path, 1, f"column {name!r} stands twice; remove one")
    for name in REQUIRED:
        if name not in header:
            raise InputError(path, 1, f"column {name!r} is missing; add it to the first line")


def _concept_rows(rows: Iterator[_Row], header: list[str], path: str) -> Iterator[PlacedTerm]:
    for row in rows:
        if len(row.cells) != len(header):
            message = f"{len(row.cells)} cells where the first line has {len(header)}"
            raise InputError(path, row.line, f"{message}; quote cells that hold a separator")
        cells = dict(zip(header, row.cells, strict=True))
        yield PlacedTerm(cells_term(cells, path, row.line), path, row.line)


def _check_once(rows: tuple[PlacedTerm, ...]) -> None:
    lines: dict[Identity, int] = {}
    for row in rows:
        term, line = row.term, lines.setdefault(identity(row.term), row.line)
        if line != row.line:
            message = f"{term.text!r} ({term.locale}) stands already at line {line}"
            raise InputError(row.path, row.line, f"{message}; remove one of the two")


def _check_offices(rows: tuple[PlacedTerm, ...]) -> None:
    concepts = {row.term.concept for row in rows}
    for row in rows:
        if row.term.office and row.term.office not in concepts:
            near = difflib.get_close_matches(row.term.office, concepts, 1)
            mend = f"did you mean {near[0]!r}?" if near else "add its rows"
            message = f"office {row.term.office!r} is no concept here; {mend}"
            raise InputError(row.path, row.line, message)


def _pairs(rows: Iterator[_Row], source: str, target: str, path: str) -> Iterator[PlacedTerm]:
    sources: set[str] = set()
    translated: set[str] = set()
    for row in rows:
        if len(row.cells) != 2:
            message = f"{len(row.cells)} cells in a table of two columns"
            raise InputError(path, row.line, f"{message}; quote cells that hold a separator")
        here, there = row.cells
        if not here:
            raise InputError(path, row.line, f"no {source} term; fill it in or delete the row")
        if here not in sources:
            yield PlacedTerm(plain_term(here, source, here), path, row.line)
            sources.add(here)
        if there:
            status = Status.ADMITTED if here in translated else Status.PREFERRED
            yield PlacedTerm(plain_term(here, target, there, status), path, row.line)
            translated.add(here)

"""Tables of pre-edits: CSV files with a row for each phrase."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from readout_l10n.draft.pre_edit.row import PhraseError, Row, check
from readout_l10n.errors import InputError
from readout_l10n.text.locale import is_tag, language

_COLUMNS = ("phrase", "instead", "targets", "beside", "note")
_NEEDED = ("phrase", "instead")
_SOURCE = "source"


@cache
def shipped_rows(source: str) -> tuple[Row, ...]:
    """The rows that ship for a source language; none where there is no table."""
    table = files("readout_l10n").joinpath("data", f"pre-edits-{source}.csv")
    if not table.is_file():
        return ()
    return tuple(_rows(table.read_text(encoding="utf-8"), table.name, source))


def own_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a user's table, which name their source language.

    Raises InputError with the line of what cannot be read, and its mend.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read the pre-edits: {error}; save the table as CSV in UTF-8"
        raise InputError(str(path), None, message) from None
    return tuple(_rows(text, str(path), None))


def edition(rows: Iterable[Row]) -> str:
    """A short hash that tells some rows from others."""
    said = sorted(
        repr((row.source, row.phrase, row.instead, sorted(row.targets), sorted(row.beside)))
        for row in rows
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


def _rows(text: str, name: str, source: str | None) -> Iterator[Row]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    allowed = _COLUMNS if source else (_SOURCE, *_COLUMNS)
    needed = _NEEDED if source else (_SOURCE, *_NEEDED)
    try:
        header = reader.fieldnames or ()
        for column in needed:
            if column not in header:
                message = f"column {column!r} is missing; add it to the first line"
                raise InputError(name, 1, message)
        for column in header:
            if column not in allowed:
                raise InputError(name, 1, f"unknown column {column!r}; known: {', '.join(allowed)}")
        for given in reader:
            yield _row(given, name, reader.line_num, source)
    except csv.Error as error:
        message = f"not CSV: {error}; put a text with commas or line breaks between quotation marks"
        raise InputError(name, reader.reader.line_num, message) from None


def _row(given: Mapping[str | None, str | None], name: str, line: int, source: str | None) -> Row:
    if None in given or None in given.values():
        raise InputError(
            name,
            line,
            "more or fewer cells than the first line has columns; put a "
            "text with commas between quotation marks",
        )
    cells = {key: (value or "").strip() for key, value in given.items() if key}
    for column in _NEEDED:
        if not cells[column]:
            raise InputError(name, line, f"{column} is empty; each row says it")
    targets = cells.get("targets", "").split()
    for tag in (*targets, *([] if source else [cells[_SOURCE]])):
        if not is_tag(tag):
            raise InputError(
                name,
                line,
                f"{tag!r} is no BCP 47 tag; write fr, es, ca … with spaces between several targets",
            )
    row = Row(
        cells["phrase"],
        cells["instead"],
        frozenset(map(language, targets)),
        frozenset(word.casefold() for word in cells.get("beside", "").split()),
        language(source or cells[_SOURCE]),
    )
    try:
        check(row)
    except PhraseError as error:
        raise InputError(name, line, str(error)) from None
    return row

"""Glossary tables: CSV, one row a term, or two columns headed by their locales."""

import csv
import difflib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from readout_l10n.errors import InputError
from readout_l10n.model import CaseRule, Forbidden, Status, Term, TermKind
from readout_l10n.segment.decode import decode
from readout_l10n.text.locale import is_tag

COLUMNS = (
    "concept",
    "locale",
    "term",
    "kind",
    "status",
    "gender",
    "article",
    "case",
    "since",
    "until",
    "office",
    "domain",
    "forbidden",
    "translate",
    "expand",
    "note",
    "source",
)
REQUIRED = ("concept", "locale", "term")
_GENDERS = ("m", "f", "n")
_ANSWERS = ("yes", "no")
Choice = TypeVar("Choice", bound=StrEnum)


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The terms of a glossary file, in its order.

    Raises InputError, naming the line, for a file that cannot be read or a row that means nothing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), None, f"cannot read the glossary: {error.strerror}") from None
    return table_parse(decode(data, str(path)), str(path))


def table_parse(text: str, path: str = "<glossary>") -> tuple[Term, ...]:
    """The terms of a table: ours (`COLUMNS`, in any order) or two columns headed `en,fr`.

    Cells are separated by commas, or by semicolons as French spreadsheets write them. In a
    two-column table a source term that comes again gives an admitted synonym, and an empty target
    asks for nothing. Accents are composed (NFC). Raises InputError.
    """
    text = unicodedata.normalize("NFC", text)
    first_line = text.split("\n", 1)[0]
    separator = ";" if first_line.count(";") > first_line.count(",") else ","
    rows = _rows(text, separator, path)
    header_row = next(rows, None)
    if header_row is None:
        raise InputError(path, 1, f"empty glossary; the first line is to be {','.join(COLUMNS)}")
    header = [cell.strip().lower() for cell in header_row.cells]
    if len(header) == 2 and all(map(is_tag, header)):
        return tuple(_pairs(rows, header[0], header[1], path))
    _check_header(header, path)
    return _concept_rows(rows, header, path)


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
                yield _Row(line, cells)
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


def _concept_rows(rows: Iterator[_Row], header: list[str], path: str) -> tuple[Term, ...]:
    lines: dict[tuple[str, ...], int] = {}
    terms: list[Term] = []
    for row in rows:
        if len(row.cells) != len(header):
            message = f"{len(row.cells)} cells where the first line has {len(header)}"
            raise InputError(path, row.line, f"{message}; quote cells that hold a separator")
        cells = dict(zip(header, map(str.strip, row.cells), strict=True))
        term = _term(cells, path, row.line)
        identity = (term.concept, term.locale, term.text, term.office or "", str(term.since))
        if identity in lines:
            message = f"{term.text!r} ({term.locale}) stands already at line {lines[identity]}"
            raise InputError(path, row.line, f"{message}; remove one of the two")
        lines[identity] = row.line
        terms.append(term)
    concepts = {term.concept for term in terms}
    for term in terms:
        if term.office and term.office not in concepts:
            line = lines[term.concept, term.locale, term.text, term.office, str(term.since)]
            near = difflib.get_close_matches(term.office, concepts, 1)
            mend = f"did you mean {near[0]!r}?" if near else "add its rows"
            raise InputError(path, line, f"office {term.office!r} is no concept here; {mend}")
    return tuple(terms)


def _term(cells: dict[str, str], path: str, line: int) -> Term:
    for name in REQUIRED:
        if not cells[name]:
            raise InputError(path, line, f"{name} is empty; fill it in or delete the row")
    if not is_tag(cells["locale"]):
        message = f"locale {cells['locale']!r} is no BCP 47 tag; write en, fr, pt-BR …"
        raise InputError(path, line, message)
    kind = _choice(TermKind, cells, "kind", TermKind.PHRASE, path, line)
    gender = cells.get("gender") or None
    if gender and gender not in _GENDERS:
        raise InputError(path, line, f"gender {gender!r}; allowed: {', '.join(_GENDERS)} or empty")
    usual_case = CaseRule.SENSITIVE if kind is TermKind.ACRONYM else CaseRule.INSENSITIVE
    return Term(
        concept=cells["concept"],
        locale=cells["locale"],
        text=cells["term"],
        kind=kind,
        status=_choice(Status, cells, "status", Status.PREFERRED, path, line),
        gender=gender,
        article=cells.get("article") or None,
        case=_choice(CaseRule, cells, "case", usual_case, path, line),
        since=_date(cells, "since", path, line),
        until=_date(cells, "until", path, line),
        office=cells.get("office") or None,
        domain=cells.get("domain") or None,
        forbidden=_choice(Forbidden, cells, "forbidden", Forbidden.USUALLY, path, line),
        translate=_is_yes(cells, "translate", usual=True, path=path, line=line),
        expand=_is_yes(cells, "expand", usual=False, path=path, line=line),
        note=cells.get("note") or None,
        source=cells.get("source") or None,
    )


def _choice(
    choices: type[Choice], cells: dict[str, str], name: str, usual: Choice, path: str, line: int
) -> Choice:
    value = cells.get(name)
    if not value:
        return usual
    try:
        return choices(value.lower())
    except ValueError:
        allowed = ", ".join(choices)
        near = difflib.get_close_matches(value.lower(), [choice.value for choice in choices], 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        message = f"{name} {value!r} is unknown; allowed: {allowed}{hint}"
        raise InputError(path, line, message) from None


def _is_yes(cells: dict[str, str], name: str, *, usual: bool, path: str, line: int) -> bool:
    value = cells.get(name)
    if not value:
        return usual
    if value.lower() not in _ANSWERS:
        raise InputError(path, line, f"{name} {value!r}; allowed: {', '.join(_ANSWERS)} or empty")
    return value.lower() == "yes"


def _date(cells: dict[str, str], name: str, path: str, line: int) -> date | None:
    value = cells.get(name)
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{name} {value!r} is no date; write it as 2025-04-03"
        raise InputError(path, line, message) from None


def _pairs(rows: Iterator[_Row], source: str, target: str, path: str) -> Iterator[Term]:
    seen: dict[tuple[str, str], Term] = {}
    for row in rows:
        if len(row.cells) != 2:
            message = f"{len(row.cells)} cells in a table of two columns"
            raise InputError(path, row.line, f"{message}; quote cells that hold a separator")
        here, there = (cell.strip() for cell in row.cells)
        if not here:
            raise InputError(path, row.line, f"no {source} term; fill it in or delete the row")
        for locale, text in ((source, here), (target, there)):
            if not text or (here, f"{locale}:{text}") in seen:
                continue
            synonym = any(known[0] == here and t.locale == locale for known, t in seen.items())
            seen[here, f"{locale}:{text}"] = _plain_term(here, locale, text, synonym=synonym)
    yield from seen.values()


def _plain_term(concept: str, locale: str, text: str, *, synonym: bool) -> Term:
    is_acronym = text.isupper() and text.isalnum() and len(text) > 1
    return Term(
        concept=concept,
        locale=locale,
        text=text,
        kind=TermKind.ACRONYM if is_acronym else TermKind.PHRASE,
        status=Status.ADMITTED if synonym else Status.PREFERRED,
        case=CaseRule.SENSITIVE if is_acronym else CaseRule.INSENSITIVE,
    )

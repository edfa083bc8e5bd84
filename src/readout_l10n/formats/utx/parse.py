"""UTX → terms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.errors import InputError
from readout_l10n.formats.bilingual import BilingualRow, Side, bilingual_placed
from readout_l10n.formats.utx.words import COMMENT, EMPTY, READ_STATUSES
from readout_l10n.glossary.placed import PlacedTerm, distinct, terms_of
from readout_l10n.model import Term

_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_LOCALES = re.compile(rf";\s*(?:lang\s*:\s*)?({_TAG})\s*/\s*({_TAG})\s*(?:;|$)")
_MARK = "#UTX"


@dataclass(frozen=True, slots=True)
class _Header:
    source_locale: str
    target_locale: str
    columns: Sequence[str]
    lines: int


def utx_parse(text: str, path: str = "-") -> tuple[Term, ...]:
    """The terms of a UTX glossary of two languages, by concept, source terms first.

    The column `concept ID` names the concept, else the source term does. `term status` is the
    target's: approved is preferred, non-standard admitted, forbidden deprecated, provisional and
    rejected are candidates; where it is empty, a concept's first rendering is preferred and others
    are admitted. Parts of speech and other columns are left out. Raises InputError for what has no
    UTX header with two locales and the columns `src` and `tgt`, and for a row without a source.
    """
    return terms_of(distinct(utx_placed(text, path)))


def utx_placed(text: str, path: str = "-") -> tuple[PlacedTerm, ...]:
    """The terms with their lines, also those of rows that stand twice. Raises InputError."""
    lines = text.replace("\r\n", "\n").split("\n")
    header = _header(lines, path)
    rows = _rows(lines, header, path)
    return bilingual_placed(rows, header.source_locale, header.target_locale, path)


def _header(lines: Sequence[str], path: str) -> _Header:
    if not lines[0].startswith(_MARK):
        message = "no UTX header; the first line is to be like #UTX 1.11; en/fr; …"
        raise InputError(path, 1, message)
    count = next((i for i, line in enumerate(lines) if not line.startswith(COMMENT)), len(lines))
    locales = next(filter(None, map(_LOCALES.search, lines[:count])), None)
    if locales is None:
        message = "the header names no two locales; write them as in #UTX 1.11; en/fr; …"
        raise InputError(path, 1, message)
    for i in range(count):
        columns = [name.strip().lower() for name in lines[i].lstrip(COMMENT).split("\t")]
        if {"src", "tgt"} <= set(columns):
            return _Header(locales[1], locales[2], columns, count)
    message = "no line of columns with src and tgt; write it as #src, a tab, tgt …"
    raise InputError(path, count, message)


def _rows(lines: Sequence[str], header: _Header, path: str) -> Iterator[BilingualRow]:
    for number, line in enumerate(lines[header.lines :], start=header.lines + 1):
        if not line.strip() or line.startswith(COMMENT):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        row = dict(zip(header.columns, cells, strict=False))
        source, target = row.get("src", ""), row.get("tgt", "")
        if not source:
            raise InputError(path, number, "no term in src; fill it in or delete the line")
        status = READ_STATUSES.get(_said(row, "term status").lower())
        yield BilingualRow(
            number,
            _said(row, "concept id"),
            Side(source, comment=_said(row, "src:comment")),
            Side(target, {"status": status} if status else {}, _said(row, "tgt:comment"))
            if target
            else None,
        )


def _said(row: dict[str, str], column: str) -> str:
    value = row.get(column, "")
    return "" if value == EMPTY else value

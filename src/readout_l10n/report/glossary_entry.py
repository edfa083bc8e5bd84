"""All that a glossary says of a concept."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from unicodedata import east_asian_width

from readout_l10n.glossary.cells import term_cells
from readout_l10n.model import Status, Term, TermKind

VERSION = 1
_INDENT = "      "


def entries_text(entries: Mapping[str, Sequence[Term]]) -> str:
    """An entry a concept: its id, then by locale a line a term, with notes and sources below."""
    return "\n".join(
        "".join(f"{line}\n" for line in _entry(concept, terms))
        for concept, terms in entries.items()
    )


def entries_json(entries: Mapping[str, Sequence[Term]]) -> str:
    """The same as a JSON text, version 1: a field a column, null where it is empty."""
    report = {
        "version": VERSION,
        "concepts": [
            {"concept": concept, "terms": [_term(term) for term in terms]}
            for concept, terms in entries.items()
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _entry(concept: str, terms: Sequence[Term]) -> Iterator[str]:
    domains = dict.fromkeys(term.domain for term in terms if term.domain)
    yield f"{concept}  [{', '.join(domains)}]" if domains else concept
    width = max(_width(term.text) for term in terms)
    by_locale = sorted(terms, key=lambda term: _first(term.locale, terms))
    for locale, group in groupby(by_locale, key=lambda term: term.locale):
        yield f"  {locale}"
        for term in group:
            space = " " * (width - _width(term.text))
            yield f"    {term.text}{space}  {', '.join(_facts(term))}"
            for label, text in (("", term.note), ("source: ", term.source)):
                for line in (text or "").split("\n") if text else ():
                    yield f"{_INDENT}{label}{line}"


def _width(text: str) -> int:
    """Columns in a terminal: East Asian wide characters have two (Unicode Annex 11)."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _first(locale: str, terms: Sequence[Term]) -> int:
    return next(i for i, term in enumerate(terms) if term.locale == locale)


def _facts(term: Term) -> Iterator[str]:
    cells = term_cells(term)
    yield cells["status"]
    if term.kind is not TermKind.PHRASE:
        yield cells["kind"]
    if term.gender:
        yield term.gender
    for column in ("article", "case", "since", "until", "office"):
        if cells[column]:
            yield f"{column} {cells[column]}"
    if cells["forbidden"] and term.status not in {Status.PREFERRED, Status.ADMITTED}:
        yield f"forbidden {cells['forbidden']}"
    if not term.translate:
        yield "not translated"
    if term.expand:
        yield "to be expanded"


def _term(term: Term) -> dict[str, Any]:
    cells: dict[str, Any] = {column: cell or None for column, cell in term_cells(term).items()}
    del cells["concept"]
    return cells | {
        "case": term.case.value,
        "forbidden": term.forbidden.value,
        "translate": term.translate,
        "expand": term.expand,
    }

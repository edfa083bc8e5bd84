"""A term as the cells of a table, by column, and back."""

import difflib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from readout_l10n.errors import InputError
from readout_l10n.model import CaseRule, Forbidden, Status, Term, TermKind
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


def term_cells(term: Term) -> dict[str, str]:
    """The cells of a term, in the order of `COLUMNS`; empty for what is usual, kind and status not.

    `cells_term` makes the same term of them, if its texts have no white space at their ends.
    """
    return {
        "concept": term.concept,
        "locale": term.locale,
        "term": term.text,
        "kind": term.kind.value,
        "status": term.status.value,
        "gender": term.gender or "",
        "article": term.article or "",
        "case": "" if term.case is usual_case(term.kind) else term.case.value,
        "since": term.since.isoformat() if term.since else "",
        "until": term.until.isoformat() if term.until else "",
        "office": term.office or "",
        "domain": term.domain or "",
        "forbidden": "" if term.forbidden is Forbidden.USUALLY else term.forbidden.value,
        "translate": "" if term.translate else "no",
        "expand": "yes" if term.expand else "",
        "note": term.note or "",
        "source": term.source or "",
    }


def cells_term(cells: Mapping[str, str], path: str, line: int) -> Term:
    """The term of a row's cells; columns that are not there are as if empty. Raises InputError."""
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
    return Term(
        concept=cells["concept"],
        locale=cells["locale"],
        text=cells["term"],
        kind=kind,
        status=_choice(Status, cells, "status", Status.PREFERRED, path, line),
        gender=gender,
        article=cells.get("article") or None,
        case=_choice(CaseRule, cells, "case", usual_case(kind), path, line),
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


def plain_term(concept: str, locale: str, text: str, status: Status = Status.PREFERRED) -> Term:
    """The term of a form of which no more is said: capitals alone are an acronym."""
    is_acronym = text.isupper() and text.isalnum() and len(text) > 1
    kind = TermKind.ACRONYM if is_acronym else TermKind.PHRASE
    return Term(concept, locale, text, kind, status, case=usual_case(kind))


def usual_case(kind: TermKind) -> CaseRule:
    return CaseRule.SENSITIVE if kind is TermKind.ACRONYM else CaseRule.INSENSITIVE


def _choice(
    choices: type[Choice], cells: Mapping[str, str], name: str, usual: Choice, path: str, line: int
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


def _is_yes(cells: Mapping[str, str], name: str, *, usual: bool, path: str, line: int) -> bool:
    value = cells.get(name)
    if not value:
        return usual
    if value.lower() not in _ANSWERS:
        raise InputError(path, line, f"{name} {value!r}; allowed: {', '.join(_ANSWERS)} or empty")
    return value.lower() == "yes"


def _date(cells: Mapping[str, str], name: str, path: str, line: int) -> date | None:
    value = cells.get(name)
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{name} {value!r} is no date; write it as 2025-04-03"
        raise InputError(path, line, message) from None

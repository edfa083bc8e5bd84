"""Terms that know where their glossary has them, for those who mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from readout_l10n.model import Term

Identity = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class PlacedTerm:
    """A term, its file as it was named, and its line from 1."""

    term: Term
    path: str
    line: int


def identity(term: Term) -> Identity:
    """What no two terms of a glossary share: one person may hold an office twice."""
    return (term.concept, term.locale, term.text, term.office or "", str(term.since or ""))


def distinct(placed: Iterable[PlacedTerm]) -> tuple[PlacedTerm, ...]:
    """The rows in order, the first of each identity."""
    found: dict[Identity, PlacedTerm] = {}
    for row in placed:
        found.setdefault(identity(row.term), row)
    return tuple(found.values())


def terms_of(placed: Iterable[PlacedTerm]) -> tuple[Term, ...]:
    """The terms without their places."""
    return tuple(row.term for row in placed)

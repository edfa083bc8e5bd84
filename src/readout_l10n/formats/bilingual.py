"""Glossaries of a source term and its rendering a row: what OmegaT and UTX have in common.

A row pairs a concept's first source term with each rendering, and its other source terms with the
rendering that is most like them; so each stands in a row, and none is repeated without need.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from readout_l10n.errors import InputError
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.comment import comment_of, fields_of
from readout_l10n.glossary.cells import cells_term, plain_term, term_cells
from readout_l10n.glossary.placed import Identity, PlacedTerm, identity
from readout_l10n.model import ACCEPTED, Status, Term, TermKind


@dataclass(frozen=True, slots=True)
class Side:
    """One half of a row: a form, and what is told of it beside it."""

    text: str
    told: Mapping[str, str] = field(default_factory=dict)
    """Cells that the format has columns for."""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class BilingualRow:
    line: int
    concept: str
    """Empty where the row names none: then its source text does."""
    source: Side
    target: Side | None


def pairs(
    terms: Iterable[Term], source_locale: str, target_locale: str
) -> Iterator[tuple[Term, Term | None, bool]]:
    """Source term, rendering, and whether it is its concept's first; None for no rendering."""
    by_concept: dict[str, list[Term]] = {}
    for term in terms:
        by_concept.setdefault(term.concept, []).append(term)
    for group in by_concept.values():
        there = [term for term in group if term.locale == target_locale]
        for i, here in enumerate(term for term in group if term.locale == source_locale):
            if not there:
                yield here, None, True
            for target in there if i == 0 else there[:1] and [_nearest(here, there)]:
                yield here, target, target is there[0]


def fields_beside(term: Term, plain: Term, *, told: Iterable[str] = ()) -> str:
    """The comment with what a term has that its plain form has not, nor columns tell."""
    usual = term_cells(plain)
    return comment_of(
        {
            key: value
            for key, value in term_cells(term).items()
            if value and value != usual[key] and key not in told
        }
    )


def plain_source(concept: str, locale: str, text: str) -> Term:
    return plain_term(concept, locale, text)


def plain_target(concept: str, locale: str, text: str, *, is_first: bool) -> Term:
    return plain_term(concept, locale, text, Status.PREFERRED if is_first else Status.ADMITTED)


def cell(text: str) -> str:
    """The text on one line, without tabs or control characters."""
    return " ".join(without_controls(text).replace("\t", " ").split("\n")).strip()


def bilingual_placed(
    rows: Iterable[BilingualRow], source_locale: str, target_locale: str, path: str
) -> tuple[PlacedTerm, ...]:
    """The terms of rows by concept, source terms first; a row that comes again gives its again."""
    concepts: dict[str, _Concept] = {}
    for row in rows:
        # A concept in the comment counts like one in a column.
        told = fields_of(row.target.comment if row.target else row.source.comment)
        name = row.concept or told.get("concept") or row.source.text
        concept = concepts.setdefault(name, _Concept())
        plain = plain_source(name, source_locale, row.source.text)
        here = _term(row.source, plain, path, row.line)
        there = None
        if row.target:
            is_first = not concept.targets
            plain = plain_target(name, target_locale, row.target.text, is_first=is_first)
            there = _term(row.target, plain, path, row.line)
        concept.take(here, there, path, row.line)
    return tuple(
        placed
        for concept in concepts.values()
        for placed in (*concept.sources.values(), *concept.targets.values(), *concept.again)
    )


@dataclass(slots=True)
class _Concept:
    sources: dict[Identity, PlacedTerm] = field(default_factory=dict)
    targets: dict[Identity, PlacedTerm] = field(default_factory=dict)
    again: list[PlacedTerm] = field(default_factory=list)
    rows: set[tuple[Identity, Identity | None]] = field(default_factory=set)

    def take(self, here: Term, there: Term | None, path: str, line: int) -> None:
        row = (identity(here), identity(there) if there else None)
        if row in self.rows:
            self.again.append(PlacedTerm(there or here, path, line))
        self.rows.add(row)
        self.sources.setdefault(row[0], PlacedTerm(here, path, line))
        if there:
            self.targets.setdefault(identity(there), PlacedTerm(there, path, line))


def _term(side: Side, plain: Term, path: str, line: int) -> Term:
    """The term with what its columns and comment tell; a comment that means nothing is a note."""
    usual = term_cells(plain) | dict(side.told)
    told = {key: value for key, value in fields_of(side.comment).items() if key != "concept"}
    try:
        return cells_term(usual | told, path, line)
    except InputError:
        return cells_term(usual | {"note": side.comment}, path, line)


def _nearest(here: Term, there: list[Term]) -> Term:
    """The rendering of a source term's kind that is best accepted."""

    def rank(term: Term) -> tuple[bool, bool, bool]:
        alike = term.kind is here.kind or TermKind.ACRONYM not in {term.kind, here.kind}
        return (term.status not in ACCEPTED, not alike, term.status is not Status.PREFERRED)

    return min(there, key=rank)

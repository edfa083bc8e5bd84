"""One glossary of several, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from readout_l10n.glossary.cells import term_cells
from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.glossary.same import at_one_time, same_form
from readout_l10n.model import ACCEPTED, Term, TermKind


class Prefer(StrEnum):
    """Whose word counts where two glossaries differ."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rows of different files that cannot both stand."""

    first: PlacedTerm
    second: PlacedTerm
    columns: tuple[str, ...]
    """In which they differ; `concept` alone for one concept of two names."""


@dataclass(frozen=True, slots=True)
class Merge:
    terms: tuple[Term, ...]
    """Concepts in the order in which they first came, the rows of each together."""
    conflicts: tuple[Conflict, ...]
    """All that were met, also those that a preference decided."""


def merged(
    glossaries: Sequence[Sequence[PlacedTerm]],
    source_locale: str,
    target_locale: str,
    prefer: Prefer = Prefer.FIRST,
) -> Merge:
    """The terms of all; equal rows once.

    Rows of one concept, locale, text and office conflict when there is a day on which both hold and
    any field differs; the preferred one stays. Two concepts conflict when they share an accepted
    source form and an accepted target form, short forms apart (family names are); they become one
    under the preferred name.
    """
    rows: list[PlacedTerm] = []
    conflicts: list[Conflict] = []
    for glossary in glossaries:
        new = list(glossary)
        for old_name, new_name, conflict in _shared(rows, new, source_locale, target_locale):
            conflicts.append(conflict)
            if prefer is Prefer.FIRST:
                new = _renamed(new, new_name, old_name)
            else:
                rows = _renamed(rows, old_name, new_name)
        rows = _joined(rows, new, prefer, conflicts)
    by_concept: dict[str, list[Term]] = defaultdict(list)
    for row in rows:
        by_concept[row.term.concept].append(row.term)
    terms = tuple(term for group in by_concept.values() for term in group)
    return Merge(terms, tuple(conflicts))


def _shared(
    rows: Sequence[PlacedTerm], new: Sequence[PlacedTerm], source_locale: str, target_locale: str
) -> list[tuple[str, str, Conflict]]:
    """Concepts of two names, each of a side once: that of the rows, that of the new ones."""
    here = _pairs(rows, source_locale, target_locale)
    found: dict[str, tuple[str, str, Conflict]] = {}
    taken: set[str] = set()
    known = {row.term.concept for row in rows}
    for forms, row in _pairs(new, source_locale, target_locale).items():
        other, name = here.get(forms), row.term.concept
        if other is None or name in known or name in found or other.term.concept in taken:
            continue
        found[name] = (other.term.concept, name, Conflict(other, row, ("concept",)))
        taken.add(other.term.concept)
    return list(found.values())


def _pairs(
    rows: Iterable[PlacedTerm], source_locale: str, target_locale: str
) -> dict[tuple[str, str], PlacedTerm]:
    """The row of a source form by it and each rendering beside it."""
    by_concept: dict[str, list[PlacedTerm]] = defaultdict(list)
    for row in rows:
        if row.term.status in ACCEPTED and row.term.kind is not TermKind.SHORT_FORM:
            by_concept[row.term.concept].append(row)
    pairs: dict[tuple[str, str], PlacedTerm] = {}
    for group in by_concept.values():
        for here in (row for row in group if row.term.locale == source_locale):
            for there in (row for row in group if row.term.locale == target_locale):
                forms = (here.term.text.casefold(), there.term.text.casefold())
                pairs.setdefault(forms, here)
    return pairs


def _renamed(rows: Iterable[PlacedTerm], name: str, other: str) -> list[PlacedTerm]:
    return [
        replace(
            row,
            term=replace(
                row.term,
                concept=other if row.term.concept == name else row.term.concept,
                office=other if row.term.office == name else row.term.office,
            ),
        )
        for row in rows
    ]


def _joined(
    rows: Iterable[PlacedTerm],
    new: Iterable[PlacedTerm],
    prefer: Prefer,
    conflicts: list[Conflict],
) -> list[PlacedTerm]:
    """The rows with the new ones after them; what conflicts is added to the list."""
    kept = list(rows)
    dropped: set[int] = set()
    by_concept: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(kept):
        by_concept[row.term.concept].append(i)
    for row in new:
        met = [i for i in by_concept[row.term.concept] if _are_one(kept[i].term, row.term)]
        differing = [i for i in met if kept[i].term != row.term]
        conflicts += (Conflict(kept[i], row, _differing(kept[i].term, row.term)) for i in differing)
        if not met:
            kept.append(row)
        elif differing and prefer is Prefer.LAST:
            kept[differing[0]] = row
            dropped.update(differing[1:])
    return [row for i, row in enumerate(kept) if i not in dropped]


def _are_one(one: Term, other: Term) -> bool:
    return one.office == other.office and same_form(one, other) and at_one_time(one, other)


def _differing(one: Term, other: Term) -> tuple[str, ...]:
    before, after = term_cells(one), term_cells(other)
    return tuple(column for column in before if before[column] != after[column])

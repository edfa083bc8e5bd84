"""Rows that say a thing twice, or both ways."""

from collections import defaultdict
from collections.abc import Iterator

from readout_l10n.glossary.placed import Identity, PlacedTerm, identity
from readout_l10n.glossary.same import at_one_time, same_form
from readout_l10n.glossary.validate.problem import Problem, at, problem
from readout_l10n.glossary.validate.rows import Rows
from readout_l10n.model import ACCEPTED, ADVISED_AGAINST, Severity


def duplicate(rows: Rows) -> Iterator[Problem]:
    """One form of one concept in two rows; across files it does no harm as long as they agree."""
    seen: dict[Identity, PlacedTerm] = {}
    for row in rows.all:
        first = seen.setdefault(identity(row.term), row)
        if first is row:
            continue
        agree = first.term == row.term
        severity = Severity.WARNING if agree and first.path != row.path else Severity.ERROR
        differs = "" if agree else ", with other fields"
        yield problem(
            "duplicate",
            severity,
            row,
            f"{_named(row)} stands already at {at(first, row)}{differs}",
            "remove one of the two",
        )


def status_clash(rows: Rows) -> Iterator[Problem]:
    """One form that its concept accepts and advises against on the same day."""
    for group in rows.by_concept.values():
        for bad in group:
            if bad.term.status not in ADVISED_AGAINST:
                continue
            for good in group:
                if (
                    good.term.status in ACCEPTED
                    and same_form(good.term, bad.term)
                    and at_one_time(good.term, bad.term)
                ):
                    yield problem(
                        "status-clash",
                        Severity.ERROR,
                        bad,
                        f"{_named(bad)} is {bad.term.status} here and {good.term.status} at "
                        f"{at(good, bad)}",
                        "remove one of the two, or date them with since and until",
                    )


def homonym(rows: Rows) -> Iterator[Problem]:
    """One source form of several concepts whose renderings differ: any of them will pass."""
    by_form: dict[str, list[PlacedTerm]] = defaultdict(list)
    for row in rows.all:
        if row.term.locale == rows.source_locale and row.term.status in ACCEPTED:
            by_form[row.term.text.casefold()].append(row)
    for group in by_form.values():
        first = group[0]
        for row in group[1:]:
            if row.term.concept == first.term.concept or not same_form(first.term, row.term):
                continue
            ours, theirs = (_preferred(rows, r.term.concept) for r in (row, first))
            if ours and theirs and not ours & theirs:
                yield problem(
                    "homonym",
                    Severity.WARNING,
                    row,
                    f"{_named(row)} is also {first.term.concept!r} at {at(first, row)}, which is "
                    f"rendered « {min(theirs)} » there and « {min(ours)} » here",
                    "check accepts either; join the concepts, or tell the forms apart by case or "
                    "more words",
                )


def _preferred(rows: Rows, concept: str) -> set[str]:
    accepted = rows.accepted(concept, rows.target_locale)
    return {row.term.text for row in accepted}


def _named(row: PlacedTerm) -> str:
    return f"“{row.term.text}” ({row.term.locale}, {row.term.concept!r})"

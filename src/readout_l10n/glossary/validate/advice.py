"""Advice that contradicts itself: what a form is replaced by is flagged in its turn."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.glossary.same import same_form
from readout_l10n.glossary.validate.problem import Problem, at, problem
from readout_l10n.glossary.validate.rows import Rows
from readout_l10n.model import ACCEPTED, ADVISED_AGAINST, Forbidden, Severity, Status


def flagged_inside(rows: Rows) -> Iterator[Problem]:
    """An accepted form in whose own words a deprecated or superseded one is found.

    A longer accepted form covers a shorter one inside it, so this is what the finder itself says.
    Forms of other concepts that count only where a source says them are left alone, as are those
    of a region, which are meant to differ.
    """
    for row in rows.all:
        if row.term.status not in ACCEPTED:
            continue
        for match in rows.glossary.find(row.term.text, row.term.locale):
            bad = match.term
            if bad.status not in ADVISED_AGAINST or bad.locale != row.term.locale:
                continue
            same_concept = bad.concept == row.term.concept
            if (same_concept and same_form(bad, row.term)) or (
                not same_concept and bad.forbidden is Forbidden.SOURCED
            ):
                continue
            of = "" if same_concept else f" of {bad.concept!r}"
            yield problem(
                "flagged-inside",
                Severity.ERROR if same_concept else Severity.WARNING,
                row,
                f"“{row.term.text}” ({row.term.locale}) is {row.term.status}, but “{bad.text}”{of},"
                f" {bad.status} at {at(rows.of(bad), row)}, is flagged in it",
                "lengthen the form that is advised against, or let case or forbidden tell them "
                "apart",
            )


def replacement_loop(rows: Rows) -> Iterator[Problem]:
    """Concepts whose advice runs in a circle: each advises against the form before it.

    Only forms that count without a source lead on.
    """
    steps = _steps(rows)
    reported: set[frozenset[str]] = set()
    for start in filter(steps.__contains__, rows.by_concept):
        circle = _circle(steps, start)
        if not circle or frozenset(circle) in reported:
            continue
        reported.add(frozenset(circle))
        row = steps[start][circle[1]]
        forms = " → ".join(f"“{steps[one][other].term.text}”" for one, other in pairwise(circle))
        yield problem(
            "replacement-loop",
            Severity.ERROR,
            row,
            f"the advice runs in a circle: {forms}, each preferred by one concept and advised "
            f"against by the next ({', '.join(map(repr, circle[:-1]))})",
            "take one of the forms off its concept's preferred or deprecated rows",
        )


def _steps(rows: Rows) -> dict[str, dict[str, PlacedTerm]]:
    """From a concept to those that advise against its preferred form, by that form's row."""
    preferred: dict[tuple[str, str], list[PlacedTerm]] = defaultdict(list)
    for row in rows.all:
        if row.term.status is Status.PREFERRED:
            preferred[row.term.locale, row.term.text.casefold()].append(row)
    steps: dict[str, dict[str, PlacedTerm]] = defaultdict(dict)
    for bad in rows.advised_against:
        if bad.term.forbidden is Forbidden.SOURCED:
            continue
        for good in preferred[bad.term.locale, bad.term.text.casefold()]:
            if good.term.concept != bad.term.concept and same_form(good.term, bad.term):
                steps[good.term.concept].setdefault(bad.term.concept, good)
    return dict(steps)


def _circle(steps: dict[str, dict[str, PlacedTerm]], start: str) -> list[str] | None:
    """The shortest way from a concept back to itself."""
    paths = [[start]]
    seen = {start}
    while paths:
        path = paths.pop(0)
        for concept in steps.get(path[-1], {}):
            if concept == start:
                return [*path, start]
            if concept not in seen:
                seen.add(concept)
                paths.append([*path, concept])
    return None

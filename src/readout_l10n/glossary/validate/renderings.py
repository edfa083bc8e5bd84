"""Renderings that are not there, or are something else."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.glossary.same import same_form
from readout_l10n.glossary.validate.problem import Problem, at, problem
from readout_l10n.glossary.validate.rows import Rows
from readout_l10n.model import ACCEPTED, Severity, Term
from readout_l10n.text.locale import language

_MOST = 0.9
"""A locale in which this share of the concepts has a term is one that the rest should have too.

The shipped glossary has German and Spanish for three concepts in four, which is its coverage and no
slip; Japanese for all but three, which was one.
"""


def rendering_missing(rows: Rows) -> Iterator[Problem]:
    """A concept with a source term, but none that is accepted in the target, or where most have.

    A row of two columns without its target is one, too: it asks for nothing.
    """
    sourced = {
        concept: group
        for concept, group in rows.by_concept.items()
        if any(language(row.term.locale) == language(rows.source_locale) for row in group)
    }
    have = {
        concept: {language(row.term.locale) for row in group if row.term.status in ACCEPTED}
        for concept, group in sourced.items()
    }
    counts = Counter(locale for locales in have.values() for locale in locales)
    usual = [locale for locale, count in counts.items() if count >= _MOST * len(sourced)]
    usual += [locale for locale in counts if locale == language(rows.target_locale)]
    for concept, group in sourced.items():
        missing = sorted(set(usual) - have[concept])
        if missing:
            yield problem(
                "rendering-missing",
                Severity.WARNING,
                group[0],
                f"{concept!r} has no accepted term in {', '.join(missing)}",
                "add its row, or delete the concept",
            )


def source_as_target(rows: Rows) -> Iterator[Problem]:
    """A source form that renders another concept, of which it is no source form itself."""
    targets: dict[str, list[PlacedTerm]] = defaultdict(list)
    for row in rows.all:
        if row.term.locale == rows.target_locale and row.term.status in ACCEPTED:
            targets[row.term.text.casefold()].append(row)
    for row in rows.all:
        if row.term.locale != rows.source_locale or row.term.status not in ACCEPTED:
            continue
        for other in targets[row.term.text.casefold()]:
            if not _says(rows, other.term.concept, row.term):
                yield problem(
                    "source-as-target",
                    Severity.WARNING,
                    row,
                    f"“{row.term.text}” ({row.term.locale}) renders {other.term.concept!r} in "
                    f"{other.term.locale} at {at(other, row)}",
                    "see whether the two are one concept, or a column is in the wrong place",
                )


def _says(rows: Rows, concept: str, term: Term) -> bool:
    """Whether a concept has a term's form too, in the term's own locale."""
    return any(same_form(row.term, term) for row in rows.by_concept[concept])

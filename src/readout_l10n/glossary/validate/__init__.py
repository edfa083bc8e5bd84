"""Whether a glossary says what its author meant."""

from collections.abc import Callable, Iterable, Iterator

from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.glossary.validate.advice import flagged_inside, replacement_loop
from readout_l10n.glossary.validate.forms import (
    dates_reversed,
    full_form_missing,
    gender_missing,
    office_unknown,
)
from readout_l10n.glossary.validate.problem import Problem
from readout_l10n.glossary.validate.renderings import rendering_missing, source_as_target
from readout_l10n.glossary.validate.rows import Rows
from readout_l10n.glossary.validate.twice import duplicate, homonym, status_clash

__all__ = ["RULES", "Problem", "validate"]

RULES: tuple[Callable[[Rows], Iterator[Problem]], ...] = (
    duplicate,
    status_clash,
    flagged_inside,
    replacement_loop,
    homonym,
    source_as_target,
    rendering_missing,
    full_form_missing,
    gender_missing,
    dates_reversed,
    office_unknown,
)


def validate(
    placed: Iterable[PlacedTerm], source_locale: str, target_locale: str
) -> tuple[Problem, ...]:
    """The problems of a glossary, which may be of several files, by file and line."""
    rows = Rows(placed, source_locale, target_locale)
    order = {path: i for i, path in enumerate(dict.fromkeys(row.path for row in rows.all))}
    found = (problem for rule in RULES for problem in rule(rows))
    return tuple(sorted(found, key=lambda p: (order[p.path], p.line, p.rule)))

"""Where glossaries that are merged contradict each other."""

from collections.abc import Sequence

from readout_l10n.glossary.cells import term_cells
from readout_l10n.glossary.merge import Conflict

_NONE = "none"


def conflicts_text(conflicts: Sequence[Conflict]) -> str:
    """A line a conflict: the later row, and what the earlier one has instead."""
    return "".join(f"{_line(conflict)}\n" for conflict in conflicts)


def _line(conflict: Conflict) -> str:
    first, second = conflict.first, conflict.second
    theirs, ours = term_cells(first.term), term_cells(second.term)
    differ = ", ".join(
        f"{column} {ours[column] or _NONE} here, {theirs[column] or _NONE} there"
        for column in conflict.columns
    )
    form = f"“{second.term.text}” ({second.term.locale}, {second.term.concept!r})"
    return f"{second.path}:{second.line}: {form}: {differ} ({first.path}:{first.line})"

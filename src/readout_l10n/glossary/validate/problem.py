"""What is wrong with a glossary, and where."""

from dataclasses import dataclass

from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.model import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that does not mean what its author meant."""

    rule: str
    severity: Severity
    path: str
    line: int
    message: str
    """What was seen."""
    mend: str
    """What to do about it."""


def problem(rule: str, severity: Severity, row: PlacedTerm, message: str, mend: str) -> Problem:
    """A problem at a row."""
    return Problem(rule, severity, row.path, row.line, message, mend)


def at(row: PlacedTerm, beside: PlacedTerm) -> str:
    """Where a row is, seen from another: with its file where that is not the same."""
    return f"line {row.line}" if row.path == beside.path else f"{row.path}:{row.line}"

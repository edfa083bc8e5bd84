"""Cells that a spreadsheet would run as formulas (CWE-1236; OWASP, CSV injection)."""

import re

NO_ARTICLE = "-"
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(rf"'+{_FORMULA.pattern}")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula; a hyphen alone is none."""
    return _FORMULA.match(cell) is not None and cell != NO_ARTICLE


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it if it looks like a formula, or like a guarded one."""
    return f"'{cell}" if is_formula(cell) or _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that was guarded; others as they are."""
    return cell[1:] if _GUARDED.match(cell) else cell

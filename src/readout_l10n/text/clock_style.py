"""Times of day as a text writes them."""

import re

_IN_TWELVE = re.compile(r"[ap]\.?\s?m|\bd(?:e la|el|u|e l['’])\s?\w", re.IGNORECASE)
"""What shows that hours are counted to twelve: “4 p.m.”, « 4 de la tarde »."""
_FIGURES = re.compile(r"(\d{1,2})(\D*)(\d\d)?(.*)", re.DOTALL)


def written_like(minutes: int, model: str) -> str | None:
    """A time of day in the form of another: 23 h 00 after « 16 h 00 », 23h after « 16h ».

    None where that form has no minutes and the time has, or where it is in words.
    """
    parts = _FIGURES.fullmatch(model)
    if parts is None or _IN_TWELVE.search(model):
        return None
    hours, rest = divmod(minutes % (24 * 60), 60)
    said = f"{hours:02}" if len(parts[1]) == 2 and parts[1][0] == "0" else str(hours)
    if parts[3]:
        return f"{said}{parts[2]}{rest:02}{parts[4]}"
    return None if rest else f"{said}{parts[2]}{parts[4]}"

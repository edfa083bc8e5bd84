"""Calls of notes and the marks with which notes begin: `[1]`, `[^1]`, `¹`, `(*1)`, `※1`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"\[\^?(?P<bracketed>\d{1,2})\]|\[(?:note|ndlr|nbp)\s?(?P<named>\d{1,2})\]"
    r"|(?P<raised>(?:(?<=[^\W\d_.»”)])|(?<=[.»”)])(?=[⁰-⁹¹²³]+(?:\s|[.,;:!?»]|$))|^)"
    r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\w)"
    r"|\(\*(?P<starred>\d{1,2})\)|※\s?(?P<marked>\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_SQUARED_UNIT = re.compile(r"(?:^|[\s\d/(])[kcdm]?m$", re.IGNORECASE)
_SQUARED = frozenset("²³")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a note where a text calls it, or where the note begins."""

    number: str
    start: int
    end: int
    """Half-open offsets in characters."""


def note_marks(text: str) -> Iterator[NoteMark]:
    """Every call, or mark of a note, in a text; squared and cubed units are none."""
    for found in _MARK.finditer(text):
        raised = found["raised"]
        if raised in _SQUARED and _SQUARED_UNIT.search(text[: found.start()]):
            continue
        number = next(filter(None, found.groups())).translate(_SUPERSCRIPTS)
        yield NoteMark(str(int(number)), found.start(), found.end())

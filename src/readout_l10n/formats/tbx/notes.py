"""Fields for which TBX-Basic has no data category, as notes that people can read too.

`readout-l10n office: prime-minister` is the field of that name. A note of the user's that begins
like one of ours is written as `readout-l10n note: …`, so that each is read as what it was.
"""

import re
from collections.abc import Iterator

from readout_l10n.glossary.cells import COLUMNS

_PREFIX = "readout-l10n"
_KEYED = re.compile(rf"{_PREFIX} ({'|'.join(COLUMNS[3:])}): ?(.*)", re.DOTALL)


def keyed_note(key: str, value: str) -> str:
    """The note that holds a field."""
    return f"{_PREFIX} {key}: {value}"


def lines_as_notes(note: str) -> Iterator[str]:
    """A note a line; empty lines give none."""
    for line in filter(str.strip, note.split("\n")):
        yield keyed_note("note", line) if line.lstrip().startswith(_PREFIX) else line


def field_of(note: str) -> tuple[str, str]:
    """The field that a note holds, and its value; `note` for what was not written by us."""
    match = _KEYED.fullmatch(note)
    return (match[1], match[2]) if match else ("note", note)

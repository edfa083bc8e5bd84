"""Places as PO references: no white space, which ends a reference."""

import re
from urllib.parse import quote, unquote

from readout_l10n.formats.unit import Place

# What translate-toolkit escapes too, so that it reads our references back.
_ESCAPED = re.compile(r"[%+\s]")


def reference(place: Place) -> tuple[str, str]:
    """Path and line as polib's occurrence."""
    return _ESCAPED.sub(lambda match: quote(match[0]), place.path), str(place.line)


def place(path: str, line: str) -> Place | None:
    """The place of an occurrence, if it has a line."""
    return Place(unquote(path), int(line)) if path and line.isdecimal() else None

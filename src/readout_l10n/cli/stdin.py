"""A document from standard input."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.model import Document

STDIN = "-"
"""The path that stands for it."""


def stdin_document(locale: str, *, presegmented: bool) -> "Document":
    """The document on standard input, read as plain text. Raises InputError."""
    from readout_l10n.segment import parse_document
    from readout_l10n.segment.decode import decode

    text = decode(sys.stdin.buffer.read(), STDIN)
    return parse_document(text, path=STDIN, locale=locale, presegmented=presegmented)

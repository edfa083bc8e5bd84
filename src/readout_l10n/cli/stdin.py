"""A document from standard input."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.model import Document
    from readout_l10n.segment.encode import Encoding

STDIN = "-"
"""The path that stands for it."""


def stdin_document(locale: str, *, presegmented: bool) -> "Document":
    """The document on standard input, read as plain text. Raises InputError."""
    return encoded_document(locale, presegmented=presegmented)[0]


def encoded_document(locale: str, *, presegmented: bool) -> "tuple[Document, Encoding]":
    """The same, and the encoding in which it came."""
    from readout_l10n.segment import parse_document
    from readout_l10n.segment.decode import decode
    from readout_l10n.segment.encode import encoding_of

    data = sys.stdin.buffer.read()
    text = decode(data, STDIN)
    document = parse_document(text, path=STDIN, locale=locale, presegmented=presegmented)
    return document, encoding_of(data)

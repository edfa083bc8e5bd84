"""What the tests of segment/ ask of a document."""

from __future__ import annotations

from readout_l10n.model import Document
from readout_l10n.segment import parse_document


def parsed(text: str, path: str, locale: str = "en") -> Document:
    return parse_document(text, path=path, locale=locale)


def texts(document: Document) -> list[str]:
    return [segment.text for segment in document.segments]


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(segment.kind.value, segment.text) for segment in document.segments]


def quote(document: Document, word: str) -> str:
    """What stands in the file where the first segment with the word has it."""
    for segment in document.segments:
        if word in segment.text:
            at = segment.text.index(word)
            return document.span(segment, at, at + len(word)).quote
    raise AssertionError(word)

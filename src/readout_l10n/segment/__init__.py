"""A text → Segments that know their place in it."""

from readout_l10n.segment.read import SUFFIXES, parse_document, read_document

__all__ = ["SUFFIXES", "parse_document", "read_document"]

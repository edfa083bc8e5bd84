"""List marks: the bullets and numbers that stand before an item and are no part of its text."""

from __future__ import annotations

import re
from dataclasses import replace

from readout_l10n.segment.block import Block, Form
from readout_l10n.segment.standalone import line_kind

_NUMBER = r"\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\)"
_ITEM = re.compile(rf"(?:[-•*–‣▪◦·●○■]|{_NUMBER})\s+(?=\S)")
_HEADING = re.compile(rf"(?:{_NUMBER}|[IVX]{{1,4}}\.)\s+(?=\S)")


def list_mark(line: str) -> int:
    """Length of the bullet or number that the line begins with, 0 for none."""
    found = _ITEM.match(line)
    return found.end() if found and line_kind(line) is None else 0


def unmarked(block: Block) -> Block:
    """Block without the mark that its text begins with; a paragraph that has one is an item.

    So "1. Introduction" is the same heading in plain text, where "1." makes it an item, as in HTML.
    """
    text = block.text
    form: Form = block.form
    if block.form is Form.HEADING:
        found = _HEADING.match(text)
        length = found.end() if found else 0
    else:
        length = list_mark(text)
        form = Form.ITEM if length else form
    if not length:
        return block
    return replace(
        block,
        form=form,
        mapped=block.mapped.cut(length, len(text)),
        mark=text[:length].strip(),
        mark_start=block.mapped.pieces[0].raw_start,
    )

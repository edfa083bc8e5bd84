"""Blocks → the part that each plays in its document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from readout_l10n.model import SegmentKind
from readout_l10n.segment.block import Block, Form
from readout_l10n.segment.lines import ENDED, SHORT_WORDS
from readout_l10n.segment.sentences import split
from readout_l10n.segment.standalone import line_kind

TITLE_WORDS = 40
"""A first line longer than that is no title."""
HEADING_RUN = 2
"""So many short lines in a row can be a heading and its sub-heading; more are a list."""

_BEFORE_TITLE = {SegmentKind.CREDIT, SegmentKind.LABEL, SegmentKind.DATE}


def kinds(blocks: Sequence[Block], locale: str) -> list[SegmentKind]:
    """Kind of each block: `kinds(blocks)[i]` is that of `blocks[i]`."""
    found: list[SegmentKind | None] = [
        None if block.form is Form.HEADING else line_kind(block.text) for block in blocks
    ]
    title = _title(blocks, found, locale)
    if title is not None:
        found[title] = SegmentKind.TITLE
    for at in _short_headings(blocks, found):
        found[at] = SegmentKind.HEADING
    return [kind or _by_form(block.form) for block, kind in zip(blocks, found, strict=True)]


def _by_form(form: Form) -> SegmentKind:
    return {
        Form.HEADING: SegmentKind.HEADING,
        Form.ITEM: SegmentKind.ITEM,
        Form.PARAGRAPH: SegmentKind.PROSE,
    }[form]


def _title(blocks: Sequence[Block], found: Sequence[SegmentKind | None], locale: str) -> int | None:
    """Index of the title: a heading of the first level, or else what the text begins with.

    A heading of a lower level is the title when it comes first and is the only one of its level.
    """
    first_level = [at for at, block in enumerate(blocks) if block.level == 1]
    if first_level:
        return first_level[0]
    first = next((at for at, kind in enumerate(found) if kind not in _BEFORE_TITLE), None)
    if first is None:
        return None
    block = blocks[first]
    if block.form is Form.HEADING:
        alone = sum(other.level == block.level for other in blocks) == 1
        return first if alone else None
    if block.form is Form.ITEM or found[first] is not None:
        return None
    return first if _may_be_title(block.text, locale) else None


def _may_be_title(text: str, locale: str) -> bool:
    return (
        len(text.split()) <= TITLE_WORDS
        and not text.endswith((".", ":", ";", "。"))
        and len(split(text, locale)) == 1
    )


def _short_headings(blocks: Sequence[Block], found: Sequence[SegmentKind | None]) -> list[int]:
    """Places of short lines without end punctuation that head what comes after them.

    Only where there is long prose for them to stand in. A short list item is a heading when it is
    one of at most two in a row and long prose follows; in a longer run it is a true item.
    """
    long = [_is_long(block) and kind is None for block, kind in zip(blocks, found, strict=True)]
    if not any(long):
        return []
    short = [
        kind is None and block.form is not Form.HEADING and _is_short(block.text)
        for block, kind in zip(blocks, found, strict=True)
    ]
    headings: list[int] = []
    for (is_short, form), members in groupby(
        range(len(blocks)), key=lambda at: (short[at], blocks[at].form)
    ):
        run = list(members)
        following = run[-1] + 1
        if not is_short or following >= len(blocks):
            continue
        if form is Form.PARAGRAPH:
            headings.extend(run if len(run) <= HEADING_RUN else run[:1])
        elif len(run) <= HEADING_RUN and long[following]:
            headings.extend(run)
    return headings


def _is_short(text: str) -> bool:
    words = sum(any(char.isalnum() for char in word) for word in text.split())
    return 0 < words <= SHORT_WORDS and ENDED.search(text) is None and not text.endswith(",")


def _is_long(block: Block) -> bool:
    return len(block.text.split()) > SHORT_WORDS and ENDED.search(block.text) is not None

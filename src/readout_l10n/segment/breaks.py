"""Line ends that a reader sees inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from readout_l10n.model import Document, Segment, SegmentKind
from readout_l10n.segment.plain import WIDTHS

_SHOWN_END = re.compile(r"[\r\n]|<br\b", re.IGNORECASE)
_HARD = re.compile(r"<br\b|\\(?:\r\n?|\n)| {2,}(?:\r\n?|\n)", re.IGNORECASE)
_MARKED_UP = (".md", ".html", ".htm")
_HANGING = 2
"""Columns by which the following lines of an item are set in, where that is the text's form."""
_FEW_TO_FIT = 2
"""So many lines that end where one width has them end tell of a text wrapped to it."""
_CLAUSES = 3
"""So many lines that end with a comma tell of clauses set one to a line."""
_OPEN_END = re.compile(r"[^\W_]$")
_PARAGRAPHS = frozenset({SegmentKind.PROSE, SegmentKind.ITEM})


@dataclass(frozen=True, slots=True)
class Break:
    """A line end in the middle of a sentence.

    `start:end` are half-open offsets in the file's text of the white space that it is made of.
    """

    start: int
    end: int
    inside: Segment | None = None
    """The segment that goes on over it; None where the sentence was cut into two paragraphs."""
    at: int = 0
    """Offset in that segment of the space that stands for it."""


def sentence_breaks(document: Document) -> list[Break]:
    """The breaks that are no form of the text; none in text wrapped to a width."""
    if document.presegmented:
        return []
    inside = _without_clauses(list(_inside(document)), document.text)
    fits = sum(_fits(document, found, inside) for found in inside)
    wrapped = fits >= _FEW_TO_FIT and fits * 2 >= len(inside)
    return sorted([*([] if wrapped else inside), *_across(document)], key=lambda found: found.start)


def _without_clauses(found: list[Break], text: str) -> list[Break]:
    """Breaks without those after commas, where they are the form of a preamble or of verse."""
    after_comma = [one for one in found if text[: one.start].endswith(",")]
    return [one for one in found if len(after_comma) < _CLAUSES or one not in after_comma]


def line_folds(document: Document) -> Iterator[Break]:
    """Every line end inside a segment, hard or not, wrapped or not."""
    for segment in document.segments:
        raw = document.text[slice(*segment.raw_range(0, len(segment.text)))]
        if not _SHOWN_END.search(raw):
            continue
        for at in (at for at, char in enumerate(segment.text) if char == " "):
            start, end = segment.raw_range(at, at + 1)
            if _SHOWN_END.search(document.text, start, end):
                yield Break(start, end, segment, at)


def _inside(document: Document) -> Iterator[Break]:
    marked_up = document.path.lower().endswith(_MARKED_UP)
    for found in line_folds(document):
        raw = document.text[found.start : found.end]
        if marked_up:
            if _HARD.search(raw):
                yield found
        elif len(raw) - len(raw.rstrip(" \t\u00a0")) < _HANGING:
            yield found


def _fits(document: Document, found: Break, all_found: Sequence[Break]) -> bool:
    """Whether the line ends where the longest line that goes on would have it end."""
    width = max(_width(document, other) for other in all_found)
    following = document.text[found.end :].split(maxsplit=1)
    word = len(following[0]) if following else 0
    return width in WIDTHS and _width(document, found) + 1 + word > width - 1


def _width(document: Document, found: Break) -> int:
    line, _ = document.position(found.start)
    return found.start - document.line_starts[line - 1]


def _across(document: Document) -> Iterator[Break]:
    """Breaks between two paragraphs of which the second goes on in small letters."""
    blocks = [list(block) for _, block in groupby(document.segments, lambda s: s.block)]
    for before, after in pairwise(blocks):
        last, first = before[-1], after[0]
        goes_on = first.text[:1].islower() and not first.text[1:2].isupper()
        if (
            goes_on
            and _OPEN_END.search(last.text)
            and first.kind is SegmentKind.PROSE
            and not first.mark
            and not last.kind.is_publishers
            and last.kind is not SegmentKind.NOTE
            and not last.level
            and (last.kind in _PARAGRAPHS or not last.mark)
        ):
            yield Break(last.raw_range(0, len(last.text))[1], first.raw_range(0, 0)[0])

"""What the readers of each format hand on: paragraphs, list items and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.segment.mapped import Mapped, joined, whole


class Form(StrEnum):
    """What the mark-up makes of a block."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that no sentence leaves."""

    form: Form
    mapped: Mapped
    """Without list marks and mark-up."""
    level: int = 0
    """Of a heading, 1 to 6; otherwise 0."""
    mark: str = ""
    """The bullet or number before it, as a reader sees it."""
    mark_start: int | None = None
    """Offset in the file at which the mark is written; None where it is only shown."""
    depth: int = 0
    """How far it is set in: lists around it in mark-up, columns in plain text."""

    @property
    def text(self) -> str:
        return self.mapped.text


def folded(lines: Sequence[Mapped]) -> Mapped:
    """Lines joined, each line end with the white space around it being one space."""
    parts: list[Mapped] = []
    for line in (mapped.stripped() for mapped in lines):
        if not line.text:
            continue
        if parts:
            parts.append(whole(" ", parts[-1].pieces[-1].raw_end, line.pieces[0].raw_start))
        parts.append(line)
    return joined(parts)


def line_starts(text: str) -> tuple[int, ...]:
    """Offsets of each line's first character; only CR, LF and CR LF end a line."""
    return (0, *(end.end() for end in re.finditer(r"\r\n?|\n", text)))


def line_ranges(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Half-open offsets of the lines from `start` on, without line ends; none after the last."""
    ranges = []
    at = start
    for end in re.finditer(r"\r\n?|\n", text[start:]):
        ranges.append((at, start + end.start()))
        at = start + end.end()
    if at < len(text):
        ranges.append((at, len(text)))
    return ranges

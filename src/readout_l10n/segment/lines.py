"""Lines of one paragraph of mark-up → the paragraphs that a reader sees in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.model import SegmentKind
from readout_l10n.segment.block import folded
from readout_l10n.segment.mapped import Mapped
from readout_l10n.segment.marks import list_mark
from readout_l10n.segment.standalone import line_kind

ENDED = re.compile(r"[.!?…:;。！？][\s)\]»”\"’']*(?:\[\d+\])*$")
"""A line that the next one does not go on with."""
SHORT_WORDS = 12
"""A line of at most so many words, without end punctuation, may be a heading."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph, and whether mark-up breaks it there (`<br>`) or the file only."""

    mapped: Mapped
    hard: bool = False
    """The break after it is one that a reader sees."""


def paragraphs(lines: Sequence[Line]) -> Iterator[Mapped]:
    """Paragraphs of folded lines; dates, credits, labels and runs of short lines stay alone."""
    group: list[Line] = []
    kind: SegmentKind | None = None
    for line in lines:
        if line.mapped.is_blank:
            if group and (line.mapped.text or (line.hard and group[-1].hard)):
                yield folded([member.mapped for member in group])
                group = []
            continue
        own = line_kind(line.mapped.text)
        if group and (own or _parted(group, kind, line.mapped.text)):
            yield folded([member.mapped for member in group])
            group = []
        if not group:
            kind = own
        group.append(line)
    if group:
        yield folded([member.mapped for member in group])


def _parted(group: Sequence[Line], kind: SegmentKind | None, after: str) -> bool:
    before = group[-1].mapped.text.strip()
    if kind not in {None, SegmentKind.NOTE}:
        return True
    if group[-1].hard and list_mark(after.strip()):
        return True
    if not group[-1].hard or after.strip()[:1].islower():
        return False
    return ENDED.search(before) is not None or len(before.split()) <= SHORT_WORDS

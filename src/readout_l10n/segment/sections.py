"""Headings that nothing stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from readout_l10n.model import Document, Segment, SegmentKind
from readout_l10n.segment.series import first_number
from readout_l10n.text.section_names import has_no_subsections, may_stay_empty

_SHOWN = re.compile(
    r"!\[|```|~~~|^\s*\||https?://|<(?:img|svg|video|audio|iframe|table|pre|figure|object|picture)\b",
    re.MULTILINE | re.IGNORECASE,
)
"""What a section may hold that is no segment: an image, a table, code, an address."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class EmptySection:
    """A heading, and the heading of its own level or a higher one that follows at once."""

    heading: Segment
    following: Segment | None
    """None at the document's end."""
    sure: bool
    """Whether both surely are of such levels; else the second might be inside the first."""


def empty_sections(document: Document) -> list[EmptySection]:
    """The headings of a document that head nothing; none in an outline of nothing but headings.

    What leads to links and enclosures may stay empty, as copies of web pages have it.
    """
    blocks = [next(block) for _, block in groupby(document.segments, lambda s: s.block)]
    headings = [block for block in blocks if block.kind is SegmentKind.HEADING]
    found = [empty for at in range(len(blocks)) if (empty := _empty(document, blocks, at))]
    outline = len(found) * 2 >= len(headings) and len(found) > 1
    return [] if outline else found


def _empty(document: Document, blocks: list[Segment], at: int) -> EmptySection | None:
    heading = blocks[at]
    if heading.kind is not SegmentKind.HEADING or may_stay_empty(heading.text):
        return None
    rest = [b for b in blocks[at + 1 :] if b.kind is not SegmentKind.LABEL]
    following = rest[0] if rest else None
    if following is None:
        return EmptySection(heading, None, sure=True) if _ends_empty(document, heading) else None
    if following.kind is not SegmentKind.HEADING or _between(document, heading, following):
        return None
    sure = _is_beside(document, blocks, heading, following)
    return None if sure is None else EmptySection(heading, following, sure=sure)


def _ends_empty(document: Document, heading: Segment) -> bool:
    end = heading.raw_range(0, len(heading.text))[1]
    return bool(heading.level) and not _SHOWN.search(document.text[end:])


def _between(document: Document, heading: Segment, following: Segment) -> bool:
    """Whether a reader sees something between two headings that is no segment."""
    end = heading.raw_range(0, len(heading.text))[1]
    return _SHOWN.search(document.text[end : following.raw_range(0, 0)[0]]) is not None


def _is_beside(
    document: Document, blocks: list[Segment], heading: Segment, following: Segment
) -> bool | None:
    """Whether the second heading is on the first one's level or above; None where it is not.

    False where it looks so and might yet be inside: bullets that a copy has made all alike.
    """
    if heading.level and following.level:
        return True if following.level <= heading.level else None
    if heading.level or following.level or following.depth > heading.depth:
        return None
    if has_no_subsections(heading.text) or _heads_links(blocks, heading, following):
        return True
    one, other = first_number(heading), first_number(following)
    if one or other:
        return True if one and other and one.form == other.form else None
    if heading.mark or following.mark:
        return False if heading.mark == following.mark else None
    return True if _is_parted(document, heading, blocks) else None


def _heads_links(blocks: list[Segment], heading: Segment, following: Segment) -> bool:
    """Whether links follow, which are inside no section of the text."""
    before = blocks[: blocks.index(heading)]
    inside = any(block.kind in {SegmentKind.PROSE, SegmentKind.ITEM} for block in before)
    return inside and may_stay_empty(following.text)


def _is_parted(document: Document, heading: Segment, blocks: list[Segment]) -> bool:
    """Whether an empty line stands between two headings, and after no other one of them."""
    gaps = list(_gaps(document, blocks))
    here = next((gap for first, gap in gaps if first is heading), False)
    others = [gap for first, gap in gaps if first is not heading]
    return here and len(others) > 1 and not any(others)


def _gaps(document: Document, blocks: list[Segment]) -> Iterator[tuple[Segment, bool]]:
    """Each heading with a block after it, and whether an empty line stands between."""
    for block, after in pairwise(blocks):
        if block.kind is SegmentKind.HEADING:
            between = document.text[
                block.raw_range(0, len(block.text))[1] : after.raw_range(0, 0)[0]
            ]
            yield block, _BLANK_LINE.search(between.replace("\r\n", "\n")) is not None

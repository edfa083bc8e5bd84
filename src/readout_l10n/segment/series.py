"""The numbered lists of a document: which items and headings count on from one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from readout_l10n.model import Document, Segment, SegmentKind
from readout_l10n.text.numbering import Counting, Number, numbers_before

_RAGGED = 2
"""Columns by which the items of one list in plain text may differ in their indent."""
_HEADS = frozenset({SegmentKind.HEADING, SegmentKind.TITLE})
_PLAIN_FORMS = frozenset({"#.", "#)", "(#)"})


@dataclass(frozen=True, slots=True)
class Member:
    """A numbered item or heading, the first segment of its block."""

    segment: Segment
    number: Number

    @property
    def figure(self) -> tuple[int, int] | None:
        """Half-open offsets of its figure in the file's text; None where it is only shown."""
        segment, number = self.segment, self.number
        if not segment.mark:
            return segment.raw_range(number.start, number.end)
        if segment.mark_start is None:
            return None
        return segment.mark_start + number.start, segment.mark_start + number.end


@dataclass(slots=True)
class Series:
    """Members that a reader takes for one list, in order."""

    members: list[Member] = field(default_factory=list)
    broken_at: int | None = None
    """Index of the first member whose number is not the one after its neighbour's."""

    @property
    def last(self) -> Member:
        return self.members[-1]

    @property
    def values(self) -> list[int]:
        return [member.number.value for member in self.members]


@dataclass(slots=True)
class _Open:
    series: Series
    number: int
    """Index of its last member's block."""


def series(document: Document) -> list[Series]:
    """All numbered lists of a document, in the order in which they begin.

    A list begins anew where a heading without a number stands between, where the text before it
    announces one by its colon, or after prose that follows a list of several items; it does not
    where sections, or items without anything between, bear the same number again.
    """
    return list(_Reader(document).series())


class _Reader:
    def __init__(self, document: Document) -> None:
        self._blocks = list(_blocks(document))
        self._marked_up = document.path.lower().endswith((".md", ".html", ".htm"))
        self._stack: list[_Open] = []

    def series(self) -> Iterator[Series]:
        for at, block in enumerate(self._blocks):
            segment = block[0]
            readings = _readings(segment)
            if not readings:
                if segment.kind is SegmentKind.HEADING and not segment.mark:
                    self._close(segment)
                continue
            begun = self._continue(at, segment, readings)
            if begun is not None:
                yield begun

    def _close(self, heading: Segment) -> None:
        """Forget the lists that a heading without number ends: those inside its section."""
        kept = []
        for opened in self._stack:
            outer = opened.series.last.segment
            above = heading.level and outer.level and outer.level < heading.level
            if above:
                kept.append(opened)
        self._stack = kept

    def _continue(self, at: int, segment: Segment, readings: tuple[Number, ...]) -> Series | None:
        """Add a member to the list it belongs to; the new list that it begins, if it does."""
        for depth in range(len(self._stack) - 1, -1, -1):
            opened = self._stack[depth]
            number = self._fitting(opened, at, segment, readings)
            if number is not None:
                del self._stack[depth + 1 :]
                found = opened.series
                expected = found.last.number.value + 1
                if number.value != expected and found.broken_at is None:
                    found.broken_at = len(found.members)
                found.members.append(Member(segment, number))
                opened.number = at
                return None
        first = next((number for number in readings if number.value == 1), readings[0])
        if not _may_begin(first):
            return None
        begun = Series([Member(segment, first)])
        self._stack = [
            opened for opened in self._stack if opened.series.last.number.form != first.form
            or _is_deeper(segment, opened.series.last.segment)
        ]  # fmt: skip
        self._stack.append(_Open(begun, at))
        return begun

    def _fitting(
        self, opened: _Open, at: int, segment: Segment, readings: tuple[Number, ...]
    ) -> Number | None:
        """The reading of a number with which it is of the open list, or None."""
        last = opened.series.last
        alike = [
            number
            for number in readings
            if number.form == last.number.form and number.counting is last.number.counting
        ]
        if not alike:
            return None
        number = alike[0]
        if number.value == last.number.value + 1:
            return number
        if not self._is_beside(segment, last.segment):
            return None
        if number.value == 1 and self._begins_anew(opened, at, segment):
            return None
        return number

    def _is_beside(self, segment: Segment, other: Segment) -> bool:
        apart = abs(segment.depth - other.depth)
        return apart == 0 if self._marked_up else apart < _RAGGED

    def _begins_anew(self, opened: _Open, at: int, segment: Segment) -> bool:
        last = opened.series.last.segment
        heads = segment.kind in _HEADS
        if heads != (last.kind in _HEADS):
            return True
        if heads:
            return False
        between = self._blocks[opened.number + 1 : at]
        if self._blocks[at - 1][-1].text.rstrip().endswith(":"):
            return True
        return bool(between) and len(opened.series.members) > 1


def _blocks(document: Document) -> Iterator[tuple[Segment, ...]]:
    block: list[Segment] = []
    for segment in document.segments:
        if block and segment.block != block[-1].block:
            yield tuple(block)
            block = []
        block.append(segment)
    if block:
        yield tuple(block)


def _readings(segment: Segment) -> tuple[Number, ...]:
    """Ways to read the number before a block; an initial (« M. Martin ») is none."""
    if segment.kind.is_publishers or segment.kind is SegmentKind.NOTE:
        return ()
    if segment.mark:
        return numbers_before(segment.mark + " ")
    readings = numbers_before(segment.text)
    if segment.kind in _HEADS:
        return readings
    return tuple(
        number
        for number in readings
        if number.counting is Counting.ARABIC and number.form not in {"#.", "#-", "#–", "#—"}
    )


def _may_begin(number: Number) -> bool:
    """Whether a list may begin with a number: at 1, or at any in the plainest forms."""
    return number.value == 1 or number.form in _PLAIN_FORMS


def _is_deeper(segment: Segment, other: Segment) -> bool:
    return segment.depth > other.depth


def first_number(segment: Segment) -> Number | None:
    """The likeliest reading of the number before a block's first segment; None without one."""
    return next(iter(_readings(segment)), None)

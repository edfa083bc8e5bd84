"""A pair with its findings: what stands beside which bead, and where in its text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from readout_l10n.model import Bead, CheckReport, Document, Finding, Segment
from readout_l10n.report.alignment import AlignedPair


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters `start:end` of a segment, which a finding quotes."""

    start: int
    end: int
    finding: int
    """Its number in the report, the first being 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """A bead and what was found in it."""

    number: int
    """The first bead being 1."""
    bead: Bead
    findings: tuple[tuple[int, Finding], ...]
    """With their numbers in the report, the first being 1."""
    marks: dict[Segment, tuple[Mark, ...]] = field(default_factory=dict)
    """Of the target's segments, by place."""


@dataclass(frozen=True, slots=True)
class Review:
    """Two documents side by side, and what was found in the target."""

    pair: AlignedPair
    report: CheckReport

    def rows(self) -> Iterator[Row]:
        """A row a bead, each finding in one of them unless it is of the whole document."""
        places = [self._place(finding) for finding in self.report.findings]
        numbered = list(enumerate(self.report.findings, start=1))
        for index, bead in enumerate(self.pair.beads):
            here = [one for one, place in zip(numbered, places, strict=True) if place == index]
            marks = {
                segment: tuple(_marks(self.pair.target, segment, here)) for segment in bead.target
            }
            yield Row(index + 1, bead, tuple(here), marks)

    def whole(self) -> tuple[tuple[int, Finding], ...]:
        """The findings, with their numbers, that are of the document and of no bead."""
        numbered = enumerate(self.report.findings, start=1)
        return tuple((number, f) for number, f in numbered if self._place(f) is None)

    def _place(self, finding: Finding) -> int | None:
        """The index of the bead that a finding belongs to; None for the whole document's."""
        start, end = _offsets(self.pair.target, finding)
        if start == end and finding.source and finding.source.path == self.pair.source.path:
            line = finding.source.line
            left_out = self._index(lambda b: not b.target and _has_line(b.source, line))
            if left_out is not None:
                return left_out
        inside = self._index(lambda b: any(_touches(s, start, end) for s in b.target))
        if inside is not None or start == end:
            return inside
        return self._index(lambda b: _has_line(b.target, finding.span.line))

    def _index(self, holds: Callable[[Bead], bool]) -> int | None:
        return next((i for i, bead in enumerate(self.pair.beads) if holds(bead)), None)


def _offsets(document: Document, finding: Finding) -> tuple[int, int]:
    """Half-open offsets in the document's text of what a finding quotes."""
    span = finding.span
    start = document.line_starts[span.line - 1] + span.column - 1
    end = document.line_starts[span.end_line - 1] + span.end_column - 1
    return start, end


def _touches(segment: Segment, start: int, end: int) -> bool:
    """Whether a stretch of the file stands in a segment, or an empty one at it."""
    raw_start, raw_end = segment.raw_range(0, len(segment.text))
    if start == end:
        return raw_start <= start <= raw_end
    return raw_start < end and start < raw_end


def _has_line(segments: Sequence[Segment], line: int) -> bool:
    return any(segment.line == line for segment in segments)


def _marks(
    document: Document, segment: Segment, findings: Sequence[tuple[int, Finding]]
) -> Iterator[Mark]:
    for number, finding in findings:
        start, end = _offsets(document, finding)
        if _touches(segment, start, end):
            inside = [
                at
                for at in range(len(segment.text))
                for raw_start, raw_end in (segment.raw_range(at, at + 1),)
                if raw_start < end and start < raw_end
            ]
            if inside:
                yield Mark(inside[0], inside[-1] + 1, number)
            elif start == end:
                after = sum(
                    segment.raw_range(at, at + 1)[1] <= start for at in range(len(segment.text))
                )
                yield Mark(after, after, number)

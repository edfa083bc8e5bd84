"""What the reports of an alignment share: a pair, and how a bead is told to a reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from readout_l10n.model import Alignment, Bead, Document, Segment
from readout_l10n.ui import ENGLISH, Say


@dataclass(frozen=True, slots=True)
class Passage:
    """Several one-sided beads in a row that share a fate: a section left out, say."""

    absence: str
    """What became of them: missing, added or moved."""
    numbers: range
    """Of its beads, the first of the pair being 1."""
    segments: tuple[Segment, ...]

    def said(self, say: Say = ENGLISH) -> str:
        """The row in words."""
        values = {"number": len(self.segments), "lines": line_range(self.segments)}
        told = {
            "missing": say("missing: {number} segments, lines {lines}", **values),
            "added": say("added: {number} segments, lines {lines}", **values),
            "moved": say("moved: {number} segments, lines {lines}", **values),
        }
        return told[self.absence]


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two documents and the beads between them."""

    source: Document
    target: Document
    alignment: Alignment

    @property
    def beads(self) -> tuple[Bead, ...]:
        return self.alignment.beads

    def moved_to(self, bead: Bead) -> tuple[Segment, ...]:
        """The other side's segments that translate those of a one-sided bead elsewhere."""
        if not is_one_sided(bead):
            return ()
        moved = self.alignment.moved
        there = tuple(theirs for ours, theirs in moved if ours in bead.source)
        return there + tuple(ours for ours, theirs in moved if theirs in bead.target)

    def absence(self, bead: Bead) -> str | None:
        """What became of a one-sided bead: missing, added or moved; None for a two-sided one."""
        if not is_one_sided(bead):
            return None
        if self.moved_to(bead):
            return "moved"
        return "missing" if bead.source else "added"

    def passages(self) -> Iterator[Passage]:
        """Rows of two one-sided beads or more, in order."""
        number = 1

        def fate(bead: Bead) -> tuple[str | None, bool]:
            return self.absence(bead), bool(bead.source)

        for (absence, _), beads in groupby(self.beads, key=fate):
            row = [*beads]
            if absence and len(row) > 1:
                segments = tuple(s for bead in row for s in bead.source + bead.target)
                yield Passage(absence, range(number, number + len(row)), segments)
            number += len(row)


def is_one_sided(bead: Bead) -> bool:
    return not bead.source or not bead.target


def shape(bead: Bead) -> str:
    return f"{len(bead.source)}-{len(bead.target)}"


def line_range(segments: Sequence[Segment]) -> str:
    """The lines of segments, `3` or `3–5`; a dash for none."""
    if not segments:
        return "–"
    first, last = segments[0].line, segments[-1].line
    return str(first) if first == last else f"{first}–{last}"

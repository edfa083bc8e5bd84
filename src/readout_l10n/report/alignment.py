"""What the reports of an alignment share: a pair, and how a bead is told to a reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout_l10n.model import Alignment, Bead, Document, Segment


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

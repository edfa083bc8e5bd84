"""How far the two lengths of a bead are from what a translation's would be.

Gale & Church (1993, §2.1): the length of a translation varies about a share of the source's, with a
variance that grows with the length, so that a short line may differ by much.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from readout_l10n.model import Bead

# Of NTREX: French characters for one of English, and the variance for one.
_RATIO, _VARIANCE = 1.18, 3.5
# Characters, and beads, that a text has to bring to count as much as that.
_PAGE, _BEADS = 2000, 20


@dataclass(frozen=True, slots=True)
class Lengths:
    """What is usual in a text: its own habit, and NTREX's as far as the text is short."""

    source: int
    target: int
    beads: int
    squares: float
    """Of the deviations from NTREX's ratio, each by the length of its source."""

    def due(self, bead: Bead) -> float:
        """Characters of the target that the rest of the text would have."""
        source, target = _sizes(bead)
        share = (self.target - target + _RATIO * _PAGE) / (self.source - source + _PAGE)
        return share * source

    def deviation(self, bead: Bead) -> float:
        """Standard deviations that a target is longer than due; below 0: too short."""
        source, target = _sizes(bead)
        squares = self.squares - _square(source, target) + _VARIANCE * _BEADS
        variance = squares / (self.beads - 1 + _BEADS) * max(source, 1)
        return float((target - self.due(bead)) / variance**0.5)


def lengths(beads: Sequence[Bead]) -> Lengths:
    """The lengths of a text's beads that have both sides."""
    sizes = [_sizes(bead) for bead in beads if bead.source and bead.target]
    return Lengths(
        sum(source for source, _ in sizes),
        sum(target for _, target in sizes),
        len(sizes),
        sum(_square(source, target) for source, target in sizes),
    )


def _sizes(bead: Bead) -> tuple[int, int]:
    return len(bead.source_text), len(bead.target_text)


def _square(source: int, target: int) -> float:
    return float((target - _RATIO * source) ** 2 / max(source, 1))

"""An alignment in the ladder format."""

from readout_l10n.align.ladder import ladder_serialize, rungs
from readout_l10n.report.alignment import AlignedPair


def alignment_ladder(pair: AlignedPair) -> str:
    """The beads of one pair, `[0, 1]:[0]:0.973`; the format has no room for a second pair."""
    return ladder_serialize(rungs(pair.beads))

"""The beads worth a closer look: those that a first sketch of the alignment doesn't rule out."""

from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Ints
from readout_l10n.align.posterior import Posterior
from readout_l10n.align.search import MATCHED
from readout_l10n.align.shapes import SHAPES, SOURCE_SIZES, TARGET_SIZES

# Probability in the sketch below which a bead is ruled out: some six a segment are left, among them
# all but 9 gold beads of the texts that benchmarks/train_align.py learns from.
_LEAST = 1e-5


@dataclass(frozen=True, slots=True)
class Candidates:
    """Beads with text on both sides, in the order of their first nodes."""

    shapes: Ints
    """Places in `SHAPES`."""
    nodes: Ints
    """Of the corridor, where they begin."""
    spans: Ints
    """`[c] = (i, to_i, j, to_j)`."""


def find_candidates(sketch: Posterior) -> Candidates:
    """The beads whose probability in the sketch is not next to nothing."""
    within, prices = sketch.lattice.within, sketch.lattice.prices
    arrived = np.logaddexp.reduce(sketch.to, axis=0) - sketch.total
    least = np.log(_LEAST)
    shapes, nodes = [], []
    rows, _ = within.end
    for row in range(rows):
        for shape, (a, b) in enumerate(SHAPES):
            if row + a > rows:
                break
            begin, end = within.beads(row, a, b)
            likely = arrived[begin] - prices.matches[shape, begin] + sketch.after[MATCHED, end]
            chosen = np.flatnonzero(likely > least)
            shapes.append(np.full(len(chosen), shape))
            nodes.append(begin.start + chosen)
    every_shape, every_node = np.concatenate(shapes), np.concatenate(nodes)
    order = np.lexsort((every_shape, every_node))
    every_shape, every_node = every_shape[order], every_node[order]
    i = np.searchsorted(within.first, every_node, side="right") - 1
    j = within.low[i] + every_node - within.first[i]
    spans = np.stack([i, i + SOURCE_SIZES[every_shape], j, j + TARGET_SIZES[every_shape]], axis=1)
    return Candidates(every_shape, every_node, spans)

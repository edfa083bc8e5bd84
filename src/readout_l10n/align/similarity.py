"""How alike the two sides of a bead are, and how much liker than what else they could be."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats, Ints
from readout_l10n.align.shapes import LONGEST, SOURCE_SIZES, TARGET_SIZES
from readout_l10n.embed.encoder import Vectors

# What stands for the similarity to neighbours where there are none: the mean cosine of any two
# sentences of a gold text and its translation, .25.
_UNRELATED = 0.25


@dataclass(frozen=True, slots=True)
class Similarities:
    """Cosines `[s, c]` of beads of each shape that begin in a row; any value where none can be."""

    bead: Floats
    nearby_mean: Floats
    """Of either side with what stands next to the other."""
    nearby_best: Floats
    edge_gain: Floats
    """Of the bead, less that of the best bead without its first or last segment."""
    weakest: Floats
    """The least of one of its segments with its other side."""


def similarities(source: Vectors, target: Vectors, row: int, columns: Ints) -> Similarities:
    """Of the beads that begin at the row and one of the columns, which are neighbours."""
    sizes = np.arange(1, LONGEST + 1)
    # Runs of ours: the bead's, the one before it, the one after it, the one less its first.
    starts = np.stack([row + 0 * sizes, row - sizes, row + sizes, row + 1 + 0 * sizes])
    ours, we_are = _runs(source, starts)
    # Runs of theirs, in a window with room for those next to the bead's.
    window = np.arange(columns[0] - LONGEST, columns[-1] + LONGEST + 1)
    theirs, they_are = _runs(target, np.broadcast_to(window, (LONGEST, len(window))).T)
    dimensions = ours.shape[-1]
    table = (ours.reshape(-1, dimensions) @ theirs.reshape(-1, dimensions).T).reshape(
        4, LONGEST, len(window), LONGEST
    )
    table = np.where(we_are[:, :, None, None] & they_are[None, None], table, np.nan)
    bead, before, after, later = table
    a, b = SOURCE_SIZES[:, None] - 1, TARGET_SIZES[:, None] - 1
    c = np.arange(len(columns))[None, :] + LONGEST
    cosine = bead[a, c, b]
    beside = np.stack(
        [before[a, c, b], after[a, c, b], bead[a, c - b - 1, b], bead[a, c + b + 1, b]]
    )
    known = ~np.isnan(beside)
    mean = np.where(known, beside, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    without = np.stack(
        [
            np.where(a > 0, bead[a - 1, c, b], -1),
            np.where(a > 0, later[a - 1, c, b], -1),
            np.where(b > 0, bead[a, c, b - 1], -1),
            np.where(b > 0, bead[a, c + 1, b - 1], -1),
        ]
    )
    # The segment of either side that is least like the bead's other side.
    alone = source[0, np.minimum(row + sizes - 1, source.shape[1] - 1)].astype(np.float32)
    parts = np.minimum.accumulate(
        (alone @ theirs.reshape(-1, dimensions).T).reshape(LONGEST, len(window), LONGEST)
    )[a, c, b]
    weakest = np.where(a > 0, parts, 1.0)
    for later_by in range(LONGEST):
        other = bead[a, np.minimum(c + later_by, len(window) - 1), 0]
        weakest = np.where((b > 0) & (later_by <= b), np.fmin(weakest, other), weakest)
    return Similarities(
        bead=np.nan_to_num(cosine),
        nearby_mean=np.where(known.any(axis=0), mean, _UNRELATED),
        nearby_best=np.where(known, beside, _UNRELATED).max(axis=0),
        edge_gain=np.nan_to_num(np.where(a + b > 0, cosine - without.max(axis=0), 0)),
        weakest=np.where(a + b > 0, weakest, 0),
    )


def _runs(vectors: Vectors, starts: Ints) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """At `[.., k]` the run of k + 1 segments that begins at `starts[.., k]`, and whether it is."""
    size = vectors.shape[1]
    lengths = np.arange(1, vectors.shape[0] + 1)
    there = (starts >= 0) & (starts + lengths <= size)
    return vectors[lengths - 1, np.where(there, starts, 0)].astype(np.float32), there

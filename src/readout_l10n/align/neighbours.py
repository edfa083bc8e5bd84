"""Which segments of two texts are nearest to each other, and how near."""

from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Floats, Ints, largest
from readout_l10n.align.sides import Side
from readout_l10n.align.structure import PAIR_PRICES

# Neighbours that a margin is taken over: Artetxe & Schwenk (2019, §3.1) use 4.
_NEIGHBOURS = 4
# Rows of similarities held at a time.
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Segments' nearest ones on the other side.

    `source[i]` and `target[j]`: mean similarity to them. `candidates[i, k]`: the nearest target
    segments by margin, and their `margins`: how much nearer they are than those means.
    """

    source: Floats
    target: Floats
    candidates: Ints
    margins: Floats


def find_neighbours(source: Side, target: Side) -> Neighbours:
    one, other = (side.vectors[0].astype(np.float32) for side in (source, target))
    n, m = len(one), len(other)
    near = np.zeros(n)
    # The largest similarities so far of each target segment.
    best = np.full((min(_NEIGHBOURS, n), m), -np.inf, dtype=np.float32)
    for start in range(0, n, _BLOCK):
        similar = one[start : start + _BLOCK] @ other.T
        near[start : start + _BLOCK] = largest(similar, min(_NEIGHBOURS, m), 1).mean(axis=1)
        best = largest(np.vstack([best, similar]), len(best), 0)
    back = best.mean(axis=0).astype(float)
    count = min(_NEIGHBOURS, m)
    candidates = np.zeros((n, count), dtype=np.int64)
    margins = np.zeros((n, count))
    columns = np.arange(m) / max(m - 1, 1)
    for start in range(0, n, _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, n))
        margin = one[rows] @ other.T - (near[rows, None] + back) / 2
        # Among equals (repeated lines) those at the same part of the text.
        margin += 1e-3 * (1 - np.abs(rows[:, None] / max(n - 1, 1) - columns))
        margin += np.where(np.isinf(PAIR_PRICES[source.kinds[rows][:, None], target.kinds]), -9, 0)
        chosen = np.argpartition(-margin, count - 1, axis=1)[:, :count]
        candidates[rows] = chosen
        margins[rows] = np.take_along_axis(margin, chosen, axis=1)
    return Neighbours(near, back, candidates, margins)

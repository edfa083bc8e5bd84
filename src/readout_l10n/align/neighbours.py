"""Which segments of two texts are nearest to each other, and how near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats, Ints, largest
from readout_l10n.align.corridor import Corridor
from readout_l10n.align.structure import PAIR_PRICES

# Neighbours that a margin is taken over: Artetxe & Schwenk (2019, §3.1) use 4.
_NEIGHBOURS = 4
# Rows of similarities held at a time.
_BLOCK = 256
# What equals (repeated lines) gain by standing at the same part of the text.
_SAME_PLACE = 1e-3


@dataclass(frozen=True, slots=True)
class Points:
    """Segments as the first pass sees them."""

    vectors: NDArray[np.float16]
    """`[i, dimension]`, of unit length."""
    kinds: Ints
    """Rows of `PAIR_PRICES`."""
    places: Floats
    """Where in the text each one stands, 0 to 1."""

    def __len__(self) -> int:
        return len(self.kinds)

    def only(self, chosen: Ints) -> Points:
        """Those of these numbers."""
        return Points(self.vectors[chosen], self.kinds[chosen], self.places[chosen])


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Segments' nearest ones on the other side.

    `source[i]` and `target[j]`: mean similarity to them. `pairs[p] = (i, j)`: each segment with its
    nearest by margin, in the order of both, and their `margins`: how much nearer they are than
    those means.
    """

    source: Floats
    target: Floats
    pairs: Ints
    margins: Floats


def find_neighbours(source: Points, target: Points, within: Corridor | None = None) -> Neighbours:
    """Neighbours among all segments, or about those where the corridor has nodes."""
    n, m = len(source), len(target)
    blocks = [_Block(rows, columns) for rows, columns in _blocks(n, m, within)]
    near = np.zeros(n)
    # The largest similarities so far of each target segment.
    best = np.full((min(_NEIGHBOURS, n), m), -1.0, dtype=np.float32)
    for block in blocks:
        similar = block.similar(source, target)
        near[block.rows] = largest(similar, min(_NEIGHBOURS, similar.shape[1]), 1).mean(axis=1)
        seen = np.vstack([best[:, block.columns], similar])
        best[:, block.columns] = largest(seen, len(best), 0)
    back = best.mean(axis=0).astype(float)

    found, back_margins = [], np.full((len(best), m), -np.inf)
    back_rows = np.zeros(back_margins.shape, dtype=np.int64)
    for block in blocks:
        rows, columns = block.rows, block.columns
        margins = block.similar(source, target) - (near[rows, None] + back[columns]) / 2
        margins += _SAME_PLACE * (1 - np.abs(source.places[rows, None] - target.places[columns]))
        kinds = source.kinds[rows, None], target.kinds[columns]
        margins[np.isinf(PAIR_PRICES[kinds])] = -np.inf
        count = min(_NEIGHBOURS, margins.shape[1])
        chosen = np.argpartition(-margins, count - 1, axis=1)[:, :count]
        every = np.broadcast_to(np.arange(rows.start, rows.stop)[:, None], margins.shape)
        kept = np.take_along_axis(every, chosen, axis=1), chosen + columns.start
        found.append((*kept, np.take_along_axis(margins, chosen, axis=1)))
        seen, seen_rows = (
            np.vstack([before[:, columns], now])
            for before, now in ((back_margins, margins), (back_rows, every))
        )
        top = np.argpartition(-seen, len(best) - 1, axis=0)[: len(best)]
        back_margins[:, columns] = np.take_along_axis(seen, top, axis=0)
        back_rows[:, columns] = np.take_along_axis(seen_rows, top, axis=0)
    found.append((back_rows, np.broadcast_to(np.arange(m), back_rows.shape), back_margins))
    i, j, margins = (np.concatenate([part[k].ravel() for part in found]) for k in range(3))
    _, first = np.unique(i * m + j, return_index=True)
    return Neighbours(near, back, np.stack([i, j], axis=1)[first], margins[first])


@dataclass(frozen=True, slots=True)
class _Block:
    rows: slice
    columns: slice

    def similar(self, source: Points, target: Points) -> NDArray[np.float32]:
        one, other = source.vectors[self.rows], target.vectors[self.columns]
        return np.asarray(one.astype(np.float32) @ other.astype(np.float32).T)


def _blocks(rows: int, columns: int, within: Corridor | None) -> Iterator[tuple[slice, slice]]:
    for start in range(0, rows, _BLOCK):
        stop = min(start + _BLOCK, rows)
        if within is None:
            yield slice(start, stop), slice(0, columns)
        else:
            left = min(int(within.low[start]), columns - 1)
            yield slice(start, stop), slice(left, max(left + 1, int(within.stop[stop]) - 1))

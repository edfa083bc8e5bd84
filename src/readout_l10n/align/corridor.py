"""Which parts of two texts are held against each other: a corridor around their anchors."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from readout_l10n.align.arrays import Ints

# Columns kept to either side of the anchors: room for one to be wrong by as much.
_ROOM = 10
# Nodes of the lattice, about, where there are no anchors: all of 500 x 500, some seconds' work.
_NODES = 250_000
# Columns to either side of the straight line between far anchors, at least.
_BAND = 20


@dataclass(frozen=True, slots=True)
class Corridor:
    """The nodes that paths may pass: in row i the columns `low[i]` to before `stop[i]`.

    Node (i, j) stands before source segment i and target segment j; there is a row for every
    source segment and one more. Nodes are numbered row by row, row i from `first[i]`.
    """

    low: Ints
    stop: Ints
    first: Ints

    def __contains__(self, node: tuple[int, int]) -> bool:
        row, column = node
        return bool(self.low[row] <= column < self.stop[row])

    @property
    def size(self) -> int:
        return int(self.first[-1])

    @property
    def end(self) -> tuple[int, int]:
        """The last node: behind both texts."""
        return len(self.low) - 1, int(self.stop[-1]) - 1

    def columns(self, row: int) -> Ints:
        return np.arange(self.low[row], self.stop[row])

    def row(self, row: int) -> slice:
        """The nodes of a row."""
        return slice(self.first[row], self.first[row + 1])

    def node(self, row: int, column: int) -> int:
        return int(self.first[row] + column - self.low[row])

    def beads(self, row: int, a: int, b: int) -> tuple[slice, slice]:
        """Where beads of `a` and `b` segments stay inside: nodes of the row, and those they end at.

        The row `row + a` must be one of the corridor's.
        """
        left = max(self.low[row] + b, self.low[row + a])
        right = max(left, min(self.stop[row] + b, self.stop[row + a]))
        begin = self.first[row] - self.low[row] - b
        end = self.first[row + a] - self.low[row + a]
        return slice(begin + left, begin + right), slice(end + left, end + right)


def corridor(
    rows: int,
    columns: int,
    anchors: Sequence[tuple[int, int]],
    room: int = _ROOM,
    band: int = _BAND,
) -> Corridor:
    """The corridor for texts of so many segments: around the anchors, and all between them.

    `room` is left to either side. Where all would be too much, a band along the straight line from
    anchor to anchor, as wide as that allows and at least `band` to either side.
    """
    band = max(band, _NODES // (2 * (rows + 1)))
    low = np.full(rows + 1, columns, dtype=np.int64)
    stop = np.zeros(rows + 1, dtype=np.int64)
    ends = [(0, 0), *((i + 1, j + 1) for i, j in anchors), (rows, columns)]
    for (i, j), (to_i, to_j) in pairwise(ends):
        part = np.arange(i, to_i + 1)
        line = j + (part - i) * ((to_j - j) / max(to_i - i, 1))
        if to_i == i:
            lows, stops = np.array([j]), np.array([to_j])
        else:
            step = (to_j - j) / (to_i - i)
            lows = np.maximum(j, np.floor(line - band - step).astype(np.int64))
            stops = np.minimum(to_j, np.ceil(line + band + step).astype(np.int64))
        low[part] = np.minimum(low[part], lows)
        stop[part] = np.maximum(stop[part], stops)
    low = np.maximum(np.minimum.accumulate((low - room)[::-1])[::-1], 0)
    stop = np.minimum(np.maximum.accumulate(stop + room), columns) + 1
    first = np.concatenate(([0], np.cumsum(stop - low)))
    return Corridor(low, stop, first)

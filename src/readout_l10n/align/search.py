"""The second pass over two texts: all chains of beads, by dynamic programming."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats
from readout_l10n.align.corridor import Corridor
from readout_l10n.align.shapes import SHAPES

Span = tuple[int, int, int, int]
"""A bead as half-open ranges: source from, to, target from, to."""

# A path's state at a node: what kind of bead it came by. Deletions go before insertions where
# the two stand together, so that one alignment is one path.
MATCHED, DELETED, INSERTED = range(3)

MatchPrices = NDArray[np.float32] | Floats
"""`[s, node]`: the price of a bead of shape `SHAPES[s]` that begins at the node.

Infinite where forbidden. Half the precision halves the memory of long texts' lattices.
"""


@dataclass(frozen=True, slots=True)
class Prices:
    """What beads cost, as −log p up to a constant.

    `deletions[i]`, `insertions[j]`: one-sided beads; the first of a row of these costs `gap` more.
    """

    matches: MatchPrices
    deletions: Floats
    insertions: Floats
    gap: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """All chains of beads through a corridor, with their sums and maxima.

    Arrays over nodes and states are `[state, node]`, in logarithms of −price.
    """

    within: Corridor
    prices: Prices

    def forward(self, plus: np.ufunc) -> Floats:
        """Sum (`numpy.logaddexp`) or best (`numpy.maximum`) of the paths to each node."""
        within, prices = self.within, self.prices
        values = np.full((3, within.size), -np.inf)
        values[MATCHED, 0] = 0.0
        arrived = np.full(within.size, -np.inf)
        rows, _ = within.end
        for row in range(rows + 1):
            here = within.row(row)
            for shape, (a, b) in enumerate(SHAPES):
                if a > row:
                    break
                begin, end = within.beads(row - a, a, b)
                cell = values[MATCHED, end]
                plus(cell, arrived[begin] - prices.matches[shape, begin], out=cell)
            if row > 0:
                begin, end = within.beads(row - 1, 1, 0)
                deleted = plus(values[MATCHED, begin] - prices.gap, values[DELETED, begin])
                values[DELETED, end] = deleted - prices.deletions[row - 1]
            open_ = plus(values[MATCHED, here], values[DELETED, here])
            steps, run = self._insertions(row)
            begun = np.concatenate(([-np.inf], open_[:-1] - steps - prices.gap))
            values[INSERTED, here] = run + plus.accumulate(begun - run)
            arrived[here] = plus(open_, values[INSERTED, here])
        return values

    def backward(self) -> Floats:
        """Sums of the paths from each node and state on."""
        within, prices = self.within, self.prices
        values = np.full((3, within.size), -np.inf)
        # By a bead with text on both sides, or a deletion.
        leaving, below = np.full((2, within.size), -np.inf)
        leaving[-1] = 0.0
        rows, _ = within.end
        for row in range(rows, -1, -1):
            here = within.row(row)
            for shape, (a, b) in enumerate(SHAPES):
                if row + a > rows:
                    break
                begin, end = within.beads(row, a, b)
                cell = leaving[begin]
                np.logaddexp(cell, values[MATCHED, end] - prices.matches[shape, begin], out=cell)
            steps, run = self._insertions(row)
            inserted = np.logaddexp.accumulate((leaving[here] + run)[::-1])[::-1] - run
            begun = np.concatenate((inserted[1:] - steps - prices.gap, [-np.inf]))
            onward = np.logaddexp(leaving[here], begun)
            if row < rows:
                begin, end = within.beads(row, 1, 0)
                below[begin] = values[DELETED, end] - prices.deletions[row]
            values[INSERTED, here] = inserted
            values[MATCHED, here] = np.logaddexp(onward, below[here] - prices.gap)
            values[DELETED, here] = np.logaddexp(onward, below[here])
        return values

    def best(self) -> tuple[Span, ...]:
        """The cheapest chain of beads."""
        within, prices = self.within, self.prices
        values = self.forward(np.maximum)
        spans: list[Span] = []
        i, j = within.end
        state = int(values[:, -1].argmax())
        while i > 0 or j > 0:
            if state == DELETED:
                spans.append((i - 1, i, j, j))
                i -= 1
                gaps = (prices.gap, 0.0, np.inf)
                state = int((values[:, within.node(i, j)] - gaps).argmax())
            elif state == INSERTED:
                spans.append((i, i, j - 1, j))
                j -= 1
                gaps = (prices.gap, prices.gap, 0.0)
                state = int((values[:, within.node(i, j)] - gaps).argmax())
            else:
                options = []
                for shape, (a, b) in enumerate(SHAPES):
                    if a <= i and (i - a, j - b) in within:
                        node = within.node(i - a, j - b)
                        value = values[:, node].max() - prices.matches[shape, node]
                        options.append((value, shape, node))
                _, shape, node = max(options)
                a, b = SHAPES[shape]
                spans.append((i - a, i, j - b, j))
                i, j = i - a, j - b
                state = int(values[:, node].argmax())
        return tuple(spans[::-1])

    def _insertions(self, row: int) -> tuple[Floats, Floats]:
        """Prices of the row's insertions, and the running sum of what they take off, from 0."""
        steps = self.prices.insertions[self.within.low[row] : self.within.stop[row] - 1]
        return steps, np.concatenate(([0.0], -np.cumsum(steps)))

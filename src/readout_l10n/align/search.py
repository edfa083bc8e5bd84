"""Two passes over two texts: anchors first, then beads of every shape in a corridor around them.

The division of labour is Bertalign's (Liu & Zhu 2022, §3). The second pass sums over all chains
of beads as well as finding the cheapest, so that every bead has a probability.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Segments of a bead, both sides together. Larger ones are 1 in 300 of the gold beads.
LARGEST = 8
# The most segments on one side of a bead that has text on both.
LONGEST = LARGEST - 1
SHAPES = tuple((a, b) for a in range(1, LARGEST) for b in range(1, LARGEST - a + 1))

# Columns kept to either side of the anchors: room for one to be wrong by as much.
_ROOM = 10
# Nodes of the lattice, about, where there are no anchors: all of 500 x 500, some seconds' work.
_NODES = 250_000
# Columns to either side of the straight line between far anchors, at least.
_LEAST_BAND = 20

Span = tuple[int, int, int, int]
"""A bead as half-open ranges: source from, to, target from, to."""


@dataclass(frozen=True, slots=True)
class Corridor:
    """The nodes that paths may pass: in row i the columns `low[i]` to before `stop[i]`.

    Node (i, j) stands before source segment i and target segment j; there is a row for every
    source segment and one more. Nodes are numbered row by row, row i from `first[i]`.
    """

    low: Ints
    stop: Ints
    first: Ints

    @property
    def size(self) -> int:
        return int(self.first[-1])

    def columns(self, row: int) -> Ints:
        return np.arange(self.low[row], self.stop[row])


@dataclass(frozen=True, slots=True)
class Prices:
    """What beads cost, as −log p up to a constant.

    `matches[s, node]`: a bead of shape `SHAPES[s]` that begins at the node, infinite where
    forbidden. `deletions[i]`, `insertions[j]`: one-sided beads; the first of a row of these costs
    `gap` more.
    """

    matches: Floats
    deletions: Floats
    insertions: Floats
    gap: float


def find_anchors(margins: Floats, candidates: Ints, columns: int) -> list[tuple[int, int]]:
    """Pairs (source, target) growing on both sides, with the largest sum of margins.

    `candidates[i, k]` are target segments worth considering for source segment i and
    `margins[i, k]` what each is worth; those of no worth are left out. A heaviest increasing
    chain, found in O(pairs · log columns) with a Fenwick tree of prefix maxima.
    """
    best = [(0.0, -1)] * (columns + 1)
    pairs: list[tuple[int, int, int]] = []
    for i, (row, worths) in enumerate(zip(candidates.tolist(), margins.tolist(), strict=True)):
        reached = []
        for j, worth in zip(row, worths, strict=True):
            if worth <= 0:
                continue
            before, node = (0.0, -1), j
            while node > 0:
                before = max(before, best[node])
                node -= node & -node
            reached.append((before[0] + worth, j, len(pairs)))
            pairs.append((i, j, before[1]))
        for total, j, pair in reached:
            node = j + 1
            while node <= columns:
                best[node] = max(best[node], (total, pair))
                node += node & -node
    chain, node = (0.0, -1), columns
    while node > 0:
        chain = max(chain, best[node])
        node -= node & -node
    anchors, at = [], chain[1]
    while at >= 0:
        i, j, at = pairs[at]
        anchors.append((i, j))
    return anchors[::-1]


def corridor(rows: int, columns: int, anchors: Sequence[tuple[int, int]]) -> Corridor:
    """The corridor for texts of so many segments: around the anchors, and all between them.

    Where that would be too much, a band along the straight line from anchor to anchor.
    """
    band = max(_LEAST_BAND, _NODES // (2 * (rows + 1)))
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
    low = np.maximum(np.minimum.accumulate((low - _ROOM)[::-1])[::-1], 0)
    stop = np.minimum(np.maximum.accumulate(stop + _ROOM), columns) + 1
    first = np.concatenate(([0], np.cumsum(stop - low)))
    return Corridor(low, stop, first)


@dataclass(frozen=True, slots=True)
class Chain:
    """The likeliest beads, each with its probability among all chains of the corridor."""

    spans: tuple[Span, ...]
    scores: tuple[float, ...]


# A path's state at a node: what kind of bead it came by. Deletions go before insertions where
# the two stand together, so that one alignment is one path.
_MATCHED, _DELETED, _INSERTED = range(3)


class Lattice:
    """All chains of beads through a corridor, with their sums and maxima.

    Arrays over nodes and states are `[state, node]`, in logarithms of −price.
    """

    def __init__(self, within: Corridor, prices: Prices) -> None:
        self._within = within
        self._prices = prices
        self._rows = len(within.low) - 1
        self._columns = int(within.stop[-1]) - 1

    def forward(self, plus: np.ufunc) -> Floats:
        """Sum (`numpy.logaddexp`) or best (`numpy.maximum`) of the paths to each node."""
        within, prices = self._within, self._prices
        values = np.full((3, within.size), -np.inf)
        arrived = np.full(within.size, -np.inf)
        for row in range(self._rows + 1):
            low, stop, first = within.low[row], within.stop[row], within.first[row]
            here = slice(first, within.first[row + 1])
            matched = values[_MATCHED, here]
            if row == 0:
                matched[0] = 0.0
            for a in range(1, min(LONGEST, row) + 1):
                origin = row - a
                past = slice(within.first[origin], within.first[origin + 1])
                for shape, (size, b) in enumerate(SHAPES):
                    if size != a:
                        continue
                    left = max(within.low[origin] + b, low)
                    right = min(within.stop[origin] + b, stop)
                    if left >= right:
                        continue
                    source = slice(
                        past.start + left - b - within.low[origin],
                        past.start + right - b - within.low[origin],
                    )
                    cell = matched[left - low : right - low]
                    plus(cell, arrived[source] - prices.matches[shape, source], out=cell)
            if row > 0:
                above = within.first[row - 1] - within.low[row - 1]
                right = min(within.stop[row - 1], stop)
                over = slice(above + low, above + right)
                values[_DELETED, first : first + right - low] = (
                    plus(
                        values[_MATCHED, over] - prices.gap,
                        values[_DELETED, over],
                    )
                    - prices.deletions[row - 1]
                )
            open_ = plus(matched, values[_DELETED, here])
            steps = prices.insertions[low : stop - 1]
            run = np.concatenate(([0.0], -np.cumsum(steps)))
            begun = np.concatenate(([-np.inf], open_[:-1] - steps - prices.gap))
            values[_INSERTED, here] = run + plus.accumulate(begun - run)
            arrived[here] = plus(open_, values[_INSERTED, here])
        return values

    def backward(self) -> Floats:
        """Sums of the paths from each node and state on."""
        within, prices = self._within, self._prices
        values = np.full((3, within.size), -np.inf)
        for row in range(self._rows, -1, -1):
            low, stop, first = within.low[row], within.stop[row], within.first[row]
            here = slice(first, within.first[row + 1])
            leaving = np.full(stop - low, -np.inf)
            if row == self._rows:
                leaving[-1] = 0.0
            for shape, (a, b) in enumerate(SHAPES):
                if row + a > self._rows:
                    continue
                target = row + a
                left = max(low + b, within.low[target])
                right = min(stop + b, within.stop[target])
                if left >= right:
                    continue
                shift = within.first[target] - within.low[target]
                cell = leaving[left - b - low : right - b - low]
                price = prices.matches[shape, first + left - b - low : first + right - b - low]
                np.logaddexp(cell, values[_MATCHED, shift + left : shift + right] - price, out=cell)
            steps = prices.insertions[low : stop - 1]
            run = np.concatenate(([0.0], -np.cumsum(steps)))
            inserted = np.logaddexp.accumulate((leaving + run)[::-1])[::-1] - run
            begun = np.concatenate((inserted[1:] - steps - prices.gap, [-np.inf]))
            onward = np.logaddexp(leaving, begun)
            below = np.full(stop - low, -np.inf)
            if row < self._rows:
                left = max(within.low[row + 1], low)
                shift = within.first[row + 1] - within.low[row + 1]
                below[left - low :] = (
                    values[_DELETED, shift + left : shift + stop] - prices.deletions[row]
                )
            values[_INSERTED, here] = inserted
            values[_MATCHED, here] = np.logaddexp(onward, below - prices.gap)
            values[_DELETED, here] = np.logaddexp(onward, below)
        return values

    def best(self) -> tuple[Span, ...]:
        """The cheapest chain of beads."""
        within, prices = self._within, self._prices
        values = self.forward(np.maximum)
        spans: list[Span] = []
        i, j = self._rows, self._columns
        state = int(values[:, -1].argmax())
        while i > 0 or j > 0:
            if state == _DELETED:
                spans.append((i - 1, i, j, j))
                i -= 1
                gaps = (prices.gap, 0.0, np.inf)
                state = int((values[:, self._node(i, j)] - gaps).argmax())
            elif state == _INSERTED:
                spans.append((i, i, j - 1, j))
                j -= 1
                gaps = (prices.gap, prices.gap, 0.0)
                state = int((values[:, self._node(i, j)] - gaps).argmax())
            else:
                options = []
                for shape, (a, b) in enumerate(SHAPES):
                    if a <= i and within.low[i - a] <= j - b < within.stop[i - a]:
                        node = self._node(i - a, j - b)
                        value = values[:, node].max() - prices.matches[shape, node]
                        options.append((value, shape, node))
                _, shape, node = max(options)
                a, b = SHAPES[shape]
                spans.append((i - a, i, j - b, j))
                i, j = i - a, j - b
                state = int(values[:, node].argmax())
        return tuple(spans[::-1])

    def one_sided(self) -> tuple[Floats, Floats]:
        """Probabilities that each source segment is deleted, each target segment inserted."""
        after = self.backward()
        deleted, inserted = self._one_sided(self.forward(np.logaddexp), after)
        total = after[_MATCHED, 0]
        return np.exp(np.minimum(deleted - total, 0)), np.exp(np.minimum(inserted - total, 0))

    def chain(self) -> Chain:
        """The cheapest chain, with the probability of each of its beads (forward–backward)."""
        prices = self._prices
        to = self.forward(np.logaddexp)
        after = self.backward()
        total = after[_MATCHED, 0]
        arrived = np.logaddexp.reduce(to, axis=0)
        spans = self.best()
        shapes = {shape: number for number, shape in enumerate(SHAPES)}
        deleted, inserted = self._one_sided(to, after)
        scores = []
        for i, to_i, j, to_j in spans:
            if i == to_i:
                score = inserted[j] - total
            elif j == to_j:
                score = deleted[i] - total
            else:
                price = prices.matches[shapes[to_i - i, to_j - j], self._node(i, j)]
                score = (
                    arrived[self._node(i, j)]
                    - price
                    + after[_MATCHED, self._node(to_i, to_j)]
                    - total
                )
            scores.append(float(np.exp(min(score, 0.0))))
        return Chain(spans, tuple(scores))

    def _one_sided(self, to: Floats, after: Floats) -> tuple[Floats, Floats]:
        """Sums of the paths that delete each source segment, insert each target segment.

        Wherever on the other side they do it: the bead is the same.
        """
        within = self._within
        through_deleted = to[_DELETED] + after[_DELETED]
        deleted = np.array(
            [
                np.logaddexp.reduce(through_deleted[within.first[row] : within.first[row + 1]])
                for row in range(1, self._rows + 1)
            ]
        )
        through_inserted = to[_INSERTED] + after[_INSERTED]
        inserted = np.full(self._columns, -np.inf)
        for row in range(self._rows + 1):
            cells = slice(within.first[row] + 1, within.first[row + 1])
            columns = slice(within.low[row], within.stop[row] - 1)
            inserted[columns] = np.logaddexp(inserted[columns], through_inserted[cells])
        return deleted, inserted

    def _node(self, i: int, j: int) -> int:
        return int(self._within.first[i] + j - self._within.low[i])

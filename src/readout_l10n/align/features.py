"""What beads of two texts are judged by."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from readout_l10n.align.anchors import find_anchors
from readout_l10n.align.arrays import Floats, Ints, running
from readout_l10n.align.corridor import Corridor, corridor
from readout_l10n.align.neighbours import Neighbours, find_neighbours
from readout_l10n.align.rates import TYPICAL_RATES, Rates
from readout_l10n.align.shapes import SHAPES, SOURCE_SIZES, TARGET_SIZES
from readout_l10n.align.sides import Side
from readout_l10n.align.similarity import similarities
from readout_l10n.align.structure import FORBIDDEN, PAIR_PRICES
from readout_l10n.align.windows import find_windows

# Characters of a page of equals that odd texts are thought to begin with.
_PAGE = 200.0
# Lengths further apart than this many times the root of their sum count no more.
_FAR = 6.0

_EXTRA = (SOURCE_SIZES + TARGET_SIZES - 2).astype(float)
_SMALLER = np.minimum(SOURCE_SIZES, TARGET_SIZES)
# By shape alone; "1-2" is 2-1 too.
_OF_SHAPE: Mapping[str, Floats] = {
    "any": np.ones(len(SHAPES)),
    "1-2": (_EXTRA == 1).astype(float),
    "1-3": ((_SMALLER == 1) & (_EXTRA == 2)).astype(float),
    "1-more": ((_SMALLER == 1) & (_EXTRA > 2)).astype(float),
    "2-2": ((_SMALLER == 2) & (_EXTRA == 2)).astype(float),
    "2-more": ((_SMALLER >= 2) & (_EXTRA > 2)).astype(float),
    "extra": _EXTRA,
}

MATCH_FEATURES = (
    *_OF_SHAPE,
    "cosine",
    "cosine·extra",
    "nearby mean",
    "nearby mean·extra",
    "nearby best",
    "neighbours",
    "neighbours·extra",
    "edge gain",
    "weakest",
    "length",
    "length²",
    "length ratio",
    "surface",
    "surface·extra",
    "end",
    "1-2·loose",
    "more·loose",
)
"""Of beads with text on both sides; "·extra": times the segments that 1-1 doesn't have."""
SINGLE_FEATURES = ("any", "length", "anchored", "surplus", "rate")
"""Of one-sided beads."""


class Features:
    """Features of the beads within a corridor around the anchors."""

    def __init__(
        self,
        source: Side,
        target: Side,
        near: Neighbours,
        anchors: Sequence[tuple[int, int]],
        within: Corridor,
    ) -> None:
        self.within = within
        self._source = source
        self._target = target
        self._anchors = anchors
        self._scale = self._length_scale()
        self._loose = self._looseness()
        self._near = (running(near.source), running(near.target))

    def matches(self, row: int) -> tuple[Floats, Floats]:
        """Features `[f, s, c]` of the beads of each shape that begin in a row, and fixed prices.

        Column c is `within.low[row] + c`. Fixed prices `[s, c]` are those of structure, infinite
        where it forbids a bead.
        """
        source, target = self._source, self._target
        columns = self.within.columns(row)
        a, b = SOURCE_SIZES[:, None], TARGET_SIZES[:, None]
        possible = (row + a <= source.size) & (columns + b <= target.size)
        to_i = np.minimum(row + a, source.size)
        from_j = np.minimum(columns, target.size - 1)
        to_j = np.minimum(columns + b, target.size)

        alike = similarities(source.vectors, target.vectors, row, columns)
        near = (self._near[0][to_i] - self._near[0][row]) / a / 2
        near = near + (self._near[1][to_j] - self._near[1][columns]) / b / 2
        ours = (source.lengths[to_i] - source.lengths[row]) * self._scale
        theirs = (target.lengths[to_j] - target.lengths[columns]) / self._scale
        # Gale & Church (1993, §2.1): the difference grows with the root of the length.
        length = np.minimum(np.abs(ours - theirs) / np.sqrt(np.maximum(ours + theirs, 1)), _FAR)
        surface = np.einsum(
            "ad,bcd->abc",
            source.surface.runs(np.array([row]))[:, 0],
            target.surface.runs(from_j),
            optimize=True,
        )[a - 1, b - 1, np.arange(len(columns))]
        extra = _EXTRA[:, None]
        seen = {
            **{name: values[:, None] for name, values in _OF_SHAPE.items()},
            "cosine": alike.bead,
            "cosine·extra": alike.bead * extra,
            "nearby mean": alike.nearby_mean,
            "nearby mean·extra": alike.nearby_mean * extra,
            "nearby best": alike.nearby_best,
            "neighbours": near,
            "neighbours·extra": near * extra,
            "edge gain": alike.edge_gain,
            "weakest": alike.weakest,
            "length": length,
            "length²": length**2,
            "length ratio": np.abs(np.log((ours + 10) / (theirs + 10))),
            "surface": surface,
            "surface·extra": surface * extra,
            "end": source.ends[to_i - 1] != target.ends[to_j - 1],
            "1-2·loose": (extra == 1) * self._loose,
            "more·loose": (extra > 1) * self._loose,
        }
        shape = (len(SHAPES), len(columns))
        features = np.stack([np.broadcast_to(seen[name], shape) for name in MATCH_FEATURES])
        return features, np.where(possible, self._structure(row, from_j), np.inf)

    def singles(self, rates: Rates = TYPICAL_RATES) -> tuple[Floats, Floats]:
        """Features `[f, i]` of deletions and `[f, j]` of insertions."""
        surplus = self._surplus()
        source, target = (
            _singles(side, [pair[which] for pair in self._anchors], surplus[which], rates[which])
            for which, side in enumerate((self._source, self._target))
        )
        return source, target

    def _length_scale(self) -> float:
        """What source lengths times, and target lengths through it, are alike: √(target / source).

        Over the anchors, so that omissions don't count, and a page of equals for few of them.
        """
        source, target = (np.diff(side.lengths) for side in (self._source, self._target))
        theirs = _PAGE + sum(target[j] for _, j in self._anchors)
        return float(np.sqrt(theirs / (_PAGE + sum(source[i] for i, _ in self._anchors))))

    def _looseness(self) -> float:
        """Logarithm of the share of segments that are no anchors.

        It tells texts translated sentence by sentence from those that merge and leave out.
        """
        size = self._source.size + self._target.size
        return float(np.log((size - 2 * len(self._anchors) + 1) / (size + 2)))

    def _structure(self, row: int, columns: Ints) -> Floats:
        source, target = self._source, self._target
        a, b = SOURCE_SIZES[:, None], TARGET_SIZES[:, None]
        ours = source.families[a - 1, row]
        theirs = target.families[b - 1, columns]
        several = np.where((ours == theirs) & (ours != FORBIDDEN), 0.0, np.inf)
        pairs = PAIR_PRICES[source.kinds[row], target.kinds[columns]]
        return np.where(a + b == 2, pairs, several)

    def _surplus(self) -> tuple[Floats, Floats]:
        """How much more text than its translation lies between the anchors around a segment.

        As a logarithm, for each segment of either side; the anchors themselves count in.
        """
        n, m = self._source.size, self._target.size
        ends = [(-1, -1), *self._anchors, (n, m)]
        found = np.zeros(n), np.zeros(m)
        for (i, j), (to_i, to_j) in pairwise(ends):
            ours = self._source.lengths[min(to_i + 1, n)] - self._source.lengths[max(i, 0)]
            theirs = self._target.lengths[min(to_j + 1, m)] - self._target.lengths[max(j, 0)]
            surplus = np.log((ours * self._scale + _PAGE / 4) / (theirs / self._scale + _PAGE / 4))
            found[0][i + 1 : to_i] = surplus
            found[1][j + 1 : to_j] = -surplus
        return found


def _singles(side: Side, anchored: Sequence[int], surplus: Floats, rate: float) -> Floats:
    is_anchor = np.zeros(side.size)
    is_anchor[anchored] = 1
    seen = {
        "any": 1.0,
        "length": np.log(np.maximum(np.diff(side.lengths), 1) / 100),
        "anchored": is_anchor,
        "surplus": surplus,
        "rate": np.log(rate),
    }
    return np.stack([np.broadcast_to(seen[name], side.size) for name in SINGLE_FEATURES])


def look(source: Side, target: Side, within: Corridor | None = None) -> Features:
    """The features of two texts, with a first pass to find their anchors.

    Beads are those of the corridor, by default the one around the anchors.
    """
    ours, theirs = source.points, target.points
    windows = find_windows(ours, theirs, np.diff(source.lengths), np.diff(target.lengths))
    near = find_neighbours(ours, theirs, windows)
    anchors = find_anchors(near.pairs, near.margins, target.size)
    within = within or corridor(source.size, target.size, anchors)
    return Features(source, target, near, anchors, within)

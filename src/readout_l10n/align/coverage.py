"""How well the words of a bead's two sides account for each other."""

from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Floats, Ints
from readout_l10n.align.shapes import LARGEST
from readout_l10n.align.watch import Watch, unwatched
from readout_l10n.align.words import Lexicon, Words

WORD_FEATURES = (
    "explained by one",
    "explained by all",
    "covered",
    "covered worse",
    "beside",
    "beside most",
    "edge covers",
    "covered·extra",
    "covered worse·extra",
    "beside·extra",
    "concepts shared",
    "concepts alone",
)
"""Of beads with text on both sides.

"explained" are log likelihood ratios: of the words as translations of the other side's (its
likeliest one, or any as in the first model of Brown et al. 1993), against words of this text at
random, in twenties of nats. "covered" is the share of words with a
counterpart, "beside" what the segment next to the other side would cover better, "edge covers" what
would be lost without its first or last segment; words weigh as they are rare.
"concepts" are those of a glossary that both sides name, and that one does.
"""

# Share of words that translate nothing.
_FREE = 0.2
# Words of the other side that a word competes with.
_RIVALS = 20
_UNIT = 20.0
# What is thought of a side without words.
_UNKNOWN = 0.5


@dataclass(frozen=True, slots=True)
class _Row:
    """One source segment's words against those of the target segments from `first` on."""

    first: int
    offset: int
    """Place of their first word in the target."""
    covered: Floats
    """`[word, segment]`: how well a word of the source is matched in a target segment."""
    back: Floats
    """`[word, segment]`: how likely the likeliest of a target segment's words translates to it."""
    back_sum: Floats
    """`[word, segment]`: the sum over the target segment's words."""
    covers: Floats
    """`[word]`: how well a word of the target is matched in this source segment."""
    forth: Floats
    """`[word]`: how likely the likeliest of the source segment's words translates to it."""
    forth_sum: Floats
    """`[word]`: the sum over the source segment's words."""


@dataclass(frozen=True, slots=True)
class _Cover:
    covered: float
    beside: float
    edge: float


class Coverage:
    """Word features of beads of two texts."""

    def __init__(self, source: Words, target: Words) -> None:
        self._source = source
        self._target = target
        self._lexicon = Lexicon(source, target)

    def of(self, spans: Ints, watch: Watch = unwatched) -> Floats:
        """Features `[f, c]` of beads `[c] = (i, to_i, j, to_j)` with text on both sides.

        They are to be in the order of their first segments.
        """
        found = np.zeros((len(WORD_FEATURES), len(spans)))
        rows: dict[int, _Row] = {}
        lows, highs = self._windows(spans)
        for number in watch(range(len(spans)), "comparing words"):
            i, to_i, j, to_j = spans[number].tolist()
            for row in [row for row in rows if row < i - 1]:
                del rows[row]
            for row in range(max(i - 1, 0), min(to_i + 1, len(lows))):
                if row not in rows:
                    rows[row] = self._row(row, int(lows[row]), int(highs[row]))
            found[:, number] = self._features(rows, i, to_i, j, to_j)
        return found

    def _windows(self, spans: Ints) -> tuple[Ints, Ints]:
        """The target segments, from and to before, that each source segment is held against."""
        size, columns = len(self._source.starts) - 1, len(self._target.starts) - 1
        low, high = np.full(size, columns), np.zeros(size, dtype=np.int64)
        for later in range(-1, LARGEST):
            rows = spans[:, 0] + later
            seen = (rows >= 0) & (rows <= spans[:, 1]) & (rows < size)
            np.minimum.at(low, rows[seen], np.maximum(spans[seen, 2] - 1, 0))
            np.maximum.at(high, rows[seen], np.minimum(spans[seen, 3] + 1, columns))
        return low, high

    def _row(self, row: int, low: int, high: int) -> _Row:
        ours, theirs = self._source.of(row, row + 1), self._target.of(low, high)
        distinct, places = np.unique(theirs, return_inverse=True)
        like = self._lexicon.likeness(ours, distinct)
        match, forth, back = (values[:, places] for values in (like.match, like.forth, like.back))
        starts = self._target.starts[low : high + 1] - self._target.starts[low]
        return _Row(
            low,
            int(self._target.starts[low]),
            _of_each(np.maximum, match, starts),
            _of_each(np.maximum, back, starts),
            _of_each(np.add, back, starts),
            match.max(axis=0, initial=0),
            forth.max(axis=0, initial=0),
            forth.sum(axis=0),
        )

    def _features(
        self, rows: dict[int, _Row], i: int, to_i: int, j: int, to_j: int
    ) -> tuple[float, ...]:
        ours, theirs = self._source.of(i, to_i), self._target.of(j, to_j)
        inside = [rows[row] for row in range(i, to_i)]
        columns = len(self._target.starts) - 1
        left, right = max(j - 1, 0), min(to_j + 1, columns)
        covered = np.concatenate([r.covered[:, left - r.first : right - r.first] for r in inside])
        around = [rows[row] for row in range(max(i - 1, 0), to_i + 1) if row in rows]
        first, last = self._target.starts[[j, to_j]]
        covers = np.stack([r.covers[first - r.offset : last - r.offset] for r in around], axis=1)
        one = _cover(covered, self._source.worth[ours], j - left, to_j - left)
        before = i - max(i - 1, 0)
        other = _cover(covers, self._target.worth[theirs], before, before + to_i - i)
        by_one = by_all = 0.0
        if len(ours) and len(theirs):
            words = [slice(first - r.offset, last - r.offset) for r in inside]
            segments = [slice(j - r.first, to_j - r.first) for r in inside]
            forth = np.max([r.forth[w] for r, w in zip(inside, words, strict=True)], axis=0)
            forth_sum = np.sum([r.forth_sum[w] for r, w in zip(inside, words, strict=True)], axis=0)
            both = list(zip(inside, segments, strict=True))
            back = np.concatenate([r.back[:, s].max(axis=1) for r, s in both])
            back_sum = np.concatenate([r.back_sum[:, s].sum(axis=1) for r, s in both])
            theirs_at_random = self._target.frequency[theirs]
            ours_at_random = self._source.frequency[ours]
            by_one = _ratio(forth / _RIVALS, theirs_at_random)
            by_one += _ratio(back / _RIVALS, ours_at_random)
            by_all = _ratio(forth_sum / len(ours), theirs_at_random)
            by_all += _ratio(back_sum / len(theirs), ours_at_random)
        ours_named = frozenset[str]().union(*self._source.concepts[i:to_i])
        theirs_named = frozenset[str]().union(*self._target.concepts[j:to_j])
        mean, worse = (one.covered + other.covered) / 2, min(one.covered, other.covered)
        beside, extra = one.beside + other.beside, to_i - i + to_j - j - 2
        return (
            by_one / _UNIT,
            by_all / _UNIT,
            mean,
            worse,
            beside,
            max(one.beside, other.beside),
            one.edge + other.edge,
            mean * extra,
            worse * extra,
            beside * extra,
            len(ours_named & theirs_named),
            len(ours_named ^ theirs_named),
        )


def _cover(covered: Floats, worth: Floats, first: int, last: int) -> _Cover:
    """Of words (rows) by the other side's segments `first:last` and those next to them."""
    if not len(worth):
        return _Cover(_UNKNOWN, 0.0, 0.0)
    inside = covered[:, first:last]
    best = inside.max(axis=1)
    total = float(worth.sum())
    beside = edge = 0.0
    for column in (*range(first), *range(last, covered.shape[1])):
        beside = max(beside, float(worth @ np.maximum(covered[:, column] - best, 0)))
    if last - first > 1:
        edge = min(
            float(worth @ (best - rest.max(axis=1))) for rest in (inside[:, 1:], inside[:, :-1])
        )
    return _Cover(float(worth @ best) / total, beside / (total + 1), edge / (total + 1))


def _ratio(likely: Floats, frequency: Floats) -> float:
    return float(np.log(_FREE + (1 - _FREE) * likely / frequency).sum())


def _of_each(combine: np.ufunc, values: Floats, starts: Ints) -> Floats:
    """`[word, segment]`: the columns of each segment combined, 0 for a segment without."""
    found = np.zeros((len(values), len(starts) - 1))
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        found[:, filled] = combine.reduceat(values, starts[filled], axis=1)
    return found

"""Prices of beads from what can be seen of them, as −log p.

Measured and weighed apart: functions return features; `Weights` turns them into prices.
"""

import re
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.search import LONGEST, SHAPES, Corridor, Floats, Ints, Prices
from readout_l10n.align.structure import FORBIDDEN, PAIR_PRICES, families, kinds
from readout_l10n.embed.encoder import Vectors
from readout_l10n.model import Segment

# Neighbours that a margin is taken over: Artetxe & Schwenk (2019, §3.1) use 4.
NEIGHBOURS = 4
# Rows of similarities held at a time.
_BLOCK = 512

# What stands for the similarity to neighbours where there are none: the mean cosine of any two
# sentences of a gold text and its translation, .25.
_UNRELATED = 0.25
# Segments that the typical share of one-sided ones weighs as much as.
_PRIOR = 20
# Characters of a page of equals that odd texts are thought to begin with.
_PAGE = 200.0
# Lengths further apart than this many times the root of their sum count no more.
_FAR = 6.0

_SOURCE_SIZES = np.array([a for a, _ in SHAPES])
_TARGET_SIZES = np.array([b for _, b in SHAPES])
_EXTRA = (_SOURCE_SIZES + _TARGET_SIZES - 2).astype(float)
_SMALLER = np.minimum(_SOURCE_SIZES, _TARGET_SIZES)


@dataclass(frozen=True, slots=True)
class Side:
    """One text, measured. In arrays over runs `[k, i]` is segments i to i + k."""

    vectors: Vectors
    surface: Vectors
    lengths: Floats
    """Running sum of the segments' characters, from 0."""
    ends: Ints
    """Class of each segment's closing punctuation."""
    families: Ints
    kinds: Ints

    @property
    def size(self) -> int:
        return len(self.ends)


def measure(segments: Sequence[Segment], vectors: Vectors) -> Side:
    """A text measured; `vectors` are an Encoder's for runs of up to `LONGEST`."""
    texts = [segment.text for segment in segments]
    return Side(
        vectors=vectors,
        surface=_surface(texts),
        lengths=np.concatenate(([0.0], np.cumsum([len(text.strip()) for text in texts]))),
        ends=np.array([_end(text) for text in texts], dtype=np.int64),
        families=families(segments, LONGEST),
        kinds=kinds(segments),
    )


# Bits of the hash that surface forms are counted under.
_BUCKETS = 256
_FORM = re.compile(r"\d+(?:[.,\u00a0\u202f]\d{3})*|\w+")
# Cognates share beginnings: the 4 letters of Simard, Foster & Isabelle (1992).
_PREFIX = 4


def _surface(texts: Sequence[str]) -> Vectors:
    """Unit vectors of the runs' numbers and word beginnings; zero where there are none."""
    counts = np.zeros((len(texts) + 1, _BUCKETS))
    for number, text in enumerate(texts):
        plain = "".join(
            char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
        )
        for form in _FORM.findall(plain):
            if form[0].isdigit():
                key, weight = re.sub(r"\D", "", form), 2.0
            elif len(form) >= _PREFIX:
                key, weight = form[:_PREFIX].casefold(), 1.0 + form[0].isupper()
            else:
                continue
            code = zlib.crc32(key.encode())
            counts[number + 1, code % _BUCKETS] += weight if code & 0x10000 else -weight
    running = counts.cumsum(axis=0)
    runs = np.zeros((LONGEST, len(texts), _BUCKETS), dtype=np.float32)
    for k in range(min(LONGEST, len(texts))):
        total = running[k + 1 :] - running[: len(texts) - k]
        norm = np.linalg.norm(total, axis=1, keepdims=True)
        runs[k, : len(texts) - k] = total / np.maximum(norm, 1e-9)
    return runs


def _end(text: str) -> int:
    closing = text.rstrip().rstrip("\"'”’»)]* \u00a0\u202f")
    if not closing:
        return 0
    for number, marks in enumerate(("?？", "!！", ":;：；", ".…。"), start=1):
        if closing[-1] in marks:
            return number
    return 5 if closing[-1] in ",—–-" else 6


@dataclass(frozen=True, slots=True)
class Context:
    """What a segment's similarities are judged against.

    `source[i]` and `target[j]`: mean similarity to the nearest segments of the other side.
    `candidates[i, k]`: the nearest target segments by margin, and their `margins`.
    """

    source: Floats
    target: Floats
    candidates: Ints
    margins: Floats


def context(source: Side, target: Side) -> Context:
    one, other = source.vectors[0], target.vectors[0]
    n, m = len(one), len(other)
    near = np.zeros(n)
    # The largest similarities so far of each target segment.
    best = np.full((min(NEIGHBOURS, n), m), -np.inf, dtype=np.float32)
    for start in range(0, n, _BLOCK):
        similar = one[start : start + _BLOCK] @ other.T
        near[start : start + _BLOCK] = _largest(similar, min(NEIGHBOURS, m), 1).mean(axis=1)
        best = _largest(np.vstack([best, similar]), len(best), 0)
    back = best.mean(axis=0).astype(float)
    count = min(NEIGHBOURS, m)
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
    return Context(near, back, candidates, margins)


def _largest(values: NDArray[np.float32], count: int, axis: int) -> NDArray[np.float32]:
    cut = values.shape[axis] - count
    return np.take(np.partition(values, cut, axis=axis), range(cut, cut + count), axis=axis)


_SHAPE_FEATURES = np.array(
    [
        np.ones(len(SHAPES)),
        _EXTRA == 1,
        (_SMALLER == 1) & (_EXTRA == 2),
        (_SMALLER == 1) & (_EXTRA > 2),
        (_SMALLER == 2) & (_EXTRA == 2),
        (_SMALLER >= 2) & (_EXTRA > 2),
        _EXTRA,
    ],
    dtype=float,
)

Rates = tuple[float, float]
"""Share of the segments that stand in one-sided beads: of the source, of the target."""
TYPICAL_RATES: Rates = (0.03, 0.03)
"""What is thought before a text is looked at."""


class Features:
    """What beads of two texts are judged by."""

    def __init__(
        self,
        source: Side,
        target: Side,
        about: Context,
        anchors: Sequence[tuple[int, int]],
        within: Corridor,
    ) -> None:
        self._source = source
        self._target = target
        self._about = about
        self._anchors = anchors
        self._within = within
        self._ratio = self._length_ratio()
        self._loose = self._looseness()
        self._near = (_running(about.source), _running(about.target))

    def _length_ratio(self) -> float:
        """Target characters for one of the source.

        Over the anchors, so that omissions don't count, and a page of equals for few of them.
        """
        source, target = (np.diff(side.lengths) for side in (self._source, self._target))
        theirs = _PAGE + sum(target[j] for _, j in self._anchors)
        return float(theirs / (_PAGE + sum(source[i] for i, _ in self._anchors)))

    def _looseness(self) -> float:
        """Logarithm of the share of segments that are no anchors.

        It tells texts translated sentence by sentence from those that merge and leave out.
        """
        size = self._source.size + self._target.size
        return float(np.log((size - 2 * len(self._anchors) + 1) / (size + 2)))

    def matches(self, row: int) -> tuple[Floats, Floats]:
        """Features `[f, s, c]` of the beads of each shape that begin in a row, and fixed prices.

        Column c is `low[row] + c`. Fixed prices `[s, c]` are those of structure, infinite where
        it forbids a bead.
        """
        source, target = self._source, self._target
        columns = self._within.columns(row)
        a, b = _SOURCE_SIZES[:, None], _TARGET_SIZES[:, None]
        possible = (row + a <= source.size) & (columns + b <= target.size)
        to_i = np.minimum(row + a, source.size)
        from_j = np.minimum(columns, target.size - 1)
        to_j = np.minimum(columns + b, target.size)

        cosine, mean, best, gain, weakest = self._similarities(row, columns)
        near = (self._near[0][to_i] - self._near[0][row]) / a / 2
        near = near + (self._near[1][to_j] - self._near[1][columns]) / b / 2
        ours = (source.lengths[to_i] - source.lengths[row]) * self._ratio
        theirs = target.lengths[to_j] - target.lengths[columns]
        # Gale & Church (1993, §2.1): the difference grows with the root of the length.
        length = np.minimum(np.abs(ours - theirs) / np.sqrt(np.maximum(ours + theirs, 1)), _FAR)
        surface = np.einsum(
            "ad,bcd->abc", source.surface[:, row], target.surface[:, from_j], optimize=True
        )[a - 1, b - 1, np.arange(len(columns))]
        end = source.ends[to_i - 1] != target.ends[to_j - 1]
        extra = _EXTRA[:, None]
        shapes = np.broadcast_to(
            _SHAPE_FEATURES[:, :, None], (*_SHAPE_FEATURES.shape, len(columns))
        )
        features = np.stack(
            [
                *shapes,
                cosine,
                cosine * extra,
                mean,
                mean * extra,
                best,
                near,
                near * extra,
                gain,
                weakest,
                length,
                length**2,
                np.abs(np.log((ours + 10) / (theirs + 10))),
                surface,
                surface * extra,
                end,
                (extra == 1) * self._loose + 0 * cosine,
                (extra > 1) * self._loose + 0 * cosine,
            ]
        )
        return features, np.where(possible, self._structure(row, from_j), np.inf)

    def _structure(self, row: int, columns: Ints) -> Floats:
        source, target = self._source, self._target
        a, b = _SOURCE_SIZES[:, None], _TARGET_SIZES[:, None]
        ours = source.families[a - 1, row]
        theirs = target.families[b - 1, columns]
        several = np.where((ours == theirs) & (ours != FORBIDDEN), 0.0, np.inf)
        pairs = PAIR_PRICES[source.kinds[row], target.kinds[columns]]
        return np.where(a + b == 2, pairs, several)

    def _similarities(self, row: int, columns: Ints) -> tuple[Floats, ...]:
        """Cosines `[s, c]` of the beads that begin in a row, and what they are judged against.

        In turn: the bead's; the mean, and the best, of either side with what stands next to the
        other; the bead's gain over the best bead without its first or last segment; the least of
        one of its segments with its other side.
        """
        source, target = self._source, self._target
        sizes = np.arange(1, LONGEST + 1)
        # Runs of ours: the bead's, the one before it, the one after it, the one less its first.
        starts = np.stack([row + 0 * sizes, row - sizes, row + sizes, row + 1 + 0 * sizes])
        ours, we_are = _runs(source.vectors, starts)
        # Runs of theirs, in a window with room for those next to the bead's.
        window = np.arange(columns[0] - LONGEST, columns[-1] + LONGEST + 1)
        theirs, they_are = _runs(target.vectors, np.broadcast_to(window, (LONGEST, len(window))).T)
        dimensions = ours.shape[-1]
        table = (ours.reshape(-1, dimensions) @ theirs.reshape(-1, dimensions).T).reshape(
            4, LONGEST, len(window), LONGEST
        )
        table = np.where(we_are[:, :, None, None] & they_are[None, None], table, np.nan)
        bead, before, after, later = table
        a, b = _SOURCE_SIZES[:, None] - 1, _TARGET_SIZES[:, None] - 1
        c = np.arange(len(columns))[None, :] + LONGEST
        cosine = bead[a, c, b]
        beside = np.stack(
            [before[a, c, b], after[a, c, b], bead[a, c - b - 1, b], bead[a, c + b + 1, b]]
        )
        known = ~np.isnan(beside)
        mean = np.where(known, beside, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
        mean = np.where(known.any(axis=0), mean, _UNRELATED)
        best = np.where(known, beside, _UNRELATED).max(axis=0)
        without = np.stack(
            [
                np.where(a > 0, bead[a - 1, c, b], -1),
                np.where(a > 0, later[a - 1, c, b], -1),
                np.where(b > 0, bead[a, c, b - 1], -1),
                np.where(b > 0, bead[a, c + 1, b - 1], -1),
            ]
        )
        gain = np.where(a + b > 0, cosine - without.max(axis=0), 0)
        # The segment of either side that is least like the bead's other side.
        alone = source.vectors[0, np.minimum(row + sizes - 1, source.size - 1)]
        parts = np.minimum.accumulate(
            (alone @ theirs.reshape(-1, dimensions).T).reshape(LONGEST, len(window), LONGEST)
        )[a, c, b]
        weakest = np.where(a > 0, parts, 1.0)
        for later_by in range(LONGEST):
            other = bead[a, np.minimum(c + later_by, len(window) - 1), 0]
            weakest = np.where((b > 0) & (later_by <= b), np.fmin(weakest, other), weakest)
        weakest = np.where(a + b > 0, weakest, 0)
        # Where there is no bead, its price is infinite whatever stands here.
        return np.nan_to_num(cosine), mean, best, np.nan_to_num(gain), weakest

    def singles(self, rates: Rates = TYPICAL_RATES) -> tuple[Floats, Floats]:
        """Features `[f, i]` of deletions and `[f, j]` of insertions."""
        n, m = self._source.size, self._target.size
        anchored = np.zeros(n), np.zeros(m)
        for i, j in self._anchors:
            anchored[0][i] = anchored[1][j] = 1
        surplus = self._surplus()
        sides = []
        for side, lengths in enumerate((self._source.lengths, self._target.lengths)):
            size = np.log(np.maximum(np.diff(lengths), 1) / 100)
            sides.append(
                np.stack(
                    [
                        np.ones(len(size)),
                        size,
                        anchored[side],
                        surplus[side],
                        np.full(len(size), np.log(rates[side])),
                    ]
                )
            )
        return sides[0], sides[1]

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
            surplus = np.log((ours * self._ratio + _PAGE / 4) / (theirs + _PAGE / 4))
            found[0][i + 1 : to_i] = surplus
            found[1][j + 1 : to_j] = -surplus
        return found


@dataclass(frozen=True, slots=True)
class Weights:
    """The price of one of each feature, as −log p, in the order that `Features` has them."""

    match: Mapping[str, float]
    single: Mapping[str, float]
    gap: float


# Learned as a conditional random field (Lafferty, McCallum & Pereira 2001) on ../shared/gold: all
# of `align/`, and the news of NTREX complete, with one sentence dropped, and with 4–35 % of one
# side's dropped; with a penalty of the squared weights, 0.1 in all. Learned on one half of the
# books and news, the other half gave strict F1 .93 (novels), .93 (omissions), and .90 on the
# yearbook, which neither half held.
WEIGHTS = Weights(
    match={
        "any": -0.48,
        "1-2": -1.39,
        "1-3": -1.53,
        "1-more": -1.85,
        "2-2": -0.74,
        "2-more": -0.85,
        "extra": 0.98,
        "cosine": -10.49,
        "cosine·extra": -2.14,
        "nearby mean": 1.27,
        "nearby mean·extra": -0.65,
        "nearby best": 1.74,
        "neighbours": -0.24,
        "neighbours·extra": 0.26,
        "edge gain": -6.67,
        "weakest": -1.95,
        "length": 0.26,
        "length²": 0.03,
        "length ratio": 1.83,
        "surface": -1.89,
        "surface·extra": -0.43,
        "end": 0.54,
        "1-2·loose": -1.90,
        "more·loose": -1.84,
    },
    single={
        "any": -2.74,
        "length": -0.35,
        "anchored": 0.86,
        "surplus": 0.27,
        "rate": -0.56,
    },
    gap=2.67,
)


def match_prices(features: Features, within: Corridor, weights: Weights) -> Floats:
    """Prices `[s, node]` of the beads with text on both sides."""
    matches = np.full((len(SHAPES), within.size), np.inf)
    match = np.array([*weights.match.values()])
    for row in range(len(within.low) - 1):
        seen, fixed = features.matches(row)
        matches[:, within.first[row] : within.first[row + 1]] = (
            np.tensordot(match, seen, axes=1) + fixed
        )
    return matches


def prices(features: Features, matches: Floats, weights: Weights, rates: Rates) -> Prices:
    """The prices of all beads, where so many segments are thought to stand alone."""
    single = np.array([*weights.single.values()])
    deletions, insertions = (single @ seen for seen in features.singles(rates))
    return Prices(matches, deletions, insertions, weights.gap)


def rates(deleted: Floats, inserted: Floats) -> Rates:
    """Shares of one-sided segments, from the probability of each.

    Smoothed towards the typical by as much as 20 segments would weigh.
    """
    shares = (
        (side.sum() + _PRIOR * typical) / (len(side) + _PRIOR)
        for side, typical in zip((deleted, inserted), TYPICAL_RATES, strict=True)
    )
    source, target = shares
    return float(source), float(target)


def _runs(vectors: Vectors, starts: Ints) -> tuple[Vectors, NDArray[np.bool_]]:
    """At `[.., k]` the run of k + 1 segments that begins at `starts[.., k]`, and whether it is."""
    size = vectors.shape[1]
    lengths = np.arange(1, vectors.shape[0] + 1)
    there = (starts >= 0) & (starts + lengths <= size)
    return vectors[lengths - 1, np.where(there, starts, 0)], there


def _running(values: Floats) -> Floats:
    return np.concatenate(([0.0], np.cumsum(values)))

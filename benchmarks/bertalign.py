"""The two passes of Liu & Zhu (2022), written from the paper: a peer that pip does not install.

"Bertalign: Improved word embedding-based sentence alignment for Chinese–English parallel corpora
of literary texts", Digital Scholarship in the Humanities. Their own program is under the GPL; none
of it is used here.
"""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.ladder import Rung

Matrix = NDArray[np.float32]
_Shape = tuple[int, int]

LONGEST = 7
"""Sentences of a run; a bead has one more at most, both sides together."""

_NEAREST = 3  # targets of each source sentence that the first pass takes
_BESIDE = 10  # sentences either side of the first pass's path that the second one looks at
_SKIP = -0.1  # score of a one-sided bead, the program's default
_SHAPES = [(a, b) for a, b in product(range(1, LONGEST + 1), repeat=2) if a + b <= LONGEST + 1]


def two_passes(
    source: Sequence[str], target: Sequence[str], ours: Matrix, theirs: Matrix
) -> list[Rung]:
    """The ladder of two texts; `ours[k, i]` is the unit vector of sentences `i` to `i + k`."""
    corridor = _corridor(_first_pass(ours[0] @ theirs[0].T), len(source), len(target))
    lengths = _running_lengths(source), _running_lengths(target)
    scores = {
        (a, b): _margin(ours[a - 1] @ theirs[b - 1].T, a, b) * _balance(*lengths, a, b)
        for a, b in _SHAPES
    }
    return _second_pass(scores, corridor)


def _first_pass(cosine: Matrix) -> list[tuple[int, int]]:
    """The chain of 1-1 beads with the greatest sum of cosines, each among the nearest."""
    n, m = cosine.shape
    nearest = np.sort(cosine, axis=1)[:, -_NEAREST:].min(axis=1, keepdims=True)
    gain = np.where(cosine >= nearest, np.maximum(cosine, 0), 0)
    best = np.zeros((n + 1, m + 1), dtype=np.float32)
    for i in range(n):
        diagonal = np.maximum(best[i, 1:], best[i, :-1] + gain[i])
        best[i + 1, 1:] = np.maximum.accumulate(diagonal)
    path = []
    i, j = n, m
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    return path[::-1]


def _corridor(path: list[tuple[int, int]], n: int, m: int) -> NDArray[np.bool_]:
    """`within[i, j]`: may a bead end before source i and target j?"""
    within = np.zeros((n + 1, m + 1), dtype=np.bool_)
    ends = [(0, 0), *path, (n, m)]
    for (i, j), (to_i, to_j) in pairwise(ends):
        within[i : to_i + 1, max(j - _BESIDE, 0) : to_j + _BESIDE + 1] = True
    return within


def _margin(cosine: Matrix, a: int, b: int) -> Matrix:
    """Cosines less what either run has, on average, with the runs beside the other one."""
    n, m = cosine.shape
    around = np.zeros_like(cosine)
    for axis, step, size in ((0, a, n), (1, b, m)):
        moved = np.moveaxis(cosine, axis, 0)
        total, count = np.zeros_like(moved), np.zeros(size, dtype=np.float32)
        # A run that would pass the end is none: its row is zero.
        last = size - step + 1
        total[step:], count[step:] = moved[: max(size - step, 0)], 1
        total[: max(last - step, 0)] += moved[step : max(last, step)]
        count[: max(last - step, 0)] += 1
        around += np.moveaxis(total / np.maximum(count, 1)[:, None], 0, axis)
    margin: Matrix = cosine - around / 2
    return margin


def _balance(ours: NDArray[np.int64], theirs: NDArray[np.int64], a: int, b: int) -> Matrix:
    """log2(1 + shorter / longer) in characters; runs that pass the end count up to it."""
    left, right = (
        (side[np.minimum(np.arange(len(side) - 1) + size, len(side) - 1)] - side[:-1])
        for side, size in ((ours, a), (theirs, b))
    )
    shorter = np.minimum(left[:, None], right[None])
    longer = np.maximum(left[:, None], right[None])
    balance: Matrix = np.log2(1 + shorter / np.maximum(longer, 1)).astype(np.float32)
    return balance


def _second_pass(scores: dict[_Shape, Matrix], within: NDArray[np.bool_]) -> list[Rung]:
    """The chain of beads with the greatest sum of scores."""
    n, m = (size - 1 for size in within.shape)
    shapes = [*_SHAPES, (1, 0), (0, 1)]
    best = np.full(within.shape, -np.inf)
    chosen = np.zeros(within.shape, dtype=np.int8)
    insertions = _SKIP * np.arange(m + 1)
    for i in range(n + 1):
        row = np.full(m + 1, -np.inf)
        if i == 0:
            row[0] = 0
        for number, (a, b) in enumerate(shapes[:-1]):
            if a > i or b > m:
                continue
            score = scores[a, b][i - a, : m + 1 - b] if b else _SKIP
            reached = best[i - a, : m + 1 - b] + score
            better = reached > row[b:]
            row[b:][better] = reached[better]
            chosen[i, b:][better] = number
        row[~within[i]] = -np.inf
        inserted = np.maximum.accumulate(row - insertions) + insertions
        chosen[i, inserted > row + 1e-9] = len(shapes) - 1
        best[i] = np.where(within[i], inserted, -np.inf)
    ladder = []
    i, j = n, m
    while i or j:
        a, b = shapes[chosen[i, j]]
        ladder.append(Rung(tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
    return ladder[::-1]


def _running_lengths(sentences: Sequence[str]) -> NDArray[np.int64]:
    return np.cumsum([0] + [len(sentence) for sentence in sentences])

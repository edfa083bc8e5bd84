"""The first pass over two texts: single segments that translate each other, in order.

The division of labour between two passes is Bertalign's (Liu & Zhu 2022, §3).
"""

from itertools import groupby

from readout_l10n.align.arrays import Floats, Ints

Anchors = list[tuple[int, int]]
"""Pairs of a source and a target segment, growing on both sides."""


def find_anchors(pairs: Ints, margins: Floats, columns: int) -> Anchors:
    """The chain of pairs with the largest sum of margins.

    `pairs[p] = (i, j)`, in the order of i, are worth considering and `margins[p]` what each is
    worth; those of no worth are left out. A heaviest increasing chain, found in
    O(pairs · log columns) with a Fenwick tree of prefix maxima.
    """
    best = [(0.0, -1)] * (columns + 1)
    came_from: dict[int, int] = {}
    worthy = (margins > 0).nonzero()[0]
    every = zip(worthy.tolist(), *pairs[worthy].T.tolist(), margins[worthy].tolist(), strict=True)
    for _, of_row in groupby(every, key=lambda pair: pair[1]):
        reached = []
        for pair, _, j, worth in of_row:
            before = _best_to(best, j)
            came_from[pair] = before[1]
            reached.append((before[0] + worth, j, pair))
        for total, j, pair in reached:
            node = j + 1
            while node <= columns:
                best[node] = max(best[node], (total, pair))
                node += node & -node
    anchors, at = [], _best_to(best, columns)[1]
    while at >= 0:
        i, j = pairs[at].tolist()
        anchors.append((i, j))
        at = came_from[at]
    return anchors[::-1]


def _best_to(best: list[tuple[float, int]], column: int) -> tuple[float, int]:
    found, node = (0.0, -1), column
    while node > 0:
        found = max(found, best[node])
        node -= node & -node
    return found

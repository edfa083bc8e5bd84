"""The first pass over two texts: single segments that translate each other, in order.

The division of labour between two passes is Bertalign's (Liu & Zhu 2022, §3).
"""

from readout_l10n.align.arrays import Floats, Ints


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

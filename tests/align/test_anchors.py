import numpy as np

from readout_l10n.align.anchors import find_anchors


def test_anchors_are_the_heaviest_increasing_chain() -> None:
    candidates = np.array([[0, 3], [2, 0], [1, 3], [3, 2]])
    margins = np.array([[0.3, 0.1], [0.2, 0.9], [0.4, 0.05], [0.5, 0.6]])
    # (1, 0) alone outweighs (0, 0), and only one of them can stand.
    assert find_anchors(margins, candidates, 4) == [(1, 0), (2, 1), (3, 2)]


def test_worthless_candidates_are_no_anchors() -> None:
    assert find_anchors(np.array([[0.0], [-1.0]]), np.array([[0], [1]]), 2) == []

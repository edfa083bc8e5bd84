import numpy as np

from readout_l10n.align.anchors import find_anchors


def test_anchors_are_the_heaviest_increasing_chain() -> None:
    worth = {
        (0, 0): 0.3,
        (0, 3): 0.1,
        (1, 0): 0.9,
        (1, 2): 0.2,
        (2, 1): 0.4,
        (2, 3): 0.05,
        (3, 2): 0.6,
        (3, 3): 0.5,
    }
    # (1, 0) alone outweighs (0, 0), and only one of them can stand.
    found = find_anchors(np.array([*worth]), np.array([*worth.values()]), 4)
    assert found == [(1, 0), (2, 1), (3, 2)]


def test_worthless_pairs_are_no_anchors() -> None:
    assert find_anchors(np.array([[0, 0], [1, 1]]), np.array([0.0, -1.0]), 2) == []

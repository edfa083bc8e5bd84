import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.align.corridor import corridor
from readout_l10n.align.shapes import SHAPES

anchors = st.lists(st.tuples(st.integers(0, 59), st.integers(0, 79))).map(
    lambda pairs: [
        pair
        for n, pair in enumerate(sorted(pairs))
        if all(a < pair[0] and b < pair[1] for a, b in sorted(pairs)[:n])
    ]
)


@given(anchors)
def test_corridor_connects_and_holds_the_anchors(pairs: list[tuple[int, int]]) -> None:
    within = corridor(60, 80, pairs)
    assert within.low[0] == 0
    assert within.stop[-1] == 81
    assert (np.diff(within.low) >= 0).all()
    assert (np.diff(within.stop) >= 0).all()
    assert (within.low[1:] < within.stop[:-1]).all()
    for i, j in pairs:
        assert within.low[i] <= j < within.stop[i]
        assert within.low[i + 1] <= j + 1 < within.stop[i + 1]


@pytest.mark.parametrize("shape", [(20_000, 20_000), (20_000, 3), (3, 20_000), (1, 5_000)])
def test_corridor_of_long_texts_without_anchors_is_bounded(shape: tuple[int, int]) -> None:
    assert corridor(*shape, []).size < 3_000_000


@given(anchors)
def test_beads_lead_from_nodes_of_the_corridor_to_nodes_of_it(pairs: list[tuple[int, int]]) -> None:
    within = corridor(60, 80, pairs)
    for row in (0, 20, 59):
        for a, b in ((1, 0), *SHAPES):
            if row + a > 60:
                continue
            wanted = [
                (within.node(row, j), within.node(row + a, j + b))
                for j in range(within.low[row], within.stop[row])
                if within.low[row + a] <= j + b < within.stop[row + a]
            ]
            begin, end = within.beads(row, a, b)
            found = zip(range(begin.start, begin.stop), range(end.start, end.stop), strict=True)
            assert list(found) == wanted

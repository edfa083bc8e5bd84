import numpy as np

from align.fakes import noise, points
from readout_l10n.align.corridor import corridor
from readout_l10n.align.neighbours import find_neighbours


def test_each_segment_of_either_side_has_its_nearest() -> None:
    source = noise(6, 1)
    found = find_neighbours(points(source), points(source[[4, 2, 0]]))
    best = {(int(i), int(j)): m for (i, j), m in zip(found.pairs, found.margins, strict=True)}
    assert {pair for pair, margin in best.items() if margin > 0.4} == {(4, 0), (2, 1), (0, 2)}
    assert {i for i, _ in best} == set(range(6))
    assert found.pairs.tolist() == sorted(found.pairs.tolist())
    assert (len(found.source), len(found.target)) == (6, 3)


def test_sides_are_treated_alike() -> None:
    one, other = points(noise(7, 2)), points(noise(5, 3))
    there, back = find_neighbours(one, other), find_neighbours(other, one)
    assert {tuple(pair) for pair in there.pairs} == {tuple(pair[::-1]) for pair in back.pairs}
    np.testing.assert_allclose(there.source, back.target)


def test_a_corridor_of_everything_changes_nothing() -> None:
    one, other = points(noise(700, 4)), points(noise(600, 5))
    free = find_neighbours(one, other)
    within = find_neighbours(one, other, corridor(700, 600, [], band=1000))
    assert (free.pairs == within.pairs).all()
    np.testing.assert_allclose(free.margins, within.margins)


def test_equals_are_told_apart_by_their_place() -> None:
    same = points(np.repeat(noise(1, 6), 9, axis=0))
    found = find_neighbours(same, same)
    pairs = {tuple(pair) for pair in found.pairs.tolist()}
    assert {(i, i) for i in range(9)} <= pairs

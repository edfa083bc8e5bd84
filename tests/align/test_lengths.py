"""Lengths of beads against what is usual."""

from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.align.lengths import lengths
from readout_l10n.model import Bead, Segment


def _bead(source: int, target: int) -> Bead:
    return Bead((Segment("x" * source, 1, 1),), (Segment("y" * target, 1, 1),))


def test_a_usual_bead_does_not_deviate() -> None:
    bead = _bead(100, 118)
    assert abs(lengths([bead]).deviation(bead)) < 0.1


def test_a_cut_bead_deviates_more_the_longer_it_is() -> None:
    short, long = _bead(40, 20), _bead(400, 200)
    assert lengths([long]).deviation(long) < lengths([short]).deviation(short) < 0


def test_a_text_has_its_own_habit() -> None:
    terse = [_bead(100, 80)] * 200
    alone, among = _bead(100, 80), lengths(terse).deviation(terse[0])
    assert lengths([alone]).deviation(alone) < among < 0


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(1, 500)), min_size=1, max_size=20))
def test_longer_targets_deviate_upward(sizes: list[tuple[int, int]]) -> None:
    beads = [_bead(*size) for size in sizes]
    usual = lengths(beads)
    for bead in beads:
        due = usual.due(bead)
        assert (usual.deviation(bead) > 0) == (len(bead.target_text) > due)

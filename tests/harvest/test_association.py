import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.harvest.association import dice, log_likelihood


def test_log_likelihood_of_independence_is_nothing() -> None:
    assert log_likelihood(10, 20, 50, 100) == pytest.approx(0)


def test_log_likelihood_has_the_sign_of_the_association() -> None:
    assert log_likelihood(5, 5, 5, 100) == pytest.approx(39.7, abs=0.05)
    assert log_likelihood(0, 50, 50, 100) < 0


@given(st.tuples(*[st.integers(0, 50)] * 4).filter(lambda cells: sum(cells) > 0))
def test_neither_side_matters_more(cells: tuple[int, int, int, int]) -> None:
    both, ours, theirs, _ = cells
    total = sum(cells)
    forth = log_likelihood(both, both + ours, both + theirs, total)
    assert forth == pytest.approx(log_likelihood(both, both + theirs, both + ours, total))


def test_dice() -> None:
    assert dice(3, 3, 3) == 1
    assert dice(1, 3, 1) == 0.5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.align.evaluate import calibration_error, evaluate, reliability
from readout_l10n.align.ladder import Rung, ladder_parse


def ladder(text: str) -> tuple[Rung, ...]:
    return ladder_parse("\n".join(text.split()))


def test_gold_agrees_with_itself() -> None:
    gold = ladder("[0]:[0] [1,2]:[1] [3]:[] []:[2]")
    result = evaluate([(gold, gold)])
    assert result.strict.f1 == result.lax.f1 == 1.0
    assert result.by_shape == {(0, 1): (1, 1), (1, 0): (1, 1), (1, 1): (1, 1), (2, 1): (1, 1)}


def test_precision_counts_one_sided_beads_and_recall_does_not() -> None:
    gold = ladder("[0]:[0] [1]:[1] [2]:[]")
    found = ladder("[0]:[0] [1]:[] []:[1] [2]:[]")
    result = evaluate([(gold, found)])
    # Found: 0-0 and the deletion of 2 are right. Of the gold, only 0-0 and 1-1 count.
    assert (result.strict.precision, result.strict.recall) == (2 / 4, 1 / 2)
    assert (result.lax.precision, result.lax.recall) == (2 / 4, 1 / 2)


def test_lax_counts_overlap_on_both_sides() -> None:
    gold = ladder("[0,1]:[0] [2]:[1]")
    found = ladder("[0]:[0] [1]:[] [2]:[1]")
    result = evaluate([(gold, found)])
    assert (result.strict.precision, result.strict.recall) == (1 / 3, 1 / 2)
    assert (result.lax.precision, result.lax.recall) == (2 / 3, 2 / 2)


def test_texts_count_as_one() -> None:
    short, long = ladder("[0]:[0]"), ladder("[0]:[0] [1]:[1] [2]:[2]")
    wrong = ladder("[0]:[1]")
    assert evaluate([(short, wrong), (long, long)]).strict.f1 == pytest.approx(3 / 4)


def test_nothing_to_count() -> None:
    assert evaluate([((), ())]).strict.f1 == 0.0


def test_shapes_of_what_was_found_are_counted_too() -> None:
    gold = ladder("[0,1]:[0] [2]:[1]")
    found = ladder("[0]:[0] [1]:[] [2]:[1]")
    result = evaluate([(gold, found)])
    assert result.by_shape == {(1, 1): (1, 1), (2, 1): (0, 1)}
    assert result.found_by_shape == {(1, 0): (0, 1), (1, 1): (1, 2)}


def test_bins_hold_their_lower_border_and_the_last_one_both() -> None:
    gold = ladder("[0]:[0] [1]:[1] [2]:[]")
    found = ladder("[0]:[0]:1.0 [1]:[1]:0.90 [2]:[2]:0.899 [3]:[]:0.0")
    bins = reliability([(gold, found)])
    assert [(b.low, b.high) for b in bins[8:]] == [(0.8, 0.9), (0.9, 1.0)]
    assert [(b.beads, b.right) for b in bins if b.beads] == [(1, 0), (1, 0), (2, 2)]
    assert bins[9].confidence == pytest.approx(0.95)
    assert bins[5].confidence == 0.0


def test_a_one_sided_bead_is_right_as_the_gold_cuts_it() -> None:
    gold = ladder("[0]:[] [1]:[]")
    assert [b.right for b in reliability([(gold, ladder("[0]:[]:0.5"))]) if b.beads] == [1]
    assert [b.right for b in reliability([(gold, ladder("[0,1]:[]:0.5"))]) if b.beads] == [0]


def test_expected_calibration_error_weighs_bins_by_their_beads() -> None:
    gold = ladder("[0]:[0] [1]:[1] [2]:[2]")
    found = ladder("[0]:[0]:0.95 [1]:[1]:0.95 [2]:[2]:0.95 [3]:[3]:0.35")
    # |1 − 0.95| of three beads, |0 − 0.35| of one.
    bins = reliability([(gold, found)])
    assert calibration_error(bins) == pytest.approx((3 * 0.05 + 0.35) / 4)
    assert calibration_error(()) == 0.0


def test_scores_that_are_no_probabilities_have_no_reliability() -> None:
    gold = ladder("[0]:[0] [1]:[1]")
    assert reliability([(gold, gold)]) == ()
    assert reliability([(gold, ladder("[0]:[0]:0.4 [1]:[1]:1.2"))]) == ()


BEADS = st.tuples(*[st.lists(st.integers(0, 4), max_size=2, unique=True).map(tuple)] * 2)
LADDERS = st.lists(
    st.builds(lambda sides, score: Rung(*sides, score), BEADS, st.floats(0, 1)), max_size=8
)


@given(gold=LADDERS, found=LADDERS)
def test_laws_of_scores(gold: list[Rung], found: list[Rung]) -> None:
    result = evaluate([(gold, found)])
    for agreement in (result.strict, result.lax):
        assert 0 <= agreement.f1 <= 1
    assert result.strict.precision <= result.lax.precision
    assert result.strict.recall <= result.lax.recall
    bins = reliability([(gold, found)])
    assert 0 <= calibration_error(bins) <= 1
    assert sum(b.beads for b in bins) == sum(bool(rung.source or rung.target) for rung in found)
    assert all(b.low - 1e-9 <= b.confidence <= b.high + 1e-9 for b in bins if b.beads)

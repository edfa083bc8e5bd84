import pytest

from readout_l10n.align.evaluate import evaluate
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

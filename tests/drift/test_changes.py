from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from drift.made import START, calendar, followed
from readout_l10n.drift.changes import changes, take_overs
from readout_l10n.drift.partition import LEAST, gain, partition


def dated(variants: Sequence[str], days: Sequence[int] = ()) -> list[tuple[date, Counter[str]]]:
    """A document for each string, which has its letters for variants; one a day, or as said."""
    pairs = zip(days or range(len(variants)), variants, strict=True)
    return [(START + timedelta(days=number), Counter(letters)) for number, letters in pairs]


def when(variants: Sequence[str], days: Sequence[int] = ()) -> list[tuple[str, str, int]]:
    found = take_overs(dated(variants, days))
    return [(c.before, c.after, (c.first_after - START).days) for c in found]


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        pytest.param("AAAABBBB", [("A", "B", 4)], id="four documents on either side"),
        pytest.param("AAABBBB", [], id="three on one side"),
        pytest.param("A" * 100 + "BBBB", [("A", "B", 100)], id="a late one"),
        pytest.param("ABABABABABAB", [], id="to and fro by document"),
        pytest.param("A" * 30, [], id="one variant"),
        pytest.param("A" * 20 + "B" * 20 + "A" * 20, [("A", "B", 20), ("B", "A", 40)], id="back"),
        pytest.param("A" * 10 + "B" * 10 + "C" * 10, [("A", "B", 10), ("B", "C", 20)], id="twice"),
        pytest.param("A" * 15 + "B" + "A" * 15, [], id="a slip"),
        pytest.param("A" * 20 + "AAABAABAAB" * 2, [], id="weaker, but still leading"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_take_overs(variants: str, expected: list[tuple[str, str, int]]) -> None:
    assert when(variants) == expected


def test_a_gradual_take_over_has_its_day_in_the_middle() -> None:
    ((before, after, number),) = when("A" * 20 + "AAABABABABBB" + "B" * 20)
    assert (before, after) == ("A", "B")
    assert 22 <= number <= 30


def test_documents_of_one_day_are_not_parted() -> None:
    assert when("AAAABBBB", [0, 1, 2, 3, 3, 4, 5, 6]) == []
    found = when("A" * 9 + "B" * 9, [*range(9), 8, *range(9, 17)])
    assert found in ([("A", "B", 8)], [("A", "B", 9)])


def test_a_document_is_one_unit_whatever_it_holds() -> None:
    assert when(["A" * 8] * 3 + ["B" * 8] * 3) == []
    assert when(["AB"] * 20) == []
    (change,) = take_overs(dated(["A"] * 6 + ["AB"] + ["B"] * 6))
    assert change.share_before in (0.0, pytest.approx(0.5 / 7))


def test_a_change_says_days_shares_and_evidence() -> None:
    (change,) = take_overs(dated("AAAAAABAAA" + "BBBBBBBBBB"))
    assert change.last_before == START + timedelta(days=9)
    assert change.first_after == START + timedelta(days=10)
    assert change.share_before == pytest.approx(0.1)
    assert change.share_after == 1
    assert change.evidence > 0


def test_the_order_in_which_documents_come_makes_no_difference() -> None:
    in_order = dated("AAAAAABBBBBB")
    assert take_overs(reversed(in_order)) == take_overs(in_order)


def test_untold_and_undated_places_are_passed_over() -> None:
    texts = ["pierre", "", "pierre", "pierre", "pierre", "roc", "roc", "roc", "roc", "galet"]
    days = [0, 1, 2, 3, 4, 5, 6, 7, 8, None]
    (change,) = changes(followed(texts).occurrences, calendar(days).days)
    assert (change.before, change.after) == ("pierre", "roc")
    assert change.first_after == START + timedelta(days=5)
    assert change.share_after == 1


SEQUENCES = st.lists(st.integers(0, 2), min_size=2, max_size=9)


def cost(counts: NDArray[np.float64]) -> float:
    """−log likelihood of counts under their own shares."""
    total = counts.sum()
    return float(-sum(count * np.log(count / total) for count in counts if count))


def total_cost(table: NDArray[np.float64], begins: Sequence[int], price: float) -> float:
    parts = np.split(table, list(begins))
    return sum(cost(part.sum(axis=0)) for part in parts) + price * len(begins)


@given(SEQUENCES, st.floats(0.1, 4))
def test_no_partition_is_better(sequence: list[int], price: float) -> None:
    table = np.eye(3)[sequence]
    best = min(
        total_cost(table, begins, price)
        for number in range(len(sequence))
        for begins in combinations(range(1, len(sequence)), number)
    )
    found = partition(table, price, least=1)
    assert total_cost(table, found, price) == pytest.approx(best, abs=1e-9)


@given(st.lists(st.integers(0, 1), min_size=10, max_size=60))
def test_stretches_have_enough_documents(sequence: list[int]) -> None:
    bounds = [0, *partition(np.eye(2)[sequence], 1.0), len(sequence)]
    assert min(np.diff(bounds)) >= LEAST


def test_the_gain_is_that_of_the_likelihood() -> None:
    assert gain(np.array([4.0, 0]), np.array([0, 4.0])) == pytest.approx(8 * np.log(2))
    assert gain(np.array([3.0, 3]), np.array([5.0, 5])) == pytest.approx(0)


@pytest.mark.parametrize(("letters", "length"), [("AB", 24), ("ABC", 16)])
def test_few_random_orders_have_a_take_over(letters: str, length: int) -> None:
    """`benchmarks/changes.py` measures it: below 1 %."""
    random = np.random.default_rng(7)
    draws = ["".join(random.choice([*letters], size=length)) for _ in range(300)]
    assert sum(bool(when(drawn)) for drawn in draws) <= 5


def test_a_peer_parts_alike() -> None:
    """`ruptures` minimises the same cost by its own PELT."""
    ruptures = pytest.importorskip("ruptures")

    class Multinomial(ruptures.base.BaseCost):  # type: ignore[misc,name-defined]
        model = ""
        min_size = 1

        def fit(self, signal: NDArray[np.float64]) -> Any:
            self.signal = signal
            return self

        def error(self, start: int, end: int) -> float:
            return cost(self.signal[start:end].sum(axis=0))

    random = np.random.default_rng(3)
    for _ in range(10):
        shares = random.dirichlet([1, 1, 1], size=3).repeat(12, axis=0)
        table = np.array([random.multinomial(1, share) for share in shares], dtype=float)
        algorithm = ruptures.Pelt(custom_cost=Multinomial(), min_size=1, jump=1).fit(table)
        theirs = algorithm.predict(pen=3.0)[:-1]
        ours = partition(table, 3.0, least=1)
        assert total_cost(table, ours, 3.0) == pytest.approx(total_cost(table, theirs, 3.0))

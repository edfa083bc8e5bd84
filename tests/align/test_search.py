import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_l10n.align.search import (
    SHAPES,
    Lattice,
    Prices,
    Span,
    corridor,
    find_anchors,
)


def chains(n: int, m: int, prices: Prices) -> Iterator[tuple[float, tuple[Span, ...]]]:
    """Price and beads of every chain; deletions stand before insertions in a gap."""

    def onward(
        i: int, j: int, last: str, price: float, spans: tuple[Span, ...]
    ) -> Iterator[tuple[float, tuple[Span, ...]]]:
        if (i, j) == (n, m):
            yield price, spans
        for shape, (a, b) in enumerate(SHAPES):
            if i + a <= n and j + b <= m:
                cost = prices.matches[shape, i * (m + 1) + j]
                yield from onward(
                    i + a, j + b, "match", price + cost, (*spans, (i, i + a, j, j + b))
                )
        if i < n and last != "insert":
            cost = prices.deletions[i] + prices.gap * (last != "delete")
            yield from onward(i + 1, j, "delete", price + cost, (*spans, (i, i + 1, j, j)))
        if j < m:
            cost = prices.insertions[j] + prices.gap * (last != "insert")
            yield from onward(i, j + 1, "insert", price + cost, (*spans, (i, i, j, j + 1)))

    return onward(0, 0, "match", 0.0, ())


def bead(span: Span) -> tuple[object, ...]:
    """What makes a bead this one: a deleted segment is deleted wherever it is placed."""
    i, to_i, j, to_j = span
    return ("source", i) if j == to_j else ("target", j) if i == to_i else span


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10_000))
def test_best_chain_and_probabilities_are_those_of_enumeration(n: int, m: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    prices = Prices(
        random.normal(0, 2, (len(SHAPES), (n + 1) * (m + 1))),
        random.normal(0, 2, n),
        random.normal(0, 2, m),
        float(random.normal(1)),
    )
    found = Lattice(corridor(n, m, []), prices).chain()
    every = list(chains(n, m, prices))
    assert found.spans == min(every)[1]
    total = sum(math.exp(-price) for price, _ in every)
    for span, score in zip(found.spans, found.scores, strict=True):
        share = sum(math.exp(-price) for price, spans in every if bead(span) in map(bead, spans))
        assert score == pytest.approx(share / total)


def test_forbidden_beads_are_not_taken() -> None:
    matches = np.full((len(SHAPES), 9), np.inf)
    prices = Prices(matches, np.ones(2), np.ones(2), 1.0)
    found = Lattice(corridor(2, 2, []), prices).chain()
    assert found.spans == ((0, 1, 0, 0), (1, 2, 0, 0), (2, 2, 0, 1), (2, 2, 1, 2))
    assert found.scores == pytest.approx((1, 1, 1, 1))


def test_anchors_are_the_heaviest_increasing_chain() -> None:
    candidates = np.array([[0, 3], [2, 0], [1, 3], [3, 2]])
    margins = np.array([[0.3, 0.1], [0.2, 0.9], [0.4, 0.05], [0.5, 0.6]])
    # (1, 0) alone outweighs (0, 0), and only one of them can stand.
    assert find_anchors(margins, candidates, 4) == [(1, 0), (2, 1), (3, 2)]


def test_worthless_candidates_are_no_anchors() -> None:
    assert find_anchors(np.array([[0.0], [-1.0]]), np.array([[0], [1]]), 2) == []


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

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_l10n.align.corridor import corridor
from readout_l10n.align.posterior import likeliest
from readout_l10n.align.search import Lattice, Prices, Span
from readout_l10n.align.shapes import SHAPES


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


@settings(max_examples=25)
@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10_000))
def test_best_chain_and_probabilities_are_those_of_enumeration(n: int, m: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    prices = Prices(
        random.normal(0, 2, (len(SHAPES), (n + 1) * (m + 1))),
        random.normal(0, 2, n),
        random.normal(0, 2, m),
        float(random.normal(1)),
    )
    found = likeliest(Lattice(corridor(n, m, []), prices))
    every = list(chains(n, m, prices))
    assert found.spans == min(every)[1]
    total = sum(math.exp(-price) for price, _ in every)
    for span, score in zip(found.spans, found.scores, strict=True):
        share = sum(math.exp(-price) for price, spans in every if bead(span) in map(bead, spans))
        assert score == pytest.approx(share / total)


def test_forbidden_beads_are_not_taken() -> None:
    matches = np.full((len(SHAPES), 9), np.inf)
    prices = Prices(matches, np.ones(2), np.ones(2), 1.0)
    found = likeliest(Lattice(corridor(2, 2, []), prices))
    assert found.spans == ((0, 1, 0, 0), (1, 2, 0, 0), (2, 2, 0, 1), (2, 2, 1, 2))
    assert found.scores == pytest.approx((1, 1, 1, 1))

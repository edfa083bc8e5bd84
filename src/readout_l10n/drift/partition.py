"""Stretches of time within which renderings do not change.

Optimal partitioning (Jackson et al. 2005) with the pruning of PELT (Killick, Fearnhead & Eckley
2012) under a multinomial likelihood. A document is one unit of evidence, whatever it holds:
what stands twice in one text was decided once. Its unit is shared among its variants.
"""

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
"""`[day, variant]`: documents of a day, each shared among its variants."""

LEAST = 4
"""Documents that a stretch has: by chance, eight of two equally frequent variants stand in order,
four and four, in one case of 128."""
_BASE = 3.4
"""Brings random orders without a change below 1 % (`benchmarks/changes.py`)."""
_PER_VARIANT = 1.5
"""The same for each variant more than two."""
_FOR_OTHERS = 1.0
"""The same for all variants together that are too rare to lead."""


def penalty(documents: float, variants: int, *, others: bool = False) -> float:
    """What a further stretch has to gain, in nats.

    It grows with log n, as a criterion does that pays for a place among n besides a parameter
    (Zhang & Siegmund 2007); the constants are calibrated, for short sequences too.
    """
    more = _PER_VARIANT * max(variants - 2, 0) + _FOR_OTHERS * others
    return _BASE + more + float(np.log(max(documents, 1)))


def gain(before: Counts, after: Counts) -> float:
    """By how much two multinomials fit better than one, in nats; counts by variant."""
    together, *apart = _costs(np.stack([before + after, before, after]))
    return float(together - sum(apart))


def partition(counts: Counts, price: float, least: float = LEAST) -> tuple[int, ...]:
    """The numbers of the days at which stretches after the first begin.

    No partition into stretches of `least` documents or more costs less, where each stretch costs
    its −log likelihood and, but for the first, the price. Ends are sought between days whose shares
    differ: inside a run of equal days the cost is concave, so that its least value is at an end.
    """
    counts = counts[:, counts.any(axis=0)]
    ends = _ends(counts)
    sums = np.vstack([np.zeros(counts.shape[1]), np.cumsum(counts, axis=0)])[ends]
    sizes = sums.sum(axis=1)
    best = np.full(len(ends), np.inf)
    """Of the documents before an end."""
    best[0] = -price
    begins = np.zeros(len(ends), dtype=int)
    given_up = np.full(len(ends), np.inf)
    """Size from which on a stretch that begins there is never the best."""
    for end in range(1, len(ends)):
        long_enough = sizes[end] - sizes[:end] >= least
        possible = np.flatnonzero(long_enough & (given_up[:end] > sizes[end]))
        if not len(possible):
            continue
        costs = best[possible] + _costs(sums[end] - sums[possible])
        chosen = int(np.argmin(costs))
        best[end] = costs[chosen] + price
        begins[end] = possible[chosen]
        worse = possible[costs >= best[end]]
        given_up[worse] = np.minimum(given_up[worse], sizes[end] + least)
    return _traced(begins, ends)


def _ends(counts: Counts) -> NDArray[np.int64]:
    """Numbers of the days before which a stretch may end: 0, some between, and the day after."""
    shares = counts / counts.sum(axis=1, keepdims=True)
    differ = np.any(np.abs(np.diff(shares, axis=0)) > 1e-9, axis=1)
    return np.concatenate([[0], np.flatnonzero(differ) + 1, [len(counts)]])


def _costs(counts: Counts) -> NDArray[np.float64]:
    """−log likelihood of each row under its own shares, in nats."""
    sizes = counts.sum(axis=1)
    return np.asarray(_n_log_n(sizes) - _n_log_n(counts).sum(axis=1))


def _n_log_n(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return counts * np.log(np.maximum(counts, 1e-12))


def _traced(begins: NDArray[np.int64], ends: NDArray[np.int64]) -> tuple[int, ...]:
    """The beginnings of the stretches, from the last stretch back to the first."""
    found = []
    end = len(ends) - 1
    while end and begins[end]:
        end = int(begins[end])
        found.append(int(ends[end]))
    return tuple(reversed(found))

"""Prices of beads from their features, as −log p."""

from collections.abc import Sequence

import numpy as np

from readout_l10n.align.candidates import Candidates
from readout_l10n.align.coverage import Coverage
from readout_l10n.align.features import Features
from readout_l10n.align.rates import Rates
from readout_l10n.align.search import MatchPrices, Prices
from readout_l10n.align.shapes import SHAPES
from readout_l10n.align.watch import Watch, unwatched
from readout_l10n.align.weights import Weights


def match_prices(
    features: Features, weights: Sequence[Weights], watch: Watch = unwatched
) -> tuple[MatchPrices, ...]:
    """Prices of the beads with text on both sides, words apart, by each of the weights."""
    within = features.within
    matches = [np.full((len(SHAPES), within.size), np.inf, dtype=np.float32) for _ in weights]
    match = np.array([[*those.match.values()] for those in weights])
    rows, _ = within.end
    for row in watch(range(rows), "comparing sentences"):
        seen, fixed = features.matches(row)
        for priced, free in zip(matches, np.tensordot(match, seen, axes=1), strict=True):
            priced[:, within.row(row)] = free + fixed
    return tuple(matches)


def with_words(
    matches: MatchPrices,
    candidates: Candidates,
    coverage: Coverage,
    weights: Weights,
    watch: Watch = unwatched,
) -> MatchPrices:
    """Prices of the candidates with their words, infinite for all other beads."""
    beads = candidates.shapes, candidates.nodes
    priced = np.full_like(matches, np.inf)
    seen = coverage.of(candidates.spans, watch)
    priced[beads] = matches[beads] + np.array([*weights.words.values()]) @ seen
    return priced


def prices(features: Features, matches: MatchPrices, weights: Weights, rates: Rates) -> Prices:
    """The prices of all beads, where so many segments are thought to stand alone."""
    single = np.array([*weights.single.values()])
    deletions, insertions = (single @ seen for seen in features.singles(rates))
    return Prices(matches, deletions, insertions, weights.gap)

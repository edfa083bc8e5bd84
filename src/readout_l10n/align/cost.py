"""Prices of beads from their features, as −log p."""

import numpy as np

from readout_l10n.align.arrays import Floats
from readout_l10n.align.features import Features
from readout_l10n.align.rates import Rates
from readout_l10n.align.search import Prices
from readout_l10n.align.shapes import SHAPES
from readout_l10n.align.weights import Weights


def match_prices(features: Features, weights: Weights) -> Floats:
    """Prices `[s, node]` of the beads with text on both sides."""
    within = features.within
    matches = np.full((len(SHAPES), within.size), np.inf)
    match = np.array([*weights.match.values()])
    rows, _ = within.end
    for row in range(rows):
        seen, fixed = features.matches(row)
        matches[:, within.row(row)] = np.tensordot(match, seen, axes=1) + fixed
    return matches


def prices(features: Features, matches: Floats, weights: Weights, rates: Rates) -> Prices:
    """The prices of all beads, where so many segments are thought to stand alone."""
    single = np.array([*weights.single.values()])
    deletions, insertions = (single @ seen for seen in features.singles(rates))
    return Prices(matches, deletions, insertions, weights.gap)

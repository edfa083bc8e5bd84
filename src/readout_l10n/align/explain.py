"""What a bead's price is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Floats
from readout_l10n.align.search import Span
from readout_l10n.align.shapes import SHAPES
from readout_l10n.align.weigh import Weighed
from readout_l10n.align.weights import WEIGHTS


@dataclass(frozen=True, slots=True)
class Share:
    """What one feature adds to a bead's price, as −log p: below 0 it speaks for the bead."""

    feature: str
    value: float
    weight: float

    @property
    def price(self) -> float:
        return self.value * self.weight


def explain(weighed: Weighed, span: Span) -> tuple[Share, ...]:
    """The features of a bead of the lattice and what each adds, in their order.

    "structure" is what the parts played in the documents add: heading against item, for instance.
    "gap" stands in the first bead of a row of one-sided ones.
    """
    i, to_i, j, to_j = span
    if i == to_i or j == to_j:
        deletions, insertions = weighed.features.singles(weighed.rates)
        seen = insertions[:, j] if i == to_i else deletions[:, i]
        alone = _shares(WEIGHTS.single, seen)
        return (*alone, Share("gap", 1.0, WEIGHTS.gap))
    features, fixed = weighed.features.matches(i)
    place = SHAPES.index((to_i - i, to_j - j)), j - int(weighed.features.within.low[i])
    words = weighed.coverage.of(np.array([span], dtype=np.int64))[:, 0]
    return (
        *_shares(WEIGHTS.match, features[:, *place]),
        *_shares(WEIGHTS.words, words),
        Share("structure", float(fixed[place]), 1.0),
    )


def _shares(weights: Mapping[str, float], seen: Floats) -> tuple[Share, ...]:
    return tuple(
        Share(name, float(value), weight)
        for (name, weight), value in zip(weights.items(), seen, strict=True)
    )

"""Two texts, looked at twice: a sketch of their alignment, then what it leaves with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from threadpoolctl import threadpool_limits

from readout_l10n.align.candidates import find_candidates
from readout_l10n.align.corridor import Corridor
from readout_l10n.align.cost import match_prices, prices, with_words
from readout_l10n.align.coverage import Coverage
from readout_l10n.align.features import Features, look
from readout_l10n.align.posterior import Posterior
from readout_l10n.align.rates import TYPICAL_RATES, Rates, rates
from readout_l10n.align.search import Lattice
from readout_l10n.align.sides import Side, measure
from readout_l10n.align.watch import Watch, unwatched
from readout_l10n.align.weights import SKETCH, WEIGHTS
from readout_l10n.embed import Encoder
from readout_l10n.model import Segment

Named = Sequence[Sequence[str]]
"""The concepts of a glossary that each segment names; empty where none are looked for."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """All beads of two texts with their prices, and what the prices were made from."""

    lattice: Lattice
    features: Features
    coverage: Coverage
    rates: Rates
    """What share of either text is thought to stand alone."""


def weigh(
    source: Sequence[Segment],
    target: Sequence[Segment],
    encoder: Encoder,
    concepts: tuple[Named, Named] = ((), ()),
    watch: Watch = unwatched,
) -> Weighed:
    """The prices of the beads of two texts; either has to have some text."""
    ours, theirs = measure(source, encoder, concepts[0]), measure(target, encoder, concepts[1])
    return weigh_sides(ours, theirs, watch=watch)


def weigh_sides(
    ours: Side, theirs: Side, within: Corridor | None = None, watch: Watch = unwatched
) -> Weighed:
    """The same of texts already measured, perhaps in a corridor of the caller's choice."""
    # Many small products of matrices: with two threads they took 28 times as long.
    with threadpool_limits(limits=1, user_api="blas"):
        features = look(ours, theirs, within)
        rough, fine = match_prices(features, (SKETCH, WEIGHTS), watch)
        sketch = Posterior(Lattice(features.within, prices(features, rough, SKETCH, TYPICAL_RATES)))
        # What is cut out of this text sets the price of one-sided beads.
        found = rates(*sketch.one_sided())
        coverage = Coverage(ours.words, theirs.words)
        matches = with_words(fine, find_candidates(sketch), coverage, WEIGHTS, watch)
        lattice = Lattice(features.within, prices(features, matches, WEIGHTS, found))
    return Weighed(lattice, features, coverage, found)

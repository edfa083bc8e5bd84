"""Which segments of two texts translate each other: Segments × Segments → Alignment."""

from collections.abc import Sequence

from threadpoolctl import threadpool_limits

from readout_l10n.align.cost import match_prices, prices
from readout_l10n.align.features import look
from readout_l10n.align.moved import moved
from readout_l10n.align.posterior import Chain, Posterior, likeliest
from readout_l10n.align.rates import TYPICAL_RATES, rates
from readout_l10n.align.search import Lattice
from readout_l10n.align.sides import measure
from readout_l10n.align.weights import WEIGHTS
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.model import Alignment, Bead, Document, Segment

__all__ = ["align", "align_sentences"]


def align(source: Document, target: Document, encoder: Encoder | None = None) -> Alignment:
    """The beads of two documents, in order, every segment in exactly one.

    A bead's score is the probability of just this bead, 0 to 1, among all alignments weighed.
    The default encoder is loaded when it is first needed, which takes about a second.
    """
    beads = _beads(source.segments, target.segments, encoder)
    return Alignment(source.locale, target.locale, beads, moved(beads, encoder))


def align_sentences(
    source: Sequence[str], target: Sequence[str], encoder: Encoder | None = None
) -> tuple[Bead, ...]:
    """The beads of two texts given sentence by sentence; segments' lines count from 1."""
    sides = [
        tuple(
            Segment(sentence.strip(), number, 1, block=number)
            for number, sentence in enumerate(sentences, start=1)
        )
        for sentences in (source, target)
    ]
    return _beads(sides[0], sides[1], encoder)


def _beads(
    source: tuple[Segment, ...], target: tuple[Segment, ...], encoder: Encoder | None
) -> tuple[Bead, ...]:
    chain = _chain(source, target, encoder)
    return tuple(
        Bead(source[i:to_i], target[j:to_j], score)
        for (i, to_i, j, to_j), score in zip(chain.spans, chain.scores, strict=True)
    )


def _has_text(segments: tuple[Segment, ...]) -> bool:
    return any(segment.text.strip() for segment in segments)


def _chain(
    source: tuple[Segment, ...], target: tuple[Segment, ...], encoder: Encoder | None
) -> Chain:
    if not _has_text(source) or not _has_text(target):
        deletions = tuple((i, i + 1, 0, 0) for i in range(len(source)))
        insertions = tuple((0, 0, j, j + 1) for j in range(len(target)))
        return Chain(deletions + insertions, (1.0,) * (len(source) + len(target)))
    encoder = encoder or default_encoder()
    ours, theirs = measure(source, encoder), measure(target, encoder)
    # Many small products of matrices: with two threads they took 28 times as long.
    with threadpool_limits(limits=1, user_api="blas"):
        features = look(ours, theirs)
        matches = match_prices(features, WEIGHTS)
        before = Lattice(features.within, prices(features, matches, WEIGHTS, TYPICAL_RATES))
        # What is cut out of this text sets the price of one-sided beads.
        found = rates(*Posterior(before).one_sided())
        return likeliest(Lattice(features.within, prices(features, matches, WEIGHTS, found)))

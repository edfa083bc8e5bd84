"""Neighbouring items or paragraphs that the translator put in the other order.

Beads run in order, so such a pair comes out as one bead of two segments on either side.
"""

from collections.abc import Sequence

import numpy as np

from readout_l10n.align.posterior import Chain
from readout_l10n.align.search import Span
from readout_l10n.embed import Encoder
from readout_l10n.model import Segment

# How much liker than in order the two have to be crosswise, as a sum of cosines, and how much alike
# either pair. Of 192 swapped neighbours in news 185 are told so, in 48 lists in order none
# (`python benchmarks/sections.py`).
_CLEARLY = 0.2
_ALIKE = 0.4

Pairs = tuple[tuple[int, int], ...]
"""Of a source segment and a target segment."""


def uncross(
    chain: Chain, source: Sequence[Segment], target: Sequence[Segment], encoder: Encoder
) -> tuple[Chain, Pairs]:
    """The chain with such beads taken apart, and the pairs that are out of order now.

    Of each bead one pair stays, the other's segments stand alone. Only segments of different blocks
    on either side are taken for swapped; two sentences of a paragraph, written anew, are one bead.
    """
    spans: list[Span] = []
    scores: list[float] = []
    out_of_order: list[tuple[int, int]] = []
    for span, score in zip(chain.spans, chain.scores, strict=True):
        i, to_i, j, to_j = span
        apart: tuple[Span, ...] = (span,)
        crosswise = _crosswise(span, source, target, encoder)
        if crosswise is not None:
            first, last = crosswise
            if first >= last:
                apart = (i, i, j, j + 1), (i, i + 1, j + 1, to_j), (i + 1, to_i, to_j, to_j)
                out_of_order.append((i + 1, j))
            else:
                apart = (i, i + 1, j, j), (i + 1, to_i, j, j + 1), (to_i, to_i, j + 1, to_j)
                out_of_order.append((i, j + 1))
        spans += apart
        scores += [score] * len(apart)
    return Chain(tuple(spans), tuple(scores)), tuple(out_of_order)


def _crosswise(
    span: Span, source: Sequence[Segment], target: Sequence[Segment], encoder: Encoder
) -> tuple[float, float] | None:
    """Cosines of the first source segment with the last target segment, and of the other two.

    None where they are not swapped.
    """
    i, to_i, j, to_j = span
    ours, theirs = source[i:to_i], target[j:to_j]
    if (len(ours), len(theirs)) != (2, 2) or any(
        one.block == other.block for one, other in (ours, theirs)
    ):
        return None
    texts = [segment.text for segment in (*ours, *theirs)]
    vectors = encoder.encode(texts, 1)[0].astype(np.float32)
    (straight, first), (last, straight_too) = (vectors[:2] @ vectors[2:].T).tolist()
    clearly = first + last >= straight + straight_too + _CLEARLY
    return (first, last) if clearly and min(first, last) >= _ALIKE else None

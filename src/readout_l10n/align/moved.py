"""What stands out of order: an omission here that is an addition there.

Beads run in order, so a sentence that the translator moved stands in two one-sided beads.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from readout_l10n.align.arrays import Floats
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.model import Bead, Segment

_ALIKE = 0.65
"""Cosine of two segments from which one may be the other's translation.

Of NTREX's 1,007 translated sentences 89 % are closer; the closest wrong sentence of the whole
document is as close for 4 %. At .6 three of 48 documents with other parts left out of either side
had some said to have moved, at .65 none (`benchmarks/sections.py`).
"""
_ALIKE_BESIDE = 0.4
"""The same of two segments right before or after others that moved: a section moves as a whole.

Of NTREX's sentences 99 % are closer.
"""

_Pair = tuple[int, int]


def moved(
    beads: Sequence[Bead], encoder: Encoder | None, known: Sequence[_Pair] = ()
) -> tuple[tuple[Segment, Segment], ...]:
    """Pairs of one-sided segments that translate each other, in the source's order.

    Each is the other's nearest among all one-sided segments, or stands beside such a pair, or is
    `known`, by the places of the two, to have moved.
    """
    lost = _alone(beads, of_source=True)
    added = _alone(beads, of_source=False)
    if not lost or not added:
        return ()
    encoder = encoder or default_encoder()
    texts = [segment.text for side in (lost, added) for segment in side.values()]
    vectors = encoder.encode(texts, 1)[0].astype(np.float32)
    cosines = (vectors[: len(lost)] @ vectors[len(lost) :].T).astype(float)
    taken = {j for _, j in known}
    nearest = _nearest([*lost], [*added], cosines)
    pairs = dict(known) | {i: j for i, j in nearest if i not in dict(known) and j not in taken}
    rows, columns = ({place: n for n, place in enumerate(side)} for side in (lost, added))
    for step in (1, -1):
        for pair in list(pairs.items()):
            i, j = pair[0] + step, pair[1] + step
            while (
                i in rows
                and j in columns
                and i not in pairs
                and j not in pairs.values()
                and cosines[rows[i], columns[j]] >= _ALIKE_BESIDE
            ):
                pairs[i] = j
                i, j = i + step, j + step
    return tuple((lost[i], added[j]) for i, j in sorted(pairs.items()))


def _alone(beads: Sequence[Bead], *, of_source: bool) -> dict[int, Segment]:
    """The segments of one-sided beads that have text, by their places in the document."""
    sides = [(b.source, b.target) if of_source else (b.target, b.source) for b in beads]
    segments = [(segment, bool(theirs)) for ours, theirs in sides for segment in ours]
    return {n: s for n, (s, paired) in enumerate(segments) if s.text and not paired}


def _nearest(lost: list[int], added: list[int], cosines: Floats) -> Iterator[_Pair]:
    nearest, nearest_back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    for row, i in enumerate(lost):
        column = int(nearest[row])
        if nearest_back[column] == row and cosines[row, column] >= _ALIKE:
            yield i, added[column]

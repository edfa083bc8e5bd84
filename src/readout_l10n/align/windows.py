"""Where in two long texts translations are looked for: a wide corridor from a sample of either.

Comparing every segment with every other grows with the square of the length; comparing so many of
either side with all of the other, and then each with those about where it is due, with the length.
"""

import numpy as np

from readout_l10n.align.anchors import find_anchors
from readout_l10n.align.arrays import Floats, Ints
from readout_l10n.align.corridor import Corridor, corridor
from readout_l10n.align.neighbours import Points, find_neighbours

# Pairs of segments that are all compared: some 2,000 x 2,000, half a second's work.
_ALL = 4_000_000
# Segments of either side that are compared with all of the other.
_SAMPLE = 1_000
# Columns to either side of the sample's anchors, and of the line between those far apart.
_ROOM, _BAND = 100, 300


def find_windows(
    source: Points, target: Points, source_lengths: Floats, target_lengths: Floats
) -> Corridor | None:
    """The part of two texts that holds their translations; nothing where all is to be compared.

    Lengths are those of the segments: the longest tell most.
    """
    n, m = len(source), len(target)
    if n * m <= _ALL:
        return None
    rows, columns = _longest(source_lengths), _longest(target_lengths)
    forth = find_neighbours(source.only(rows), target)
    back = find_neighbours(source, target.only(columns))
    forth.pairs[:, 0] = rows[forth.pairs[:, 0]]
    back.pairs[:, 1] = columns[back.pairs[:, 1]]
    pairs = np.concatenate([forth.pairs, back.pairs])
    order = np.lexsort(pairs.T[::-1])
    margins = np.concatenate([forth.margins, back.margins])
    anchors = find_anchors(pairs[order], margins[order], m)
    return corridor(n, m, anchors, room=_ROOM, band=_BAND)


def _longest(lengths: Floats) -> Ints:
    """The longest segment of each of so many stretches of a text."""
    stretches = np.array_split(np.arange(len(lengths)), min(_SAMPLE, len(lengths)))
    return np.array([stretch[lengths[stretch].argmax()] for stretch in stretches])

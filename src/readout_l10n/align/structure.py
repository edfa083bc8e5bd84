"""Which segments may share a bead, by the parts they play in their documents.

Headings, titles, dates, credits, labels and notes stand alone, or are cut in two within their own
block. Sentences do merge across paragraphs and items of a list when readouts are translated.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from readout_l10n.model import Segment, SegmentKind

_RUNNING = frozenset({SegmentKind.PROSE, SegmentKind.ITEM})
_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})
_PUBLISHERS = frozenset({SegmentKind.LABEL, SegmentKind.CREDIT})
"""Lines that no sentence of the other text renders, however short of one it may be."""
_KINDS = tuple(SegmentKind)

# Price of a bead of one segment on each side whose kinds differ, as −log p. Set by hand, since
# the gold data has no kinds: e to the power of minus this is how often parsers see one document's
# heading as the other's plain line, or an item as prose.
_SAME, _NEAR, _FAR = 0.0, 0.5, 2.5

FORBIDDEN = -1
"""Family of a run that no bead may hold, save a single segment on one side alone."""


def families(segments: Sequence[Segment], longest: int) -> NDArray[np.int64]:
    """What each run may be joined with: `[k, i]` is the family of segments i to i + k.

    Beads of more than two segments need the same family on both sides. Runs past the end, runs
    with a blank segment and runs that break structure are `FORBIDDEN`.
    """
    found = np.full((longest, len(segments)), FORBIDDEN, dtype=np.int64)
    codes = [
        FORBIDDEN
        if not segment.text.strip()
        else _KINDS.index(SegmentKind.PROSE if segment.kind in _RUNNING else segment.kind)
        for segment in segments
    ]
    prose = _KINDS.index(SegmentKind.PROSE)
    for i, code in enumerate(codes):
        for k in range(min(longest, len(segments) - i)):
            if codes[i + k] != code or (
                code != prose and segments[i + k].block != segments[i].block
            ):
                break
            found[k, i] = code
    return found


def kinds(segments: Sequence[Segment]) -> NDArray[np.int64]:
    """Each segment's row and column in `PAIR_PRICES`."""
    return np.array(
        [
            _KINDS.index(segment.kind) if segment.text.strip() else len(_KINDS)
            for segment in segments
        ],
        dtype=np.int64,
    )


def _pair_price(one: SegmentKind, other: SegmentKind) -> float:
    both = {one, other}
    if one == other:
        return _SAME
    if both & _PUBLISHERS or (SegmentKind.TITLE in both and not both <= _HEADS):
        return np.inf
    return _NEAR if both in (_HEADS, _RUNNING) else _FAR


PAIR_PRICES = np.full((len(_KINDS) + 1, len(_KINDS) + 1), np.inf)
"""Price of a bead of one segment each, for their kinds alone; the last kind is a blank segment.

Infinite for a title with anything but a title or heading, for a label or credit with anything else,
and for a blank with a filled one.
"""
PAIR_PRICES[:-1, :-1] = [[_pair_price(one, other) for other in _KINDS] for one in _KINDS]
PAIR_PRICES[-1, -1] = _SAME

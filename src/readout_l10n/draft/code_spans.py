"""Code in a segment: what goes into its draft as it is."""

from collections.abc import Iterator, Sequence

from readout_l10n.model import Document, Segment
from readout_l10n.segment.code import code_ranges

_LAID_OUT = "<pre"
"""Old pages set their text in it; only what is marked as code inside is code."""


def code_places(document: Document) -> tuple[tuple[int, int], ...]:
    """Half-open offsets in the file of code, in order."""
    text = document.text
    return tuple(
        (start, end)
        for start, end in code_ranges(document)
        if text[start : start + len(_LAID_OUT)].lower() != _LAID_OUT
    )


def kept_in(segment: Segment, places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Half-open offsets in a segment's text of the code in it."""
    return tuple(_kept(segment, places))


def _kept(segment: Segment, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first, last = segment.raw_range(0, len(segment.text))
    for low, high in ((low, high) for low, high in places if low < last and first < high):
        inside = [
            offset
            for piece in segment.pieces
            for offset in range(piece.start, piece.end)
            if low <= segment.raw_range(offset, offset + 1)[0] < high
        ]
        if inside:
            yield inside[0], inside[-1] + 1

"""What a measure of text finds, with the segment that has it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from readout_l10n.model import Segment

_Found = TypeVar("_Found")


def placed(
    segments: Iterable[Segment], locale: str, find: Callable[[str, str], Iterable[_Found]]
) -> list[tuple[Segment, _Found]]:
    """All that `find` (text, locale) sees in segments, in order, each beside its segment."""
    return [(segment, found) for segment in segments for found in find(segment.text, locale)]

"""What typographic rules look at: the French of a target, without what is not theirs to judge."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.checks.rule import Pair
from readout_l10n.model import Document, Edit, Segment, SegmentKind
from readout_l10n.segment.code import code_ranges
from readout_l10n.text.locale import language
from readout_l10n.text.untouched import BLOT, blotted


@dataclass(frozen=True, slots=True)
class Prose:
    """A segment and its text, in which `BLOT` stands for each character that is left alone."""

    segment: Segment
    text: str

    @property
    def is_sentence(self) -> bool:
        """Whether it is running text, and no heading or line of the publisher's."""
        return self.segment.kind in {SegmentKind.PROSE, SegmentKind.ITEM, SegmentKind.NOTE}


@lru_cache(8)
def _prose(target: Document, source_locale: str) -> tuple[Prose, ...]:
    if language(target.locale) != "fr":
        return ()
    code = code_ranges(target)
    found = []
    for segment in target.segments:
        if segment.kind is SegmentKind.CREDIT:
            continue
        text = blotted(segment.text, target.locale, source_locale)
        for start, end in code:
            text = _without(segment, text, start, end)
        found.append(Prose(segment, text))
    return tuple(found)


def prose(pair: Pair) -> Iterator[Prose]:
    """The French segments of a target, in order; none of a target in another language.

    Left alone are photo credits, code, addresses, and whatever is in another language.
    """
    yield from _prose(pair.target, pair.source_locale)


def french(pair: Pair) -> Iterator[Segment]:
    """The translator's segments of a French target; none of a target in another language."""
    if language(pair.target.locale) == "fr":
        yield from pair.translated


def edit(pair: Pair, segment: Segment, start: int, end: int, text: str) -> tuple[Edit, ...]:
    """The mend that puts `text` for `start:end` of a segment; none where a line ends inside."""
    mend = pair.edit(segment, start, end, text)
    across = any(end in pair.target.text[mend.start : mend.end] for end in "\r\n")
    return () if across else (mend,)


def _without(segment: Segment, text: str, raw_start: int, raw_end: int) -> str:
    """The text with the characters that stand in a stretch of the file blotted out."""
    characters = list(text)
    for piece in segment.pieces:
        if piece.raw_start >= raw_end or piece.raw_end <= raw_start:
            continue
        low = max(piece.start, piece.start + raw_start - piece.raw_start)
        high = min(piece.end, piece.start + raw_end - piece.raw_start)
        characters[low:high] = BLOT * (high - low)
    return "".join(characters)

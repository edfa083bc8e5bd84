"""What stands between a segment's words and has none: images, and breaks that a reader sees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readout_l10n.model import Document, Segment

_HARD = {
    ".md": re.compile(r"<br\b[^>]*>|\\(?=[\r\n])| {2,}(?=[\r\n])", re.IGNORECASE),
    ".html": re.compile(r"<br\b[^>]*>", re.IGNORECASE),
}
_STOPS = ".!?…:;。！？"
_STOP = re.compile(r"[,;:.!?…—–]")


@dataclass(frozen=True, slots=True)
class Wordless:
    """By offset in a draft's text."""

    images: Mapping[int, str] = field(default_factory=dict)
    """What stands before the character."""
    breaks: Mapping[int, str] = field(default_factory=dict)
    """What stands instead of the space."""


def hard_breaks(document: Document, segment: Segment, suffix: str) -> Iterator[tuple[int, str]]:
    """Offset in a segment's text of each space that is a break, and how the file writes it."""
    hard = _HARD.get(".html" if suffix == ".htm" else suffix)
    for piece in segment.pieces if hard else ():
        raw = document.text[piece.raw_start : piece.raw_end]
        if hard and segment.text[piece.start : piece.end] == " " and hard.search(raw):
            yield piece.start, raw


def break_places(source: str, text: str, breaks: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Offset of a space in a draft → the break that takes its place.

    It stands behind the same stop as in the source, or as far on: such a break is a matter of
    layout, and any space near it will do.
    """
    spaces = [found.start() for found in re.finditer(" ", text)]
    places: dict[int, str] = {}
    for at, raw in breaks:
        if not spaces:
            break
        wanted = _after_stop(source, text, at)
        if wanted not in spaces:
            share = at * len(text) / len(source)
            wanted = min(spaces, key=lambda space: abs(space - share))
        places[wanted] = raw
        spaces = [space for space in spaces if space > wanted]
    return places


def _after_stop(source: str, text: str, at: int) -> int | None:
    """The offset behind the stop in the draft that is the one before `at`; None if none is."""
    if not _STOP.match(source[at - 1 : at]):
        return None
    stop = re.escape(source[at - 1])
    ours, theirs = ([found.end() for found in re.finditer(stop, whole)] for whole in (source, text))
    return theirs[ours.index(at)] if at in ours and len(ours) == len(theirs) else None


def image_places(source: str, text: str, images: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Offset in a draft → the images there: its beginning, its end, or before its last stop."""
    stop = len(text.rstrip(_STOPS)) if source.rstrip(_STOPS) != source else len(text)
    places: dict[int, str] = {}
    for at, raw in images:
        last = at < len(source) and not source[at:].strip(_STOPS + " ")
        place = 0 if at == 0 else stop if last else len(text)
        places[place] = places.get(place, "") + raw
    return places

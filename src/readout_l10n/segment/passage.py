"""What a run of segments is called in a message: « the section “2. Economy” (3 sentences) »."""

from collections import Counter
from collections.abc import Sequence

from readout_l10n.model import Segment, SegmentKind

_HEADS = (SegmentKind.TITLE, SegmentKind.HEADING)
_NOUNS = {
    SegmentKind.TITLE: ("title", "titles"),
    SegmentKind.HEADING: ("heading", "headings"),
    SegmentKind.ITEM: ("list item", "list items"),
    SegmentKind.NOTE: ("note", "notes"),
}
_SENTENCE = ("sentence", "sentences")
_LONGEST_QUOTE = 80
_LONGEST_END = 40


def describe(run: Sequence[Segment], heading: Segment | None = None) -> str:
    """A run of segments in words: what they are, how many, where, and their first and last words.

    `heading` is the one under which they stand; a run that begins with a heading is its section.
    """
    if len(run) == 1:
        noun = _noun(run[0])
        quote = f"“{beginning(run[0].text)}”"
        return f"the {noun[0]} {quote}" if run[0].kind in _NOUNS else quote
    if run[0].kind in _HEADS:
        return f"the section “{beginning(run[0].text)}” ({_counted(run[1:])})"
    place = f" under “{beginning(heading.text)}”" if heading else ""
    return f"{_counted(run)}{place}, from “{beginning(run[0].text)}” to “{_ending(run[-1].text)}”"


def beginning(text: str) -> str:
    """The first words of a text, all of it where it is short."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip() + " …"


def headings(segments: Sequence[Segment]) -> dict[Segment, Segment]:
    """For each segment of a document the heading under which it stands, where there is one."""
    found: dict[Segment, Segment] = {}
    heading: Segment | None = None
    for segment in segments:
        if segment.kind is SegmentKind.HEADING:
            heading = segment
        elif heading is not None:
            found[segment] = heading
    return found


def _ending(text: str) -> str:
    if len(text) <= _LONGEST_END:
        return text
    return "… " + text[-_LONGEST_END:].split(" ", 1)[-1].lstrip()


def _noun(segment: Segment) -> tuple[str, str]:
    """What a segment is called, alone and with others; a later sentence of an item is no item."""
    if segment.kind is SegmentKind.ITEM and not segment.mark:
        return _SENTENCE
    return _NOUNS.get(segment.kind, _SENTENCE)


def _counted(run: Sequence[Segment]) -> str:
    """« 3 sentences and 2 notes »; the items of a list count once, however many sentences."""
    counts: Counter[tuple[str, str]] = Counter()
    blocks: set[int] = set()
    for segment in run:
        noun = _noun(segment)
        if segment.kind is SegmentKind.ITEM and segment.block in blocks:
            continue
        if segment.mark:
            blocks.add(segment.block)
        counts[noun] += 1
    parts = [f"{count} {one if count == 1 else many}" for (one, many), count in counts.items()]
    return " and ".join(", ".join(parts).rsplit(", ", 1))

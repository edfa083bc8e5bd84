"""The two sides of a bead as texts, with the places of their segments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_l10n.drift.subject import Place
from readout_l10n.harvest import Translation
from readout_l10n.model import Document, Segment, SegmentKind

_HEADINGS = (SegmentKind.HEADING, SegmentKind.TITLE)
SURE = 0.5
"""Confidence from which a bead is taken for what the translator did."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring segments of a document, without publishers' lines; never empty."""

    path: str
    segments: tuple[Segment, ...]

    @property
    def line(self) -> int:
        return self.segments[0].line

    @property
    def text(self) -> str:
        """Its sentences with a space between."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading or a title, and no more."""
        return len(self.segments) == 1 and self.segments[0].kind in _HEADINGS

    @property
    def parts(self) -> Iterator[tuple[int, Segment]]:
        """Each segment, and at which character of the text it begins."""
        offset = 0
        for segment in self.segments:
            yield offset, segment
            offset += len(segment.text) + 1


@dataclass(frozen=True, slots=True)
class Sides:
    """A bead that has both sides."""

    source: Passage
    target: Passage
    confidence: float


def sides(translation: Translation) -> tuple[Sides, ...]:
    """The beads of a translation that have both sides and are sure enough, in order."""
    found = []
    for bead in translation.alignment.beads:
        source = _passage(translation.source, bead.source)
        target = _passage(translation.target, bead.target)
        if source and target and bead.score >= SURE:
            found.append(Sides(source, target, bead.score))
    return tuple(found)


def alone(document: Document) -> Iterator[Passage]:
    """The segments of a document one by one, without publishers' lines."""
    for segment in document.segments:
        if passage := _passage(document, (segment,)):
            yield passage


def place(passage: Passage, text: str, start: int = 0, end: int = 0) -> Place:
    """The characters `start:end` of a passage; its text is passed in so that places share it."""
    return Place(passage.path, passage.line, text, start, end)


def _passage(document: Document, segments: Iterable[Segment]) -> Passage | None:
    kept = tuple(segment for segment in segments if not segment.kind.is_publishers)
    return Passage(document.path, kept) if kept else None

"""What PO files and translation memories hold: a passage and its translation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readout_l10n.model import Alignment, Bead, Document, Segment


@dataclass(frozen=True, slots=True)
class Place:
    """A file, written as it was given, and a line of it, from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A passage and its translation; one of the two is empty where the other has no counterpart."""

    source: str
    target: str
    source_locale: str
    target_locale: str
    source_place: Place | None = None
    target_place: Place | None = None
    shape: tuple[int, int] | None = None
    """How many segments of either side it joins."""
    confidence: float | None = None
    """0 to 1, that the two translate each other; None where nobody said."""
    fuzzy: bool = False
    """Whether a person has yet to look at it."""
    engine: str | None = None
    """What drafted it; None for a person."""
    origin: str | None = None
    """The document that it comes from, where no place in it is known."""


def alignment_units(
    alignment: Alignment, source: Document, target: Document, *, review_below: float
) -> Iterator[TranslationUnit]:
    """The beads as units, in order; those with a confidence under `review_below` are fuzzy.

    A one-sided bead gives a unit a segment, with an empty other side. Segments that moved give one
    unit, at the source's place, always fuzzy. Blank segments (presegmented text) give none.
    """
    there = dict(alignment.moved)
    arrived = {ours for _, ours in alignment.moved}
    for bead in alignment.beads:
        if bead.source_text.strip() and bead.target_text.strip():
            yield _two_sided(bead, source, target, fuzzy=bead.score < review_below)
            continue
        yield from _deletions(bead, source, target, there)
        for segment in bead.target:
            if segment.text.strip() and segment not in arrived:
                yield TranslationUnit(
                    "",
                    segment.text,
                    source.locale,
                    target.locale,
                    target_place=Place(target.path, segment.line),
                    shape=(0, 1),
                    confidence=round(bead.score, 3),
                )


def _two_sided(bead: Bead, source: Document, target: Document, *, fuzzy: bool) -> TranslationUnit:
    return TranslationUnit(
        bead.source_text,
        bead.target_text,
        source.locale,
        target.locale,
        Place(source.path, bead.source[0].line),
        Place(target.path, bead.target[0].line),
        (len(bead.source), len(bead.target)),
        round(bead.score, 3),
        fuzzy,
    )


def _deletions(
    bead: Bead, source: Document, target: Document, there: Mapping[Segment, Segment]
) -> Iterator[TranslationUnit]:
    for segment in bead.source:
        if not segment.text.strip():
            continue
        place = Place(source.path, segment.line)
        if moved := there.get(segment):
            yield TranslationUnit(
                segment.text,
                moved.text,
                source.locale,
                target.locale,
                place,
                Place(target.path, moved.line),
                (1, 1),
                fuzzy=True,
            )
        else:
            yield TranslationUnit(
                segment.text,
                "",
                source.locale,
                target.locale,
                place,
                shape=(1, 0),
                confidence=round(bead.score, 3),
            )

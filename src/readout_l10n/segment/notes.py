"""The notes of a document and where they are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from readout_l10n.model import Document, Segment, SegmentKind
from readout_l10n.text.note_marks import NoteMark, note_marks


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A call, or a note's beginning."""

    number: str
    segment: Segment
    mark: NoteMark


@dataclass(frozen=True, slots=True)
class Notes:
    """By number: the first call of each, and the note. In the order of the text."""

    calls: dict[str, NotePlace] = field(default_factory=dict)
    notes: dict[str, NotePlace] = field(default_factory=dict)
    doubled: tuple[NotePlace, ...] = ()
    """Notes whose number another one before them has."""


def find_notes(document: Document) -> Notes:
    """The notes of a document; one that begins its line so is a note, any other mark a call."""
    calls: dict[str, NotePlace] = {}
    notes: dict[str, NotePlace] = {}
    doubled: list[NotePlace] = []
    for segment in document.segments:
        for mark in note_marks(segment.text):
            place = NotePlace(mark.number, segment, mark)
            if segment.kind is not SegmentKind.NOTE or mark.start > 0:
                calls.setdefault(mark.number, place)
            elif mark.number in notes:
                doubled.append(place)
            else:
                notes[mark.number] = place
    return Notes(calls, notes, tuple(doubled))

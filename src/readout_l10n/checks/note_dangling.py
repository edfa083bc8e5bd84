"""A note call without its note, a note that nothing calls, or two notes of one number.

Why: the reader looks for the note in vain; usually the translator lost one of the two.
Runs on a lone target. Calls are `[1]`, `[^1]` and superscript digits; notes begin their line so.
One note may be called twice.
Source: the readouts' own form of notes; CommonMark footnote extensions for `[^1]`.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity, Span
from readout_l10n.segment.notes import NotePlace, find_notes


def check(pair: Pair) -> Iterator[Hit]:
    found = find_notes(pair.target)
    for number, call in found.calls.items():
        if number not in found.notes:
            yield Hit(_place(pair, call), f"call [{number}] has no note")
    for number, note in found.notes.items():
        if number not in found.calls:
            yield Hit(_place(pair, note), f"nothing calls note [{number}]")
    for note in found.doubled:
        yield Hit(_place(pair, note), f"a second note [{note.number}]")


def _place(pair: Pair, place: NotePlace) -> Span:
    return pair.at(place.segment, place.mark.start, place.mark.end)


RULE = Rule(
    "note-dangling",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Les membres et leurs partenaires[1] se sont réunis.",
            finds=("call [1] has no note",),
        ),
        Example(
            target="Les membres se sont réunis.\n[2] Australie, Corée et Japon",
            finds=("nothing calls note [2]",),
        ),
        Example(
            target="Leurs alliés[1] ont pris part.\n[1] Chili et Japon\n[1] Le 3 mai à Rome",
            finds=("a second note [1]",),
        ),
        Example(
            target="Leurs « partenaires »² ont pris part.",
            finds=("call [2] has no note",),
        ),
        Example(target="Leurs partenaires[1] ont pris part.\n[1] Australie, Corée et Japon"),
        Example(target="Leurs alliés[1] et eux[1] ont pris part.\n[1] Australie, Corée et Japon"),
        Example(target="La zone couvre 12 km² à peine."),
    ),
)

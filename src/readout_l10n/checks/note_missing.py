"""A note of the source that the target has neither called nor written, or the reverse.

Why: what a ministry put into a note (who the members are, which date is meant) is lost to the
reader, and nothing in the translation tells of it.
Compares notes by number with the source's; a note or call that lost only its other half is for
note-dangling to tell. A note that the source lacks may be the translator's own, so it is an info.
Source: Xbench's and Verifika's checks of lost tags, which see footnote calls only as tags.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity, Span
from readout_l10n.segment.notes import NotePlace, Notes, find_notes


def check(pair: Pair) -> Iterator[Hit]:
    if pair.source is None:
        return
    theirs, ours = find_notes(pair.source), find_notes(pair.target)
    missing = [number for number in _known(theirs) if number not in _known(ours)]
    extra = [number for number in ours.calls if number not in _known(theirs)]
    for number in missing[len(extra) :]:
        place = theirs.calls.get(number) or theirs.notes[number]
        yield Hit(
            _place(pair, place.segment),
            f"note [{number}] of the source is missing",
            source=pair.source_quote((place.segment,)),
        )
    for number in extra[len(missing) :]:
        if number in ours.notes:
            call = ours.calls[number]
            yield Hit(
                pair.at(call.segment, call.mark.start, call.mark.end),
                f"the source has no note [{number}]",
                severity=Severity.INFO,
            )


def _known(notes: Notes) -> dict[str, NotePlace]:
    """Notes by number, whichever half of them there is."""
    return {**notes.notes, **notes.calls}


def _place(pair: Pair, source: Segment) -> Span:
    """Where the call should stand: after what renders its sentence, or where the text begins."""
    target = next((bead.target for bead in pair.beads if source in bead.source), ())
    if not target:
        return pair.target.stretch(0, 0)
    return pair.at(target[-1], len(target[-1].text))


RULE = Rule(
    "note-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The members and their partners[1] met.\n[1] Chile and Japan",
            target="Les membres et leurs partenaires se sont réunis.\n",
            finds=("note [1] of the source is missing",),
        ),
        Example(
            source="The members and their partners met.\n",
            target="Les membres et leurs alliés[1] sont venus.\n[1] Chili et Japon",
            finds=("the source has no note [1]",),
        ),
        Example(
            source="The members[1] met.\n[1] Chile and Japan",
            target="Les membres¹ se sont réunis.\n¹ Chili et Japon",
        ),
        Example(
            source="The members[3] met.\n[3] Chile and Japan",
            target="Les membres[1] se sont réunis.\n[1] Chili et Japon",
        ),
    ),
)

"""Notes that are called, or written, in another order than their numbers have.

Why: call [2] before [1] tells that sentences were moved and the notes not, so that a reader may be
sent to the wrong one.
Runs on a lone target: the first call of each note counts. An order that the source has is left.
Source: manuals of style (Chicago's among them), which number notes in the order of their calls.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.segment.notes import NotePlace, find_notes


def check(pair: Pair) -> Iterator[Hit]:
    ours = find_notes(pair.target)
    theirs = find_notes(pair.source) if pair.source else None
    for kind, places, other in (
        ("called", ours.calls, theirs.calls if theirs else {}),
        ("written", ours.notes, theirs.notes if theirs else {}),
    ):
        if list(places) == list(other):
            continue
        late = _late(places.values())
        if late is not None:
            before, place = late
            yield Hit(
                pair.at(place.segment, place.mark.start, place.mark.end),
                f"note [{place.number}] is {kind} after [{before.number}]",
            )


def _late(places: Iterable[NotePlace]) -> tuple[NotePlace, NotePlace] | None:
    """The first place whose number is lower than the one before it, after that one."""
    return next((two for two in pairwise(places) if int(two[0].number) > int(two[1].number)), None)


RULE = Rule(
    "note-order",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le Chili[2] et le Japon[1] sont là.\n[1] Le 3 mai\n[2] Le 4 mai",
            finds=("note [1] is called after [2]",),
        ),
        Example(
            target="Le Chili[1] et le Japon[2] sont là.\n[2] Le 4 mai\n[1] Le 3 mai",
            finds=("note [1] is written after [2]",),
        ),
        Example(target="Le Chili[1], Oman[2] et Malte[1] sont là.\n[1] Le 3 mai\n[2] Le 4 mai"),
        Example(
            source="Chile[2] and Japan[1] came.\n[1] On May 3\n[2] On May 4",
            target="Le Chili[2] et le Japon[1] sont là.\n[1] Le 3 mai\n[2] Le 4 mai",
        ),
    ),
)

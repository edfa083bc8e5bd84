"""A note call without its note, or a note that nothing calls.

Why: the reader looks for the note in vain; usually the translator lost one of the two.
Runs on a lone target. Calls are `[1]`, `[^1]` and superscript digits; notes begin their line so.
Source: the readouts' own form of notes; CommonMark footnote extensions for `[^1]`.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, SegmentKind, Severity

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BRACKETED = re.compile(r"\[\^?(\d{1,2})\]")
_RAISED = re.compile(r"(?<=[^\W\d_.»”)])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?!\w)|^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
_SQUARED_UNIT = re.compile(r"\b[kcdm]?m$", re.IGNORECASE)

_Mark = tuple[Segment, int, int]


def check(pair: Pair) -> Iterator[Hit]:
    calls: dict[str, _Mark] = {}
    notes: dict[str, _Mark] = {}
    for segment in pair.target.segments:
        for number, mark in _marks(segment):
            is_note = segment.kind is SegmentKind.NOTE and mark[1] == 0
            (notes if is_note else calls).setdefault(number, mark)
    for number, mark in calls.items():
        if number not in notes:
            yield Hit(pair.at(*mark), f"call [{number}] has no note")
    for number, mark in notes.items():
        if number not in calls:
            yield Hit(pair.at(*mark), f"nothing calls note [{number}]")


def _marks(segment: Segment) -> Iterator[tuple[str, _Mark]]:
    for match in _BRACKETED.finditer(segment.text):
        yield match[1], (segment, match.start(), match.end())
    for match in _RAISED.finditer(segment.text):
        if not _SQUARED_UNIT.search(segment.text[: match.start()]):
            yield match[0].translate(_SUPERSCRIPTS), (segment, match.start(), match.end())


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
        Example(target="Leurs partenaires[1] ont pris part.\n[1] Australie, Corée et Japon"),
        Example(target="La zone couvre 12 km² à peine."),
    ),
)

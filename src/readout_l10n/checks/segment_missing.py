"""A part of the source that nothing in the target renders.

Why: a sentence left out is the one fault that no reader of the translation alone can see.
By alignment: source segments whose bead has no target, where the aligner is sure of it. Photo
credits, date lines and labels are the publisher's, and may go. Segments that follow each other
make one finding, at the place where their rendering should stand; a part that the translator moved
elsewhere is not missing.
Source: awesome-align #9, where users ask for missing parts to be pointed out.
"""

from collections.abc import Iterator
from itertools import groupby

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity, Span

_SURE = 0.7
"""Confidence from which an omission is reported: it finds 95 % of the sentences dropped from NTREX
and none of the 3,842 that stand (`benchmarks/omissions.py`). A sentence of the shipped corpus that
became a clause of its neighbour, and so is rendered, reaches 0.6."""
_LONGEST_QUOTE = 80


def check(pair: Pair) -> Iterator[Hit]:
    before: Segment | None = None
    moved = {source for source, _ in pair.alignment.moved} if pair.alignment else set()
    for missing, beads in groupby(pair.beads, key=lambda b: not b.target and b.score >= _SURE):
        run = list(beads)
        if missing:
            segments = tuple(
                s for bead in run for s in bead.source if _is_wanted(s) and s not in moved
            )
            if segments:
                yield _hit(pair, segments, before)
        else:
            before = next((b.target[-1] for b in reversed(run) if b.target), before)


def _is_wanted(segment: Segment) -> bool:
    return not segment.kind.is_publishers and any(map(str.isalpha, segment.text))


def _hit(pair: Pair, segments: tuple[Segment, ...], before: Segment | None) -> Hit:
    first = segments[0].text
    quote = first if len(first) <= _LONGEST_QUOTE else first[:_LONGEST_QUOTE].rstrip() + " …"
    if len(segments) == 1:
        message = f"nothing here renders “{quote}”"
    else:
        message = f"nothing here renders {len(segments)} segments of the source, from “{quote}”"
    return Hit(_place_after(pair, before), message, source=pair.source_quote(segments))


def _place_after(pair: Pair, segment: Segment | None) -> Span:
    if segment is None:
        return pair.target.stretch(0, 0)
    return pair.at(segment, len(segment.text))


RULE = Rule(
    "segment-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They met in Rome.\nThey discussed trade.",
            target="Ils se sont réunis à Rome.\n",
            finds=("nothing here renders “They discussed trade.”",),
        ),
        Example(
            source="They met in Rome.\nThey discussed trade.\nThen they dined.",
            target="Ils se sont réunis à Rome.\n\n",
            finds=("nothing here renders 2 segments of the source, from “They discussed trade.”",),
        ),
        Example(
            source="They met in Rome.\n© Cabinet Public Affairs Office",
            target="Ils se sont réunis à Rome.\n",
        ),
        Example(source="They met in Rome.", target="Ils se sont réunis à Rome."),
    ),
)

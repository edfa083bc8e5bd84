"""A part of the source that nothing in the target renders.

Why: a sentence left out is the one fault that no reader of the translation alone can see.
By alignment: source segments whose bead has no target, where the aligner is sure of it. Photo
credits, date lines and labels are the publisher's, and may go. Segments that follow each other
make one finding, at the place where their rendering should stand: a section, an item, so many
sentences under such a heading. A part that the translator moved elsewhere is not missing.
Source: awesome-align #9, where users ask for missing parts to be pointed out.
"""

from collections.abc import Iterator
from itertools import groupby

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity, Span
from readout_l10n.segment.passage import describe, headings

_SURE = 0.7
"""Confidence from which an omission is reported: it finds 95 % of the sentences dropped from NTREX
and none of the 3,842 that stand (`benchmarks/omissions.py`). A sentence of the shipped corpus that
became a clause of its neighbour, and so is rendered, reaches 0.6."""


def check(pair: Pair) -> Iterator[Hit]:
    before: Segment | None = None
    moved = {source for source, _ in pair.alignment.moved} if pair.alignment else set()
    under = headings(pair.source.segments) if pair.source else {}
    for alone, beads in groupby(pair.beads, key=lambda bead: not bead.target):
        run = list(beads)
        if not alone:
            before = next((b.target[-1] for b in reversed(run) if b.target), before)
            continue
        missing = tuple(s for s in _surely(run) if _is_wanted(s) and s not in moved)
        if missing:
            message = f"nothing here renders {describe(missing, under.get(missing[0]))}"
            yield Hit(_place_after(pair, before), message, source=pair.source_quote(missing))


def _surely(run: list[Bead]) -> Iterator[Segment]:
    """The segments of a run from the first sure bead to the last: those between share its fate."""
    sure = [n for n, bead in enumerate(run) if bead.score >= _SURE]
    for bead in run[sure[0] : sure[-1] + 1] if sure else ():
        yield from bead.source


def _is_wanted(segment: Segment) -> bool:
    return not segment.kind.is_publishers and any(map(str.isalpha, segment.text))


def _place_after(pair: Pair, segment: Segment | None) -> Span:
    if segment is None:
        return pair.target.stretch(0, 0)
    return pair.at(segment, len(segment.text))


_TWO = "nothing here renders 2 sentences, from “They discussed trade.” to “Then they dined.”"

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
            finds=(_TWO,),
        ),
        Example(
            source="They agreed on:\n- training of nurses;\n- loans to farmers.",
            target="Ils sont convenus :\n- de former des infirmiers ;\n",
            finds=("nothing here renders the list item “loans to farmers.”",),
        ),
        Example(
            source="They met in Rome.\n© Cabinet Public Affairs Office",
            target="Ils se sont réunis à Rome.\n",
        ),
        Example(source="They met in Rome.", target="Ils se sont réunis à Rome."),
    ),
)

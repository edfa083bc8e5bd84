"""A draft's text as the rules want it: a document beside its source, aligned by construction."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from readout_l10n.draft.document import Rendering
from readout_l10n.model import Alignment, Bead, Document, DraftUnit, Finding, Segment
from readout_l10n.segment import parse_document

Check = Callable[[Document, Document, Alignment], Iterable[Finding]]
"""Source, target, alignment → findings in the target."""

_OF_RULE = re.compile(r" \[[a-z]+(?:-[a-z]+)*\]$")


def judged(
    source: Document,
    rendering: Rendering,
    units: Sequence[DraftUnit],
    path: str,
    locale: str,
    check: Check,
) -> tuple[DraftUnit, ...]:
    """The units with what the rules find in each as notes, the rule's name behind."""
    target = parse_document(rendering.text, path=path, locale=locale)
    starts = [low for low, _ in rendering.places]
    theirs: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in target.segments:
        theirs[_unit(starts, segment.raw_range(0, 0)[0])].append(segment)
    beads = [Bead((), tuple(theirs[-1]))] if theirs[-1] else []
    beads += [Bead((one,), tuple(theirs[i])) for i, one in enumerate(source.segments)]
    alignment = Alignment(source.locale, locale, tuple(beads))
    notes: defaultdict[int, list[str]] = defaultdict(list)
    for finding in check(source, target, alignment):
        offset = target.line_starts[finding.span.line - 1] + finding.span.column - 1
        notes[max(_unit(starts, offset), 0)].append(f"{finding.message} [{finding.rule}]")
    return tuple(
        replace(unit, notes=tuple(dict.fromkeys((*unit.notes, *notes[i]))))
        for i, unit in enumerate(units)
    )


def without_findings(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes that are of the drafting, and not of a rule that looks again anyway."""
    return tuple(note for note in notes if not _OF_RULE.search(note))


def told_by_rule(note: str) -> tuple[str, str]:
    """A note and the name of the rule behind it in its brackets, which is empty for other notes."""
    found = _OF_RULE.search(note)
    return (note[: found.start()], found[0]) if found else (note, "")


def _unit(starts: Sequence[int], offset: int) -> int:
    """Index of the unit at or before an offset; -1 before the first."""
    return bisect_right(starts, offset) - 1

"""What got better or worse since an earlier report."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.drift.snapshot import Record, Snapshot

TOLERANCE = 0.02
"""Shares nearer to each other than this are the same."""
_FEWEST = 5
"""Occurrences in each report without which a share means nothing."""


class Verdict(StrEnum):
    """What became of a subject."""

    WORSE = "worse"
    BETTER = "better"
    SAME = "same"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Compared:
    """A subject in two reports; it is missing in one of them if it is new or gone."""

    verdict: Verdict
    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The later one, if there is one."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a subject of neither report")
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports beside each other."""

    before: Snapshot
    after: Snapshot
    subjects: tuple[Compared, ...]
    """In the order of the later report; then those that are gone."""

    def with_verdict(self, verdict: Verdict) -> tuple[Compared, ...]:
        return tuple(each for each in self.subjects if each.verdict is verdict)


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """The subjects of two reports with what became of them."""
    return Comparison(before, after, tuple(_compared(before, after)))


def _compared(before: Snapshot, after: Snapshot) -> Iterator[Compared]:
    earlier = {record.key: record for record in before.records}
    for record in after.records:
        old = earlier.pop(record.key, None)
        yield Compared(_verdict(old, record) if old else Verdict.NEW, old, record)
    for old in earlier.values():
        yield Compared(Verdict.GONE, old, None)


def _verdict(before: Record, after: Record) -> Verdict:
    """By the share of the preferred rendering, and where that is the same by disagreement."""
    fewest = min(before.count, after.count)
    steps = [before.disagreement - after.disagreement]
    if before.preferred is not None and after.preferred is not None:
        steps.insert(0, after.preferred - before.preferred)
    for step in steps:
        if fewest >= _FEWEST and abs(step) >= TOLERANCE and abs(step) * fewest >= 1:
            return Verdict.BETTER if step > 0 else Verdict.WORSE
    return Verdict.SAME

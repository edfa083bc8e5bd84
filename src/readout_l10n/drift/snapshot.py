"""What of a report later ones are compared with."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from readout_l10n.drift.subject import Drift, Sort


@dataclass(frozen=True, slots=True)
class Record:
    """How a subject stood."""

    sort: Sort
    id: str
    locale: str
    text: str
    count: int
    """Occurrences whose rendering was told."""
    preferred: float | None
    disagreement: float

    @property
    def key(self) -> tuple[Sort, str, str]:
        """What makes it the same subject in another report."""
        return self.sort, self.id, self.locale


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How all subjects of a report stood."""

    documents: int
    records: tuple[Record, ...]

    @property
    def disagreeing(self) -> int:
        """Subjects rendered in more than one way."""
        return sum(record.disagreement > 0 for record in self.records)

    @property
    def preferred(self) -> float | None:
        """Share of the preferred renderings where the glossary prefers one; None where it never."""
        asked = [record for record in self.records if record.preferred is not None]
        count = sum(record.count for record in asked)
        kept = sum((record.preferred or 0) * record.count for record in asked)
        return kept / count if count else None

    def of(
        self, locales: Collection[str], sorts: Collection[Sort], names: Collection[str] = ()
    ) -> "Snapshot":
        """The same of some locales, sorts and, unless there are none, ids or wordings."""
        wanted = {name.casefold() for name in names}
        return replace(
            self,
            records=tuple(
                record
                for record in self.records
                if record.locale in locales
                and record.sort in sorts
                and (not wanted or wanted & {record.id.casefold(), record.text.casefold()})
            ),
        )


def snapshot(drift: Drift) -> Snapshot:
    """How the subjects of a report stand."""
    return Snapshot(len(drift.documents), tuple(_records(drift)))


def _records(drift: Drift) -> Iterable[Record]:
    for subject in drift.subjects:
        own = subject.measures
        yield Record(
            subject.sort,
            subject.id,
            subject.locale,
            subject.text,
            own.count,
            own.preferred,
            own.disagreement,
        )

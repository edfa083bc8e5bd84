"""How much what was written on a day still counts."""

from collections.abc import Iterable, Sequence
from datetime import date

from readout_l10n.drift.subject import Occurrence

HALF_LIFE = 365
"""Days after which a document counts half: readouts follow offices and yearly meetings."""


class Calendar:
    """The days of the documents, by their number."""

    def __init__(self, days: Sequence[date | None]) -> None:
        self.days = tuple(days)
        self._last = max((day for day in self.days if day), default=None)

    def of(self, occurrences: Iterable[Occurrence]) -> tuple[date, ...]:
        """The days of occurrences, in order; those without one are left out."""
        return tuple(sorted(day for each in occurrences if (day := self.days[each.document])))

    def ordinal(self, document: int) -> int:
        """A number that grows with the day; 0 for a document without one."""
        day = self.days[document]
        return day.toordinal() if day else 0

    def freshness(self, document: int) -> float:
        """1 on the corpus's last day, half of it each half-life before.

        A document whose day is not known counts as one half-life old.
        """
        day = self.days[document]
        age = (self._last - day).days if day and self._last else HALF_LIFE
        return float(0.5 ** (age / HALF_LIFE))

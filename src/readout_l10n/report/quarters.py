"""Quarters of years, which charts of a few years count by."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from readout_l10n.ui import Say


class Quarter(NamedTuple):
    year: int
    number: int
    """1 to 4."""

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    @property
    def code(self) -> str:
        """As in an address: 2025-Q2."""
        return f"{self.year}-Q{self.number}"

    def name(self, say: Say) -> str:
        return say("{year} Q{quarter}", year=self.year, quarter=self.number)


def quarters(days: Iterable[date]) -> tuple[Quarter, ...]:
    """All quarters from that of the first day to that of the last, without a gap."""
    found = {Quarter.of(day) for day in days}
    if not found:
        return ()
    first, last = min(found), max(found)
    return tuple(
        Quarter(year, number)
        for year in range(first.year, last.year + 1)
        for number in range(1, 5)
        if first <= (year, number) <= last
    )

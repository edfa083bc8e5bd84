"""How far apart the clocks of two zones are on a day."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

_YEAR_DAYS = tuple((month, 15) for month in range(1, 13))


@lru_cache(maxsize=1024)
def offset(zone: str, moment: datetime) -> int:
    """Minutes that a zone's clocks are ahead of UTC's, at a moment of its own time."""
    found = moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    return round((found or timedelta()).total_seconds() / 60)


def ahead(home: str, local: str, day: date, minutes: int) -> int:
    """Minutes that `home` is ahead of `local`, at minutes after midnight of a local day."""
    moment = datetime.combine(day, time()) + timedelta(minutes=minutes)
    there = offset(local, moment)
    here = moment + timedelta(minutes=offset(home, moment) - there)
    return offset(home, here) - there


def all_ahead(
    home: str, zones: Iterable[str], days: Iterable[date], minutes: int
) -> frozenset[int]:
    """What `ahead` may be for any of several zones and days."""
    days = tuple(days)
    return frozenset(ahead(home, zone, day, minutes) for zone in zones for day in days)


@lru_cache(maxsize=64)
def anywhere(home: str, day: date) -> frozenset[int]:
    """What `ahead` is for all the zones on earth about a day."""
    zones = (zone for zone in available_timezones() if "/" in zone)
    return all_ahead(home, zones, (day,), 12 * 60)


def days_of_year(year: int) -> tuple[date, ...]:
    """A day of each month, to stand for a year of which no more is known."""
    return tuple(date(year, month, day) for month, day in _YEAR_DAYS)


def spoken_offset(minutes: int) -> str:
    """« +7 h », « +3 h 30 », « −5 h »."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"{sign}{hours} h {rest:02}" if rest else f"{sign}{hours} h"

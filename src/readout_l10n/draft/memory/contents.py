"""What a memory holds, counted and listed."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from readout_l10n.draft.memory.unit import Standing, Unit
from readout_l10n.text.locale import applies, language

_COUNTS = (
    "SELECT source_locale, target_locale, standing, count(*) FROM units GROUP BY 1, 2, 3 "
    "ORDER BY 1, 2, 3"
)
_ORIGINS = (
    "SELECT name, count(*) FROM units JOIN origins ON origins.id = units.origin "
    "GROUP BY origin ORDER BY 2 DESC, 1"
)
_UNITS = (
    "SELECT source_locale, target_locale, sources.text, target, name, day, accepted_by, standing "
    "FROM units JOIN sources ON sources.id = units.source "
    "LEFT JOIN origins ON origins.id = units.origin ORDER BY units.id"
)


@dataclass(frozen=True, slots=True)
class Count:
    """Units of a pair of locales that have one standing."""

    source_locale: str
    target_locale: str
    standing: Standing
    units: int


def counts(connection: sqlite3.Connection) -> tuple[Count, ...]:
    """By pair of locales, then by standing."""
    rows = connection.execute(_COUNTS)
    return tuple(Count(here, there, Standing(kind), units) for here, there, kind, units in rows)


def origins(connection: sqlite3.Connection) -> dict[str, int]:
    """Units by the document that they come from, the most first."""
    return dict(connection.execute(_ORIGINS))


def units_for(
    connection: sqlite3.Connection, source_locale: str, target_locale: str
) -> Iterator[Unit]:
    """The units that translate one locale into another, in the order in which they came.

    They lack what stands around them, of which a memory keeps no more than a key.
    """
    for here, there, source, target, origin, day, by, standing in connection.execute(_UNITS):
        if language(here) == language(source_locale) and applies(there, target_locale):
            yield Unit(
                here,
                there,
                source,
                target,
                origin=origin,
                day=date.fromisoformat(day) if day else None,
                accepted_by=by,
                standing=Standing(standing),
            )

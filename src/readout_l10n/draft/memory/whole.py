"""Whole documents in the memory: put in anew when they have changed, taken out when they are gone.

What `write` adds one by one stays until something takes its place. A document whose digest is noted
here is in the memory as it was at that digest, and no sentence that it has lost since.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from readout_l10n.draft.memory.database import Database
from readout_l10n.draft.memory.unit import Unit
from readout_l10n.draft.memory.write import (
    add_totals,
    prepared_units,
    unit_digest,
    write_prepared,
)

# Made when they are first wanted: files of this format from before have neither.
_DOCUMENTS = (
    "CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, digest BLOB NOT NULL) "
    "WITHOUT ROWID"
)
_BY_ORIGIN = "CREATE INDEX IF NOT EXISTS units_origin ON units (origin)"
_UNITS = (
    "SELECT units.id, source, language, exact, target_locale, source_locale, target, before, "
    "after, day, accepted_by, standing FROM units JOIN sources ON sources.id = units.source "
    "WHERE origin = (SELECT id FROM origins WHERE name = ?)"
)
_UNUSED = "DELETE FROM sources WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM units WHERE source = ?1)"


@dataclass(frozen=True, slots=True)
class Whole:
    """All units of a document; they have its name as their origin."""

    name: str
    digest: bytes
    """Of all that the units were made from."""
    units: tuple[Unit, ...]


def digests(database: Database) -> dict[str, bytes]:
    """The digest of each document that was put in whole, by its name."""
    with database.reading() as connection:
        there = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'documents'")
        if there.fetchone() is None:
            return {}
        return dict(connection.execute("SELECT name, digest FROM documents"))


def put_in(database: Database, documents: Sequence[Whole]) -> None:
    """Put documents in the place of what the memory has of them: all of them, or none."""
    prepared = prepared_units(unit for document in documents for unit in document.units)
    names = [document.name for document in documents]
    with database.writing() as connection:
        sources = _take_out(connection, names)
        write_prepared(connection, prepared, {name: set() for name in names})
        _drop_unused(connection, sources)
        noted = [(each.name, each.digest) for each in documents]
        connection.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", noted)


def forget(database: Database, names: Collection[str]) -> int:
    """Take out all units of these origins, and the texts that no other has: how many units."""
    with database.writing() as connection:
        sources = _take_out(connection, names)
        _drop_unused(connection, sources)
        for table in ("documents", "origins"):
            statement = f"DELETE FROM {table} WHERE name = ?"  # noqa: S608  (one of two names)
            connection.executemany(statement, [(name,) for name in names])
    database.empty_log()
    return len(sources)


def _take_out(connection: sqlite3.Connection, names: Iterable[str]) -> list[int]:
    """Delete the units of origins; the source of each."""
    for statement in (_DOCUMENTS, _BY_ORIGIN):
        connection.execute(statement)
    totals: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    sources: list[int] = []
    for name in names:
        rows = connection.execute(_UNITS, (name,)).fetchall()
        for _, source, language, exact, locale, *fields in rows:
            sources.append(source)
            digest = unit_digest(language, exact, locale, name, tuple(fields))
            total = totals[fields[0], locale]
            total[0] -= 1
            total[1] -= digest
        connection.executemany("DELETE FROM units WHERE id = ?", [(row[0],) for row in rows])
    add_totals(connection, totals)
    return sources


def _drop_unused(connection: sqlite3.Connection, sources: Iterable[int]) -> None:
    """Delete sources without a unit. Their numbers stay among the parts, and mean nothing."""
    connection.executemany(_UNUSED, [(source,) for source in dict.fromkeys(sources)])

"""Units into the file, some hundreds at a time."""

import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from zlib import crc32

from readout_l10n.draft.memory.codes import LONGEST, codes, masked
from readout_l10n.draft.memory.database import Database
from readout_l10n.draft.memory.grams import parts
from readout_l10n.draft.memory.normal import key, normal
from readout_l10n.draft.memory.unit import Unit
from readout_l10n.text.locale import canonical, language

BLOCK = 2**18
"""Numbers of sources whose parts lie together."""
# Units in one transaction: so long do other processes wait. It grows as more are given, for every
# transaction writes most pages of a block anew.
_BATCH, _LARGEST = 1_000, 16_000
_DIGESTS = 2**62
"""A bound of digests; the sum of two of them is still a whole number in SQLite."""
_SAME = "SELECT id FROM sources WHERE exact = ? AND language = ?"
_BESIDE = (
    "SELECT id, source_locale, target, before, after, day, accepted_by, standing FROM units "
    "WHERE source = ? AND target_locale = ? AND origin IS ?"
)
_UNIT = (
    "INSERT INTO units (source, target_locale, origin, source_locale, target, before, after, day, "
    "accepted_by, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_GRAM = (
    "INSERT INTO grams (block, gram, length, ids) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE "
    "SET ids = CAST(ids || excluded.ids AS BLOB)"
)
_TOTAL = (
    "INSERT INTO totals VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
    "units = units + excluded.units, digest = (digest + excluded.digest) % 4611686018427387904"
)

Fields = tuple[str, str, int | None, int | None, str | None, str | None, str]
"""Source locale, target, the keys of what stands around, day, who accepted it, standing."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of units that were given."""

    new: int
    replaced: int
    """Older translations that gave way to new ones."""
    unchanged: int
    """Units that were there already."""


def write(database: Database, units: Iterable[Unit]) -> Added:
    """Add units; what is there already is not added again.

    A unit replaces what an earlier call gave for the same source in the same document. Some
    thousand are one transaction, so that an interrupted call may have added the first of them.
    """
    new = replaced = unchanged = 0
    kept: dict[str | None, set[int]] = {}
    stream = iter(units)
    size = _BATCH
    while batch := list(islice(stream, size)):
        prepared = prepared_units(batch)
        kept = {unit.origin: kept.get(unit.origin, set()) for unit in batch}
        with database.writing() as connection:
            done = write_prepared(connection, prepared, kept)
        new, replaced = new + done.new, replaced + done.replaced
        unchanged += done.unchanged
        size = min(size * 2, _LARGEST)
    return Added(new, replaced, unchanged)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A unit with what is computed for the file."""

    unit: Unit
    language: str
    exact: int
    codes: str
    fields: Fields


def prepared_units(units: Iterable[Unit]) -> list[Prepared]:
    """All that takes time, done before other processes have to wait; units without text go."""
    return [_prepared(unit) for unit in units if normal(unit.source) and unit.target.strip()]


def write_prepared(
    connection: sqlite3.Connection,
    prepared: Sequence[Prepared],
    kept: Mapping[str | None, set[int]],
) -> Added:
    """Write units within a transaction; `kept` has the units of a document that are to stay."""
    return _Batch(connection, kept).write(prepared)


def _prepared(unit: Unit) -> Prepared:
    fields = (
        canonical(unit.source_locale),
        unit.target,
        None if unit.before is None else key(unit.before),
        None if unit.after is None else key(unit.after),
        unit.day.isoformat() if unit.day else None,
        unit.accepted_by,
        unit.standing.value,
    )
    coded = codes(unit.source, unit.source_locale)
    return Prepared(unit, language(unit.source_locale), key(unit.source), coded, fields)


class _Batch:
    """What one transaction writes."""

    def __init__(self, connection: sqlite3.Connection, kept: Mapping[str | None, set[int]]) -> None:
        self._connection = connection
        self._kept = kept
        self._sources: dict[tuple[str, int], int] = {}
        self._grams: defaultdict[tuple[int, int, int], list[int]] = defaultdict(list)
        self._totals: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        self._origins: dict[str | None, int | None] = {None: None}

    def write(self, prepared: Sequence[Prepared]) -> Added:
        groups: defaultdict[tuple[int, str, str | None], list[Prepared]] = defaultdict(list)
        for each in prepared:
            place = self._source(each), canonical(each.unit.target_locale), each.unit.origin
            groups[place].append(each)
        new = replaced = 0
        for (source, locale, origin), group in groups.items():
            added, removed = self._group(source, locale, origin, group)
            new, replaced = new + added, replaced + removed
        rows = (
            (block, gram, length, struct.pack(f"<{len(ids)}I", *ids))
            for (block, gram, length), ids in sorted(self._grams.items())
        )
        self._connection.executemany(_GRAM, rows)
        add_totals(self._connection, self._totals)
        return Added(new, replaced, len(prepared) - new)

    def _source(self, each: Prepared) -> int:
        place = each.language, each.exact
        if place not in self._sources:
            found = self._connection.execute(_SAME, (each.exact, each.language)).fetchone()
            self._sources[place] = found[0] if found else self._new_source(each)
        return self._sources[place]

    def _new_source(self, each: Prepared) -> int:
        row = each.language, each.exact, each.unit.source, each.codes
        number = self._connection.execute(
            "INSERT INTO sources (language, exact, text, codes) VALUES (?, ?, ?, ?)", row
        ).lastrowid
        assert number is not None
        if 0 < len(each.codes) <= LONGEST:
            for gram in parts(masked(each.codes), seed(each.language)):
                self._grams[number // BLOCK, gram, len(each.codes)].append(number)
        return number

    def _group(
        self, source: int, locale: str, origin: str | None, group: Sequence[Prepared]
    ) -> tuple[int, int]:
        """Write the translations of one source in one document: how many are new, and replaced."""
        place = source, locale, self._origin(origin)
        there: dict[Fields, int] = {
            tuple(fields): number for number, *fields in self._connection.execute(_BESIDE, place)
        }
        # Where no document tells them apart, what they say does.
        last = {each.fields[1] if origin is None else each.fields[2:4]: each for each in group}
        wanted = {each.fields: each for each in last.values()}
        kept = self._kept[origin]
        gone = {
            fields: number
            for fields, number in there.items()
            if fields not in wanted
            and (fields[1] in last if origin is None else number not in kept)
        }
        for fields, number in gone.items():
            self._connection.execute("DELETE FROM units WHERE id = ?", (number,))
            self._count(group[0], fields, -1)
        new = [fields for fields in wanted if fields not in there]
        for fields in new:
            added = self._connection.execute(_UNIT, (*place, *fields)).lastrowid
            assert added is not None
            self._count(group[0], fields, 1)
            there[fields] = added
        if origin is not None:
            kept.update(there[fields] for fields in wanted)
        return len(new), len(gone)

    def _origin(self, name: str | None) -> int | None:
        if name not in self._origins:
            connection = self._connection
            connection.execute("INSERT OR IGNORE INTO origins (name) VALUES (?)", (name,))
            found = connection.execute("SELECT id FROM origins WHERE name = ?", (name,))
            self._origins[name] = found.fetchone()[0]
        return self._origins[name]

    def _count(self, each: Prepared, fields: Fields, sign: int) -> None:
        """Keep the number of units, and a sum that tells whether two memories hold the same."""
        locale = canonical(each.unit.target_locale)
        total = self._totals[fields[0], locale]
        total[0] += sign
        total[1] += sign * unit_digest(each.language, each.exact, locale, each.unit.origin, fields)


def add_totals(
    connection: sqlite3.Connection, totals: Mapping[tuple[str, str], Sequence[int]]
) -> None:
    """Count units and their digests in, by source and target locale."""
    rows = [(*locales, units, digest % _DIGESTS) for locales, (units, digest) in totals.items()]
    connection.executemany(_TOTAL, rows)


def unit_digest(
    language: str, exact: int, target_locale: str, origin: str | None, fields: Fields
) -> int:
    """A number of 56 bits for all that a unit says; `exact` is the key of its source."""
    said = repr((language, exact, target_locale, origin, fields))
    return int.from_bytes(blake2b(said.encode(), digest_size=7).digest(), "big")


def seed(tag: str) -> int:
    """What keeps the parts of texts in different languages apart."""
    return crc32(tag.encode())


__all__ = [
    "Added",
    "Fields",
    "Prepared",
    "add_totals",
    "prepared_units",
    "seed",
    "unit_digest",
    "write",
    "write_prepared",
]

"""What we wrote into a folder of drafts, so that a person's work is told from ours.

One SQLite file beside the drafts. It holds the hash of every file that we wrote, each draft's
segments with the source that they were made of, and a journal of the segments that an interrupted
run has drafted already. A file that it does not know is a person's. SQLite leaves a whole file
whenever a process is killed (sqlite.org/atomiccommit.html).
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from readout_l10n.draft.engine import Draft
from readout_l10n.errors import EngineError
from readout_l10n.model import DraftUnit, Provenance, SegmentKind

FILE_NAME = ".readout-draft.sqlite3"
_FORMAT = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    path TEXT PRIMARY KEY, locale TEXT, source TEXT, told TEXT, made TEXT, units TEXT
);
CREATE TABLE IF NOT EXISTS files (path TEXT, hash TEXT, PRIMARY KEY (path, hash));
CREATE TABLE IF NOT EXISTS journal (key BLOB PRIMARY KEY, draft TEXT);
"""
_RECORD = "locale, source, told, made, units"
_PATIENCE = 30.0
_ASKED = 500
_FORBIDDEN = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})


@dataclass(frozen=True, slots=True)
class Record:
    """A draft as it was written."""

    source_locale: str
    locale: str
    source_hash: str
    source_path: str
    """From the folder of the state."""
    label: str | None
    provenance: Provenance
    units: tuple[DraftUnit, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What a draft was made of and into."""

    locale: str
    source_hash: str


def content_hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class State:
    """The state of one folder; paths are kept relative to it. Raises EngineError."""

    def __init__(self, folder: Path, *, readonly: bool = False) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._home = folder.resolve()
        self._connection = self._opened(readonly=readonly)

    def _opened(self, *, readonly: bool) -> sqlite3.Connection:
        try:
            if readonly and not self.path.exists():
                connection = sqlite3.connect(":memory:")
            else:
                self.folder.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version == 0:
                connection.executescript(
                    f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_FORMAT}; COMMIT;"
                )
        except OSError as error:
            raise self._unwritable(error.strerror or str(error)) from None
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in _FORBIDDEN:
                raise self._unwritable(str(error)) from None
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise EngineError(
                    f"{self.path}: another process has been writing to it for {_PATIENCE:.0f} "
                    "seconds; try again when it is done"
                ) from None
            raise EngineError(
                f"{self.path}: cannot be used ({error}); move it away, and the drafts beside it "
                "count as a person's from then on"
            ) from None
        if version not in {0, _FORMAT}:
            connection.close()
            raise EngineError(f"{self.path}: written by another version; update readout-l10n")
        return connection

    def _unwritable(self, reason: str) -> EngineError:
        return EngineError(
            f"{self.folder}: the drafts' folder cannot be written to ({reason}); mend that, "
            "or name another with --output DIR"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def made(self, document: Path) -> Made | None:
        """The same as `record`, without what it costs to read the units."""
        row = self._connection.execute(
            "SELECT locale, source FROM documents WHERE path = ?", (self._name(document),)
        ).fetchone()
        return None if row is None else Made(*row)

    def record(self, document: Path) -> Record | None:
        """The draft that was written to a path, whatever became of it since."""
        row = self._connection.execute(
            f"SELECT {_RECORD} FROM documents WHERE path = ?",  # noqa: S608  (columns only)
            (self._name(document),),
        ).fetchone()
        return None if row is None else _record(row)

    def records(self) -> dict[Path, Record]:
        """Every draft that was written, by its document's path."""
        rows = self._connection.execute(
            f"SELECT path, {_RECORD} FROM documents ORDER BY path"  # noqa: S608  (columns only)
        )
        return {self.folder / path: _record(row) for path, *row in rows}

    def beside(self, path: Path) -> Path | None:
        """The one draft that shares a file's folder and stem."""
        (folder, stem) = (path.resolve().parent, path.stem)
        names = self._connection.execute("SELECT path FROM documents")
        places = (self.folder / name for (name,) in names)
        found = [p for p in places if p.stem == stem and p.resolve().parent == folder]
        return found[0] if len(found) == 1 else None

    def wrote(self, path: Path, data: bytes) -> bool:
        """Whether a file is, byte for byte, what we wrote there."""
        return (
            self._connection.execute(
                "SELECT 1 FROM files WHERE path = ? AND hash = ?",
                (self._name(path), content_hash(data)),
            ).fetchone()
            is not None
        )

    def knows(self, path: Path) -> bool:
        """Whether we ever wrote a file there."""
        found = self._connection.execute(
            "SELECT 1 FROM files WHERE path = ?", (self._name(path),)
        ).fetchone()
        return found is not None

    def intend(self, files: Mapping[Path, bytes]) -> None:
        """Note what is about to be written, so that it is known for ours if we are killed."""
        self._many(
            "INSERT OR IGNORE INTO files VALUES (?, ?)",
            [(self._name(path), content_hash(data)) for path, data in files.items()],
        )

    def finish(self, document: Path, record: Record, files: Mapping[Path, bytes]) -> None:
        """Note a draft whose files are all written."""
        made = asdict(record.provenance)
        made["day"] = made["day"].isoformat() if made["day"] else None
        row = (
            self._name(document),
            record.locale,
            record.source_hash,
            json.dumps(
                [record.source_locale, record.source_path, record.label], ensure_ascii=False
            ),
            json.dumps(made, ensure_ascii=False),
            json.dumps([asdict(unit) for unit in record.units], ensure_ascii=False),
        )
        with self._transaction():
            self._connection.execute(
                "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)", row
            )
            for path, data in files.items():
                self._connection.execute(
                    "DELETE FROM files WHERE path = ? AND hash != ?",
                    (self._name(path), content_hash(data)),
                )

    def journal(self, drafts: Iterable[tuple[bytes, Draft | None]]) -> None:
        """Keep drafts until the run is over."""
        rows = [
            (key, json.dumps(asdict(draft) if draft else None, ensure_ascii=False))
            for key, draft in drafts
        ]
        self._many("INSERT OR REPLACE INTO journal VALUES (?, ?)", rows)

    def journalled(self, keys: Sequence[bytes]) -> dict[bytes, Draft | None]:
        """What an earlier run kept of the drafts asked for."""
        found: dict[bytes, Draft | None] = {}
        for start in range(0, len(keys), _ASKED):
            asked = keys[start : start + _ASKED]
            marks = ",".join("?" * len(asked))
            rows = self._connection.execute(
                f"SELECT key, draft FROM journal WHERE key IN ({marks})",  # noqa: S608  (marks only)
                asked,
            )
            found.update((key, _draft(json.loads(draft))) for key, draft in rows)
        return found

    def forget_journal(self) -> None:
        """The run is over: what it drafted stands in documents."""
        self._connection.execute("DELETE FROM journal")

    def _name(self, path: Path) -> str:
        return path.resolve().relative_to(self._home).as_posix()

    def _many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        with self._transaction():
            self._connection.executemany(statement, rows)

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._connection)


class _Transaction:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._connection.execute("COMMIT" if kind is None else "ROLLBACK")


def _record(row: Sequence[str]) -> Record:
    locale, source_hash, told, made, units = row
    source_locale, source_path, label = json.loads(told)
    return Record(
        source_locale,
        locale,
        source_hash,
        source_path,
        label,
        _provenance(json.loads(made)),
        _units(json.loads(units)),
    )


def _provenance(made: Mapping[str, Any]) -> Provenance:
    day = date.fromisoformat(made["day"]) if made["day"] else None
    return Provenance(made["engine"], made["model"], made["glossary"], day, made["source"])


def _units(rows: Iterable[Mapping[str, Any]]) -> tuple[DraftUnit, ...]:
    return tuple(DraftUnit(**_row(row) | {"kind": SegmentKind(row["kind"])}) for row in rows)


def _draft(row: Mapping[str, Any] | None) -> Draft | None:
    return None if row is None else Draft(**_row(row))


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    """What `asdict` made of one of ours, with tuples as they were before JSON."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}

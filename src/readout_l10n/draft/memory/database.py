"""The memory's file: SQLite, for several processes at once.

Writers take turns and readers never wait (write-ahead log, sqlite.org/wal.html); a transaction is
on the disk before it counts as done. A file that is damaged is set aside, not deleted.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from readout_l10n.errors import EngineError

FORMAT = 1
"""Version of the tables and of all that is computed for them (`codes.py`, `grams.py`)."""
_APPLICATION = 0x524C544D
"""« RLTM », so that no other program's file is taken for ours (PRAGMA application_id)."""
_SCHEMA = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT, language TEXT NOT NULL, exact INTEGER NOT NULL,
    text TEXT NOT NULL, codes TEXT NOT NULL
);
CREATE INDEX sources_exact ON sources (exact);
CREATE TABLE units (
    id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL, source_locale TEXT NOT NULL,
    target_locale TEXT NOT NULL, target TEXT NOT NULL, before INTEGER, after INTEGER,
    origin INTEGER, day TEXT, accepted_by TEXT, standing TEXT NOT NULL
);
CREATE INDEX units_source ON units (source, target_locale);
CREATE TABLE origins (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE totals (
    source_locale TEXT, target_locale TEXT, units INTEGER NOT NULL, digest INTEGER NOT NULL,
    PRIMARY KEY (source_locale, target_locale)
) WITHOUT ROWID;
CREATE TABLE grams (
    block INTEGER, gram INTEGER, length INTEGER, ids BLOB NOT NULL,
    PRIMARY KEY (block, gram, length)
) WITHOUT ROWID;
"""
"""Of context, the keys of the texts. A source's number is never used again; parts of sources with
near numbers lie together (`block`), so that what is added last is not written all over the file."""
# Seconds to wait for another process, which writes for a fraction of one at a time.
_PATIENCE = 30.0
_CACHE = 32_000
"""KiB of pages that a connection keeps."""
_MAPPED = 2**30
"""Bytes of the file that are read where the system has them (sqlite.org/mmap.html)."""
_FORBIDDEN = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
_DAMAGES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Database:
    """A connection to the file, opened at first use. It is of the thread that opened it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All of a block's statements see the file as it was at the first of them."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All of a block's statements are done, or none."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def empty_log(self) -> None:
        """Leave nothing of what was deleted in the log; it stays while others are reading."""
        try:
            self._opened().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except (sqlite3.DatabaseError, OSError) as error:
            raise self._told(error) from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._opened()
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except (sqlite3.DatabaseError, OSError) as error:
            raise self._told(error) from error

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._open()
        return self._connection

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives its journal the file's permissions. A file that is there is not opened here:
        # closing it would end the locks of this process (sqlite.org/howtocorrupt.html, §2.2).
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
            connection.execute("PRAGMA synchronous = FULL")
            # What is forgotten is overwritten (sqlite.org/pragma.html#pragma_secure_delete).
            connection.execute("PRAGMA secure_delete = ON")
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the tables in a new file. Raises EngineError for one that is not ours."""
        if self._is_ours(connection):
            return
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have been here first.
        if not self._is_ours(connection):
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        """Whether the tables are there; False for an empty file."""
        application, version, tables = (
            connection.execute(statement).fetchone()[0]
            for statement in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_schema",
            )
        )
        if application == _APPLICATION and version == FORMAT:
            return True
        if application == _APPLICATION:
            raise EngineError(
                f"{self.path}: a translation memory of format {version}, and this version of "
                f"readout-l10n reads format {FORMAT}; update readout-l10n, or name another file"
            )
        if application or version or tables:
            raise EngineError(
                f"{self.path}: a database, but no translation memory; name another file"
            )
        return False

    def _told(self, error: Exception) -> EngineError:
        """What went wrong, for a user; a damaged file is set aside."""
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(error, sqlite3.DatabaseError) and code is None:
            raise error  # our mistake, not the file's
        if code is not None and code & 0xFF in _DAMAGES:
            aside = self._set_aside()
            return EngineError(
                f"{self.path}: the translation memory is damaged ({error}); it was moved to "
                f"{aside}. Run the command again to begin a new one, and fill it from your "
                f"documents; `sqlite3 {aside} .recover` may bring back what the old one held"
            )
        if code is not None and code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            return EngineError(
                f"{self.path}: another process has been writing to the translation memory for "
                f"{_PATIENCE:.0f} seconds; try again when it is done"
            )
        if isinstance(error, PermissionError) or (code is not None and code & 0xFF in _FORBIDDEN):
            reason = error.strerror if isinstance(error, PermissionError) else error
            return EngineError(
                f"{self.path}: the translation memory cannot be written to ({reason}); give "
                "yourself the right to write in its folder"
            )
        return EngineError(f"{self.path}: the translation memory cannot be used: {error}")

    def _set_aside(self) -> Path:
        """Move the file, and what SQLite keeps beside it, to a name that is free."""
        with suppress(sqlite3.Error):
            self.close()
        self._connection = None
        stem = f"{self.path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}"
        aside = self.path.with_name(stem)
        number = 1
        while aside.exists():
            number += 1
            aside = self.path.with_name(f"{stem}-{number}")
        for end in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                Path(f"{self.path}{end}").replace(f"{aside}{end}")
        return aside

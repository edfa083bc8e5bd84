"""Values under hashed keys in one SQLite file, bounded, for several processes at once.

A store never stands in the way. A file that is damaged or not ours gives way to an empty one;
where the disk is full, read-only or held too long by another process, nothing is kept.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from zlib import crc32

Row = tuple[bytes, bytes]
"""A key and its value."""

_FORMAT = 1
# `used` is in a table of its own, so that to note a reading does not write the value again. The
# checksum is there because SQLite does not notice a changed byte inside a value.
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, key BLOB UNIQUE, used INTEGER)",
    "CREATE INDEX IF NOT EXISTS keys_used ON keys (used)",
    "CREATE TABLE IF NOT EXISTS data (id INTEGER PRIMARY KEY, checksum INTEGER, value BLOB)",
)
_SELECT = "SELECT key, value, checksum, id, used FROM keys JOIN data USING (id)"
_PAGE = 8192
# Bytes of keys and indexes that are not counted row by row, and the pages' unused ends.
_SLACK, _WASTE = 100_000, 1.25
# Seconds to wait for another process, which holds the file for milliseconds at a time.
_PATIENCE = 5.0
# Bytes in one transaction: so long do other processes wait, so large does the journal grow.
_TRANSACTION = 4_000_000
# Keys asked for, and rows deleted, by one statement.
_KEYS, _EVICTED = 500, 16
# What is wrong with the file itself and not with the disk or the moment.
_DAMAGES = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_SCHEMA,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
    }
)


class _DamagedError(Exception):
    """The file is not what we wrote."""


class Store:
    """Rows in a file of at most so many megabytes (of 10^6 bytes), the least recently used dropped.

    Beside the file SQLite keeps a journal of some megabytes while a process writes.
    """

    def __init__(self, path: Path, megabytes: int) -> None:
        self.path = path
        self._limit = megabytes * 1_000_000
        self._usable = megabytes > 0
        self._replaced = False

    @property
    def was_damaged(self) -> bool:
        """Whether a file was there that was not ours, or harmed, and that gave way to a new one."""
        return self._replaced

    def get(self, keys: Sequence[bytes]) -> Iterator[Row]:
        """The rows that are there among those asked for, in any order."""
        if not self._usable:
            return
        hour = _hour()
        stale: list[tuple[int, int]] = []
        with self._unharmed(), closing(self._connect()) as connection:
            for start in range(0, len(keys), _KEYS):
                asked = keys[start : start + _KEYS]
                marks = ",".join("?" * len(asked))
                rows = connection.execute(f"{_SELECT} WHERE key IN ({marks})", asked)
                for key, value, checksum, number, used in rows:
                    if checksum != crc32(value, crc32(key)):
                        raise _DamagedError
                    if used != hour:
                        stale.append((hour, number))
                    yield key, value
            if stale:
                with _transaction(connection):
                    connection.executemany("UPDATE keys SET used = ? WHERE id = ?", stale)
            if self.path.stat().st_size > self._limit:
                self._write(connection, ())

    def put(self, rows: Sequence[Row]) -> None:
        """Keep the rows, in place of older ones where there is no room."""
        if not self._usable:
            return
        most = min(_TRANSACTION, self._limit // 4)
        with self._unharmed(), closing(self._connect()) as connection:
            batch: list[Row] = []
            size = 0
            for row in rows:
                if batch and size + len(row[1]) > most:
                    self._write(connection, batch)
                    batch, size = [], 0
                batch.append(row)
                size += len(row[1])
            self._write(connection, batch)

    def size(self) -> int:
        """Bytes on disk, the journal's too."""
        return sum(path.stat().st_size for path in self._files() if path.is_file())

    def count(self) -> int | None:
        """How many rows there are; None where a file is there that cannot be read."""
        if not self.path.is_file():
            return 0
        try:
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as connection:
                (count,) = connection.execute("SELECT count(*) FROM keys").fetchone()
        except sqlite3.DatabaseError:
            return None
        return int(count)

    def clear(self) -> bool:
        """Delete the file; whether it was there. Raises OSError where that is not allowed."""
        there = self.path.exists()
        for path in self._files():
            path.unlink(missing_ok=True)
        return there

    def _files(self) -> list[Path]:
        """The file and what SQLite keeps beside it while it is open."""
        return [self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm")]

    @contextmanager
    def _unharmed(self) -> Iterator[None]:
        """A block that is left early where there is trouble with the file."""
        try:
            yield
        except _DamagedError:
            self._replace()
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", None)
            if code is None:  # our mistake, not the file's
                raise
            if code & 0xFF in _DAMAGES:
                self._replace()
            else:
                self._usable = False
        except OSError:
            self._usable = False

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives its journal the file's permissions. A file that is there is not opened here:
        # closing it would end the locks of this process (sqlite.org/howtocorrupt.html, §2.2).
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @staticmethod
    def _prepare(connection: sqlite3.Connection) -> None:
        """Make the tables in a new file. Raises _DamagedError for another program's, or format."""
        version = _number(connection, "user_version")
        if version == 0:
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            with _transaction(connection):
                for statement in _SCHEMA:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {_FORMAT}")
        elif version != _FORMAT:
            raise _DamagedError
        # Not to wait for the disk: what a power cut damages is noticed and made anew.
        connection.execute("PRAGMA synchronous = OFF")

    def _write(self, connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
        """Keep rows that are no more than one transaction's; the file stays within its bound."""
        hour = _hour()
        with _transaction(connection):
            self._make_room(connection, sum(len(value) for _, value in rows))
            for key, value in rows:
                cursor = connection.execute(
                    "INSERT OR IGNORE INTO keys (key, used) VALUES (?, ?)", (key, hour)
                )
                if cursor.rowcount:
                    connection.execute(
                        "INSERT INTO data (id, checksum, value) VALUES (?, ?, ?)",
                        (cursor.lastrowid, crc32(value, crc32(key)), value),
                    )
        if _number(connection, "page_count") * _number(connection, "page_size") > self._limit:
            # One step frees one page, and `execute` takes one step.
            connection.executescript("PRAGMA incremental_vacuum")

    def _make_room(self, connection: sqlite3.Connection, size: int) -> None:
        """Delete the rows used longest ago till there is room for as many bytes."""
        page = _number(connection, "page_size")
        while True:
            pages = _number(connection, "page_count") - _number(connection, "freelist_count")
            if pages * page + size * _WASTE + _SLACK <= self._limit:
                return
            oldest = connection.execute(
                "SELECT id FROM keys ORDER BY used, id LIMIT ?", (_EVICTED,)
            ).fetchall()
            if not oldest:
                return
            connection.executemany("DELETE FROM data WHERE id = ?", oldest)
            connection.executemany("DELETE FROM keys WHERE id = ?", oldest)

    def _replace(self) -> None:
        """Start anew, once; whatever damages that file too is not for us to mend."""
        self._usable = not self._replaced
        self._replaced = True
        try:
            self.clear()
        except OSError:
            self._usable = False


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of a block's statements or none; a connection closed within forgets them."""
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)


def _hour() -> int:
    """Since 1970: fine enough to tell which rows are old, and seldom written."""
    return int(time.time()) // 3600

"""Results kept on disk, so that a pair that has not changed is not checked again."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from readout_l10n.embed.store import Row, Store

FILE_NAME = "results.sqlite3"
_SHARE = 4


def room(megabytes: int) -> int:
    """What results may take besides the vectors, which may take so many: a quarter of it."""
    return -(-megabytes // _SHARE)


class Kept:
    """Findings, facts and alignments under fingerprints of all that they depend on.

    They hold quotations of the texts: the file is the user's own, as `Store` makes it.
    """

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.path = folder / FILE_NAME
        self._store = Store(self.path, room(megabytes))
        self._waiting: list[Row] = []

    @property
    def was_damaged(self) -> bool:
        """Whether the file was not what we write, and has been made anew."""
        return self._store.was_damaged

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """What is there of the rows asked for."""
        wanted: Sequence[bytes] = list(dict.fromkeys(keys))
        return dict(self._store.get(wanted)) if wanted else {}

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value; written with others, or at the latest by `flush`."""
        self._waiting.append((key, value))
        if len(self._waiting) >= 100:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._store.put(waiting)


class Nowhere:
    """Where nothing is kept."""

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:  # noqa: ARG002
        return {}

    def put(self, key: bytes, value: bytes) -> None:
        pass

    def flush(self) -> None:
        pass

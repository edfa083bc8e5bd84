import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from readout_l10n.embed import store as store_module
from readout_l10n.embed.store import Row, Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vectors.sqlite3"


def rows(numbers: range, size: int = 7168) -> Iterator[Row]:
    for number in numbers:
        yield number.to_bytes(16, "big"), bytes([number % 256]) * size


def keys(numbers: range) -> list[bytes]:
    return [key for key, _ in rows(numbers)]


def found(store: Store, numbers: range) -> set[int]:
    return {int.from_bytes(key, "big") for key, _ in store.get(keys(numbers))}


def test_what_is_put_is_there(path: Path) -> None:
    Store(path, 10).put([*rows(range(700))])
    store = Store(path, 10)
    assert dict(store.get(keys(range(800)))) == dict(rows(range(700)))
    assert store.count() == 700


@pytest.mark.parametrize("size", [100, 1024, 7168, 10752, 60_000])
def test_the_file_keeps_its_bound(path: Path, size: int) -> None:
    store = Store(path, 1)
    for start in range(0, 1200, 100):
        store.put([*rows(range(start, start + 100), size)])
        assert path.stat().st_size <= 1_000_000
    last = found(store, range(1200))
    assert max(last) == 1199
    # Most of the room is used.
    assert len(last) * size > (0 if size == 100 else 500_000)


def test_a_lower_bound_shrinks_the_file(path: Path) -> None:
    Store(path, 5).put([*rows(range(500))])
    assert path.stat().st_size > 3_000_000
    assert found(Store(path, 1), range(400, 500)) == set(range(400, 500))
    assert path.stat().st_size <= 1_000_000
    assert len(found(Store(path, 1), range(500))) > 80


def test_the_least_recently_used_go_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hour = 0
    monkeypatch.setattr(store_module, "_hour", lambda: hour)
    store = Store(path, 1)
    store.put([*rows(range(100))])
    hour = 1
    assert found(store, range(30)) == set(range(30))
    store.put([*rows(range(100, 150))])
    assert found(store, range(30)) == set(range(30))
    assert 30 not in found(store, range(150))


def test_reading_again_within_the_hour_writes_nothing(path: Path) -> None:
    store = Store(path, 1)
    store.put([*rows(range(50))])
    before = path.read_bytes()
    assert len(found(store, range(50))) == 50
    assert path.read_bytes() == before


def test_a_file_held_too_long_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_PATIENCE", 0.05)
    Store(path, 1).put([*rows(range(10))])
    store = Store(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(found(store, range(20))) == 10  # reading goes on
        store.put([*rows(range(10, 20))])
        assert found(store, range(20)) == set()  # and then we do without
        other.execute("COMMIT")
    assert len(found(Store(path, 1), range(20))) == 10


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    store = Store(tmp_path / "below" / "vectors.sqlite3", 1)
    store.put([*rows(range(10))])
    assert found(store, range(10)) == set()
    tmp_path.chmod(0o700)


def test_nothing_is_kept_in_no_room(path: Path) -> None:
    store = Store(path, 0)
    store.put([*rows(range(10))])
    assert found(store, range(10)) == set()
    assert not path.exists()


def test_clearing_deletes_the_file(path: Path) -> None:
    store = Store(path, 1)
    assert not store.clear()
    store.put([*rows(range(10))])
    assert store.clear()
    assert (store.count(), store.size(), list(path.parent.iterdir())) == (0, 0, [])


def test_a_mistake_of_ours_is_not_hidden(path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError):
        list(Store(path, 1).get([{}]))  # type: ignore[list-item]

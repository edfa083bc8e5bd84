import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from readout_l10n.draft import Passage
from readout_l10n.draft.memory import Memory, Unit
from readout_l10n.draft.memory import database as database_module
from readout_l10n.errors import EngineError

UNIT = Unit("en", "fr", "The ministers met.", "Les ministres se sont réunis.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "memory.sqlite3"


def add(path: Path, count: int = 1) -> None:
    with Memory(path) as memory:
        memory.add(
            Unit("en", "fr", f"Sentence {number} of the memory", f"Phrase {number}")
            for number in range(count)
        )


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob("memory.sqlite3.damaged-*"))


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_only_its_owner_may_read_it(path: Path) -> None:
    with Memory(path) as memory:
        memory.add([UNIT])
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_of_something_else_is_set_aside_and_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database, but what somebody wrote" * 100)
    with Memory(path) as memory:
        with pytest.raises(EngineError, match=r"is damaged .* it was moved to .*damaged-"):
            memory.totals()
        (moved,) = aside(path)
        assert moved.read_bytes().startswith(b"no database")
        memory.add([UNIT])
        assert memory.totals()[0].units == 1


def test_damage_inside_is_told_when_it_is_met(path: Path) -> None:
    add(path, 3000)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096 * 2)
        file.write(os.urandom(size - 4096 * 2))
    with Memory(path) as memory:
        with pytest.raises(EngineError, match=r"is damaged"):
            memory.engine("en", "fr").draft([Passage("Sentence 7 of the memory")])
        assert aside(path)[0].stat().st_size == size
        memory.add([UNIT])
        assert memory.totals()[0].units == 1


def test_a_file_cut_short_is_told(path: Path) -> None:
    add(path, 3000)
    os.truncate(path, path.stat().st_size // 2)
    with Memory(path) as memory, pytest.raises(EngineError, match=r"is damaged"):
        memory.engine("en", "fr").draft([Passage("Sentence 7 of the memory")])
    assert len(aside(path)) == 1


def test_a_second_damaged_file_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    for text in (b"first" * 500, b"second" * 500):
        path.write_bytes(text)
        with Memory(path) as memory, pytest.raises(EngineError):
            memory.totals()
    assert {moved.read_bytes()[:5] for moved in aside(path)} == {b"first", b"secon"}


def test_another_program_s_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with Memory(path) as memory, pytest.raises(EngineError, match=r"no translation memory; name"):
        memory.add([UNIT])
    assert path.read_bytes() == before


def test_a_later_format_is_left_alone(path: Path) -> None:
    add(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {database_module.FORMAT + 1}")
    with Memory(path) as memory, pytest.raises(EngineError, match=r"format 2.*update readout-l10n"):
        memory.totals()
    assert aside(path) == []


def test_a_writer_that_does_not_end_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(path)
    monkeypatch.setattr(database_module, "_PATIENCE", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Memory(path) as memory:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EngineError, match=r"another process has been writing"):
            memory.add([UNIT])
        assert memory.totals()[0].units == 1
        other.execute("ROLLBACK")
        memory.add([UNIT])


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        Memory(tmp_path / "file" / "memory.sqlite3") as memory,
        pytest.raises(EngineError, match=r"cannot be used"),
    ):
        memory.totals()


def test_a_failure_in_the_middle_adds_nothing_of_its_thousand(path: Path) -> None:
    def units():  # noqa: ANN202
        yield UNIT
        raise KeyboardInterrupt

    with Memory(path) as memory:
        with pytest.raises(KeyboardInterrupt):
            memory.add(units())
        assert memory.totals() == ()

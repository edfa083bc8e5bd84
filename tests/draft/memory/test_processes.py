"""Two processes at once, and one that is killed."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from readout_l10n.draft import Passage
from readout_l10n.draft.memory import Memory
from readout_l10n.draft.memory.codes import masked
from readout_l10n.draft.memory.grams import parts
from readout_l10n.draft.memory.write import BLOCK, seed

ADDING = Path(__file__).with_name("adding.py")


def start(path: Path, name: str, calls: int, size: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(ADDING), str(path), name, str(calls), str(size)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def assert_whole(path: Path) -> None:
    """The file is sound, every unit counted, every source indexed, nothing twice."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (units,) = connection.execute("SELECT count(*) FROM units").fetchone()
        assert connection.execute("SELECT coalesce(sum(units), 0) FROM totals").fetchone() == (
            units,
        )
        indexed: dict[tuple[int, int], set[int]] = {}
        for gram, length, ids in connection.execute("SELECT gram, length, ids FROM grams"):
            numbers = memoryview(ids).cast("I").tolist()
            assert len(set(numbers)) == len(numbers)
            indexed.setdefault((gram, length), set()).update(numbers)
        for number, codes in connection.execute("SELECT id, codes FROM sources"):
            assert number < BLOCK
            for part in parts(masked(codes), seed("en")):
                assert number in indexed[part, len(codes)]


def test_two_processes_write_and_a_third_reads(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    writers = [start(path, name, 15, 40) for name in ("one", "two")]
    seen = [0]
    while any(writer.poll() is None for writer in writers):
        with Memory(path) as memory:
            seen.append(sum(total.units for total in memory.totals()))
    assert [writer.wait() for writer in writers] == [0, 0]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.close()
    assert seen == sorted(seen)
    with Memory(path) as memory:
        assert sum(total.units for total in memory.totals()) == 2 * 15 * 40
    assert_whole(path)


@pytest.mark.parametrize("moment", range(5))
def test_what_was_added_outlives_a_kill(tmp_path: Path, moment: int) -> None:
    path = tmp_path / "memory.sqlite3"
    writer = start(path, "one", 10_000, 50)
    assert writer.stdout is not None
    with writer.stdout:
        writer.stdout.readline()
        time.sleep(random.Random(moment).random() / 2)  # noqa: S311
        writer.kill()
        done = 1 + len(writer.stdout.readlines())
    writer.wait()
    with Memory(path) as memory:
        units = sum(total.units for total in memory.totals())
        assert units in {done * 50, (done + 1) * 50}
        asked = [Passage(f"Sentence w7x of one in document {number}") for number in range(done)]
        drafts = memory.engine("en", "fr").draft(asked)
        assert [found and found.match for found in drafts] == [1] * done
    assert_whole(path)


def test_a_reader_sees_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with Memory(path) as reader, Memory(path) as writer:
        adding = start(path, "one", 1, 5)
        adding.communicate()
        with reader.reading() as connection:
            count = "SELECT count(*) FROM units"
            before = connection.execute(count).fetchone()
            start(path, "two", 1, 5).communicate()
            assert connection.execute(count).fetchone() == before
        assert sum(total.units for total in writer.totals()) == 10

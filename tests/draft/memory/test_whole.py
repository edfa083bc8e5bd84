"""Whole documents in the memory, and out of it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft import Passage
from readout_l10n.draft.memory import Memory, Unit, Whole

MET = "The ministers met in Lima to discuss the reform of the Council"
HELD = "A confidential sentence about the northern islands and their fisheries"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory.sqlite3") as opened:
        yield opened


def whole(name: str, *sources: str, digest: bytes = b"1") -> Whole:
    units = (Unit("en", "fr", source, f"« {source} »", origin=name) for source in sources)
    return Whole(name, digest, tuple(units))


def found(memory: Memory, text: str) -> bool:
    (draft,) = memory.engine("en", "fr").draft([Passage(text)])
    return draft is not None


def test_a_document_takes_its_own_place(memory: Memory) -> None:
    memory.put_in([whole("a", MET, HELD), whole("b", MET)])
    assert memory.digests() == {"a": b"1", "b": b"1"}
    memory.put_in([whole("a", MET, "They will meet again next year", digest=b"2")])
    assert memory.digests() == {"a": b"2", "b": b"1"}
    assert not found(memory, HELD)
    assert found(memory, MET)
    assert [total.units for total in memory.totals()] == [3]


def test_a_document_that_is_gone_leaves_nothing_of_its_own(memory: Memory) -> None:
    memory.put_in([whole("a", MET, HELD), whole("b", MET)])
    assert memory.forget(["a"]) == 2
    assert memory.digests() == {"b": b"1"}
    assert found(memory, MET)
    assert not found(memory, HELD.replace("northern", "southern"))
    assert memory.forget(["a", "nothing"]) == 0
    memory.close()
    left = b"".join(path.read_bytes() for path in memory.path.parent.iterdir())
    assert b"northern islands" not in left
    assert b"ministers met" in left


def test_the_last_source_of_all_may_be_forgotten(memory: Memory) -> None:
    memory.put_in([whole("a", MET), whole("b", HELD)])
    memory.forget(["b"])
    assert not found(memory, HELD.replace("northern", "southern"))
    assert found(memory, MET.replace("Lima", "Quito"))


def test_a_memory_that_never_had_a_whole_document(memory: Memory) -> None:
    memory.add([Unit("en", "fr", MET, "…", origin="a")])
    assert memory.digests() == {}
    assert memory.forget(["a"]) == 1
    assert memory.totals() == ()


SOURCES = st.lists(st.sampled_from(["one", "two words", "three more words", "four"]), max_size=4)


@given(changes=st.lists(st.tuples(st.sampled_from("abc"), SOURCES), min_size=1, max_size=6))
def test_what_is_held_does_not_depend_on_what_was(
    changes: list[tuple[str, list[str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("memories")
    last = dict(changes)
    with Memory(folder / "long.sqlite3") as long, Memory(folder / "short.sqlite3") as short:
        for name, sources in changes:
            long.put_in([whole(name, *sources)])
        short.put_in([whole(name, *sources) for name, sources in last.items()])
        assert long.totals() == short.totals()
        assert long.digests() == short.digests()

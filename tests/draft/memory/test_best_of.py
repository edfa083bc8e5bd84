from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readout_l10n.draft import Draft, Passage
from readout_l10n.draft.memory import CONTEXT_MATCH, BestOf, Memory, Standing, Unit

MET = "The ministers met in Lima for two days of talks."
PASSAGE = Passage(MET, "Before.", "After.")


@pytest.fixture
def memories(tmp_path: Path) -> Iterator[tuple[Memory, Memory]]:
    with Memory(tmp_path / "a.sqlite3", "first") as a, Memory(tmp_path / "b.sqlite3") as b:
        yield a, b


def unit(target: str, source: str = MET, **more: object) -> Unit:
    return replace(Unit("en", "fr", source, target, origin="en/a.md"), **more)  # type: ignore[arg-type]


def best(memories: tuple[Memory, Memory], passage: Passage = PASSAGE) -> Draft | None:
    engine = BestOf([memory.engine("en", "fr") for memory in memories])
    (draft,) = engine.draft([passage])
    return draft


def test_the_highest_rate_wins_wherever_it_is(memories: tuple[Memory, Memory]) -> None:
    memories[0].add([unit("Loin", "The leaders met in Lima for two days of talks.")])
    memories[1].add([unit("Même")])
    draft = best(memories)
    assert draft is not None
    assert (draft.text, draft.match, draft.alternatives) == ("Même", 1, ("Loin",))
    assert draft.model.startswith("b.sqlite3, 1 units, ")


def test_of_equal_rates_the_context_decides_then_the_first(memories: tuple[Memory, Memory]) -> None:
    memories[0].add([unit("Un")])
    memories[1].add([unit("Deux")])
    first = best(memories)
    assert first is not None
    assert first.text == "Un"
    assert first.model.startswith("first, 1 units, ")
    memories[1].add([unit("Deux", before="Before.", after="After.")])
    in_context = best(memories)
    assert in_context is not None
    assert in_context.text == "Deux"
    assert CONTEXT_MATCH in in_context.notes


def test_what_nobody_reviewed_gives_way(memories: tuple[Memory, Memory]) -> None:
    memories[0].add([unit("Un", standing=Standing.UNREVIEWED)])
    memories[1].add([unit("Deux")])
    draft = best(memories)
    assert draft is not None
    assert draft.text == "Deux"


def test_only_memories_with_units_are_named(memories: tuple[Memory, Memory]) -> None:
    memories[1].add([unit("Deux")])
    engine = BestOf([memory.engine("en", "fr") for memory in memories])
    assert engine.units == 1
    assert [model.partition(",")[0] for model in engine.models] == ["b.sqlite3"]
    assert engine.model == engine.models[0]
    assert best(memories, Passage("Something else altogether")) is None

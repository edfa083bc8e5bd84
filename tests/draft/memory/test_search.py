"""The index against a scan."""

import random
from collections.abc import Iterator

import pytest

from readout_l10n.draft.memory.compare import match_rate
from readout_l10n.draft.memory.database import Database
from readout_l10n.draft.memory.search import Search
from readout_l10n.draft.memory.unit import Unit
from readout_l10n.draft.memory.write import write

WORDS = (
    "the of and to ministers leaders met agreed talks on peace trade security in Lima Quito Oslo "
    "ships aid summit region views both sides will support reform water energy students"
).split()


def sentence(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(3, 24)))


def varied(text: str, rng: random.Random) -> str:
    words = text.split()
    for _ in range(rng.randint(0, len(words) // 3)):
        place = rng.randrange(len(words))
        words[place : place + rng.randint(0, 1)] = rng.choices(WORDS, k=rng.randint(0, 1))
        words = words or ["the"]
    return " ".join(words)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    rng = random.Random(5)  # noqa: S311
    return [sentence(rng) for _ in range(800)]


@pytest.fixture(scope="module")
def database(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = Database(tmp_path_factory.mktemp("memory") / "memory.sqlite3")
    write(opened, (Unit("en", "fr", text, "…") for text in texts))
    yield opened
    opened.close()


def test_what_a_scan_finds_is_found(texts: list[str], database: Database) -> None:
    rng = random.Random(6)  # noqa: S311
    asked = 0
    for _ in range(80):
        text = varied(rng.choice(texts), rng)
        best = max(match_rate(text, other, "en") for other in texts)
        if best < 0.7:
            continue
        asked += 1
        with database.reading() as connection:
            first = Search(connection, "en", ["fr"]).likes(text)[0]
        assert min(1 - first.edits / first.length, best) == pytest.approx(min(best, 1), abs=0.0101)
    assert asked > 30

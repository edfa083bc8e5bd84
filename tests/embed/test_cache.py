import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from counting import CountingEncoder
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_l10n.embed import CachedEncoder, default_encoder
from readout_l10n.embed import cache as cache_module
from readout_l10n.embed.store import Store

LONGEST = 3
TEXTS = [f"Sentence {i}." for i in range(40)]
sentences = st.lists(st.sampled_from(["Yes.", "No.", "", " ", "They met.", "\ud800"]), max_size=12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "vectors.sqlite3"


def cached(path: Path, megabytes: int = 100, name: str = "counting") -> CachedEncoder:
    return CachedEncoder(CountingEncoder(name), path, megabytes)


def asked(encoder: CachedEncoder) -> list[tuple[str, ...]]:
    inner = encoder._encoder
    assert isinstance(inner, CountingEncoder)
    return inner.asked


def assert_right(encoder: CachedEncoder, texts: list[str], longest: int = LONGEST) -> None:
    wanted = CountingEncoder(encoder.name).encode(texts, longest)
    vectors = encoder.encode(texts, longest)
    assert vectors.dtype == np.float16
    np.testing.assert_array_equal(vectors, wanted)


@settings(max_examples=40)
@given(st.lists(st.tuples(sentences, st.integers(1, 4)), max_size=6))
def test_the_cache_never_shows(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[list[str], int]]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "vectors.sqlite3"
    encoder = cached(path)
    for document, longest in texts:
        safe = [text.replace("\ud800", "?") for text in document]
        assert_right(encoder, safe, longest)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 3), sentences), min_size=1, max_size=4)
)
def test_the_cache_never_shows_while_a_text_is_edited(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[int, int, list[str]]]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "vectors.sqlite3"
    document = list(TEXTS)
    for start, removed, inserted in edits:
        assert_right(cached(path), document)
        document[start : start + removed] = [text.replace("\ud800", "?") for text in inserted]
    assert_right(cached(path), document)


def test_a_second_run_embeds_nothing(path: Path) -> None:
    assert_right(cached(path), TEXTS)
    again = cached(path)
    assert_right(again, TEXTS)
    assert asked(again) == []


def test_an_edit_embeds_the_positions_that_see_it(path: Path) -> None:
    cached(path).encode(TEXTS, LONGEST)
    edited = [*TEXTS[:10], "Edited.", *TEXTS[11:]]
    again = cached(path)
    assert_right(again, edited)
    assert asked(again) == [tuple(edited[8:13])]


def test_edits_far_apart_are_embedded_apart(path: Path) -> None:
    cached(path).encode(TEXTS, LONGEST)
    edited = [*TEXTS]
    edited[5] = edited[8] = edited[30] = "Edited."
    again = cached(path)
    assert_right(again, edited)
    assert asked(again) == [tuple(edited[3:11]), tuple(edited[28:33])]


def test_a_long_text_is_kept_stretch_by_stretch(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "_STRETCH", 16)
    first = cached(path)
    assert_right(first, TEXTS)
    assert asked(first) == [tuple(TEXTS[:18]), tuple(TEXTS[16:34]), tuple(TEXTS[32:])]


def test_encoders_do_not_share_vectors(path: Path) -> None:
    assert_right(cached(path), TEXTS)
    assert_right(cached(path, name="other"), TEXTS)


def test_a_text_may_hold_half_a_character() -> None:
    keys = cache_module._keys("name", ["\ud800", "a"], LONGEST)
    assert len(set(keys)) == 2


def test_only_hashes_and_vectors_are_written_for_the_user_alone(path: Path) -> None:
    cached(path).encode(["Confidential minister.", "Secret."], LONGEST)
    content = path.read_bytes()
    assert b"minister" not in content
    assert b"Secret" not in content
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def damage(path: Path, how: str) -> None:
    content = bytearray(path.read_bytes())
    match how:
        case "empty":
            content.clear()
        case "garbage":
            content[:] = b"garbage" * 5000
        case "header":
            content[:100] = bytes(100)
        case "truncated":
            del content[len(content) // 2 :]
        case "cut inside a page":
            del content[-1000:]
        case "bytes inside":
            for offset in range(100, len(content), 997):
                content[offset] ^= 0xFF
        case "a value":
            vector = CountingEncoder().encode(TEXTS, LONGEST)[:, 20].tobytes()
            content[content.index(vector)] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    "how",
    ["empty", "garbage", "header", "truncated", "cut inside a page", "bytes inside", "a value"],
)
def test_a_damaged_file_is_made_anew(path: Path, how: str) -> None:
    cached(path).encode(TEXTS, LONGEST)
    damage(path, how)
    assert_right(cached(path), TEXTS)
    # What had been read before the damage was noticed is kept by the second run.
    assert_right(cached(path), TEXTS)
    again = cached(path)
    assert_right(again, TEXTS)
    assert asked(again) == []


@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE keys (word TEXT)",
        "PRAGMA user_version = 99",
        "PRAGMA user_version = 1",
        "CREATE TABLE data (id INTEGER PRIMARY KEY, word TEXT); PRAGMA user_version = 1",
    ],
)
def test_another_schema_is_made_anew(path: Path, statements: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statements)
    assert_right(cached(path), TEXTS)
    assert_right(cached(path), TEXTS)
    again = cached(path)
    assert_right(again, TEXTS)
    assert asked(again) == []


def test_a_file_where_the_folder_should_be_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine", encoding="utf-8")
    encoder = cached(tmp_path / "cache" / "vectors.sqlite3")
    assert_right(encoder, TEXTS)
    assert_right(encoder, TEXTS)
    assert len(asked(encoder)) == 2
    assert (tmp_path / "cache").read_text(encoding="utf-8") == "mine"


def test_a_folder_where_the_file_should_be_means_no_cache(path: Path) -> None:
    path.mkdir(parents=True)
    assert_right(cached(path), TEXTS)


SMALL_DISK = """
import resource, signal, sys
from pathlib import Path
import numpy as np
from counting import CountingEncoder
from readout_l10n.embed import CachedEncoder
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
texts = [f"Sentence {i}." for i in range(400)]
encoder = CachedEncoder(CountingEncoder(), Path(sys.argv[1]), 100)
for _ in range(2):
    np.testing.assert_array_equal(encoder.encode(texts, 3), CountingEncoder().encode(texts, 3))
print(len(encoder._encoder.asked))
"""

TWO = """
import random, sys, time
from pathlib import Path
import numpy as np
from counting import CountingEncoder
from readout_l10n.embed import CachedEncoder
path, seed = Path(sys.argv[1]), sys.argv[2]
chance = random.Random(seed)
(path.parent / seed).touch()
while not all((path.parent / name).exists() for name in "12"):
    time.sleep(0.001)
used = 0
for _ in range(60):
    start = chance.randrange(300)
    texts = [f"Sentence {i}." for i in range(start, start + chance.randrange(1, 80))]
    encoder = CachedEncoder(CountingEncoder(), path, 1)
    np.testing.assert_array_equal(encoder.encode(texts, 7), CountingEncoder().encode(texts, 7))
    used += encoder._store._usable and not encoder._store._replaced
print(used)
"""


def script(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=Path(__file__).parent,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file size there")
def test_a_full_disk_means_no_cache(path: Path) -> None:
    with script(SMALL_DISK, str(path)) as process:
        out, _ = process.communicate()
    assert (process.returncode, out) == (0, "2\n")


def test_two_processes_share_a_file(path: Path) -> None:
    path.parent.mkdir()
    with script(TWO, str(path), "1") as one, script(TWO, str(path), "2") as two:
        outs = [process.communicate()[0] for process in (one, two)]
    assert [one.returncode, two.returncode] == [0, 0]
    assert outs == ["60\n", "60\n"]
    assert Store(path, 1).count()


def test_the_real_encoder_differs_in_the_last_bit_at_most(path: Path) -> None:
    texts = [
        f"They met for the {i}th time. Trade, energy and peace were discussed." for i in range(30)
    ]
    encoder = CachedEncoder(default_encoder(), path, 100)
    encoder.encode(texts[:10] + texts[15:], 5)
    partly, whole = encoder.encode(texts, 5), default_encoder().encode(texts, 5)
    np.testing.assert_allclose(
        partly.astype(np.float32), whole.astype(np.float32), rtol=2**-10, atol=2e-7
    )

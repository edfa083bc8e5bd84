"""Vectors kept on disk, so that a text that has not changed is not embedded again."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np

from readout_l10n import __version__
from readout_l10n.embed.encoder import Encoder, Vectors
from readout_l10n.embed.store import Row, Store

FILE_NAME = "vectors.sqlite3"
MEGABYTES = 1000
"""The bound where none is given: some 120,000 sentences with their runs."""

# Positions at a time, so that an interrupted run has kept most of its work.
_STRETCH = 2048
_HALF = np.dtype("<f2")


class CachedEncoder:
    """The encoder given, asked for what a file does not hold yet.

    A row holds all runs that start at one sentence, under a hash of everything they depend on.
    Vectors that were embedded among other neighbours may differ in float16's last bit.
    """

    def __init__(self, encoder: Encoder, path: Path, megabytes: int) -> None:
        self._encoder = encoder
        self._store = Store(path, megabytes)

    @property
    def name(self) -> str:
        return self._encoder.name

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        if not sentences:
            return self._encoder.encode(sentences, longest)
        keys = _keys(self.name, sentences, longest)
        places: dict[bytes, list[int]] = {}
        for place, key in enumerate(keys):
            places.setdefault(key, []).append(place)

        vectors: Vectors | None = None
        for key, value in self._store.get(list(places)):
            row = np.frombuffer(value, _HALF).reshape(longest, 1, -1)
            if vectors is None:
                vectors = np.zeros((longest, len(sentences), row.shape[2]), np.float16)
            vectors[:, places.pop(key)] = row
        for start, end in _stretches([known[0] for known in places.values()], longest):
            seen = self._encoder.encode(sentences[start : end + longest - 1], longest)
            if vectors is None:
                vectors = np.zeros((longest, len(sentences), seen.shape[2]), np.float16)
            rows: list[Row] = []
            for place in range(start, end):
                if keys[place] in places:
                    row = seen[:, place - start]
                    vectors[:, places.pop(keys[place])] = row[:, None]
                    rows.append((keys[place], row.astype(_HALF).tobytes()))
            self._store.put(rows)
        assert vectors is not None  # each sentence is found or embedded
        return vectors


def _keys(name: str, sentences: Sequence[str], longest: int) -> list[bytes]:
    """For each sentence a hash of all that the runs which start there depend on."""
    # Our version, because it can change how vectors are computed.
    start = blake2b(f"{__version__}\n{name}\n{longest}\n".encode(), digest_size=16)
    texts = [
        blake2b(sentence.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        for sentence in sentences
    ]
    keys = []
    for place in range(len(texts)):
        key = start.copy()
        key.update(b"".join(texts[place : place + longest]))
        keys.append(key.digest())
    return keys


def _stretches(places: Sequence[int], longest: int) -> Iterator[tuple[int, int]]:
    """Half-open ranges that cover the places, which rise; near ones share a range."""
    if not places:
        return
    start = end = places[0]
    for place in places:
        # Up to `longest` sentences after a range are read anyhow.
        if place - end >= longest or place - start >= _STRETCH:
            yield start, end
            start = place
        end = place + 1
    yield start, end

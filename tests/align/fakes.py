"""What stands in for an encoder and its vectors, and takes no time to load."""

import zlib
from collections.abc import Sequence

import numpy as np

from readout_l10n.align.neighbours import Points
from readout_l10n.align.structure import kinds
from readout_l10n.embed import Vectors
from readout_l10n.model import Segment

DIMENSIONS = 64


class WordEncoder:
    """Sentences are alike as they share words, counted under hashes; runs are the joined text."""

    name = "words"

    def __init__(self) -> None:
        self.calls = 0

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        self.calls += 1
        vectors = np.zeros((longest, len(sentences), DIMENSIONS), dtype=np.float32)
        for k in range(longest):
            for i in range(len(sentences) - k):
                for word in " ".join(sentences[i : i + k + 1]).split():
                    code = zlib.crc32(word.casefold().encode())
                    vectors[k, i, code % DIMENSIONS] += 1 if code & 0x10000 else -1
        norms = np.linalg.norm(vectors, axis=2, keepdims=True)
        unit: Vectors = (vectors / np.maximum(norms, 1e-9)).astype(np.float16)
        return unit


def points(rows: np.ndarray) -> Points:
    """Prose segments with these vectors, made of unit length."""
    vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)
    places = np.arange(len(rows)) / max(len(rows) - 1, 1)
    return Points(vectors, kinds([Segment("x", 1, 1)] * len(rows)), places)


def noise(count: int, seed: int) -> np.ndarray:
    """Vectors that have nothing in common."""
    return np.random.default_rng(seed).normal(size=(count, 32))

"""An encoder for tests that takes no time to load: words counted under hashes."""

import zlib
from collections.abc import Sequence

import numpy as np

from readout_l10n.embed import Vectors

DIMENSIONS = 64


class WordEncoder:
    """Sentences are alike as they share words; runs are encoded as the joined text."""

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

"""An encoder for tests that counts what it is asked: vectors are drawn from the text's hash."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from readout_l10n.embed import Vectors

DIMENSIONS = 16


class CountingEncoder:
    def __init__(self, name: str = "counting") -> None:
        self.name = name
        self.asked: list[tuple[str, ...]] = []
        """The sentences of each call."""

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        self.asked.append(tuple(sentences))
        vectors = np.zeros((longest, len(sentences), DIMENSIONS), dtype=np.float16)
        for k in range(longest):
            for i in range(len(sentences) - k):
                run = [text for text in sentences[i : i + k + 1] if text.strip()]
                if run:
                    vectors[k, i] = self._vector(" ".join(run))
        return vectors

    def _vector(self, text: str) -> Vectors:
        digest = blake2b(f"{self.name}\n{text}".encode(), digest_size=DIMENSIONS).digest()
        row = np.frombuffer(digest, np.uint8).astype(np.float32) - 128
        unit: Vectors = (row / np.linalg.norm(row)).astype(np.float16)
        return unit

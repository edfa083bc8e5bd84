"""What aligners ask of a sentence encoder."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

# A cosine of two such vectors is off by 1e-4 at most; a long text takes half the room. Whoever
# multiplies them converts them to float32 first, block by block: numpy is slow at halves.
Vectors = NDArray[np.float16]


class Encoder(Protocol):
    """Anything that turns a document's sentences, and runs of them, into vectors."""

    @property
    def name(self) -> str:
        """Weights and version; two encoders of one name give the same vectors."""
        ...

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        """Vectors of all runs of 1 to `longest` neighbouring sentences.

        Shape `(longest, len(sentences), dimensions)`: `[k, i]` is the unit vector of sentences
        `i` to `i + k` inclusive. It is zero where the run would pass the document's end, and
        where all its sentences are blank; a blank sentence adds nothing to a longer run.
        """
        ...

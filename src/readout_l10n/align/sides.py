"""One text, measured: all that the aligner looks at of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from readout_l10n.align.arrays import Floats, Ints, running
from readout_l10n.align.neighbours import Points
from readout_l10n.align.shapes import LONGEST
from readout_l10n.align.structure import families, kinds
from readout_l10n.align.surface import Surface
from readout_l10n.align.words import Words, find_words
from readout_l10n.embed import Encoder
from readout_l10n.embed.encoder import Vectors
from readout_l10n.model import Segment


@dataclass(frozen=True, slots=True)
class Side:
    """In arrays over runs `[k, i]` is segments i to i + k."""

    vectors: Vectors
    surface: Surface
    lengths: Floats
    """Running sum of the segments' characters, from 0."""
    ends: Ints
    """Class of each segment's closing punctuation."""
    families: Ints
    kinds: Ints
    words: Words

    @property
    def size(self) -> int:
        return len(self.ends)

    @property
    def points(self) -> Points:
        """The segments, for the first pass."""
        places = np.arange(self.size) / max(self.size - 1, 1)
        return Points(self.vectors[0], self.kinds, places)


def measure(
    segments: Sequence[Segment], encoder: Encoder, concepts: Sequence[Sequence[str]] = ()
) -> Side:
    texts = [segment.text for segment in segments]
    return Side(
        vectors=encoder.encode(texts, LONGEST),
        surface=Surface(texts, LONGEST),
        lengths=running(np.array([len(text.strip()) for text in texts], dtype=np.float64)),
        ends=np.array([_end(text) for text in texts], dtype=np.int64),
        families=families(segments, LONGEST),
        kinds=kinds(segments),
        words=find_words(texts, encoder, concepts),
    )


def _end(text: str) -> int:
    closing = text.rstrip().rstrip("\"'”’»)]* \u00a0\u202f")
    if not closing:
        return 0
    for number, marks in enumerate(("?？", "!！", ":;：；", ".…。"), start=1):
        if closing[-1] in marks:
            return number
    return 5 if closing[-1] in ",—–-" else 6

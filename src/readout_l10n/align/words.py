"""A text's words, and which words of two texts translate each other, by the encoder alone.

Words encoded one by one make a bilingual lexicon without any dictionary: « chapitre » lies nearest
to "chapter". Nearness is a margin, since some words lie near to everything (Lample et al. 2018,
§2.3: CSLS).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats, Ints, largest
from readout_l10n.embed import Encoder

_WORD = re.compile(r"\w+")
# Neighbours that a word's hubness is taken over: Lample et al. (2018, §3.3) use 10.
_NEIGHBOURS = 10
# Similarities held at a time.
_BLOCK = 1 << 22
# How sharply probabilities of translation fall with the margin. Of .02, .03 and .05 the one with
# the best alignments of unseen novels.
_TEMPERATURE = 0.03
# Margin at which two words are as likely as not to be translations, and how soon that changes.
_EVEN, _SOON = 0.03, 0.06


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text's segments, as numbers into its vocabulary."""

    running: Ints
    """All words of the text in order; those of segment i are `starts[i]:starts[i + 1]`."""
    starts: Ints
    vectors: NDArray[np.float32]
    """`[word, dimension]`, of unit length."""
    worth: Floats
    """Of each word: the fewer segments have it, the more."""
    frequency: Floats
    """Each word's share of all words."""
    concepts: tuple[frozenset[str], ...]
    """Of a glossary, that each segment names; none where they are not looked for."""

    def of(self, start: int, end: int) -> Ints:
        """The words of the segments `start:end`."""
        return self.running[self.starts[start] : self.starts[end]]


def find_words(
    texts: Sequence[str], encoder: Encoder, concepts: Sequence[Sequence[str]] = ()
) -> Words:
    """The words of a text's segments, in lower case, and the concepts that they name, if given."""
    found = [_WORD.findall(text.casefold()) for text in texts]
    spread = Counter(word for words in found for word in set(words))
    numbers = {word: number for number, word in enumerate(spread)}
    running = np.array([numbers[word] for words in found for word in words], dtype=np.int64)
    counts = np.bincount(running, minlength=len(numbers)) + 0.5
    return Words(
        running,
        np.cumsum([0, *map(len, found)]),
        encoder.encode([*numbers], 1)[0].astype(np.float32),
        # Inverse document frequency, never quite nothing.
        np.log((len(texts) + 1) / np.array([*spread.values()], dtype=np.float64)) + 0.1,
        counts / counts.sum(),
        tuple(map(frozenset, concepts)) or (frozenset(),) * len(texts),
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of source words (rows) and target words (columns)."""

    match: Floats
    """That two words translate each other, 0 to 1."""
    forth: Floats
    """Probability that a source word, if it translates to a word of this text, does to this one."""
    back: Floats
    """The same of a target word."""


class Lexicon:
    """Which words of two texts translate each other."""

    def __init__(self, source: Words, target: Words) -> None:
        self._source = source.vectors
        self._target = target.vectors
        count = min(_NEIGHBOURS, len(self._source), len(self._target))
        hubs, columns = [], np.full((count, len(self._target)), -np.inf, dtype=np.float32)
        for rows in self._blocks():
            similar = self._source[rows] @ self._target.T
            hubs.append(largest(similar, count, 1).mean(axis=1))
            columns = largest(np.vstack([columns, similar]), count, 0)
        self._source_hubs = np.concatenate(hubs) if hubs else np.zeros(0)
        self._target_hubs = columns.mean(axis=0) if count else np.zeros(len(self._target))
        self._forth, self._back = np.zeros(len(self._source)), np.zeros(len(self._target))
        for rows in self._blocks():
            likely = np.exp(self._margins(rows, slice(None)) / _TEMPERATURE)
            self._forth[rows] = likely.sum(axis=1)
            self._back += likely.sum(axis=0)

    def likeness(self, source: Ints, target: Ints) -> Likeness:
        """Of these source words and these target words."""
        margins = self._margins(source, target)
        likely = np.exp(margins / _TEMPERATURE)
        return Likeness(
            match=1 / (1 + np.exp((_EVEN - margins) / _SOON)),
            forth=likely / self._forth[source, None],
            back=likely / self._back[target],
        )

    def _margins(self, source: Ints | slice, target: Ints | slice) -> Floats:
        hubs = self._source_hubs[source][:, None] + self._target_hubs[target]
        return np.asarray(self._source[source] @ self._target[target].T - hubs / 2, dtype=float)

    def _blocks(self) -> Iterator[slice]:
        size = max(1, _BLOCK // max(len(self._target), 1))
        for start in range(0, len(self._source) if len(self._target) else 0, size):
            yield slice(start, start + size)

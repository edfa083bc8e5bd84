"""How likely words of two languages translate each other, learnt from the beads themselves.

IBM model 1 (Brown et al. 1993) by expectation maximisation, both directions by agreement (Liang,
Taskar & Klein 2006): what counts is the product of what either finds. Few beads tell
little, so the counts start from what the word vectors say, as Dirichlet priors do (Mermer &
Saraçlar 2011): nearness in meaning as a margin, since some words lie near to everything (Lample et
al. 2018, §2.3: CSLS), and more of it where two words are written alike.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats, Ints, largest

_ROUNDS = 5
_NEIGHBOURS = 10
"""Of a word, over which its hubness is taken (Lample et al. 2018, §3.3)."""
_TEMPERATURE = 0.1
"""How sharply the prior falls with the margin: .05 finds as much, and is wrong more often."""
_NEAREST = 0.3
"""Margin above which two words are translations in any case: the same word is no better one."""
_WORTH = 2.0
"""Occurrences that the prior counts as."""
NULL = 0.01
"""Probability of any word beside no word at all.

By `benchmarks/drift.py` .001 links too many rare words to something, .05 too few.
"""
_ALIKE = 0.3
"""What is added to the margin of two words that are written the same; less for a common start."""
_LETTERS = 8
_FEWEST = 4
"""Letters in common that count as a common start."""
_BLOCK = 1 << 21
"""Pairs of words, or similarities, held at a time."""


@dataclass(frozen=True, slots=True)
class Words:
    """One side's vocabulary, and which of it each bead has."""

    texts: Sequence[str]
    """Of each word, one form."""
    vectors: NDArray[np.float32]
    """`[word, dimension]`, of unit length."""
    running: Ints
    """Those of all beads, each once a bead; those of bead i are `starts[i]:starts[i + 1]`."""
    starts: Ints


class Translations:
    """Probabilities of the pairs of words that share a bead."""

    def __init__(self, source: Words, target: Words) -> None:
        self._columns = max(len(target.texts), 1)
        self._types, tokens = _types(source, target, self._columns)
        ours, theirs = np.divmod(self._types, self._columns)
        prior = np.exp(np.minimum(_margins(source, target, ours, theirs), _NEAREST) / _TEMPERATURE)
        self._forth, self._back = self._learn(source, target, tokens, prior)

    def between(self, source: Ints, target: Ints) -> tuple[Floats, Floats]:
        """Of source words (rows) and target words (columns), the probability of each way.

        First that the source word is translated by the target word, then the other way round; 0
        for two that never share a bead.
        """
        wanted = source[:, None] * self._columns + target
        if not len(self._types):
            return np.zeros(wanted.shape), np.zeros(wanted.shape)
        places = np.minimum(np.searchsorted(self._types, wanted), len(self._types) - 1)
        there = self._types[places] == wanted
        return self._forth[places] * there, self._back[places] * there

    def _learn(
        self, source: Words, target: Words, tokens: NDArray[np.int32], prior: Floats
    ) -> tuple[Floats, Floats]:
        """Of each type of pair, how likely its source word is translated by the other, and back."""
        ours, theirs = np.divmod(self._types, self._columns)
        forth, back = expected = _shares(prior, ours), _shares(prior, theirs)
        for _ in range(_ROUNDS if len(prior) else 0):
            counts = np.zeros(len(prior))
            start = 0
            for here, there in _pairs(source, target):
                types = tokens[start : start + len(here)]
                start += len(here)
                agreed = _posterior(forth[types], there)
                agreed *= _posterior(back[types], here)
                counts += np.bincount(types, agreed, len(prior))
            forth, back = (
                (counts + _WORTH * before) / (np.bincount(given, counts)[given] + _WORTH)
                for before, given in zip(expected, (ours, theirs), strict=True)
            )
        return forth, back


def _shares(values: Floats, groups: Ints) -> Floats:
    """Each value's share of those of its group."""
    if not len(values):
        return values
    shares: Floats = values / np.bincount(groups, values)[groups]
    return shares


def _posterior(likely: Floats, explained: Ints) -> Floats:
    """How much of the word at each place a pair explains, beside its rivals and no word at all."""
    if not len(likely):
        return likely
    places = explained - explained.min()
    shares: Floats = likely / (np.bincount(places, likely)[places] + NULL)
    return shares


def _pairs(source: Words, target: Words) -> Iterator[tuple[Ints, Ints]]:
    """Places in the running words of the pairs of each bead, by blocks of beads."""
    sizes = np.cumsum(np.diff(source.starts) * np.diff(target.starts))
    first = 0
    while first < len(sizes):
        before = sizes[first - 1] if first else 0
        last = max(int(np.searchsorted(sizes, before + _BLOCK, side="right")), first + 1)
        theirs = np.arange(target.starts[first], target.starts[last])
        beads = np.repeat(np.arange(first, last), np.diff(target.starts[first : last + 1]))
        counts = np.diff(source.starts)[beads]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        yield np.repeat(source.starts[beads], counts) + within, np.repeat(theirs, counts)
        first = last


def _types(source: Words, target: Words, columns: int) -> tuple[Ints, NDArray[np.int32]]:
    """The different pairs, sorted, each as one number; and of every pair which of them it is."""
    found = [np.zeros(0, dtype=np.int64)]
    for ours, theirs in _pairs(source, target):
        found.append(np.unique(source.running[ours] * columns + target.running[theirs]))
        if sum(map(len, found[1:])) > len(found[0]) + _BLOCK:
            found = [np.unique(np.concatenate(found))]
    types = np.unique(np.concatenate(found))
    tokens = [np.zeros(0, dtype=np.int32)]
    for ours, theirs in _pairs(source, target):
        pair = source.running[ours] * columns + target.running[theirs]
        tokens.append(np.searchsorted(types, pair).astype(np.int32))
    return types, np.concatenate(tokens)


def _margins(source: Words, target: Words, ours: Ints, theirs: Ints) -> Floats:
    """Of pairs sorted by their source word, how much nearer they are than their neighbours."""
    count = min(_NEIGHBOURS, len(source.texts), len(target.texts))
    if not count:
        return np.zeros(0)
    hubs = np.zeros(len(source.texts), dtype=np.float32)
    columns = np.full((count, len(target.texts)), -1, dtype=np.float32)
    near = np.zeros(len(ours), dtype=np.float32)
    size = max(count, _BLOCK // len(target.texts))
    for start in range(0, len(source.texts), size):
        similar = source.vectors[start : start + size] @ target.vectors.T
        hubs[start : start + size] = largest(similar, count, 1).mean(axis=1)
        columns = largest(np.vstack([columns, similar]), count, 0)
        first, last = np.searchsorted(ours, [start, start + size])
        near[first:last] = similar[ours[first:last] - start, theirs[first:last]]
    margins = near - (hubs[ours] + columns.mean(axis=0)[theirs]) / 2
    alike: Floats = margins + _ALIKE * _alike(source.texts, target.texts, ours, theirs)
    return alike


def _alike(source: Sequence[str], target: Sequence[str], ours: Ints, theirs: Ints) -> Floats:
    """How far two words are written alike from their start: 1 if they are the same, else less."""
    letters, others = (_letters(texts) for texts in (source, target))
    common = np.zeros(len(ours), dtype=np.int8)
    same = np.ones(len(ours), dtype=bool)
    for place in range(_LETTERS):
        same &= letters[ours, place] == others[theirs, place]
        common += same & (letters[ours, place] > 0)
    whole = same & (common > 0)
    return np.where(whole, 1.0, np.where(common >= _FEWEST, common / (2 * _LETTERS), 0.0))


def _letters(texts: Sequence[str]) -> NDArray[np.int32]:
    """The first letters of each word without accents, as code points."""
    plain = ["".join(c for c in normalize("NFD", t.casefold()) if c.isalnum()) for t in texts]
    padded = np.array([text[:_LETTERS] for text in plain] or [""], dtype=f"U{_LETTERS}")
    return padded.view(np.uint32).reshape(len(padded), _LETTERS).astype(np.int32)

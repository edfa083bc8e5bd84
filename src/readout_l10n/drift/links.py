"""Which words of a bead's target render some words of its source.

Words are linked where each way of `translations.py` likes them better than their rivals in the
bead (agreement: Liang, Taskar & Klein 2006), near places before far ones (Dyer, Chahuneau & Smith
2013). A span is then the stretch of the target that holds as many as it can of the words that are
linked to those asked for, and as few as it can of those linked to others: Och & Ney's consistency
(2003, §6.1), by degrees.
`benchmarks/links.py` measures it: of 395 terms in their references it finds 97 % with a confidence
of .5 or more, and of these 99.5 % are right to the word.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Floats, Ints, running
from readout_l10n.drift.translations import NULL, Translations, Words
from readout_l10n.harvest.closed_words import is_grammatical
from readout_l10n.harvest.folding import Folding
from readout_l10n.text.tokens import Token, tokens

Vectors = Callable[[Sequence[str]], NDArray[np.float32]]
"""Words → unit vectors, `[word, dimension]`, in which translations lie near each other."""

_LONGEST = 80
"""Words of one side of a bead that are looked at; a longer bead is no sentence."""
_SPREAD = 4.0
"""How soon a link's chances fall with the distance of the two places (Dyer et al. 2013, §2)."""
_IDLE = 0.12
"""What a target word costs a span that no word is linked to."""
_MOSTLY = 0.8
"""Share of a word's places at which it has one and the same neighbour, if both are one expression.

At .6 a span of 395 more is wrong (`benchmarks/links.py`).
"""
_UNLINKED = 0.3
"""Sum of its links below which a target word is idle."""
_REMEMBERED = 4096

_Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Side:
    """The words that mean something, of one side of a bead."""

    tokens: tuple[Token, ...]
    words: Ints
    """Of each its number in the vocabulary."""
    places: Floats
    """Of each how far it is into the text, 0 to 1."""

    def pair(self, place: int, size: int) -> int:
        """The word at a place and the next one, as one number."""
        return int(self.words[place] * size + self.words[place + 1])


class Links:
    """Of a corpus of beads, each a source text and a target text."""

    def __init__(
        self,
        beads: Sequence[tuple[str, str]],
        source_locale: str,
        target_locale: str,
        vectors: Vectors | None = None,
    ) -> None:
        self.beads = beads
        different = [*dict.fromkeys(beads)]
        self._source = _Vocabulary([source for source, _ in different], source_locale)
        self._target = _Vocabulary([target for _, target in different], target_locale)
        self._translations = Translations(self._source.words(vectors), self._target.words(vectors))
        self._linked = lru_cache(_REMEMBERED)(self._link)

    def rendered(self, bead: int, start: int, end: int) -> tuple[int, int, float] | None:
        """What of a bead's target renders the characters `start:end` of its source.

        Half-open offsets in the target text, and a confidence from 0 to 1. The words at both ends
        mean something: articles and prepositions around them are left out. None where the words
        asked for mean nothing, or are linked to none.
        """
        source, target = (
            side.side(text)
            for side, text in zip((self._source, self._target), self.beads[bead], strict=True)
        )
        asked = np.array([start < t.end and t.start < end for t in source.tokens], dtype=bool)
        if not asked.any() or not target.tokens:
            return None
        links = self._linked(self.beads[bead])
        inside, outside = links[asked].sum(axis=0), links[~asked].sum(axis=0)
        first, last = _best_stretch(inside - outside - _IDLE)
        if first == last:
            return None
        found, strange = inside[first:last].sum(), outside[first:last].sum()
        idle = inside + outside < _UNLINKED
        first, last = self._target.whole(target, idle, first, last)
        covered = links[asked, first:last].sum(axis=1).clip(max=1).mean()
        confidence = float(covered * found / (found + strange))
        return target.tokens[first].start, target.tokens[last - 1].end, confidence

    def _link(self, bead: tuple[str, str]) -> Floats:
        """How sure source words (rows) and target words (columns) translate each other, 0 to 1."""
        source, target = self._source.side(bead[0]), self._target.side(bead[1])
        forth, back = self._translations.between(source.words, target.words)
        near = np.exp(-_SPREAD * np.abs(source.places[:, None] - target.places))
        forth, back = forth * near, back * near
        forth /= forth.sum(axis=0) + NULL
        back /= back.sum(axis=1, keepdims=True) + NULL
        links: Floats = np.sqrt(forth * back)
        _pair_copies(links, source, target)
        return links


def _pair_copies(links: Floats, source: _Side, target: _Side) -> None:
    """Link words that stand several times one to one: in order if as many, else the nearest."""
    ours, theirs = _copies(source.words), _copies(target.words)
    for rows in ours.values():
        for columns in theirs.values():
            if len(rows) == len(columns) == 1 or not links[rows[0], columns[0]]:
                continue
            block = links[np.ix_(rows, columns)]
            far = np.abs(source.places[rows][:, None] - target.places[columns])
            pairs = np.zeros(block.shape, dtype=bool)
            if len(rows) == len(columns):
                np.fill_diagonal(pairs, val=True)
            elif len(rows) < len(columns):
                pairs[far.argmin(axis=0), np.arange(len(columns))] = True
            else:
                pairs[np.arange(len(rows)), far.argmin(axis=1)] = True
            axis = 0 if len(rows) < len(columns) else 1
            links[np.ix_(rows, columns)] = pairs * block.sum(axis=axis, keepdims=True)


def _copies(words: Ints) -> dict[int, list[int]]:
    """Where each word stands."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, word in enumerate(words.tolist()):
        places[word].append(place)
    return places


def _best_stretch(worth: Floats) -> tuple[int, int]:
    """The half-open range whose sum is greatest; empty where all are negative."""
    sums = running(worth)
    lowest = np.minimum.accumulate(sums)
    last = int(np.argmax(sums - lowest))
    first = int(np.flatnonzero(sums[: last + 1] == lowest[last])[-1])
    return first, last


def _inseparable(rows: Sequence[Ints], size: int) -> frozenset[int]:
    """The pairs of neighbours, each as one number, of which one mostly has the other beside it.

    « de premier plan »: words that no single word of the source accounts for.
    """
    pairs = [row[:-1] * size + row[1:] for row in rows if len(row) > 1]
    if not pairs:
        return frozenset()
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    words = np.bincount(np.concatenate(rows), minlength=size)
    rarer = np.minimum(words[found // size], words[found % size])
    return frozenset(found[(counts >= _MOSTLY * rarer) & (counts > 1)].tolist())


class _Vocabulary:
    """The words of one side that mean something; inflected forms are one word."""

    def __init__(self, texts: Sequence[str], locale: str) -> None:
        self._locale = locale
        self._folding = Folding({t.text for text in texts for t in tokens(text, locale)}, locale)
        self._numbers: dict[str, int] = {}
        self.side = lru_cache(_REMEMBERED)(self._side)
        """The words of a text that mean something."""
        forms: dict[int, Counter[str]] = defaultdict(Counter)
        found, rows = [], []
        for text in texts:
            side = self._side(text)
            for token, word in zip(side.tokens, side.words.tolist(), strict=True):
                forms[word][token.text] += 1
            found.append(np.unique(side.words))
            rows.append(side.words)
        self._running = np.concatenate([np.zeros(0, dtype=np.int64), *found])
        self._starts = np.cumsum([0, *map(len, found)])
        self._pairs = _inseparable(rows, len(self._numbers))
        self._forms = [forms[word].most_common(1)[0][0] for word in range(len(self._numbers))]

    def words(self, vectors: Vectors | None) -> Words:
        """The vocabulary; without vectors no two words of it are near each other."""
        known = vectors(self._forms) if vectors and self._forms else None
        if known is None:
            known = np.zeros((len(self._forms), 1), dtype=np.float32)
        return Words(self._forms, known, self._running, self._starts)

    def whole(self, side: _Side, idle: _Flags, first: int, last: int) -> tuple[int, int]:
        """A stretch with the idle words at its edges that mostly stand just there."""
        size = len(self._numbers)
        while first and idle[first - 1] and side.pair(first - 1, size) in self._pairs:
            first -= 1
        while last < len(idle) and idle[last] and side.pair(last - 1, size) in self._pairs:
            last += 1
        return first, last

    def _side(self, text: str) -> _Side:
        kept = [
            word
            for word in self._folding.words(text)
            if not is_grammatical(word.token.text, self._locale)
        ][:_LONGEST]
        numbers = [self._numbers.setdefault(word.key, len(self._numbers)) for word in kept]
        return _Side(
            tuple(word.token for word in kept),
            np.array(numbers, dtype=np.int64),
            np.array([word.token.start for word in kept]) / max(len(text), 1),
        )

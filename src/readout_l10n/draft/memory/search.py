"""Texts like a text, by index: the likeliest first.

A text shares with one that is like it as many parts as `grams.py` says. To count the parts shared
(ScanCount: Li, Lu & Lu, "Efficient merging and filtering algorithms for approximate string
searches", ICDE 2008) says how many edits there are at the least; the fewer, the earlier is a text
compared, and the search ends when none that is left can be as like as those found.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from readout_l10n.draft.memory.codes import LONGEST, codes, masked
from readout_l10n.draft.memory.grams import FLOOR, allowed, cuts, longest, runs, shortest
from readout_l10n.draft.memory.write import BLOCK, seed
from readout_l10n.text.locale import language

_Numbers = npt.NDArray[np.int64]

WANTED = 5
"""Texts after which the search for ones less like ends."""
_NEAR = 8
"""Where no more than one word in so many differs, one text is enough."""
# Texts compared at most, which takes some milliseconds: among a million, thousands may share as
# many parts with a text as one that is like it. The benchmark measures what is missed.
_COMPARED = 1_000
_ONCE = 250
"""Texts compared before seeing whether there are enough."""
KEPT = 16
"""Of these, and of all that are found, the likeliest: nobody reads more."""
_ADAPTABLE = 0.01
"""How far a text is away of which only figures, months or days differ."""
_SHARED = 2**16
"""A part shared, in a sum whose rest tells how rare the parts are."""
_RARE = 20
"""What a part adds to the rest for each time that it is half as frequent: even in the longest text
the parts add up to less than one more would count."""
_ROWS = "SELECT length, ids FROM grams WHERE block = ? AND gram IN ({}) AND length BETWEEN ? AND ?"
_CODES = "SELECT id, codes FROM sources WHERE id IN ({})"
_TRANSLATED = "SELECT DISTINCT source FROM units WHERE source IN ({}) AND target_locale IN ({})"


@dataclass(frozen=True, slots=True)
class Like:
    """A source that is like the text asked for."""

    source: int
    edits: int
    """Of words."""
    masked_edits: int
    """Of words, all figures, months and days counting as equal."""
    length: int
    """Words of the longer text."""

    @property
    def rank(self) -> tuple[float, float, int]:
        """What sorts the likeliest first: where only values differ right after equal texts."""
        adaptable = self.edits > 0 and self.masked_edits == 0
        return _ADAPTABLE if adaptable else self.edits / self.length, self.edits, -self.source


class Search:
    """Searches in one locale for what is translated into others, in one transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        locale: str,
        target_locales: Sequence[str],
        threshold: float = FLOOR,
    ) -> None:
        self._connection = connection
        self._locale = locale
        self._target_locales = target_locales
        self._threshold = threshold
        # The highest number ever given: a source that is gone may still be among the parts.
        given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sources'")
        self._last: int = (given.fetchone() or (0,))[0]
        # A sum for each source of a block, made once. Blocks are counted one after the other, for
        # in the processor's cache this takes a fraction of the time.
        self._sums = np.zeros(min(self._last + 1, BLOCK), np.int32)

    def likes(self, text: str) -> list[Like]:
        """The likeliest sources that are translated into one of the locales, in order.

        They are as like as the threshold says when figures, months and days are left aside.
        """
        coded = codes(text, self._locale)
        if not 0 < len(coded) <= LONGEST:
            return []
        found: list[Like] = []
        for edits, sources in self._candidates(masked(coded)):
            # No text that is still to come has fewer edits than this.
            sure = sum(like.edits <= edits or like.masked_edits == 0 for like in found)
            if sure >= (1 if edits > len(coded) // _NEAR else WANTED):
                break
            found.extend(self._compared(coded, sources))
        return sorted(found, key=lambda like: like.rank)[:KEPT]

    def _candidates(self, hidden: str) -> Iterator[tuple[int, list[int]]]:
        """Numbers of edits that rise, and sources that have no fewer; some at a time.

        Of those with as many, the ones that share rarer parts come first.
        """
        size = len(hidden)
        fewest, most = shortest(size, self._threshold), longest(size, self._threshold)
        grams = runs(hidden, seed(language(self._locale)), fewest, most)
        statement = _ROWS.format(_marks(grams))
        counted = []
        for block in range(self._last // BLOCK + 1):
            asked = (block, *grams, fewest, most)
            if rows := self._connection.execute(statement, asked).fetchall():
                counted.append(self._counted(rows, size, block * BLOCK))
        if counted:
            yield from _in_order(*np.concatenate(counted, axis=1))

    def _counted(self, rows: Sequence[tuple[int, bytes]], size: int, first: int) -> _Numbers:
        """Of a block, whose sources are numbered from `first`, those that share enough parts.

        Rows are the length and the sources of each part of ours that sources of fit lengths have.
        Columns of what is returned are sources; their numbers, fewest edits, and rarity.
        """
        sources = np.frombuffer(b"".join([ids for _, ids in rows]), "<u4").astype(np.intp)
        sources -= first
        lengths, sizes = np.array([(length, len(ids) // 4) for length, ids in rows]).T
        rarity = _RARE * (np.log2(BLOCK) - np.log2(sizes))
        np.add.at(self._sums, sources, np.repeat(_SHARED + rarity.astype(np.int32), sizes))
        sums = self._sums[sources]

        # Each part of a source that none of our runs of words is has an edit in it.
        parts, allowed_edits, apart = _by_length(size, self._threshold)[:, lengths]
        needed = (_SHARED * (parts - allowed_edits)).astype(np.int32)
        here = self._each_once(sources, np.flatnonzero(sums >= np.repeat(needed, sizes)))
        self._sums[sources] = 0
        row = np.searchsorted(np.cumsum(sizes), here, side="right")
        total = sums[here].astype(np.int64)
        least = np.maximum(parts[row] - total // _SHARED, apart[row])
        return np.stack((sources[here] + first, least, total % _SHARED))

    def _each_once(self, sources: _Numbers, places: _Numbers) -> _Numbers:
        """One of the places for each source that stands at some; it does so at each part shared."""
        here = sources[places]
        order = np.arange(len(here), dtype=np.int32)
        self._sums[here] = order
        last: _Numbers = places[self._sums[here] == order]
        return last

    def _compared(self, text: str, candidates: Sequence[int]) -> list[Like]:
        """Of those that are as like a coded text as is asked for, the likeliest."""
        rows = self._connection.execute(_CODES.format(_marks(candidates)), candidates).fetchall()
        if not rows:
            return []
        coded = [codes for _, codes in rows]
        longer = np.fromiter((max(len(text), len(codes)) for codes in coded), np.int64, len(coded))
        masked_edits = _edits(masked(text), masked("\n".join(coded)).split("\n"))
        near = np.nonzero(masked_edits <= (1 - self._threshold) * longer + 1e-9)[0]
        edits = _edits(text, [coded[place] for place in near])
        sources = np.array([rows[place][0] for place in near], np.int64)
        columns = np.stack((sources, edits, masked_edits[near], longer[near]))
        adaptable = (edits > 0) & (masked_edits[near] == 0)
        rank = np.where(adaptable, _ADAPTABLE, edits / longer[near])
        order = np.lexsort((-sources, edits, rank))
        return self._translated(columns[:, order].T.tolist())

    def _translated(self, ordered: Sequence[Sequence[int]]) -> list[Like]:
        """The first that are translated, no more than are kept."""
        found: list[Like] = []
        for start in range(0, len(ordered), KEPT):
            some = [Like(*each) for each in ordered[start : start + KEPT]]
            statement = _TRANSLATED.format(_marks(some), _marks(self._target_locales))
            asked = (*(like.source for like in some), *self._target_locales)
            known = {source for (source,) in self._connection.execute(statement, asked)}
            found += [like for like in some if like.source in known]
            if len(found) >= KEPT:
                break
        return found[:KEPT]


@lru_cache
def _by_length(size: int, threshold: float) -> _Numbers:
    """For sources of 0, 1, 2 … words: parts, edits that are allowed, edits that are needed."""
    columns = (
        (len(cuts(length)), allowed(size, length, threshold), abs(length - size))
        for length in range(longest(size, threshold) + 1)
    )
    return np.array([*columns]).T


def _in_order(
    sources: _Numbers, least: _Numbers, rarity: _Numbers
) -> Iterator[tuple[int, list[int]]]:
    """Sources by their fewest edits, then by rarity; no more than are compared."""
    rank = _SHARED * (least + 1) - rarity
    if len(rank) > _COMPARED:
        first = np.argpartition(rank, _COMPARED)[:_COMPARED]
        sources, least, rank = sources[first], least[first], rank[first]
    order = np.argsort(rank, kind="stable")
    sources, least = sources[order], least[order]
    for edits in np.unique(least).tolist():
        some = sources[least == edits].tolist()
        for start in range(0, len(some), _ONCE):
            yield edits, some[start : start + _ONCE]


def _edits(text: str, others: Sequence[str]) -> _Numbers:
    (found,) = cdist([text], others, scorer=Levenshtein.distance, dtype=np.int64)
    return np.asarray(found, np.int64)


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

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
# Texts compared at most, which takes some milliseconds: among a million, thousands may share as
# many parts with a text as one that is like it. The benchmark measures what is missed.
_COMPARED = 1_000
_ONCE = 250
"""Texts compared before seeing whether there are enough."""
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
        return 0.01 if adaptable else self.edits / self.length, self.edits, -self.source


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
        (last,) = connection.execute("SELECT max(id) FROM sources").fetchone()
        self._last: int = last or 0
        # A sum for each source. Made once, for new memory costs more than the counting.
        self._sums = np.zeros(self._last + 1, np.int32)

    def likes(self, text: str) -> list[Like]:
        """Sources that are translated into one of the locales, the likeliest first.

        They are as like as the threshold says when figures, months and days are left aside.
        """
        coded = codes(text, self._locale)
        if not 0 < len(coded) <= LONGEST:
            return []
        found: list[Like] = []
        for edits, sources in self._candidates(masked(coded)):
            # No text that is still to come has fewer edits than this.
            if sum(like.edits <= edits or like.masked_edits == 0 for like in found) >= WANTED:
                break
            found.extend(self._compared(coded, sources))
        return sorted(found, key=lambda like: like.rank)

    def _candidates(self, hidden: str) -> Iterator[tuple[int, list[int]]]:
        """Numbers of edits that rise, and sources that have no fewer; some at a time.

        Of those with as many, the ones that share rarer parts come first.
        """
        rows = self._rows(hidden)
        if not rows:
            return
        sources = np.frombuffer(b"".join([ids for _, ids in rows]), "<u4").astype(np.int64)
        lengths, sizes = np.array([(length, len(ids) // 4) for length, ids in rows]).T
        rarity = _RARE * (np.log2(BLOCK) - np.log2(sizes))
        np.add.at(self._sums, sources, np.repeat(_SHARED + rarity.astype(np.int32), sizes))
        sums = self._sums[sources]
        self._sums[sources] = 0

        # Each part of a source that none of our runs of words is has an edit in it.
        parts, allowed_edits, apart = _by_length(len(hidden), self._threshold)[:, lengths]
        row = np.repeat(np.arange(len(rows)), sizes)
        here = np.nonzero(sums >= (_SHARED * (parts - allowed_edits))[row])[0]
        row, sums = row[here], sums[here].astype(np.int64)
        least = np.maximum(parts[row] - sums // _SHARED, apart[row])
        yield from _in_order(sources[here], least, sums % _SHARED)

    def _rows(self, hidden: str) -> list[tuple[int, bytes]]:
        """Length and sources for each part of ours that sources of fit lengths have."""
        size = len(hidden)
        fewest, most = shortest(size, self._threshold), longest(size, self._threshold)
        grams = runs(hidden, seed(language(self._locale)), fewest, most)
        statement = _ROWS.format(_marks(grams))
        rows: list[tuple[int, bytes]] = []
        for block in range(self._last // BLOCK + 1):
            rows += self._connection.execute(statement, (block, *grams, fewest, most))
        return rows

    def _compared(self, text: str, candidates: Sequence[int]) -> list[Like]:
        """Those that are as like a coded text as is asked for."""
        rows = self._connection.execute(_CODES.format(_marks(candidates)), candidates).fetchall()
        if not rows:
            return []
        size = len(text)
        hidden = masked("\n".join(coded for _, coded in rows)).split("\n")
        (rates,) = cdist(
            [masked(text)],
            hidden,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=self._threshold - 1e-9,
            dtype=np.float64,
        )
        near = [
            (*rows[place], round((1 - rates[place]) * max(size, len(hidden[place]))))
            for place in np.nonzero(rates)[0].tolist()
        ]
        translated = self._translated([number for number, _, _ in near])
        return [
            Like(number, Levenshtein.distance(text, coded), edits, max(size, len(coded)))
            for number, coded, edits in near
            if number in translated
        ]

    def _translated(self, sources: Sequence[int]) -> set[int]:
        statement = _TRANSLATED.format(_marks(sources), _marks(self._target_locales))
        rows = self._connection.execute(statement, (*sources, *self._target_locales))
        return {source for (source,) in rows}


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
    """Sources by their fewest edits, then by rarity, each once; no more than are compared."""
    left = _COMPARED
    for edits in range(int(least.max(initial=-1)) + 1):
        here = np.nonzero(least == edits)[0]
        if here.size == 0:
            continue
        if here.size > 10 * left:  # a source is there as often as it shares parts
            rarest = np.argpartition(-rarity[here], 10 * left)[: 10 * left]
            here = here[rarest]
        ordered = sources[here[np.argsort(-rarity[here], kind="stable")]].tolist()
        ordered = list(dict.fromkeys(ordered))[:left]
        for start in range(0, len(ordered), _ONCE):
            yield edits, ordered[start : start + _ONCE]
        left -= len(ordered)
        if left <= 0:
            return


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

"""Texts like a text, by index: the likeliest first.

A text shares with one that is like it as many parts as `grams.py` says. To count the parts shared
(ScanCount: Li, Lu & Lu, "Efficient merging and filtering algorithms for approximate string
searches", ICDE 2008) says how many edits there are at the least; the fewer, the earlier is a text
compared, and the search ends when none that is left can be as like as those found.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from readout_l10n.draft.memory.codes import LONGEST, codes, masked
from readout_l10n.draft.memory.grams import FLOOR, allowed, cuts, longest, runs, shortest
from readout_l10n.draft.memory.write import BLOCK, seed
from readout_l10n.text.locale import language

_Numbers = npt.NDArray[np.int64]
_Weights = npt.NDArray[np.float64]

WANTED = 5
"""Texts after which the search for ones less like ends."""
# Texts compared at most, which takes some milliseconds: among a million, thousands may share as
# many parts with a text as one that is like it. The benchmark measures what is missed.
_COMPARED = 1_000
_ONCE = 250
"""Texts compared before seeing whether there are enough."""
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


def likes(
    connection: sqlite3.Connection,
    text: str,
    locale: str,
    target_locales: Sequence[str],
    threshold: float = FLOOR,
) -> list[Like]:
    """Sources that are translated into one of the target locales, the likeliest first.

    They are as like as the threshold says when figures, months and days are left aside.
    """
    coded = codes(text, locale)
    if not 0 < len(coded) <= LONGEST:
        return []
    return _Search(connection, coded, language(locale), target_locales, threshold).run()


class _Search:
    def __init__(
        self,
        connection: sqlite3.Connection,
        coded: str,
        tag: str,
        target_locales: Sequence[str],
        threshold: float,
    ) -> None:
        self._connection = connection
        self._coded, self._masked = coded, masked(coded)
        self._target_locales = target_locales
        self._threshold = threshold
        size = len(coded)
        self._fewest, self._most = shortest(size, threshold), longest(size, threshold)
        self._grams = runs(self._masked, seed(tag), self._fewest, self._most)
        self._statement = _ROWS.format(_marks(self._grams))
        # By length of a source: its parts, edits at the least, and edits that are allowed.
        lengths = range(self._most + 1)
        self._parts = np.array([len(cuts(length)) for length in lengths])
        self._apart = np.array([abs(length - size) for length in lengths])
        self._bounds = np.array([self._allowed(length) for length in lengths])

    def run(self) -> list[Like]:
        found: list[Like] = []
        left = _COMPARED
        for edits, sources in self._candidates():
            # No text that is still to come has fewer edits than this.
            if sum(like.edits <= edits or like.masked_edits == 0 for like in found) >= WANTED:
                break
            found.extend(self._compared(sources[:left]))
            left -= len(sources)
            if left <= 0:
                break
        return sorted(found, key=lambda like: like.rank)

    def _allowed(self, length: int) -> int:
        return allowed(len(self._coded), length, self._threshold)

    def _candidates(self) -> Iterator[tuple[int, list[int]]]:
        """Numbers of edits that rise, and the sources that have no fewer; some at a time.

        Those that share rarer parts come first.
        """
        (last,) = self._connection.execute("SELECT max(id) FROM sources").fetchone()
        counted = [self._counted(block) for block in range((last or 0) // BLOCK + 1)]
        sources, least, rarity = (np.concatenate(parts) for parts in zip(*counted, strict=True))
        for edits in range(self._allowed(self._most) + 1):
            here = np.nonzero(least == edits)[0]
            if here.size > _COMPARED:
                here = here[np.argpartition(-rarity[here], _COMPARED)[:_COMPARED]]
            ordered = sources[here[np.argsort(-rarity[here])]]
            for start in range(0, len(ordered), _ONCE):
                yield edits, ordered[start : start + _ONCE].tolist()

    def _counted(self, block: int) -> tuple[_Numbers, _Numbers, _Weights]:
        """Sources of a block, how many edits each has at the least, how rare is what it shares."""
        rows = self._connection.execute(
            self._statement, (block, *self._grams, self._fewest, self._most)
        ).fetchall()
        if not rows:
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
        first = block * BLOCK
        listed = np.frombuffer(b"".join([ids for _, ids in rows]), "<u4").astype(np.int64) - first
        sizes = [len(ids) // 4 for _, ids in rows]
        shared = np.bincount(listed)
        rarity = np.bincount(listed, np.repeat(np.log(BLOCK / np.array(sizes)), sizes))
        lengths = np.zeros(len(shared), np.int64)
        lengths[listed] = np.repeat([length for length, _ in rows], sizes)
        sources = np.nonzero(shared > 0)[0]
        lengths = lengths[sources]
        # Each part of a source that none of our runs of words is has an edit in it.
        least = np.maximum(self._parts[lengths] - shared[sources], self._apart[lengths])
        possible = least <= self._bounds[lengths]
        sources = sources[possible]
        return sources + first, least[possible], rarity[sources]

    def _compared(self, candidates: Sequence[int]) -> list[Like]:
        """Those that are as like as is asked for."""
        rows = self._connection.execute(_CODES.format(_marks(candidates)), candidates).fetchall()
        if not rows:
            return []
        hidden = masked("\n".join(coded for _, coded in rows)).split("\n")
        bounds = [self._allowed(len(coded)) for coded in hidden]
        (distances,) = cdist(
            [self._masked], hidden, scorer=Levenshtein.distance, score_cutoff=max(bounds)
        )
        near = [
            (number, coded, int(distance))
            for (number, coded), distance, bound in zip(rows, distances, bounds, strict=True)
            if distance <= bound
        ]
        translated = self._translated([number for number, _, _ in near])
        size = len(self._coded)
        return [
            Like(number, Levenshtein.distance(self._coded, coded), edits, max(size, len(coded)))
            for number, coded, edits in near
            if number in translated
        ]

    def _translated(self, sources: Sequence[int]) -> set[int]:
        statement = _TRANSLATED.format(_marks(sources), _marks(self._target_locales))
        rows = self._connection.execute(statement, (*sources, *self._target_locales))
        return {source for (source,) in rows}


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

"""How strongly words of the two sides go together, over beads."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from math import log

from readout_l10n.harvest.bitext import Bitext


def log_likelihood(both: int, ours: int, theirs: int, total: int) -> float:
    """Dunning's log-likelihood ratio G² (1993) that two events are independent.

    Of `total` beads `ours` have the one, `theirs` the other, `both` the two of them. Negative where
    they shun each other. Asymptotically χ² with one degree of freedom.
    """
    cells = (both, ours - both, theirs - both, total - ours - theirs + both)
    rows, columns = (ours, total - ours), (theirs, total - theirs)
    expected = [rows[i // 2] * columns[i % 2] / total for i in range(4)]
    ratio = 2 * sum(n * log(n / e) for n, e in zip(cells, expected, strict=True) if n)
    return ratio if both * total >= ours * theirs else -ratio


def dice(both: int, ours: int, theirs: int) -> float:
    """Twice the beads in common, by the beads of each: 0 to 1."""
    return 2 * both / (ours + theirs)


class Association:
    """In which beads each word stands, and how well words of the two sides go together."""

    def __init__(self, bitext: Bitext) -> None:
        self.total = len(bitext.passages)
        self._source: dict[str, set[int]] = defaultdict(set)
        self._target: dict[str, set[int]] = defaultdict(set)
        for number, passage in enumerate(bitext.passages):
            for side, lines in ((self._source, passage.source), (self._target, passage.target)):
                for line in lines:
                    for word in line.words:
                        side[word.key].add(number)
        self.between = lru_cache(200_000)(self._between)
        """The log-likelihood ratio of a source word and a target word."""

    def with_target(self, word: str) -> set[int]:
        return self._target.get(word, set())

    def with_all_target(self, words: Iterable[str]) -> set[int]:
        """The beads whose target has all the words."""
        sets = sorted((self.with_target(word) for word in set(words)), key=len)
        return set.intersection(*sets) if sets else set()

    def of(self, beads: Collection[int], word: str) -> float:
        """The log-likelihood ratio of what stands in these beads and a target word."""
        there = self.with_target(word)
        both = sum(bead in there for bead in beads)
        return log_likelihood(both, len(beads), len(there), self.total)

    def _between(self, ours: str, theirs: str) -> float:
        here, there = self._source[ours], self._target[theirs]
        return log_likelihood(len(here & there), len(here), len(there), self.total)

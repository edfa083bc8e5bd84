"""How well an alignment agrees with gold: the scorer of Thompson & Koehn (2019, §4.2).

And how well its confidence tells where: reliability as in Guo et al. (2017, §2).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from readout_l10n.align.ladder import Rung

_Sides = tuple[tuple[int, ...], tuple[int, ...]]
_Shape = tuple[int, int]
_Pairs = Iterable[tuple[Sequence[Rung], Sequence[Rung]]]

BINS = 10
"""Of confidence; Guo et al. take 15, but one-decimal borders can be read."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares from 0 to 1; 0 where there is nothing to take a share of."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Strict: the very bead of the other side. Lax: it links a pair that the other links too."""

    strict: Agreement
    lax: Agreement
    by_shape: dict[_Shape, tuple[int, int]]
    """For each shape of gold bead: how many were found strictly, of how many."""
    found_by_shape: dict[_Shape, tuple[int, int]]
    """For each shape of found bead: how many are right strictly, of how many."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The found beads with a confidence from `low` to below `high`, or to 1 in the last one."""

    low: float
    high: float
    beads: int
    right: int
    """How many of them are strictly in the gold, one-sided ones as the gold cuts them."""
    confidence: float
    """Their mean; 0 in an empty bin."""


def evaluate(pairs: _Pairs) -> Evaluation:
    """Agreement of (gold, found) ladders, all texts counted as one.

    Precision counts one-sided beads among those found; recall leaves out those of the gold.
    """
    found_counts, gold_counts = Counter[str](), Counter[str]()
    right, all_, all_found = Counter[_Shape](), Counter[_Shape](), Counter[_Shape]()
    for gold_ladder, found_ladder in pairs:
        gold, found = _beads(gold_ladder), _beads(found_ladder)
        found_counts += _counts(found, gold)
        gold_counts += _counts(_two_sided(gold), _two_sided(found))
        all_ += Counter(_shape(bead) for bead in gold)
        all_found += Counter(_shape(bead) for bead in found)
        right += Counter(_shape(bead) for bead in gold & found)
    strict, lax = (
        Agreement(_share(found_counts, name), _share(gold_counts, name))
        for name in ("strict", "lax")
    )
    return Evaluation(strict, lax, _tally(right, all_), _tally(right, all_found))


def reliability(pairs: _Pairs, bins: int = BINS) -> tuple[Bin, ...]:
    """Found beads of (gold, found) ladders, all texts as one, in bins of equal width, rising.

    Beads without a score are left out. None are returned where no bead has a score, or where one
    has a score above 1: such scores, vecalign's costs for one, are no probabilities.
    """
    judged = [
        (rung.score, (rung.source, rung.target) in gold)
        for gold, found in ((_beads(gold), found) for gold, found in pairs)
        for rung in found
        if rung.score is not None and (rung.source or rung.target)
    ]
    if not judged or max(score for score, _ in judged) > 1:
        return ()
    members: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, is_right in judged:
        members[min(int(score * bins), bins - 1)].append((score, is_right))
    return tuple(
        Bin(
            low=number / bins,
            high=(number + 1) / bins,
            beads=len(inside),
            right=sum(is_right for _, is_right in inside),
            confidence=fsum(score for score, _ in inside) / max(len(inside), 1),
        )
        for number, inside in enumerate(members)
    )


def calibration_error(bins: Iterable[Bin]) -> float:
    """Expected calibration error, 0 to 1 (Naeini et al. 2015; Guo et al. 2017, eq. 3).

    The mean over beads of |share that is right − mean confidence| of their bin; 0 without beads.
    """
    bins = tuple(bins)
    beads = sum(every.beads for every in bins)
    return fsum(abs(every.right - every.confidence * every.beads) for every in bins) / max(beads, 1)


def _beads(ladder: Sequence[Rung]) -> set[_Sides]:
    return {(rung.source, rung.target) for rung in ladder if rung.source or rung.target}


def _two_sided(beads: set[_Sides]) -> set[_Sides]:
    return {(source, target) for source, target in beads if source and target}


def _counts(beads: set[_Sides], others: set[_Sides]) -> Counter[str]:
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for source, target in others:
        for segment in source:
            linked[segment].update(target)
    counts = Counter({"all": len(beads)})
    for source, target in beads:
        strict = (source, target) in others
        counts["strict"] += strict
        counts["lax"] += strict or any(not linked[i].isdisjoint(target) for i in source)
    return counts


def _share(counts: Counter[str], name: str) -> float:
    return counts[name] / counts["all"] if counts["all"] else 0.0


def _tally(right: Counter[_Shape], every: Counter[_Shape]) -> dict[_Shape, tuple[int, int]]:
    return {shape: (right[shape], every[shape]) for shape in sorted(every)}


def _shape(bead: _Sides) -> _Shape:
    return len(bead[0]), len(bead[1])

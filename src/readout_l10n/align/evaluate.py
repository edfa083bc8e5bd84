"""How well an alignment agrees with gold: the scorer of Thompson & Koehn (2019, §4.2)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout_l10n.align.ladder import Rung

_Sides = tuple[tuple[int, ...], tuple[int, ...]]
_Shape = tuple[int, int]


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


def evaluate(pairs: Iterable[tuple[Sequence[Rung], Sequence[Rung]]]) -> Evaluation:
    """Agreement of (gold, found) ladders, all texts counted as one.

    Precision counts one-sided beads among those found; recall leaves out those of the gold.
    """
    found_counts, gold_counts = Counter[str](), Counter[str]()
    right, all_ = Counter[_Shape](), Counter[_Shape]()
    for gold_ladder, found_ladder in pairs:
        gold, found = _beads(gold_ladder), _beads(found_ladder)
        found_counts += _counts(found, gold)
        gold_counts += _counts(_two_sided(gold), _two_sided(found))
        all_ += Counter(_shape(bead) for bead in gold)
        right += Counter(_shape(bead) for bead in gold & found)
    strict, lax = (
        Agreement(_share(found_counts, name), _share(gold_counts, name))
        for name in ("strict", "lax")
    )
    return Evaluation(strict, lax, {shape: (right[shape], all_[shape]) for shape in sorted(all_)})


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


def _shape(bead: _Sides) -> _Shape:
    return len(bead[0]), len(bead[1])

"""Trains the weights of src/readout_l10n/align/weights.py on ../shared/gold.

Usage: python benchmarks/train_align.py [--check | --folds N]

The model is a conditional random field (Lafferty, McCallum & Pereira 2001) over the chains of
beads of the aligner's second pass. The objective is the sum over texts of −log p of the gold
beads, plus a tenth of the sum of the squared weights. Each text's rates of one-sided segments are
found first, as the aligner finds them, and held.

Texts: align/novels, align/novels-with-omissions and align/yearbook; the news of NTREX complete,
with one French sentence dropped, and with up to 35 % of one side's sentences dropped (seeded).

The shipped weights are what it prints, rounded: objective 1052.44.
`--check` takes 2 minutes on one core, most of it for vectors; training takes 7, two folds 8.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from align import FOLDERS, Text, gold_texts, news, percent, shortened
from readout_l10n.align.arrays import Floats
from readout_l10n.align.corridor import Corridor
from readout_l10n.align.cost import prices
from readout_l10n.align.evaluate import evaluate
from readout_l10n.align.features import MATCH_FEATURES, SINGLE_FEATURES, Features, look
from readout_l10n.align.ladder import Rung
from readout_l10n.align.posterior import Posterior, likeliest
from readout_l10n.align.rates import TYPICAL_RATES, Rates, rates
from readout_l10n.align.search import DELETED, INSERTED, MATCHED, Lattice, Prices
from readout_l10n.align.shapes import SHAPES
from readout_l10n.align.sides import measure
from readout_l10n.align.weights import WEIGHTS, Weights
from readout_l10n.embed import default_encoder
from readout_l10n.model import Segment

_PENALTY = 0.1
_DROPPED_SHARES = (0.04, 0.1, 0.2, 0.35)
# Price of what the gold excludes; finite, since running sums of infinite prices are no numbers.
_NEVER = 1e3
# Times that rates are found anew and weights fitted to them.
_ROUNDS = 3
# Steps end where one takes off less than this share of the objective: weights vary by .01 then.
_ENOUGH = 3e-5

# Weights to begin with, others 0; `_FIRST_ALONE` is of "any" one-sided bead and of a gap.
_FIRST = {"cosine": -10.0, "extra": 2.0}
_FIRST_ALONE = 2.0

_MATCH, _SINGLE = len(MATCH_FEATURES), len(SINGLE_FEATURES)


@dataclass(frozen=True, slots=True)
class Example:
    """A text, looked at. `group`: the book or document that it was made from."""

    kind: str
    group: str
    text: Text
    features: Features
    seen: NDArray[np.float32]
    """Match features `[f, s, node]`."""
    fixed: Floats
    """Match prices `[s, node]` that no weight changes."""
    gold: Prices
    """0 for beads that the gold has, else more than any price."""

    def lattice(self, weights: Weights, share: Rates) -> Lattice:
        match = np.array([*weights.match.values()])
        matches = np.tensordot(match, self.seen, axes=1) + self.fixed
        return Lattice(self.features.within, prices(self.features, matches, weights, share))

    def rates(self, weights: Weights) -> Rates:
        return rates(*Posterior(self.lattice(weights, TYPICAL_RATES)).one_sided())


def texts() -> Iterator[tuple[str, str, Text]]:
    """Kind, group and text, in one order."""
    for folder in FOLDERS:
        for name, text in gold_texts(folder):
            yield folder, name, text
    rng = random.Random(7)  # noqa: S311
    for name, text in news().items():
        yield "news", name, text
        if len(text.source) > 1:
            yield "news, one dropped", name, shortened(text, rng.randrange(len(text.source)))
            yield "news, thinned", name, thinned(text, f"{name}a", most_of_target=False)
            yield "news, thinned", name, thinned(text, f"{name}b", most_of_target=True)


def thinned(text: Text, seed: str, *, most_of_target: bool) -> Text:
    """The text without some of one side's sentences and fewer of the other's."""
    rng = random.Random(seed)  # noqa: S311
    share = rng.choice(_DROPPED_SHARES)
    every = range(len(text.source))
    few = [i for i in every if rng.random() > share] or [0]
    most = [i for i in every if rng.random() > (share if rng.random() < 0.15 else 0.02)] or [0]
    source, target = (most, few) if most_of_target else (few, most)
    found = (
        Rung(
            (source.index(i),) if i in source else (),
            (target.index(i),) if i in target else (),
        )
        for i in every
    )
    gold = tuple(rung for rung in found if rung.source or rung.target)
    return Text([text.source[i] for i in source], [text.target[i] for i in target], gold)


def example(kind: str, group: str, text: Text) -> Example:
    sides = (
        [Segment(sentence.strip(), i, 1, block=i) for i, sentence in enumerate(side, start=1)]
        for side in (text.source, text.target)
    )
    source, target = (measure(side, default_encoder()) for side in sides)
    features = look(source, target)
    within = features.within
    seen = np.zeros((_MATCH, len(SHAPES), within.size), dtype=np.float32)
    fixed = np.full((len(SHAPES), within.size), np.inf)
    for row in range(source.size):
        seen[:, :, within.row(row)], fixed[:, within.row(row)] = features.matches(row)
    return Example(kind, group, text, features, seen, fixed, gold_prices(text.gold, within))


def gold_prices(gold: Sequence[Rung], within: Corridor) -> Prices:
    """Prices that leave the gold's beads only.

    Where a gold bead cannot be in a chain (it has gaps, crosses another or leaves the corridor),
    its segments may stand alone or in any beads among themselves; so may those of no gold bead.
    """
    rows, columns = within.end
    matches = np.full((len(SHAPES), within.size), _NEVER)
    alone = np.zeros(rows), np.zeros(columns)

    last_i = last_j = -1
    for rung in gold:
        if not rung.source or not rung.target:
            continue
        (i, to_i), (j, to_j) = ((side[0], side[-1] + 1) for side in (rung.source, rung.target))
        size = (to_i - i, to_j - j)
        whole = size == (len(rung.source), len(rung.target)) and size in SHAPES
        if whole and i > last_i and j > last_j and (i, j) in within:
            alone[0][i:to_i] = alone[1][j:to_j] = _NEVER
            matches[SHAPES.index(size), within.node(i, j)] = 0
        else:
            for shape, (a, b) in enumerate(SHAPES):
                for row, column in product(range(i, to_i - a + 1), range(j, to_j - b + 1)):
                    if (row, column) in within:
                        matches[shape, within.node(row, column)] = 0
        last_i, last_j = max(last_i, to_i - 1), max(last_j, to_j - 1)
    return Prices(matches, *alone, 0.0)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each bead are expected in a chain, and of gaps; `total` is log of all chains."""

    total: float
    matches: Floats
    deletions: Floats
    insertions: Floats
    gaps: float


def expected(lattice: Lattice) -> Counts:
    within, price = lattice.within, lattice.prices
    posterior = Posterior(lattice)
    to, after, total = posterior.to, posterior.after, posterior.total
    arrived = np.logaddexp.reduce(to, axis=0)
    matches = np.full(price.matches.shape, -np.inf)
    gaps = 0.0
    rows, _ = within.end
    for row in range(rows + 1):
        for shape, (a, b) in enumerate(SHAPES):
            if row + a > rows:
                break
            begin, end = within.beads(row, a, b)
            matches[shape, begin] = (
                arrived[begin] - price.matches[shape, begin] + after[MATCHED, end]
            )
        if row < rows:
            begin, end = within.beads(row, 1, 0)
            opened = to[MATCHED, begin] - price.deletions[row] + after[DELETED, end]
            gaps += np.exp(opened - price.gap - total).sum()
        here = within.row(row)
        steps = price.insertions[within.low[row] : within.stop[row] - 1]
        before = np.logaddexp(to[MATCHED, here], to[DELETED, here])[:-1]
        opened = before - steps + after[INSERTED, here][1:]
        gaps += np.exp(opened - price.gap - total).sum()
    return Counts(total, np.exp(matches - total), *posterior.one_sided(), float(gaps))


def weights_of(vector: Floats) -> Weights:
    return Weights(
        dict(zip(MATCH_FEATURES, vector[:_MATCH].tolist(), strict=True)),
        dict(zip(SINGLE_FEATURES, vector[_MATCH:-1].tolist(), strict=True)),
        float(vector[-1]),
    )


def vector_of(weights: Weights) -> Floats:
    return np.array([*weights.match.values(), *weights.single.values(), weights.gap])


def loss(item: Example, vector: Floats, share: Rates) -> tuple[float, Floats]:
    """−log p of a text's gold beads, and its gradient."""
    lattice = item.lattice(weights_of(vector), share)
    price, gold = lattice.prices, item.gold
    right = Prices(
        price.matches + gold.matches,
        price.deletions + gold.deletions,
        price.insertions + gold.insertions,
        price.gap,
    )
    every, those = expected(lattice), expected(Lattice(lattice.within, right))
    deletions, insertions = item.features.singles(share)
    more = those.matches - every.matches
    changed = np.abs(more) > 1e-9
    gradient = np.concatenate(
        [
            item.seen[:, changed] @ more[changed],
            deletions @ (those.deletions - every.deletions)
            + insertions @ (those.insertions - every.insertions),
            [those.gaps - every.gaps],
        ]
    )
    return every.total - those.total, gradient


def objective(
    items: Sequence[Example], shares: Sequence[Rates]
) -> Callable[[Floats], tuple[float, Floats]]:
    def at(vector: Floats) -> tuple[float, Floats]:
        value, gradient = _PENALTY * float(vector @ vector), 2 * _PENALTY * vector
        for item, share in zip(items, shares, strict=True):
            of_text, slope = loss(item, vector, share)
            value, gradient = value + of_text, gradient + slope
        return value, gradient

    return at


def curvature(items: Sequence[Example], shares: Sequence[Rates], vector: Floats) -> Floats:
    """The objective's second derivatives, as if beads were independent of each other."""
    found = np.eye(len(vector)) * 2 * _PENALTY
    for item, share in zip(items, shares, strict=True):
        counts = expected(item.lattice(weights_of(vector), share))
        spread = counts.matches * (1 - counts.matches)
        unsure = spread > 1e-4
        seen = item.seen[:, unsure].astype(float)
        found[:_MATCH, :_MATCH] += (seen * spread[unsure]) @ seen.T
        for features, alone in zip(
            item.features.singles(share), (counts.deletions, counts.insertions), strict=True
        ):
            # A thousandth each, so that no direction is thought flat.
            spread = alone * (1 - alone) + 1e-3
            found[_MATCH:-1, _MATCH:-1] += (features * spread) @ features.T
            found[-1, -1] += spread.sum() / 2
    return found


def minimize(
    function: Callable[[Floats], tuple[float, Floats]], start: Floats, hessian: Floats
) -> Floats:
    """The BFGS method (Nocedal & Wright 2006, algorithm 6.1), from a guess of the Hessian.

    Steps are halved till the function falls by a ten-thousandth of what the slope promises.
    """
    inverse = np.linalg.inv(hessian)
    at, (value, gradient) = start, function(start)
    while True:
        direction, length = -inverse @ gradient, 1.0
        while True:
            step = length * direction
            next_value, next_gradient = function(at + step)
            if next_value <= value + 1e-4 * float(gradient @ step):
                break
            length /= 2
        fallen, change = value - next_value, next_gradient - gradient
        at, value, gradient = at + step, next_value, next_gradient
        print(f"  objective {value:.2f}", flush=True)
        if fallen < _ENOUGH * value:
            return at
        if (slope := float(change @ step)) > 0:
            left = np.eye(len(at)) - np.outer(step, change) / slope
            inverse = left @ inverse @ left.T + np.outer(step, step) / slope


def train(items: Sequence[Example]) -> Weights:
    begin = [_FIRST.get(name, 0.0) for name in MATCH_FEATURES]
    vector = np.array([*begin, _FIRST_ALONE, *[0.0] * (_SINGLE - 1), _FIRST_ALONE])
    shares = [TYPICAL_RATES] * len(items)
    for number in range(_ROUNDS):
        if number:
            shares = [item.rates(weights_of(vector)) for item in items]
        guess = curvature(items, shares, vector)
        vector = minimize(objective(items, shares), vector, guess)
    return weights_of(vector.round(2))


def as_code(weights: Weights) -> str:
    """The weights in the form in which they stand in the module."""
    parts = (("match", weights.match), ("single", weights.single))
    named = "".join(
        f"    {part}={{\n"
        + "".join(f'        "{name}": {weight:.2f},\n' for name, weight in of_part.items())
        + "    },\n"
        for part, of_part in parts
    )
    return f"WEIGHTS = Weights(\n{named}    gap={weights.gap:.2f},\n)"


def report(items: Sequence[Example], weights: Weights) -> None:
    """Agreement with gold by kind of text."""
    for kind in dict.fromkeys(item.kind for item in items):
        pairs = []
        for item in items:
            if item.kind != kind:
                continue
            chain = likeliest(item.lattice(weights, item.rates(weights)))
            found = [
                Rung((*range(i, to_i),), (*range(j, to_j),)) for i, to_i, j, to_j in chain.spans
            ]
            pairs.append((item.text.gold, found))
        print(f"{kind:32} {percent(evaluate(pairs))}")


def cross_validate(items: Sequence[Example], folds: int) -> None:
    """Agreement with books and documents that the weights have not seen."""
    groups = sorted({item.group for item in items})
    for fold in range(folds):
        kept_apart = set(groups[fold::folds])
        print(f"fold {fold + 1} of {folds}")
        weights = train([item for item in items if item.group not in kept_apart])
        report([item for item in items if item.group in kept_apart], weights)


def check(items: Sequence[Example]) -> None:
    """How flat the objective is at the shipped weights."""
    function = objective(items, [item.rates(WEIGHTS) for item in items])
    vector = vector_of(WEIGHTS)
    (value, gradient), (_, at_zero) = function(vector), function(np.zeros_like(vector))
    share = np.linalg.norm(gradient) / np.linalg.norm(at_zero)
    print(f"objective {value:.2f}, gradient {share:.1e} of that at zero")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="only the gradient at shipped weights")
    what.add_argument("--folds", type=int, metavar="N", help="cross-validate over books")
    arguments = parser.parse_args()
    with threadpool_limits(limits=1, user_api="blas"):
        items = [example(*text) for text in texts()]
        if arguments.check:
            check(items)
        elif arguments.folds:
            cross_validate(items, arguments.folds)
        else:
            weights = train(items)
            print(as_code(weights))
            report(items, weights)


if __name__ == "__main__":
    main()

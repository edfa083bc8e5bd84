"""Trains the weights of src/readout_l10n/align/weights.py on ../shared/gold.

Usage: python benchmarks/train_align.py [--sketch] [--check | --leave-one-out]

The model is a conditional random field (Lafferty, McCallum & Pereira 2001) over the chains of
beads of the aligner. The sketch is trained first (`--sketch`); the rest on the beads that it
leaves, with the rates of one-sided segments that it finds and the concepts of the shipped glossary.
The objective is the sum over texts of −log p of the gold beads, plus a tenth of the sum of the
squared weights.

`--leave-one-out` trains without each book in turn, then without each half of the news, and judges
on what was left out; only the sketch has seen it. `ablate_align.py` does so without some features.

Texts: align/novels, align/novels-with-omissions and align/yearbook; the news of NTREX complete,
with one French sentence dropped, and with up to 35 % of one side's sentences dropped (seeded).

The shipped weights are what it prints, rounded: objective 1068.11 for the sketch, 778.17 for
the rest.
`--check` takes 3 minutes on one core, most of it for vectors; training takes 8, leaving one out 6
on two.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from align import FOLDERS, SURE, Text, bands, gold_texts, news, percent, shortened
from plot import reliability_svg
from processes import in_two_processes
from readout_l10n.align.arrays import Floats, Ints
from readout_l10n.align.candidates import find_candidates
from readout_l10n.align.corridor import Corridor
from readout_l10n.align.cost import prices
from readout_l10n.align.coverage import WORD_FEATURES, Coverage
from readout_l10n.align.evaluate import calibration_error, evaluate, reliability
from readout_l10n.align.features import MATCH_FEATURES, SINGLE_FEATURES, Features, look
from readout_l10n.align.ladder import Rung
from readout_l10n.align.posterior import Posterior, likeliest
from readout_l10n.align.rates import TYPICAL_RATES, Rates, rates
from readout_l10n.align.search import DELETED, INSERTED, MATCHED, Lattice, Prices
from readout_l10n.align.shapes import SHAPES
from readout_l10n.align.sides import measure
from readout_l10n.align.weights import SKETCH, WEIGHTS, Weights
from readout_l10n.embed import default_encoder
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Segment

_PENALTY = 0.1
_DROPPED_SHARES = (0.04, 0.1, 0.2, 0.35)
# Price of what the gold excludes; finite, since running sums of infinite prices are no numbers.
_NEVER = 1e3
# Steps end where one takes off less than this share of the objective: weights vary by .01 then.
_ENOUGH = 3e-5

# Weights to begin with, others 0; `_FIRST_ALONE` is of "any" one-sided bead and of a gap.
_FIRST = {"cosine": -10.0, "extra": 2.0}
_FIRST_ALONE = 2.0

_MATCH, _SINGLE, _WORDS = len(MATCH_FEATURES), len(SINGLE_FEATURES), len(WORD_FEATURES)
_ALONE = slice(_MATCH, _MATCH + _SINGLE)

FEATURES = (
    *MATCH_FEATURES,
    *(f"one-sided {name}" for name in SINGLE_FEATURES),
    "gap",
    *WORD_FEATURES,
)
"""In the order of the vectors of weights that are trained."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text, looked at. `group`: the book or document that it was made from."""

    kind: str
    group: str
    text: Text
    features: Features
    chosen: tuple[Ints, Ints]
    """Places in `SHAPES` and nodes of the beads weighed: all for a sketch, else its candidates."""
    seen: NDArray[np.float32]
    """Features `[f, c]` of the beads weighed; those of words after the others."""
    fixed: Floats
    """Match prices `[s, node]` that no weight changes."""
    gold: Prices
    """0 for beads that the gold has, else more than any price."""
    lost: int
    """Gold beads that the sketch rules out."""
    share: Rates = TYPICAL_RATES
    """Of one-sided segments, by the sketch."""

    def lattice(self, weights: Weights) -> Lattice:
        vector = np.array([*weights.match.values(), *weights.words.values()])
        matches = np.full(self.fixed.shape, np.inf)
        matches[self.chosen] = vector @ self.seen + self.fixed[self.chosen]
        return Lattice(self.features.within, prices(self.features, matches, weights, self.share))


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


def example(kind: str, group: str, text: Text, *, sketch: bool) -> Example:
    sides = (
        [Segment(sentence.strip(), i, 1, block=i) for i, sentence in enumerate(side, start=1)]
        for side in (text.source, text.target)
    )
    encoder, glossary = default_encoder(), shipped()
    source, target = (
        measure(side, encoder, [glossary.concepts(segment.text, locale) for segment in side])
        for side, locale in zip(sides, FOLDERS.get(kind, ("en", "fr")), strict=True)
    )
    features = look(source, target)
    within = features.within
    gold = gold_prices(text.gold, within)
    seen = np.zeros((_MATCH, len(SHAPES), within.size), dtype=np.float32)
    fixed = np.full((len(SHAPES), within.size), np.inf)
    for row in range(source.size):
        seen[:, :, within.row(row)], fixed[:, within.row(row)] = features.matches(row)
    if sketch:
        shapes, nodes = np.isfinite(fixed).nonzero()
        seen = seen[:, shapes, nodes]
        return Example(kind, group, text, features, (shapes, nodes), seen, fixed, gold, 0)
    prices_then = np.tensordot([*SKETCH.match.values()], seen, axes=1) + fixed
    drawn = Posterior(Lattice(within, prices(features, prices_then, SKETCH, TYPICAL_RATES)))
    found = find_candidates(drawn)
    chosen = found.shapes, found.nodes
    likely = np.zeros(fixed.shape, dtype=bool)
    likely[chosen] = True
    lost = int(((gold.matches == 0) & ~likely).sum())
    words = Coverage(source.words, target.words).of(found.spans)
    every = np.concatenate([seen[:, *chosen], words])
    share = rates(*drawn.one_sided())
    return Example(kind, group, text, features, chosen, every, fixed, gold, lost, share)


@cache
def shipped() -> Glossary:
    return Glossary(read_glossary(shipped_glossary()))


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
    """From a vector in the order of match, single, gap and, but for a sketch, words."""
    gap = _MATCH + _SINGLE
    words = vector[gap + 1 :].tolist()
    return Weights(
        dict(zip(MATCH_FEATURES, vector[:_MATCH].tolist(), strict=True)),
        dict(zip(SINGLE_FEATURES, vector[_ALONE].tolist(), strict=True)),
        float(vector[gap]),
        dict(zip(WORD_FEATURES, words, strict=True)) if words else {},
    )


def vector_of(weights: Weights) -> Floats:
    alone = [*weights.single.values(), weights.gap]
    return np.array([*weights.match.values(), *alone, *weights.words.values()])


def loss(item: Example, vector: Floats) -> tuple[float, Floats]:
    """−log p of a text's gold beads, and its gradient."""
    lattice = item.lattice(weights_of(vector))
    price, gold = lattice.prices, item.gold
    right = Prices(
        price.matches + gold.matches,
        price.deletions + gold.deletions,
        price.insertions + gold.insertions,
        price.gap,
    )
    every, those = expected(lattice), expected(Lattice(lattice.within, right))
    deletions, insertions = item.features.singles(item.share)
    more = (those.matches - every.matches)[item.chosen]
    changed = np.abs(more) > 1e-9
    of_matches = item.seen[:, changed] @ more[changed]
    gradient = np.concatenate(
        [
            of_matches[:_MATCH],
            deletions @ (those.deletions - every.deletions)
            + insertions @ (those.insertions - every.insertions),
            [those.gaps - every.gaps],
            of_matches[_MATCH:],
        ]
    )
    return every.total - those.total, gradient


def objective(items: Sequence[Example]) -> Callable[[Floats], tuple[float, Floats]]:
    def at(vector: Floats) -> tuple[float, Floats]:
        value, gradient = _PENALTY * float(vector @ vector), 2 * _PENALTY * vector
        for item in items:
            of_text, slope = loss(item, vector)
            value, gradient = value + of_text, gradient + slope
        return value, gradient

    return at


def curvature(items: Sequence[Example], vector: Floats) -> Floats:
    """The objective's second derivatives, as if beads were independent of each other."""
    found = np.eye(len(vector)) * 2 * _PENALTY
    of_match = np.array([*range(_MATCH), *range(_MATCH + _SINGLE + 1, len(vector))])
    gap = _MATCH + _SINGLE
    for item in items:
        counts = expected(item.lattice(weights_of(vector)))
        spread = (counts.matches * (1 - counts.matches))[item.chosen]
        unsure = spread > 1e-4
        seen = item.seen[:, unsure].astype(float)
        found[np.ix_(of_match, of_match)] += (seen * spread[unsure]) @ seen.T
        for features, alone in zip(
            item.features.singles(item.share), (counts.deletions, counts.insertions), strict=True
        ):
            # A thousandth each, so that no direction is thought flat.
            spread = alone * (1 - alone) + 1e-3
            found[_ALONE, _ALONE] += (features * spread) @ features.T
            found[gap, gap] += spread.sum() / 2
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
        print(f"  objective {value:.2f}", file=sys.stderr, flush=True)
        if fallen < _ENOUGH * value:
            return at
        if (slope := float(change @ step)) > 0:
            left = np.eye(len(at)) - np.outer(step, change) / slope
            inverse = left @ inverse @ left.T + np.outer(step, step) / slope


def beginning(*, sketch: bool) -> Floats:
    begin = [_FIRST.get(name, 0.0) for name in MATCH_FEATURES]
    alone = [_FIRST_ALONE, *[0.0] * (_SINGLE - 1), _FIRST_ALONE]
    return np.array([*begin, *alone, *[0.0] * (0 if sketch else _WORDS)])


def train(items: Sequence[Example], vector: Floats, without: Sequence[str] = ()) -> Weights:
    """The weights that explain the gold best; those of the features left out are 0.

    The objective has one minimum; where the search for it begins decides only how long it is.
    """
    free = np.array([name not in without for name in FEATURES[: len(vector)]])
    every = objective(items)

    def whole(part: Floats) -> Floats:
        found = np.zeros_like(vector)
        found[free] = part
        return found

    def of_free(part: Floats) -> tuple[float, Floats]:
        value, gradient = every(whole(part))
        return value, gradient[free]

    bent = curvature(items, whole(vector[free]))[np.ix_(free, free)]
    return weights_of(whole(minimize(of_free, vector[free], bent)).round(2))


def as_code(name: str, weights: Weights) -> str:
    """The weights in the form in which they stand in the module."""
    named = {
        part: f"    {part}={{\n"
        + "".join(f'        "{name}": {weight:.2f},\n' for name, weight in of_part.items())
        + "    },\n"
        for part, of_part in (
            ("match", weights.match),
            ("single", weights.single),
            ("words", weights.words),
        )
        if of_part
    }
    gap = f"    gap={weights.gap:.2f},\n"
    return f"{name} = Weights(\n{named['match']}{named['single']}{gap}{named.get('words', '')})"


def aligned(item: Example, weights: Weights) -> tuple[Rung, ...]:
    chain = likeliest(item.lattice(weights))
    return tuple(
        Rung((*range(i, to_i),), (*range(j, to_j),), score)
        for (i, to_i, j, to_j), score in zip(chain.spans, chain.scores, strict=True)
    )


Judged = tuple[Example, tuple[Rung, ...]]
"""A text and its ladder."""


def report(found: Sequence[Judged]) -> None:
    """Agreement with gold by kind of text, and how far confidences can be trusted."""
    for kind in dict.fromkeys(item.kind for item, _ in found):
        pairs = [(item.text.gold, rungs) for item, rungs in found if item.kind == kind]
        print(f"{kind:32} {percent(evaluate(pairs))}")
    pairs = [(item.text.gold, rungs) for item, rungs in found if item.kind in FOLDERS]
    if pairs:
        print(f"expected calibration error {calibration_error(reliability(pairs)):.3f}")
        print("\n".join(bands(reliability(pairs))))
    sure = [
        (item, rung)
        for item, rungs in found
        if item.kind not in FOLDERS
        for rung in rungs
        if not rung.target and (rung.score or 0) >= SURE
    ]
    right = sum(
        rung.source in {r.source for r in item.text.gold if not r.target} for item, rung in sure
    )
    print(f"news: {len(sure)} sure deletions, {right} of them right")


def held_out(items: Sequence[Example], without: Sequence[str] = ()) -> list[Judged]:
    """Each text as aligned by weights that have not seen its book, or its half of the news.

    Two processes share the work.
    """
    books = dict.fromkeys(item.group for item in items if item.kind in FOLDERS)
    documents = sorted({item.group for item in items if item.kind not in FOLDERS})
    folds = [{book} for book in books] + [set(documents[::2]), set(documents[1::2])]

    def judged(apart: set[str]) -> list[tuple[int, tuple[Rung, ...]]]:
        seen = [item for item in items if item.group not in apart]
        weights = train(seen, vector_of(WEIGHTS), without)
        return [(n, aligned(item, weights)) for n, item in enumerate(items) if item.group in apart]

    found = [pair for fold in in_two_processes(judged, folds) for pair in fold]
    return [(items[number], ladder) for number, ladder in sorted(found)]


def leave_one_out(items: Sequence[Example], plot: Path | None) -> None:
    """Agreement with each book by weights that have not seen it, and with half of the news."""
    found = held_out(items)
    for book in dict.fromkeys(item.group for item in items if item.kind in FOLDERS):
        print("without", book)
        report([pair for pair in found if pair[0].group == book])
    print("all")
    report(found)
    if plot:
        pairs = [(item.text.gold, rungs) for item, rungs in found if item.kind in FOLDERS]
        plot.write_text(reliability_svg(reliability(pairs)), encoding="utf-8")


def check(items: Sequence[Example], weights: Weights) -> None:
    """How flat the objective is at the shipped weights."""
    function = objective(items)
    vector = vector_of(weights)
    (value, gradient), (_, at_zero) = function(vector), function(np.zeros_like(vector))
    share = np.linalg.norm(gradient) / np.linalg.norm(at_zero)
    print(f"objective {value:.2f}, gradient {share:.1e} of that at zero")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sketch", action="store_true", help="the weights of the sketch")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="only the gradient at shipped weights")
    what.add_argument("--leave-one-out", action="store_true", help="cross-validate over books")
    parser.add_argument(
        "--plot", type=Path, metavar="FILE", help="reliability of what was left out"
    )
    arguments = parser.parse_args()
    name, shipped = ("SKETCH", SKETCH) if arguments.sketch else ("WEIGHTS", WEIGHTS)
    with threadpool_limits(limits=1, user_api="blas"):
        items = [example(*text, sketch=arguments.sketch) for text in texts()]
        print(f"{sum(item.lost for item in items)} gold beads are ruled out by the sketch")
        if arguments.check:
            check(items, shipped)
        elif arguments.leave_one_out:
            leave_one_out(items, arguments.plot)
        else:
            weights = train(items, beginning(sketch=arguments.sketch))
            print(as_code(name, weights))
            report([(item, aligned(item, weights)) for item in items])


if __name__ == "__main__":
    main()

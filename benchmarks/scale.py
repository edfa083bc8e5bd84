"""Time and memory of aligning ever longer texts: `python benchmarks/scale.py [SENTENCES…]`.

Texts are the six novels of ../shared/gold one after the other, and over again with a tenth of
the words left out at random (seeded), cut at so many French sentences. A line is a process of its
own: encoding, all after it, peak memory, and strict F1. Beside it what the full grid takes, without
a corridor, where it has at most 2,000,000 nodes.
"""

import random
import resource
import subprocess
import sys
import time
from itertools import count

from align import Text, gold_texts
from readout_l10n.align.corridor import Corridor, corridor
from readout_l10n.align.evaluate import evaluate
from readout_l10n.align.ladder import Rung
from readout_l10n.align.posterior import likeliest
from readout_l10n.align.sides import Side, measure
from readout_l10n.align.weigh import weigh_sides
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.model import Segment

_SIZES = (300, 3_000, 30_000)
_GRID = 2_000_000
_LEFT_OUT = 0.1


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        _measure(int(sys.argv[2]), full=sys.argv[3:] == ["full"])
        return
    print(f"{'sentences':>17}{'nodes':>14}{'encoding':>11}{'the rest':>11}{'memory':>10}{'F1':>7}")
    for size in [int(size) for size in sys.argv[1:]] or _SIZES:
        for full in ([], ["full"]):
            if not full or size**2 <= _GRID:
                command = [sys.executable, __file__, "--one", str(size), *full]
                subprocess.run(command, check=True)
            else:
                print(f"{'full grid':>17}{size**2:>14,}{'not tried':>11}")


def _measure(size: int, *, full: bool) -> None:
    text = _long_text(size)
    started = time.perf_counter()
    encoder = default_encoder()
    source, target = _measured(text.source, encoder), _measured(text.target, encoder)
    encoded = time.perf_counter()
    weighed = weigh_sides(source, target, _grid(source, target) if full else None)
    chain = likeliest(weighed.lattice)
    rest = time.perf_counter() - encoded
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = tuple(Rung((*range(i, to_i),), (*range(j, to_j),)) for i, to_i, j, to_j in chain.spans)
    named = "full grid" if full else f"{len(text.source):,} × {len(text.target):,}"
    print(
        f"{named:>17}{weighed.features.within.size:>14,}{encoded - started:>9.1f} s"
        f"{rest:>9.1f} s{memory:>7.0f} MB{evaluate([(text.gold, found)]).strict.f1:>7.3f}",
        flush=True,
    )


def _measured(sentences: list[str], encoder: Encoder) -> Side:
    segments = [Segment(text.strip(), i, 1, block=i) for i, text in enumerate(sentences, start=1)]
    return measure(segments, encoder)


def _grid(source: Side, target: Side) -> Corridor:
    return corridor(source.size, target.size, [], band=target.size)


def _long_text(size: int) -> Text:
    """So many French sentences, and the English ones up to the end of the last bead."""
    long = Text([], [], ())
    for turn in count():
        rng = random.Random(turn)  # noqa: S311
        for _, text in gold_texts("novels"):
            left, i, j = size - len(long.source), len(long.source), len(long.target)
            if left <= 0:
                return long
            beads = [rung for rung in text.gold if max(rung.source, default=0) < left]
            stop = max(rung.target[-1] for rung in beads if rung.source and rung.target) + 1
            gold = tuple(
                Rung(tuple(i + s for s in rung.source), tuple(j + t for t in rung.target))
                for rung in beads
                if max(rung.target, default=0) < stop
            )
            french, english = text.source[:left], text.target[:stop]
            long = Text(
                long.source + [_thinned(one, rng, turn) for one in french],
                long.target + [_thinned(one, rng, turn) for one in english],
                long.gold + gold,
            )
    raise AssertionError


def _thinned(sentence: str, rng: random.Random, turn: int) -> str:
    words = sentence.split()
    return " ".join(w for w in words if turn == 0 or rng.random() > _LEFT_OUT) or sentence


if __name__ == "__main__":
    main()

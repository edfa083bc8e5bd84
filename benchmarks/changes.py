"""How often take-overs are found where there is none, and where there is one, and how exactly.

Random orders without a change: every document has one of K variants, of equal shares (the worst
case: any of them can lead) or of unequal ones. Take-overs: a share of the documents is against the
use of its time. `--speed` times 500 subjects in 2,000 documents.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.random import Generator, default_rng

from readout_l10n.drift.changes import Dated, take_overs

START = date(2020, 1, 1)
LENGTHS = (8, 10, 12, 16, 24, 40, 80, 160, 400)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=2000, help="sequences a cell")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", action="store_true")
    given = parser.parse_args()
    if given.speed:
        _speed(default_rng(given.seed))
        return
    _false(given.each, default_rng(given.seed))
    _missed(given.each, default_rng(given.seed))


def _false(each: int, random: Generator) -> None:
    print("| shares | " + " | ".join(f"n = {n}" for n in LENGTHS) + " |")
    print("|---" * (len(LENGTHS) + 1) + "|")
    for shares in ([0.5, 0.5], [0.7, 0.3], [0.9, 0.1], [1 / 3] * 3, [0.6, 0.2, 0.2], [0.25] * 4):
        cells = []
        for length in LENGTHS:
            found = sum(
                bool(take_overs(_dated(_drawn(random, shares, length)))) for _ in range(each)
            )
            cells.append(f"{found / each:.2%}")
        print(
            f"| {', '.join(f'{share:.2f}' for share in shares)} | {' | '.join(cells)} |", flush=True
        )


def _missed(each: int, random: Generator) -> None:
    print("\n| take-over | against | found | too many | days off, median and 90 % |")
    print("|---|---|---|---|---|")
    for before, after in ((4, 4), (6, 6), (10, 10), (20, 4), (40, 8), (100, 4), (40, 40)):
        for against in (0.0, 0.1, 0.2):
            shares = [against] * before + [1 - against] * after
            _told(f"{before} then {after}", f"{against:.0%}", shares, [before], each, random)
    for length in (10, 20, 40):
        shares = [0.0] * 20 + [(i + 0.5) / length for i in range(length)] + [1.0] * 20
        middle = 20 + length // 2
        _told(f"20, {length} gradually, 20", "0%", shares, [middle], each, random)
    for stretch in (5, 10, 20):
        for against in (0.0, 0.1):
            shares = ([against] * stretch + [1 - against] * stretch) * 2
            places = [stretch * i for i in (1, 2, 3)]
            _told(f"to and fro, 4 × {stretch}", f"{against:.0%}", shares, places, each, random)


def _told(
    name: str,
    against: str,
    shares: Sequence[float],
    places: Sequence[int],
    each: int,
    random: Generator,
) -> None:
    """A row: `shares` are the chances of the new variant, by document; `places` of the changes."""
    found, more = 0, 0
    off: list[int] = []
    for _ in range(each):
        seen = take_overs(_dated([int(random.random() < share) for share in shares]))
        days = [(change.first_after - START).days for change in seen]
        found += min(len(days), len(places))
        more += max(len(days) - len(places), 0)
        off += [min(abs(day - place) for place in places) for day in days]
    spread = f"{np.median(off):.0f}, {np.quantile(off, 0.9):.0f}" if off else "–"
    of = each * len(places)
    print(f"| {name} | {against} | {found / of:.1%} | {more / of:.1%} | {spread} |", flush=True)


def _drawn(random: Generator, shares: Sequence[float], length: int) -> list[int]:
    return [int(variant) for variant in random.choice(len(shares), size=length, p=shares)]


def _dated(drawn: Sequence[int]) -> Iterator[Dated]:
    """A document a day, with one variant."""
    for number, variant in enumerate(drawn):
        yield START + timedelta(days=number), Counter({f"variant {variant}": 1})


def _speed(random: Generator) -> None:
    for name, share in (("1 in 20 against", 0.05), ("any order", 0.5)):
        drawn = [_drawn(random, [1 - share, share], 2000) for _ in range(500)]
        documents = [[*_dated(each)] for each in drawn]
        begun = time.process_time()
        for each in documents:
            take_overs(each)
        print(f"500 subjects in 2,000 documents, {name}: {time.process_time() - begun:.1f} s")


if __name__ == "__main__":
    main()

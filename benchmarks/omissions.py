"""How many dropped sentences are found, by confidence: `python benchmarks/omissions.py`.

From each document of NTREX one sentence is left out of the French (three times, seeded) or none;
both sides are aligned, and source sentences that stand in a deletion bead are counted.
"""

import random
from collections import defaultdict

from gold import ntrex
from readout_l10n.align import align
from readout_l10n.model import Document
from readout_l10n.segment import parse_document

_THRESHOLDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)
_TIMES = 3


def main() -> None:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    choose = random.Random(1)  # noqa: S311
    right: list[float] = []
    wrong: list[float] = []
    sentences = 0
    for rows in documents.values():
        source = _document([english for english, _ in rows], "en")
        for time in range(_TIMES + 1):
            dropped = choose.randrange(len(rows)) if time else None
            kept = [french for i, (_, french) in enumerate(rows) if i != dropped]
            sentences += len(rows)
            for bead in align(source, _document(kept, "fr")).beads:
                for segment in bead.source if not bead.target else ():
                    (right if segment.line - 1 == dropped else wrong).append(bead.score)
    total = _TIMES * len(documents)
    print(f"{total} sentences dropped, {sentences - total} kept")
    print(f"{'confidence':>10}{'found':>10}{'false':>10}")
    for threshold in _THRESHOLDS:
        found = sum(score >= threshold for score in right) / total
        false = sum(score >= threshold for score in wrong)
        print(f"{threshold:>10}{found:>10.1%}{false:>10}")


def _document(sentences: list[str], locale: str) -> Document:
    return parse_document("\n".join(sentences), path=locale, locale=locale, presegmented=True)


if __name__ == "__main__":
    main()

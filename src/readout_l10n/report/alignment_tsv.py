"""Alignments as a table."""

from collections.abc import Sequence

from readout_l10n.align.ladder import rungs
from readout_l10n.report.alignment import AlignedPair

_FILES = ("source_file", "target_file")
_COLUMNS = ("source", "target", "score", "source_text", "target_text", "review")


def alignment_tsv(pairs: Sequence[AlignedPair], *, review_below: float) -> str:
    """A table with a header, one line a bead: indices from 0, confidence, texts, review.

    Indices are separated by commas; segments of a bead by a space. Tabs in texts become spaces.
    `review` is `yes` below `review_below`, else empty. Several pairs have their files in two
    columns before the others.
    """
    several = len(pairs) != 1
    rows = [(_FILES if several else ()) + _COLUMNS]
    for pair in pairs:
        files = (_cell(pair.source.path), _cell(pair.target.path)) if several else ()
        for bead, rung in zip(pair.beads, rungs(pair.beads), strict=True):
            row = (
                ",".join(map(str, rung.source)),
                ",".join(map(str, rung.target)),
                f"{bead.score:.3f}",
                _cell(bead.source_text),
                _cell(bead.target_text),
                "yes" if bead.score < review_below else "",
            )
            rows.append(files + row)
    return "".join("\t".join(row) + "\n" for row in rows)


def _cell(text: str) -> str:
    return " ".join(text.split("\t"))

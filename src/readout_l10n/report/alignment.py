"""Alignments for people and programs: side by side, JSON, TSV and the ladder format."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from readout_l10n.align.ladder import ladder_serialize, rungs
from readout_l10n.model import Alignment, Bead, Document, Segment

VERSION = 1

_NARROWEST = 40
_DIM, _REVERSED = "2", "7"
_UNSURE = 0.7
"""Confidence below which a bead is marked; that of the rule `segment-missing`."""


def alignment_text(
    alignment: Alignment,
    source: Document,
    target: Document,
    *,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The two texts side by side, a bead at a time, in lines of at most `width` characters.

    Over each bead stand its lines in the files, how many segments of each side it joins, and its
    confidence, with a question mark where that is low. Beside a one-sided bead stands whether it is
    missing, added, or moved, and then where to.
    """
    room = (max(width, _NARROWEST) - 3) // 2
    lines = [_row(source.path, target.path, room)]
    elsewhere = {s: t for pair in alignment.moved for s, t in (pair, pair[::-1])}
    for bead in alignment.beads:
        lines += ["", *_bead_lines(bead, elsewhere, room, colour=colour)]
    return "\n".join([*lines, "", _summary(alignment.beads)]) + "\n"


def alignment_json(alignment: Alignment, source: Document, target: Document) -> str:
    """The alignment as a JSON text, version 1.

    An object of `version` (1), `source` and `target` (each `path`, `locale`, and `segments`, how
    many there are) and `beads`, in order. A bead has `score`, its confidence from 0 to 1, and
    `source` and `target`, lists of segments, either of them perhaps empty. A segment has `text`,
    `index` (from 0 among its document's segments) and its place in the file, `line` and `column`
    (from 1, in code points). `moved` lists pairs of indices, `source` and `target`, of one-sided
    segments that translate each other out of order.
    """
    beads = []
    for bead, rung in zip(alignment.beads, rungs(alignment.beads), strict=True):
        beads.append(
            {
                "source": _segments(bead.source, rung.source),
                "target": _segments(bead.target, rung.target),
                "score": round(bead.score, 3),
            }
        )
    report = {
        "version": VERSION,
        "source": _side(source, alignment.source_locale),
        "target": _side(target, alignment.target_locale),
        "beads": beads,
        "moved": [
            {"source": source.segments.index(ours), "target": target.segments.index(theirs)}
            for ours, theirs in alignment.moved
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def alignment_tsv(alignment: Alignment) -> str:
    """A table with a header, one line a bead: indices from 0, confidence, texts.

    Indices are separated by commas; segments of a bead by a space. Tabs in texts become spaces.
    """
    rows = [("source", "target", "score", "source_text", "target_text")]
    for bead, rung in zip(alignment.beads, rungs(alignment.beads), strict=True):
        rows.append(
            (
                ",".join(map(str, rung.source)),
                ",".join(map(str, rung.target)),
                f"{bead.score:.3f}",
                _cell(bead.source_text),
                _cell(bead.target_text),
            )
        )
    return "".join("\t".join(row) + "\n" for row in rows)


def alignment_ladder(alignment: Alignment) -> str:
    """The alignment in the ladder format, `[0, 1]:[0]:0.973`."""
    return ladder_serialize(rungs(alignment.beads))


def _bead_lines(
    bead: Bead, elsewhere: Mapping[Segment, Segment], room: int, *, colour: bool
) -> Iterator[str]:
    shape = f"{len(bead.source)}-{len(bead.target)}"
    doubt = "" if bead.score >= _UNSURE else " ?"
    places = f"{_lines(bead.source)} : {_lines(bead.target)}"
    yield _paint(f"{places}  {shape}  {bead.score:.2f}{doubt}", _DIM, colour=colour)
    sides = []
    moved = [elsewhere[s] for s in (*bead.source, *bead.target) if s in elsewhere]
    there = f"[moved: line {_lines(moved)}]" if moved else None
    for segments, empty in ((bead.source, there or "[added]"), (bead.target, there or "[missing]")):
        wrapped = [
            line
            for segment in segments
            for line in textwrap.wrap(segment.text, room, break_on_hyphens=False) or [""]
        ]
        sides.append(wrapped or [empty])
    one_sided = not bead.source or not bead.target
    for left, right in zip_longest(*sides, fillvalue=""):
        mark = "!" if one_sided else "|"
        line = _row(left, right, room, mark)
        yield _paint(line, _REVERSED, colour=colour) if one_sided else line


def _row(left: str, right: str, room: int, mark: str = "|") -> str:
    return f"{left:<{room}} {mark} {right}".rstrip()


def _lines(segments: Sequence[Segment]) -> str:
    if not segments:
        return "–"
    first, last = segments[0].line, segments[-1].line
    return str(first) if first == last else f"{first}–{last}"


def _summary(beads: Sequence[Bead]) -> str:
    shapes = Counter((len(bead.source), len(bead.target)) for bead in beads)
    counts = ", ".join(f"{a}-{b}: {count}" for (a, b), count in shapes.most_common())
    return f"beads: {len(beads)}" + (f" ({counts})" if counts else "")


def _side(document: Document, locale: str) -> dict[str, Any]:
    return {"path": document.path, "locale": locale, "segments": len(document.segments)}


def _segments(segments: Sequence[Segment], indices: Sequence[int]) -> list[dict[str, Any]]:
    return [
        {"index": index, "line": segment.line, "column": segment.column, "text": segment.text}
        for index, segment in zip(indices, segments, strict=True)
    ]


def _cell(text: str) -> str:
    return " ".join(text.split("\t"))


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text

"""Alignments as JSON, version 1 (docs/alignment.md)."""

import json
from collections.abc import Sequence
from typing import Any

from readout_l10n.align.ladder import rungs
from readout_l10n.model import Document, Segment
from readout_l10n.report.alignment import AlignedPair

VERSION = 1


def alignment_json(pairs: Sequence[AlignedPair], *, review_below: float) -> str:
    """The alignment as a JSON text, version 1.

    An object of `version` (1), `source` and `target` (each `path`, `locale`, and `segments`, how
    many there are) and `beads`, in order. A bead has `score`, its confidence from 0 to 1, `review`,
    whether that is below `review_below`, and `source` and `target`, lists of segments, either of
    them perhaps empty. A segment has `text`, `index` (from 0 among its document's segments) and its
    place in the file, `line` and `column` (from 1, in code points). `moved` lists pairs of indices,
    `source` and `target`, of one-sided segments that translate each other out of order. `passages`
    are rows of one-sided beads that share a fate: `absence` ("missing", "added" or "moved") and
    `first` and `last`, places among the beads from 0.

    Several pairs, or none, are a list of such objects, without `version`, in the `alignments` of
    one object of version 1.
    """
    found = [pair_object(pair, review_below) for pair in pairs]
    body = found[0] if len(found) == 1 else {"alignments": found}
    return json.dumps({"version": VERSION} | body, ensure_ascii=False, indent=2) + "\n"


def pair_object(pair: AlignedPair, review_below: float) -> dict[str, Any]:
    """One pair as a JSON object."""
    beads = []
    for bead, rung in zip(pair.beads, rungs(pair.beads), strict=True):
        beads.append(
            {
                "source": _segments(bead.source, rung.source),
                "target": _segments(bead.target, rung.target),
                "score": round(bead.score, 3),
                "review": bead.score < review_below,
            }
        )
    alignment = pair.alignment
    return {
        "source": _side(pair.source, alignment.source_locale),
        "target": _side(pair.target, alignment.target_locale),
        "beads": beads,
        "moved": [
            {
                "source": pair.source.segments.index(ours),
                "target": pair.target.segments.index(theirs),
            }
            for ours, theirs in alignment.moved
        ],
        "passages": [
            {
                "absence": passage.absence,
                "first": passage.numbers.start - 1,
                "last": passage.numbers.stop - 2,
            }
            for passage in pair.passages()
        ],
    }


def _side(document: Document, locale: str) -> dict[str, Any]:
    return {"path": document.path, "locale": locale, "segments": len(document.segments)}


def _segments(segments: Sequence[Segment], indices: Sequence[int]) -> list[dict[str, Any]]:
    return [
        {"index": index, "line": segment.line, "column": segment.column, "text": segment.text}
        for index, segment in zip(indices, segments, strict=True)
    ]

"""Agreement with gold, for people and programs (docs/evaluation.md)."""

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

from readout_l10n.align.evaluate import (
    Agreement,
    Bin,
    Evaluation,
    calibration_error,
    evaluate,
    reliability,
)
from readout_l10n.align.gold import Judged, Judgement
from readout_l10n.align.ladder import Rung

VERSION = 1

_TOTAL = "total"
_NONE = "–"


def evaluation_text(judgement: Judgement) -> str:
    """A line a text and one of all, then tables by shape and by confidence, then the signature."""
    total = evaluate(_pairs(judgement.texts))
    names = [*_names(judgement.texts), _TOTAL]
    scores = [*(evaluate(_pairs([text])) for text in judgement.texts), total]
    width = max(map(len, names))
    lines = [
        f"{'':{width}}  strict {'':12}    lax",
        f"{'':{width}}" + f"  {'P':5}  {'R':5}  {'F1':5}  " * 2,
        *(f"{name:{width}}{_six(score)}" for name, score in zip(names, scores, strict=True)),
        "",
        *_shape_lines(total),
        "",
        *_calibration_lines(reliability(_pairs(judgement.texts))),
        "",
        judgement.signature,
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def evaluation_json(judgement: Judgement) -> str:
    """The same numbers, unrounded, as a JSON text, version 1 (docs/evaluation.md)."""
    total = evaluate(_pairs(judgement.texts))
    bins = reliability(_pairs(judgement.texts))
    report = {
        "version": VERSION,
        "signature": judgement.signature,
        "texts": [
            {"path": text.path, **_agreements(evaluate(_pairs([text])))} for text in judgement.texts
        ],
        "total": _agreements(total),
        "shapes": [
            {"source": source, "target": target, "gold": gold, "found": found, "right": right}
            for (source, target), gold, found, right in _shapes(total)
        ],
        "calibration": _calibration(bins) if bins else None,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _pairs(texts: Sequence[Judged]) -> list[tuple[Sequence[Rung], Sequence[Rung]]]:
    return [(text.gold, text.found) for text in texts]


def _names(texts: Sequence[Judged]) -> Iterator[str]:
    for text in texts:
        yield PurePath(text.path).name


def _six(score: Evaluation) -> str:
    return "".join(
        f"  {side.precision:.3f}  {side.recall:.3f}  {side.f1:.3f}  "
        for side in (score.strict, score.lax)
    )


def _shapes(score: Evaluation) -> Iterator[tuple[tuple[int, int], int, int, int]]:
    """Shape, how many the gold has, how many were found, how many of these are right."""
    for shape in sorted({*score.by_shape, *score.found_by_shape}):
        right, gold = score.by_shape.get(shape, (0, 0))
        _, found = score.found_by_shape.get(shape, (0, 0))
        yield shape, gold, found, right


def _shape_lines(score: Evaluation) -> Iterator[str]:
    yield f"{'shape':5}  {'gold':>6}  {'found':>6}  {'right':>6}  {'P':5}  {'R':5}"
    for (source, target), gold, found, right in _shapes(score):
        shares = f"{_share(right, found):5}  {_share(right, gold):5}"
        yield f"{f'{source}-{target}':5}  {gold:6}  {found:6}  {right:6}  {shares}"


def _calibration_lines(bins: Sequence[Bin]) -> Iterator[str]:
    if not bins:
        yield "calibration: not told, the beads found have no probabilities"
        return
    error = calibration_error(bins)
    yield f"expected calibration error {error:.3f}, {len(bins)} bins"
    yield f"{'confidence':10}  {'beads':>6}  {'mean':5}  {'right':5}"
    for every in bins:
        if every.beads:
            label = f"{every.low:.1f}–{every.high:.1f}"
            shares = f"{every.confidence:.3f}  {_share(every.right, every.beads)}"
            yield f"{label:10}  {every.beads:6}  {shares}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else _NONE


def _agreements(score: Evaluation) -> dict[str, Any]:
    return {"strict": _agreement(score.strict), "lax": _agreement(score.lax)}


def _agreement(agreement: Agreement) -> dict[str, float]:
    return {"precision": agreement.precision, "recall": agreement.recall, "f1": agreement.f1}


def _calibration(bins: Sequence[Bin]) -> dict[str, Any]:
    return {
        "expected_calibration_error": calibration_error(bins),
        "bins": [
            {
                "low": every.low,
                "high": every.high,
                "beads": every.beads,
                "right": every.right,
                "confidence": every.confidence,
            }
            for every in bins
        ],
    }

"""A pair and its findings as JSON, version 1 (docs/review.md)."""

import json

from readout_l10n.report.alignment_json import pair_object
from readout_l10n.report.json import finding_object
from readout_l10n.report.review import Review

VERSION = 1


def review_json(review: Review, *, review_below: float) -> str:
    """The alignment of `align --format json` with the findings of `check --format json`.

    Each bead has `findings`, the numbers from 0 of its own in the list of all; `whole` are those of
    no bead.
    """
    pair = pair_object(review.pair, review_below)
    for bead, row in zip(pair["beads"], review.rows(), strict=True):
        bead["findings"] = [number - 1 for number, _ in row.findings]
    body = {
        "version": VERSION,
        **pair,
        "findings": [finding_object(finding) for finding in review.report.findings],
        "whole": [number - 1 for number, _ in review.whole()],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"

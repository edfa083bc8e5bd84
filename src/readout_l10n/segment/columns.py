"""Tables in plain text: neighbouring lines whose columns begin in the same place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout_l10n.segment.marks import list_mark

_GAP = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t\s*)(?=\S)")
"""Two spaces stand after a full stop in typescripts."""


def cells(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[tuple[int, int], ...]]:
    """Half-open offsets of the cells of each line; a line that is in no table is one cell."""
    gaps = [_gaps(text, low, high) for low, high in lines]
    columns = [{end - low for _, end in found} for found, (low, _) in zip(gaps, lines, strict=True)]
    rows = []
    for i, (low, high) in enumerate(lines):
        near = [columns[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
        if any(columns[i] & other for other in near):
            starts = [low, *(end for _, end in gaps[i])]
            ends = [*(start for start, _ in gaps[i]), high]
            rows.append(tuple(zip(starts, ends, strict=True)))
        else:
            rows.append(((low, high),))
    return rows


def _gaps(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Places of the gaps in a line, but for that between a list mark and its item."""
    line = text[low:high]
    indent = len(line) - len(line.lstrip())
    mark = indent + list_mark(line[indent:])
    return [(low + found.start(), low + found.end()) for found in _GAP.finditer(line, mark)]

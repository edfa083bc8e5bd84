"""The seeds, when they lie beside the project, against lists written by reading them.

A row is a segment: its line, its kind, its first three words and its last two.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from readout_l10n.segment import read_document

LISTS = sorted((Path(__file__).parent / "seeds").glob("*.tsv"))


@pytest.mark.parametrize("rows", LISTS, ids=lambda path: path.stem)
def test_segments_are_those_that_a_reader_finds(rows: Path, shared: Path) -> None:
    seed = shared / "seeds" / f"{rows.stem}.txt"
    wanted = [tuple(row.split("\t")) for row in rows.read_text(encoding="utf-8").splitlines()[1:]]
    document = read_document(seed, "fr")
    found = [
        (
            str(segment.line),
            segment.kind.value,
            " ".join(segment.text.split()[:3]),
            " ".join(segment.text.split()[-2:]),
        )
        for segment in document.segments
    ]
    assert found == wanted

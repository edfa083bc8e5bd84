import csv
import io
from dataclasses import replace

import pytest

from drift.made import drift, followed, occurrence
from readout_l10n.drift import Followed, Sort
from readout_l10n.report.drift_csv import COLUMNS, drift_csv


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_an_occurrence() -> None:
    found = rows(drift_csv(drift(followed(["pierre", "roc"]), days=[3, 1])))
    assert [row["variant"] for row in found] == ["roc", "pierre"]
    assert tuple(found[0]) == COLUMNS
    assert found[0] == {
        "sort": "term",
        "id": "stone",
        "locale": "fr",
        "text": "stone",
        "day": "2024-01-02",
        "kind": "readout",
        "title": "Title 1",
        "source_path": "en/001.md",
        "source_line": "1",
        "source": "stone",
        "target_path": "fr/001.md",
        "target_line": "1",
        "target": "roc",
        "variant": "roc",
        "standing": "deprecated",
        "confidence": "0.90",
        "source_passage": "A stone lies here.",
        "target_passage": "Ici, roc repose.",
    }


def test_a_target_alone_has_no_source() -> None:
    given = followed(["pierre"])
    alone = replace(given.occurrences[0], source=None)
    (row,) = rows(drift_csv(drift(replace(given, occurrences=(alone,)), days=[None])))
    assert (row["source_path"], row["source_line"], row["source"], row["day"]) == ("", "", "", "")


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"])
def test_no_cell_is_a_formula(beginning: str) -> None:
    written = f'{beginning}HYPERLINK("x")'
    given = Followed(Sort.PHRASE, written, "fr", written, (occurrence(0, written),), ())
    (row,) = rows(drift_csv(drift(given, days=[0])))
    assert row["text"] == row["variant"] == row["target"] == f"'{written}"
    assert not any(cell.startswith(beginning) for cell in row.values())


def test_quotes_and_line_ends_stay_in_their_cell() -> None:
    written = 'a;"b",\nc'
    given = Followed(Sort.PHRASE, "x", "fr", "x", (occurrence(0, written),), ())
    (row,) = rows(drift_csv(drift(given, days=[0])))
    assert row["variant"] == written

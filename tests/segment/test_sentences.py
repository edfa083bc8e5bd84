"""Sentences, case by case (`cases/*.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from readout_l10n.segment.sentences import split

FILES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
CASES = [
    pytest.param(case, file.stem, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("case", "file"), CASES)
def test_paragraph_comes_apart_into_its_sentences(case: dict[str, Any], file: str) -> None:
    text = case.get("text") or " ".join(case["sentences"])
    wanted = case.get("expect") or case["sentences"]
    found = [text[start:end] for start, end in split(text, case.get("locale", file))]
    assert found == wanted


def test_lines_that_are_one_sentence_stay_one(shared: Path) -> None:
    """Of 1,007 sentences of news none is cut in English; in French, 28 hold two."""
    rows = [
        row.split("\t")
        for row in (shared / "gold" / "ntrex-en-fr.tsv").read_text(encoding="utf-8").splitlines()
    ]
    assert [english for _, english, _ in rows if len(split(english, "en")) > 1] == []
    assert sum(len(split(french, "fr")) > 1 for _, _, french in rows) == 28


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_nothing_has_no_sentence(text: str) -> None:
    assert split(text, "fr") == []


@pytest.mark.parametrize("text", ["...", "« »", "?", "—"])
def test_marks_alone_are_kept_as_they_are(text: str) -> None:
    assert split(text, "fr") == [(0, len(text))]


def test_white_space_at_the_ends_is_left_out() -> None:
    assert split("  He left.  She did. ", "en") == [(2, 10), (12, 20)]

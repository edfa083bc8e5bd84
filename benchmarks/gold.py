"""The gold data beside the project, for the benchmarks."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"


def gold_file(name: str) -> Path:
    """A gold file; ends the benchmark with a message where it is absent."""
    path = GOLD / name
    if not path.exists():
        sys.exit(f"{path} is not here; this benchmark needs it")
    return path


def ntrex() -> Iterator[tuple[str, str, str]]:
    """Document, English sentence and professional French translation (NTREX-128)."""
    for line in gold_file("ntrex-en-fr.tsv").read_text(encoding="utf-8").splitlines():
        document, english, french = line.split("\t")
        yield document, english, french


def wmt_terms() -> list[dict[str, Any]]:
    """Segments of the WMT21 terminology task with their terms."""
    lines = gold_file("wmt21-terms-en-fr.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]

"""How quick drafts are: against Apertium alone, with one job and with two, and once more unchanged.

    python benchmarks/draft_pace.py [--documents 140] [--locale es] [--source en]

The documents are those of the corpus, each several times with other years in it. Segments that
stand in several of them are drafted once. The command line runs in processes of its own; all
figures are of one run, so that their ratios hold on a noisy machine.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from readout_l10n.draft import Passage
from readout_l10n.draft.apertium import apertium
from readout_l10n.segment import read_document

CORPUS = Path(__file__).parents[1] / "corpus"
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")


def documents(folder: Path, source: str, number: int) -> None:
    """So many documents; the years of each copy are earlier ones."""
    folder.mkdir()
    originals = sorted((CORPUS / source).glob("*.md"))
    copies = ((turn, path) for turn in range(number) for path in originals)
    for turn, path in islice(copies, number):
        text = path.read_text("utf-8")
        older = _YEAR.sub(lambda year, back=turn: str(int(year[0]) - back), text)
        (folder / f"{path.stem}-{turn}.md").write_text(older, "utf-8")


def drafted(folder: Path, output: Path, source: str, locale: str, jobs: int) -> float:
    """Seconds of the command line."""
    command = [sys.executable, "-m", "readout_l10n", "draft", "--engine", "apertium"]
    command += ["--source-locale", source, "--to", locale, str(folder), "--output", str(output)]
    start = time.perf_counter()
    environment = os.environ | {"XDG_DATA_HOME": str(output.parent / "data")}
    subprocess.run(
        [*command, "--jobs", str(jobs)], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=140)
    parser.add_argument("--locale", default="es")
    parser.add_argument("--source", default="en")
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place) / given.source
        documents(folder, given.source, given.documents)
        texts = [
            segment.text
            for path in sorted(folder.iterdir())
            for segment in read_document(path, given.source).segments
        ]
        distinct = list(dict.fromkeys(texts))
        engine = apertium(given.source, given.locale)
        if engine is None:
            sys.exit(f"no Apertium from {given.source} into {given.locale}")
        start = time.perf_counter()
        engine.draft([Passage(text) for text in distinct])
        seconds = {"Apertium alone, distinct segments": time.perf_counter() - start}
        for jobs in (1, 2):
            output = Path(place) / f"{given.locale}-{jobs}"
            name = f"drafts, --jobs {jobs}"
            seconds[name] = drafted(folder, output, given.source, given.locale, jobs)
        seconds["again, nothing changed"] = drafted(
            folder, output, given.source, given.locale, jobs
        )
    load, _, _ = os.getloadavg()
    print(f"load at the end: {load:.1f}")
    print(f"{given.documents} documents, {len(texts)} segments, {len(distinct)} of them distinct")
    alone = next(iter(seconds.values()))
    for name, taken in seconds.items():
        print(f"{name:36}{taken:8.1f} s{len(texts) / taken:8.0f} segments/s{taken / alone:7.2f} x")


if __name__ == "__main__":
    main()

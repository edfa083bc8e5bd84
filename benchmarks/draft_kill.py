"""Drafts killed with SIGKILL at random moments, then resumed: is the outcome the undisturbed one?

    python benchmarks/draft_kill.py [--kills 20] [--documents 14] [--seed 1]

A slow engine drafts copies of the corpus in batches of a few segments, in a process of its own that
is killed again and again, at random moments after it has begun to draft. The engine logs every
segment that it is asked for: what is asked for twice must be of the batches that were under way
when the kills came, one a kill.
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from readout_l10n.cli import cli
from readout_l10n.cli.draft import engines
from readout_l10n.draft import Draft, Passage, guarded, run, segments

BATCH = 8
PAUSE = 0.1
"""Seconds that the engine takes for a batch."""
CORPUS = Path(__file__).parents[1] / "corpus" / "en"
STATE = ".readout-draft.sqlite3"
BEGUN = "begun"


def work(folder: Path, log: Path) -> None:
    """Draft a folder with the slow engine, as the command line does."""

    class Slow:
        name = "argos"
        model = "slow 1"

        def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
            with log.open("a", encoding="utf-8") as file:
                file.writelines(f"{passage.text}\n" for passage in passages)
            time.sleep(PAUSE)
            return [Draft(p.text.swapcase(), self.name, self.model) for p in passages]

    def begun(*given: object, **others: object) -> Iterator[object]:
        (folder / BEGUN).touch()
        yield from draft_documents(*given, **others)

    draft_documents: Callable[..., Iterator[object]] = run.draft_documents
    run.draft_documents = begun  # type: ignore[assignment]
    # Without what keeps terms, so that each segment is asked for once.
    guarded.Guarded = lambda engine, *_: engine  # type: ignore[assignment,misc]
    engines.machine_engines = lambda *_: (Slow(),)  # type: ignore[assignment]
    segments.BATCH = BATCH
    arguments = ["draft", "--to", "es", str(folder / "en"), "--engine", "argos"]
    cli([*arguments, "--format", "md,po,xliff,tmx"])


def begin(folder: Path) -> "subprocess.Popen[bytes]":
    """A process that has begun to draft."""
    (folder / BEGUN).unlink(missing_ok=True)
    command = [sys.executable, __file__, "--work", str(folder)]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    while process.poll() is None and not (folder / BEGUN).exists():
        time.sleep(0.01)
    return process


def prepared(folder: Path, documents: int) -> Path:
    (folder / "en").mkdir(parents=True)
    for path in sorted(CORPUS.iterdir())[:documents]:
        shutil.copy(path, folder / "en")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """What stands in the drafts' folder, without what is ours to tell drafts by."""
    return {
        path.name: path.read_bytes().replace(str(folder).encode(), b"")
        for path in sorted((folder / "es").iterdir())
        if not path.name.startswith(STATE)
    }


def finished(folder: Path) -> float:
    """Run to the end; the seconds that the drafting took."""
    process = begin(folder)
    start = time.monotonic()
    _, errors = process.communicate()
    if process.returncode:
        sys.exit(f"a run ended with {process.returncode}: {errors.decode()}")
    return time.monotonic() - start


def killed(folder: Path, seconds: float) -> bool:
    """Whether a run was killed after so many seconds; not where it came through before."""
    process = begin(folder)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--documents", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path)
    given = parser.parse_args()
    if given.work:
        work(given.work, given.work / "log.txt")
        return
    chance = random.Random(given.seed)  # noqa: S311
    with TemporaryDirectory() as place:
        whole = prepared(Path(place) / "whole", given.documents)
        seconds = finished(whole)
        asked = Counter((whole / "log.txt").read_text(encoding="utf-8").splitlines())
        hit, again, same = 0, 0, True
        numbers = count()
        there: list[int] = []
        while hit < given.kills and same:
            # Again and again into one folder, until a run comes through; then into another one.
            broken = prepared(Path(place) / f"broken{next(numbers)}", given.documents)
            while killed(broken, chance.uniform(0, seconds)) and hit < given.kills:
                hit += 1
                there.append(len(list((broken / "es").glob("*.md"))))
            finished(broken)
            log = (broken / "log.txt").read_text(encoding="utf-8")
            again += (Counter(log.splitlines()) - asked).total()
            same = files(broken) == files(whole)
    print(f"{hit} kills came while a run drafted, which takes {seconds:.1f} s")
    print(f"documents that were written by then: {', '.join(map(str, there))}")
    print(f"{asked.total()} segments asked for; {again} again, {BATCH} a kill allowed")
    print("resumed output equals the undisturbed one" if same else "the outputs DIFFER")
    sys.exit(0 if same and again <= hit * BATCH else 1)


if __name__ == "__main__":
    main()

"""Time and peak memory of `readout-l10n check`, cold: `python benchmarks/check.py [PATH…]`.

Each line is a process of its own: the shipped corpus (or the paths given) in pairs, then its French
side alone, where no encoder is needed.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gold import ROOT

_COMMAND = str(Path(sys.executable).with_name("readout-l10n"))


def main() -> None:
    paths = sys.argv[1:] or [str(ROOT / "corpus")]
    _measure("in pairs", paths)
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((ROOT / "corpus" / "fr").iterdir()):
            (Path(folder) / path.name).write_bytes(path.read_bytes())
        _measure("French alone", [folder])


def _measure(name: str, paths: list[str]) -> None:
    start = time.perf_counter()
    command = [_COMMAND, "check", *paths]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    print(f"{name:<16}{seconds:>7.1f} s{usage.ru_maxrss / 1024:>8.0f} MB")


if __name__ == "__main__":
    main()

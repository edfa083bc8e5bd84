"""How long `readout-l10n --help` takes, as a multiple of `python -c "import click"`.

Runs alternate, and the medians are compared: `python benchmarks/startup.py`.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

_RUNS = 30
_COMMAND = str(Path(sys.executable).with_name("readout-l10n"))
_COMMANDS = {
    'python -c "import click"': [sys.executable, "-c", "import click"],
    "readout-l10n --help": [_COMMAND, "--help"],
    "readout-l10n --version": [_COMMAND, "--version"],
}


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in _COMMANDS}
    for _ in range(_RUNS):
        for name, command in _COMMANDS.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(values) for name, values in times.items()}
    base = next(iter(medians.values()))
    for name, median in medians.items():
        print(f"{name:<28}{median * 1000:>8.0f} ms{median / base:>7.2f} x")


if __name__ == "__main__":
    main()

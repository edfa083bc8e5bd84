"""What the tests start as another process: adds units, telling of each call that came back.

`adding.py FILE NAME CALLS UNITS`: so many calls, each a document of so many units.
"""

import sys
from pathlib import Path

from readout_l10n.draft.memory import Memory, Unit


def document(name: str, number: int, size: int) -> list[Unit]:
    return [
        Unit(
            "en",
            "fr",
            f"Sentence {word} of {name} in document {number}",
            f"Phrase {word}",
            origin=f"{name}/{number}",
        )
        for word in (f"w{i}x" for i in range(size))
    ]


if __name__ == "__main__":
    path, name, calls, size = sys.argv[1:]
    with Memory(Path(path)) as memory:
        for number in range(int(calls)):
            memory.add(document(name, number, int(size)))
            print(number, flush=True)  # noqa: T201

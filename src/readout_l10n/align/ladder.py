"""The ladder format: one bead a line, as indices from 0, `[0, 1]:[0]:0.973`.

The format of the gold data and of vecalign, which took it over from hunalign.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from readout_l10n.errors import InputError
from readout_l10n.model import Bead

_INDICES = r"\[\s*((?:\d+(?:\s*,\s*\d+)*)?)\s*\]"
_RUNG = re.compile(rf"{_INDICES}\s*:\s*{_INDICES}(?:\s*:\s*(\d+(?:\.\d*)?(?:[eE][-+]?\d+)?))?")


@dataclass(frozen=True, slots=True)
class Rung:
    """A bead as places of its segments in their texts, from 0."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float | None = None


def rungs(beads: Iterable[Bead]) -> tuple[Rung, ...]:
    """The beads of an alignment as rungs; segments are counted as they come."""
    found: list[Rung] = []
    i = j = 0
    for bead in beads:
        to_i, to_j = i + len(bead.source), j + len(bead.target)
        found.append(Rung(tuple(range(i, to_i)), tuple(range(j, to_j)), bead.score))
        i, j = to_i, to_j
    return tuple(found)


def ladder_parse(text: str, path: str = "-") -> tuple[Rung, ...]:
    """The rungs of a ladder; blank lines are passed over, a score may be absent.

    Raises InputError with `path` and the line that is no rung.
    """
    found: list[Rung] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        match = _RUNG.fullmatch(line.strip())
        if match is None:
            message = f"a bead looks like [0, 1]:[0] or [0, 1]:[0]:0.973, this is {line.strip()!r}"
            raise InputError(path, number, message)
        source, target, score = match.groups()
        found.append(Rung(_indices(source), _indices(target), float(score) if score else None))
    return tuple(found)


def ladder_serialize(ladder: Iterable[Rung]) -> str:
    """One line a rung, its score, if any, with three decimals."""
    return "".join(f"{_line(rung)}\n" for rung in ladder)


def _indices(text: str) -> tuple[int, ...]:
    return tuple(int(index) for index in re.findall(r"\d+", text))


def _line(rung: Rung) -> str:
    sides = f"{list(rung.source)}:{list(rung.target)}"
    return sides if rung.score is None else f"{sides}:{rung.score:.3f}"

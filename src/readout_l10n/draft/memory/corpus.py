"""The published pairs of a corpus in a memory: what has changed is put in anew, the rest stays."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from readout_l10n import __version__
from readout_l10n.draft.memory.memory import Memory
from readout_l10n.draft.memory.unit import Unit
from readout_l10n.draft.memory.whole import Whole

# Units and seconds of work that are put in at once: so much at the most is done again after a kill.
_UNITS, _SECONDS = 2_000, 5.0

UnitsOf = Callable[["Pair"], Iterable[Unit] | None]
"""Aligns a pair; None for one that cannot be read now, and is tried again the next time."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A document in two locales."""

    name: str
    """What its units say that they come from; the same from run to run."""
    source: Path
    target: Path
    digest: bytes
    """Of all that its units depend on."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a memory lacks of a corpus."""

    changed: tuple[Pair, ...]
    """Pairs that are new, or are not what they were."""
    gone: tuple[str, ...]
    """Names of pairs that are no longer there."""


def pair_digest(told: Iterable[str], sides: Iterable[tuple[bytes, bool]]) -> bytes:
    """A digest of this version, of what else is told, and of both files, each perhaps a draft."""
    found = blake2b(digest_size=16)
    for part in (__version__, *told):
        found.update(f"{len(part)} {part}".encode("utf-8", "surrogatepass"))
    for data, is_draft in sides:
        found.update(b"%d %d " % (len(data), is_draft))
        found.update(data)
    return found.digest()


def due(memory: Memory, pairs: Sequence[Pair]) -> Due:
    """What of the pairs is not in the memory yet, and what of the memory is in no pair."""
    known = memory.digests()
    changed = tuple(pair for pair in pairs if known.get(pair.name) != pair.digest)
    return Due(changed, tuple(known.keys() - {pair.name for pair in pairs}))


def remember(memory: Memory, pairs: Iterable[Pair], units_of: UnitsOf) -> None:
    """Put the units of pairs in, some at a time; what is aligned is kept however this ends."""
    waiting: list[Whole] = []
    begun = time.monotonic()
    try:
        for pair in pairs:
            units = units_of(pair)
            if units is None:
                continue
            waiting.append(Whole(pair.name, pair.digest, tuple(units)))
            many = sum(len(whole.units) for whole in waiting) >= _UNITS
            if many or time.monotonic() - begun >= _SECONDS:
                memory.put_in(waiting)
                waiting, begun = [], time.monotonic()
    finally:
        if waiting:
            memory.put_in(waiting)

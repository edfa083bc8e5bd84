"""The translations of a source, the likelier first."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from readout_l10n.draft.engine import Passage
from readout_l10n.draft.memory.normal import key, normal
from readout_l10n.draft.memory.unit import Standing

_UNITS = (
    "SELECT target, before, after, name, day, accepted_by, standing FROM units "
    "LEFT JOIN origins ON origins.id = units.origin "
    "WHERE source = ? AND target_locale IN ({}) ORDER BY day, units.id"
)


@dataclass(frozen=True, slots=True)
class Rendering:
    """One of the translations of a source, wherever it was translated so."""

    text: str
    count: int
    """Units that have it."""
    in_context: bool
    """Whether one of them stands between the same segments as what was asked for."""
    standing: Standing
    origin: str | None
    """Of the latest of them, as are the day, YYYY-MM-DD, and who accepted it."""
    day: str | None
    accepted_by: str | None


def renderings(
    connection: sqlite3.Connection, source: int, target_locales: Sequence[str], passage: Passage
) -> tuple[Rendering, ...]:
    """The different translations of a source.

    Those in the same context come first, those that nobody vouches for last; among others the
    latest is first, and of those of one day the most frequent.
    """
    around = _around(passage)
    marks = ",".join("?" * len(target_locales))
    rows = connection.execute(_UNITS.format(marks), (source, *target_locales))
    found: dict[str, Rendering] = {}
    for target, before, after, origin, day, accepted_by, standing in rows:
        same = normal(target)
        known = found.pop(same, None)
        found[same] = Rendering(
            target,
            known.count + 1 if known else 1,
            (before, after) == around or bool(known and known.in_context),
            _better(Standing(standing), known.standing if known else None),
            origin,
            day,
            accepted_by,
        )
    latest_first = reversed(found.values())
    return tuple(sorted(latest_first, key=_precedence, reverse=True))


def _around(passage: Passage) -> tuple[int | None, int | None] | None:
    """The keys of the segments around; None where nothing is known of them."""
    if passage.before is None and passage.after is None:
        return None
    return (
        None if passage.before is None else key(passage.before),
        None if passage.after is None else key(passage.after),
    )


def _better(standing: Standing, other: Standing | None) -> Standing:
    return standing if other in {None, Standing.UNREVIEWED} else other or standing


def _precedence(rendering: Rendering) -> tuple[bool, bool, str, int]:
    return (
        rendering.in_context,
        rendering.standing is not Standing.UNREVIEWED,
        rendering.day or "",
        rendering.count,
    )

"""A translation memory that a translator gives back → what of it belongs to drafts.

A TMX says neither in which place of a document a text stands nor whether somebody has accepted it:
its units go into the memory, and no document is made of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from readout_l10n.draft.bring_back import plain
from readout_l10n.draft.memory import Standing, Unit
from readout_l10n.draft.set_lines import ENGINE
from readout_l10n.draft.state import Record
from readout_l10n.text.locale import language


class Pair(Protocol):
    """A unit of the TMX."""

    @property
    def source(self) -> str: ...

    @property
    def target(self) -> str: ...

    @property
    def source_locale(self) -> str: ...

    @property
    def target_locale(self) -> str: ...

    @property
    def fuzzy(self) -> bool:
        """Whether it says that it is still to be reviewed."""
        ...


@dataclass(frozen=True, slots=True)
class FromTmx:
    """What came of a TMX."""

    units: tuple[Unit, ...]
    """For the memory, accepted; one for each draft that a text stands in."""
    taken: int
    """Units of the file that are in a draft."""
    fuzzy: int
    """Those that would be, but are still to be reviewed."""
    others: int
    """Those that are of no draft."""


def from_tmx(pairs: Iterable[Pair], records: Mapping[Path, Record], day: date) -> FromTmx:
    """The units of a TMX whose source is a segment of one of the drafts, with its context there."""
    drafts: defaultdict[tuple[str, str, str], list[Path]] = defaultdict(list)
    for path, record in records.items():
        locales = (language(record.source_locale), language(record.locale))
        for text in {plain(unit.source) for unit in record.units if unit.engine != ENGINE}:
            drafts[(*locales, text)].append(path)
    units: list[Unit] = []
    taken = fuzzy = others = 0
    for pair in pairs:
        locales = (language(pair.source_locale), language(pair.target_locale))
        found = drafts.get((*locales, plain(pair.source)), [])
        if not found:
            others += 1
        elif pair.fuzzy:
            fuzzy += 1
        else:
            taken += 1
            units += [unit for path in found for unit in _units(pair, path, records[path], day)]
    return FromTmx(tuple(units), taken, fuzzy, others)


def _units(pair: Pair, path: Path, record: Record, day: date) -> Iterator[Unit]:
    """A text for the memory, with what stands around it where it stands in one place only."""
    sources = [unit.source for unit in record.units]
    wanted = plain(pair.source)
    places = [i for i, source in enumerate(sources) if plain(source) == wanted]
    at = places[0]
    alone = len(places) == 1
    yield Unit(
        record.source_locale,
        record.locale,
        sources[at],
        pair.target,
        sources[at - 1] if alone and at else None,
        sources[at + 1] if alone and at + 1 < len(sources) else None,
        path.name,
        day,
        None,
        Standing.ACCEPTED,
    )

"""A translator's work on a draft → the units of the draft with what was accepted in them."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from readout_l10n.draft.memory import Standing, Unit
from readout_l10n.draft.set_lines import ENGINE
from readout_l10n.errors import InputError
from readout_l10n.model import DraftUnit


class Returned(Protocol):
    """An entry of the file that comes back."""

    @property
    def number(self) -> int:
        """Of the segment, from 1."""
        ...

    @property
    def name(self) -> str:
        """What the file calls it."""
        ...

    @property
    def source(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def fuzzy(self) -> bool: ...

    @property
    def comments(self) -> tuple[str, ...] | None:
        """What may be the translator's own; None where the file has no place for it any more."""
        ...

    @property
    def line(self) -> int:
        """In the file."""
        ...


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came of an import."""

    units: tuple[DraftUnit, ...]
    fuzzy: tuple[int, ...]
    """Lines of the file with segments that nobody has accepted yet."""
    untranslated: tuple[int, ...]
    problems: tuple[InputError, ...]
    """Entries that fit no segment; the others count all the same."""

    @property
    def accepted(self) -> int:
        return sum(unit.accepted for unit in self.units)

    @property
    def is_whole(self) -> bool:
        """Whether every segment that is translated, and not set, has been accepted."""
        return all(unit.accepted or unit.engine == ENGINE for unit in self.units)


def bring_back(units: Sequence[DraftUnit], returned: Sequence[Returned], path: str) -> BroughtBack:
    """The units with the texts of the file; those not fuzzy are accepted, and need no notes."""
    found = list(units)
    fuzzy: list[int] = []
    untranslated: list[int] = []
    problems: list[InputError] = []
    for entry in returned:
        message = _misfit(entry, units)
        if message:
            problems.append(InputError(path, entry.line, message))
            continue
        old = units[entry.number - 1]
        text = " ".join(entry.text.split("\n")).strip()
        if not text:
            untranslated.append(entry.line)
        elif entry.fuzzy:
            fuzzy.append(entry.line)
        found[entry.number - 1] = _taken(old, text, entry)
    return BroughtBack(tuple(found), tuple(fuzzy), tuple(untranslated), tuple(problems))


def _misfit(entry: Returned, units: Sequence[DraftUnit]) -> str | None:
    if not 1 <= entry.number <= len(units):
        return f"{entry.name} is no segment of the draft, which has {len(units)}"
    if plain(entry.source) != plain(units[entry.number - 1].source):
        return f"the source of {entry.name} is not that of the segment; leave it as it was"
    return None


def _taken(old: DraftUnit, text: str, entry: Returned) -> DraftUnit:
    comment = _comment(old, entry)
    if not text or entry.fuzzy:
        return replace(old, text=text, accepted=False, comment=comment)
    if old.engine == ENGINE:
        return replace(old, text=text, comment=comment)
    return replace(old, text=text, accepted=True, comment=comment, notes=(), previous=None)


def _comment(old: DraftUnit, entry: Returned) -> str:
    """The translator's words, without ours that have lost their mark on the way."""
    if entry.comments is None:
        return old.comment
    ours = {plain(text) for text in (*old.notes, old.engine, old.previous or "", str(old.line))}
    return "\n".join(text for text in entry.comments if plain(text) not in ours)


def plain(text: str) -> str:
    """What is left of a text in any format: no white space, no control characters, NFC."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if char.isprintable() and not char.isspace())


def memory_units(
    brought: BroughtBack,
    source_locale: str,
    target_locale: str,
    origin: str,
    day: date,
    translator: str | None,
) -> Iterator[Unit]:
    """What was accepted, for the memory, each with what stands around it in the source."""
    units = brought.units
    for i, unit in enumerate(units):
        if not unit.accepted:
            continue
        before = units[i - 1] if i and not unit.aside else None
        after = units[i + 1] if i + 1 < len(units) and not unit.aside else None
        yield Unit(
            source_locale,
            target_locale,
            unit.source,
            unit.text,
            before.source if before else None,
            after.source if after and not after.aside else None,
            origin,
            day,
            translator,
            Standing.ACCEPTED,
        )

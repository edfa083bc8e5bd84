"""A draft's file as a translator gives it back, whatever the format."""

from dataclasses import dataclass

from readout_l10n.errors import InputError


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """An entry of the file."""

    number: int
    """Of the segment, from 1."""
    name: str
    """What the file calls it: `msgctxt 3`, `unit u3`."""
    source: str
    text: str
    fuzzy: bool
    comments: tuple[str, ...] | None
    """What may be the translator's own; None where the file has no place for it any more."""
    line: int
    """In the file."""


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    document: str | None
    """Name of the draft's document, in the file's folder; None where that was lost."""
    locale: str | None
    """Of the texts, if the file says it."""
    translator: str | None
    units: tuple[ReturnedUnit, ...]
    problems: tuple[InputError, ...]
    """Entries that are no segment's."""


def document_name(said: str | None) -> str | None:
    """A document's name as a file says it; None for what is none."""
    name = (said or "").strip()
    return name if name and "/" not in name and "\\" not in name else None

"""One thing that usage advises against, with what to write and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.model import Severity
from readout_l10n.usage.phrase import Phrase


class Kind(StrEnum):
    """What is wrong with it; each kind is the id of the rule that reports it."""

    SET_PHRASE = "set-phrase"
    CALQUE = "calque"
    FALSE_FRIEND = "false-friend"
    VERB_COMPLEMENT = "verb-complement"


@dataclass(frozen=True, slots=True)
class Sample:
    """A target, beside its source where the entry asks for one."""

    target: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An advised-against phrase; see docs/usage.md for the columns."""

    id: str
    kind: Kind
    locale: str
    find: tuple[Phrase, ...]
    write: str
    """What to write instead, in words: several are parted by commas."""
    reason: str
    source: str
    """The authority on it."""
    wrong: tuple[Sample, ...]
    right: tuple[Sample, ...]
    severity: Severity | None = Severity.WARNING
    """None silences the entry."""
    unless: tuple[Phrase, ...] = ()
    """Phrases that make it right where they overlap it."""
    source_locale: str | None = None
    said: tuple[Phrase, ...] = ()
    """Of which the source has to say one; none for an entry that needs no source."""
    unless_said: tuple[Phrase, ...] = ()
    """Of which the source may say none: they would be rendered so, and rightly."""
    replace: bool = False
    """Whether `write` can be put in the place of what is found as it stands."""
    fix: bool = False
    """Whether that needs no reader's judgement."""

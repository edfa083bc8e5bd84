"""What a translation memory is made of."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """How far a translation can be relied on."""

    ACCEPTED = "accepted"
    """A person accepted it, segment by segment."""
    PUBLISHED = "published"
    """It stands in a published document, aligned with its source."""
    UNREVIEWED = "unreviewed"
    """Nobody vouches for it: fuzzy entries of a PO file, drafts."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text and what translates it."""

    source_locale: str
    target_locale: str
    source: str
    target: str
    before: str | None = None
    """The source's segment before it in its document, and the one after; None at an end."""
    after: str | None = None
    origin: str | None = None
    """The document that it stands in; a later translation there takes its place."""
    day: date | None = None
    """Of the document, or on which it was accepted."""
    accepted_by: str | None = None
    standing: Standing = Standing.PUBLISHED

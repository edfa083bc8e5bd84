"""What a harvest is made of, and what comes of it."""

from dataclasses import dataclass
from datetime import date

from readout_l10n.model import Alignment, Document, TermKind


@dataclass(frozen=True, slots=True)
class Translation:
    """A document, its translation, and the beads between them."""

    source: Document
    target: Document
    alignment: Alignment

    @property
    def day(self) -> date | None:
        """The day that the source, or else the target, gives as its own."""
        return self.source.day or self.target.day


@dataclass(frozen=True, slots=True)
class Rendering:
    """A wording of the target side that translates a candidate."""

    text: str
    """Its commonest form."""
    kind: TermKind
    count: int
    """Beads in which it does."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage that says a candidate, and what translates the passage."""

    path: str
    line: int
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term that the glossary lacks, with what it was translated by."""

    concept: str
    """An id in kebab-case that no other concept has."""
    source_locale: str
    target_locale: str
    text: str
    """Its commonest form."""
    kind: TermKind
    renderings: tuple[Rendering, ...]
    """The commonest first; none where the evidence is poor."""
    count: int
    """Places of the source that say it."""
    beads: int
    """Beads that say it."""
    documents: int
    first: date | None
    last: date | None
    """The days of the earliest and the latest dated document that says it."""
    termhood: float
    """C-value: see `termhood.py`."""
    examples: tuple[Example, ...]

    @property
    def consistency(self) -> float:
        """The share of its beads that the commonest rendering translates, 0 to 1."""
        return self.renderings[0].count / self.beads if self.renderings else 0.0

    @property
    def score(self) -> float:
        """What suggestions are ranked by."""
        return self.termhood * self.consistency

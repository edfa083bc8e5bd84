"""The nouns of a drift report: what is rendered, how, where and when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readout_l10n.model import Status, Term


class Sort(StrEnum):
    """What sort of wording is followed through the documents."""

    TERM = "term"
    """A concept of the glossary."""
    NAME = "name"
    """A person."""
    HEADING = "heading"
    PHRASE = "phrase"
    """A set phrase of the source that the glossary lacks."""


class Standing(StrEnum):
    """How a rendering stands to the glossary, on the day of its document."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    UNLISTED = "unlisted"
    """A wording that the glossary does not have."""
    LEFT = "left"
    """The source's own wording, where the glossary has another."""
    UNTOLD = "untold"
    """The sentence is there, but which of its words render the subject could not be told."""

    @classmethod
    def of(cls, status: Status) -> "Standing":
        """That of a listed term."""
        return cls(status.value)


@dataclass(frozen=True, slots=True)
class Place:
    """The characters `start:end` of a passage of a document; equal ones where none is told."""

    path: str
    line: int
    """Of the passage's first character, from 1."""
    text: str
    """The whole passage: the sentences of one side of a bead."""
    start: int
    end: int

    @property
    def written(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place at which a subject is said, and its rendering there."""

    document: int
    """Number in `Drift.documents`, from 0."""
    source: Place | None
    """None in a target that stands alone."""
    target: Place
    variant: str
    """`Variant.text`; empty where the rendering is untold."""
    standing: Standing
    confidence: float
    """That these sentences translate each other, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A subject with all that was found of it, not measured yet."""

    sort: Sort
    id: str
    """The concept, else the folded source wording; unique with sort and locale."""
    locale: str
    text: str
    """How the source says it most often; in targets alone, how the target does."""
    occurrences: tuple[Occurrence, ...]
    entries: tuple[Term, ...] = ()
    """The glossary's rows of the concept in the source's locale and in this one."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to render a subject, its inflections and letter cases folded together.

    All forms that the glossary prefers (a full form and its acronym) are one.
    """

    text: str
    """As the glossary lists it, else its commonest form."""
    standing: Standing
    """On its last day."""
    forms: tuple[tuple[str, int], ...]
    """As written, with their counts, the commonest first."""
    count: int
    documents: int
    share: float
    """Of the occurrences whose rendering is told, 0 to 1."""
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """A point in time at which one variant took over from another."""

    before: str
    after: str
    last_before: date
    """Day of the last document before it."""
    first_after: date
    """Day of the first document after it: the date of the change."""
    share_before: float
    """Of `after`, by document, in the stretch before."""
    share_after: float
    evidence: float
    """By how much the likelihood of two stretches beats that of one, in nats, penalty paid."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How a subject fares, as `docs/drift.md` defines it."""

    count: int
    """Occurrences whose rendering is told."""
    documents: int
    preferred: float | None
    """Share of the glossary's preferred rendering; None where it prefers none."""
    entropy: float
    """Of the variants, in bits (Shannon 1948)."""
    disagreement: float
    """Chance that two occurrences differ in their variant, 0 to 1 (Simpson 1949)."""
    weight: float
    recency: float
    """0 to 1: how recently a variant other than the usual one was written."""
    astray: float = 0.0
    """Share of what the glossary advises against or lacks, 0 to 1; 0 where it prefers nothing."""

    @property
    def priority(self) -> float:
        """What subjects are ranked by: what deserves a decision comes first.

        All may agree on what the glossary does not want.
        """
        return self.weight * max(self.disagreement, self.astray) * self.recency


@dataclass(frozen=True, slots=True)
class Subject:
    """A concept, name, heading or phrase, and all its renderings in one locale."""

    sort: Sort
    id: str
    """The concept, else the folded source wording; unique with sort and locale."""
    locale: str
    text: str
    """How the source says it most often; in targets alone, how the target does."""
    occurrences: tuple[Occurrence, ...]
    """By day, then by document and place."""
    variants: tuple[Variant, ...]
    """The commonest first."""
    changes: tuple[Change, ...]
    """By day."""
    split: tuple[int, ...]
    """Numbers of the documents that have more than one variant."""
    measures: Measures
    entries: tuple[Term, ...] = ()
    """The glossary's rows of the concept in the source's locale and in this one."""
    settling: tuple[Term, ...] = ()
    """The glossary's rows that would settle it, for a reader to copy; see `settling.py`.

    Empty where nothing is to be settled, or where the texts are to be mended, not the glossary.
    """


@dataclass(frozen=True, slots=True)
class DriftDocument:
    """A document of the report."""

    source: str | None
    target: str
    locale: str
    title: str
    day: date | None
    kind: str
    """As the front matter says; empty if it does not."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How a corpus of translations renders what it says, document by document, over time."""

    source_locale: str
    documents: tuple[DriftDocument, ...]
    """By day, those without one last, then by path."""
    subjects: tuple[Subject, ...]
    """By priority, the highest first."""
    unreadable: tuple[str, ...] = ()
    signature: str = ""
    """How it was made: version, encoder, glossary; see `docs/drift.md`."""

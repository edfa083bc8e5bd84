"""The shape of a rule, and what it is shown."""

import inspect
import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from readout_l10n.checks.options import Options
from readout_l10n.checks.running.elsewhere import Elsewhere
from readout_l10n.embed import Encoder
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.habits import Habits
from readout_l10n.model import (
    Alignment,
    Bead,
    Document,
    Edit,
    Segment,
    Severity,
    SourceQuote,
    Span,
)
from readout_l10n.text.roll import Spellings
from readout_l10n.triage.ignores import Ignore

_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """A target with all that it may be judged by."""

    target: Document
    source_locale: str
    glossary: Glossary
    source: Document | None = None
    alignment: Alignment | None = None
    """None when there is no source."""
    label: str | None = None
    """The line that every provisional translation carries once, in the target's locale."""
    habits: Habits = field(default_factory=dict)
    """What the corpus keeps to where the glossary prefers nothing."""
    roll: Spellings = field(default_factory=Spellings)
    """How the other targets of the run write this one's names of people."""
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    """How the run as a whole renders this source's sentences and headings."""
    options: Options = field(default_factory=Options)
    rule_ids: tuple[str, ...] = ()
    """The rules that an ignore may name; none where anything goes."""
    unused: tuple[Ignore, ...] = ()
    """Ignores in the target for which the other rules found nothing."""
    encoder: Encoder | None = None
    """What the texts were aligned with; None for the default encoder."""

    @property
    def beads(self) -> tuple[Bead, ...]:
        """The beads of the alignment; none without a source."""
        return self.alignment.beads if self.alignment else ()

    @property
    def rendered(self) -> Iterator[tuple[int, Bead]]:
        """The beads that have both sides, each with its index in `beads`."""
        return ((i, bead) for i, bead in enumerate(self.beads) if bead.source and bead.target)

    @property
    def translated(self) -> Iterator[Segment]:
        """The target's segments that are the translator's, not the publisher's lines."""
        return (s for s in self.target.segments if not s.kind.is_publishers)

    @property
    def day(self) -> date | None:
        """The day that the target, or else the source, gives as its own."""
        return self.target.day or (self.source.day if self.source else None)

    def beside(self, index: int) -> tuple[Bead, ...]:
        """The beads before and after one, where a translator may have moved a detail."""
        return (*self.beads[max(index - 1, 0) : index], *self.beads[index + 1 : index + 2])

    def source_of(self, segment: Segment) -> tuple[Segment, ...]:
        """The source segments in the bead of a target segment; none without a source."""
        return next((bead.source for bead in self.beads if segment in bead.target), ())

    def said_in_source(self, segment: Segment, concept: str) -> tuple[Segment, ...]:
        """The source segment that says a concept: in a target segment's bead, else the first."""
        everywhere = self.source.segments if self.source else ()
        for candidate in (*self.source_of(segment), *everywhere):
            found = self.glossary.find_all(candidate.text, self.source_locale)
            if any(match.term.concept == concept for match in found):
                return (candidate,)
        return ()

    def at(self, segment: Segment, start: int = 0, end: int | None = None) -> Span:
        """The place of characters of a target segment, or of the whole of it."""
        return self.target.span(segment, start, len(segment.text) if end is None else end)

    def across(self, segments: tuple[Segment, ...]) -> Span:
        """The place from the first target segment's start to the last one's end."""
        first, last = segments[0], segments[-1]
        return self.target.stretch(
            first.raw_range(0, 0)[0], last.raw_range(len(last.text), len(last.text))[1]
        )

    def edit(self, segment: Segment, start: int, end: int, text: str) -> Edit:
        """The mend that puts `text` for the characters `start:end` of a target segment."""
        return Edit(*segment.raw_range(start, end), text)

    def is_most_of_target(self, segments: Collection[Segment]) -> bool:
        """Whether segments, more than a stray few, are most of the target's text."""
        theirs = sum(len(segment.text) for segment in segments)
        whole = sum(len(segment.text) for segment in self.target.segments)
        return len(segments) >= _SEVERAL and theirs > whole / 2

    def source_quote(self, segments: tuple[Segment, ...]) -> SourceQuote | None:
        """What stands in the source, or None when nothing does."""
        if self.source is None or not segments:
            return None
        quote = " ".join(segment.text for segment in segments)
        return SourceQuote(self.source.path, segments[0].line, quote)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the target and a sentence on it; the runner adds the rule's name."""

    span: Span
    message: str
    suggestion: str | None = None
    source: SourceQuote | None = None
    concept: str | None = None
    severity: Severity | None = None
    """Where it differs from the rule's."""
    edits: tuple[Edit, ...] = ()
    """What mends it without a reader's judgement."""


Check = Callable[[Pair], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Example:
    """A small target, its source if it has one, and the messages it gives.

    The texts are aligned line by line; an empty line stands for nothing.
    """

    target: str
    source: str | None = None
    finds: tuple[str, ...] = ()
    terms: str = ""
    """Glossary rows: concept,locale,term,kind,status, or as a header of their own says."""
    label: str | None = None
    fixed: str | None = None
    """The target after the edits of all that is found; None where a person has to mend it."""
    options: Options = field(default_factory=Options)
    suffix: str = ".txt"
    """What the texts are written in, as the name of a file says it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """An id in kebab-case, which is its file's name too, and what it does."""

    id: str
    severity: Severity
    check: Check
    examples: tuple[Example, ...]

    @property
    def documentation(self) -> str:
        """What its file says of it."""
        return inspect.cleandoc(sys.modules[self.check.__module__].__doc__ or "")

    @property
    def summary(self) -> str:
        """What it sees, in a line."""
        return self.documentation.partition("\n")[0]

    @property
    def needs_source(self) -> bool:
        """Whether it finds nothing in a target alone."""
        return all(example.source for example in self.examples if example.finds)

    @property
    def is_fixable(self) -> bool:
        """Whether it mends something of what it finds without a reader's judgement."""
        return any(example.fixed is not None for example in self.examples)

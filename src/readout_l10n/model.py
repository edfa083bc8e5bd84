"""The nouns of readout-l10n: frozen, made of tuples, importing nothing of ours."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SegmentKind(StrEnum):
    """The part that a segment plays in its document."""

    TITLE = "title"
    DATE = "date"
    HEADING = "heading"
    ITEM = "item"
    PROSE = "prose"
    NOTE = "note"
    LABEL = "label"
    CREDIT = "credit"

    @property
    def is_publishers(self) -> bool:
        """Whether it is the publisher's line and not the translator's prose."""
        return self in {SegmentKind.DATE, SegmentKind.LABEL, SegmentKind.CREDIT}


class Severity(StrEnum):
    """How bad a finding is; `rank` grows with it."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        return tuple(Severity).index(self)


class TermKind(StrEnum):
    FULL_FORM = "full form"
    ACRONYM = "acronym"
    SHORT_FORM = "short form"
    PHRASE = "phrase"
    NAME = "name"
    TITLE = "title"


class Status(StrEnum):
    """TBX administrative status (ISO 30042); a candidate is a suggestion nobody accepted yet."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    CANDIDATE = "candidate"


ACCEPTED = (Status.PREFERRED, Status.ADMITTED)
ADVISED_AGAINST = (Status.DEPRECATED, Status.SUPERSEDED)


class Forbidden(StrEnum):
    """Where a form that is advised against counts as a mistake."""

    USUALLY = "usually"
    """Where the source says the concept, and where there is no source."""
    ALWAYS = "always"
    """Whatever the source says: a form that is no word of the language."""
    SOURCED = "sourced"
    """Only where a source says the concept: a form that is right in other places."""
    UNQUOTED = "unquoted"
    """As usually, but not between quotation marks."""


class CaseRule(StrEnum):
    """How letter case counts; the names are memoQ's.

    Permissive: a capital of the term must be a capital in the text, a small letter may be either.
    """

    SENSITIVE = "sensitive"
    PERMISSIVE = "permissive"
    INSENSITIVE = "insensitive"


@dataclass(frozen=True, slots=True)
class Piece:
    """Where the characters `start:end` of a segment's text stand in the file's text.

    With equal lengths the characters map one to one; otherwise the piece maps as a whole
    (an entity, a decomposed accent, a folded line end).
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or a line that is none (a heading, a credit), and its place in the file."""

    text: str
    """NFC, no line ends inside, no white space at the ends; other characters as in the file."""
    line: int
    column: int
    kind: SegmentKind = SegmentKind.PROSE
    block: int = 0
    """Number of the paragraph, item or heading it belongs to, growing through the document."""
    pieces: tuple[Piece, ...] = ()
    """In order, covering `text` without a gap."""
    mark: str = ""
    """The bullet or number before its block, as a reader sees it (« 1. », « (a) », « - »).

    Empty in all segments of a block but the first.
    """
    mark_start: int | None = None
    """Offset in the file's text at which the mark is written; None where it is only shown."""
    level: int = 0
    """Of a heading in mark-up, 1 to 6; otherwise 0."""
    depth: int = 0
    """How far it is set in: lists around it in mark-up, columns in plain text."""

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """Half-open offsets in the file's text of the characters `start:end` of this text."""
        starts = [piece.start for piece in self.pieces]
        first = self.pieces[max(bisect_right(starts, start) - 1, 0)]
        raw_start = _inside(first, start, first.raw_start)
        if end <= start:
            return (first.raw_end, first.raw_end) if start >= first.end else (raw_start, raw_start)
        last = self.pieces[max(bisect_right(starts, end - 1) - 1, 0)]
        return raw_start, _inside(last, end, last.raw_end)


def _inside(piece: Piece, offset: int, otherwise: int) -> int:
    if piece.end - piece.start == piece.raw_end - piece.raw_start:
        return piece.raw_start + offset - piece.start
    return otherwise


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: lines and columns from 1 in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    quote: str
    """Exactly what stands there."""
    context: str = ""
    """The whole of the line on which it begins."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a draft says of how it was made."""

    engine: str | None = None
    """The names of all that drafted a segment of it."""
    model: str | None = None
    glossary: str | None = None
    """A hash of the glossary's terms."""
    day: date | None = None
    source: str | None = None
    """The file that it was drafted from."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a corpus document says of itself before its text."""

    id: str
    date: date
    kind: str
    title: str
    status: str
    source: str | None = None
    draft: Provenance | None = None
    """None for what was never a draft of ours."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a text links to, or an image that it shows."""

    address: str
    """As the text gives it; empty for a link to nowhere."""
    text: str
    """The words that one clicks on, or the image's alternative text."""
    start: int
    """Half-open offsets in the file's text."""
    end: int
    image: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text and its segments, in reading order."""

    path: str
    locale: str
    segments: tuple[Segment, ...]
    text: str = ""
    """The decoded file without its byte-order mark, line ends as they stand."""
    line_starts: tuple[int, ...] = (0,)
    """Offset in `text` of each line's first character."""
    front_matter: FrontMatter | None = None
    presegmented: bool = False
    """One segment a line, with no structure to be judged."""
    day: date | None = None
    """The day that it gives as its own, in the front matter or else in a line by itself."""
    links: tuple[Link, ...] = ()
    """In order; of plain text, the addresses that it spells out."""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset in `text`."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def span(self, segment: Segment, start: int, end: int) -> Span:
        """The place of the characters `start:end` of a segment of this document."""
        return self.stretch(*segment.raw_range(start, end))

    def stretch(self, raw_start: int, raw_end: int) -> Span:
        """The place of the characters `raw_start:raw_end` of `text`."""
        line, column = self.position(raw_start)
        end_line, end_column = self.position(raw_end)
        line_end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        context = self.text[self.line_starts[line - 1] : line_end].rstrip("\r\n")
        quote = self.text[raw_start:raw_end]
        return Span(line, column, end_line, end_column, quote, context)


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source and of the target that translate each other (Brown et al. 1991).

    Any number of segments on either side, none included.
    """

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    score: float = 1.0
    """Confidence, 0 to 1."""

    @property
    def source_text(self) -> str:
        return " ".join(segment.text for segment in self.source)

    @property
    def target_text(self) -> str:
        return " ".join(segment.text for segment in self.target)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads in order; every segment of either side stands in exactly one."""

    source_locale: str
    target_locale: str
    beads: tuple[Bead, ...]
    moved: tuple[tuple[Segment, Segment], ...] = ()
    """Source and target segments of one-sided beads that translate each other out of order."""


@dataclass(frozen=True, slots=True)
class DraftUnit:
    """A source segment and its draft, as drafts are written, exchanged and brought back."""

    source: str
    text: str
    """Empty where nothing drafts it; then the source stands in the draft's text."""
    line: int
    """Of the source, from 1."""
    kind: SegmentKind = SegmentKind.PROSE
    engine: str = ""
    """What drafted it: an engine, `glossary`, or `form` for lines that are set and not translated.

    Empty where nothing does.
    """
    model: str = ""
    match: float | None = None
    """Of a memory, 0 to 1."""
    alternatives: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What a translator is to look at, in English."""
    previous: str | None = None
    """What the source said when it was drafted before; None where that has not changed."""
    accepted: bool = False
    """Whether a translator did."""
    comment: str = ""
    """The translator's own."""
    words: tuple[str, ...] = ()
    """In the target's language, what each link and emphasis inside the source encloses."""
    aside: str = ""
    """Of text outside the segments, what it is: `title` (of front matter), `alt`; else empty."""


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """The draft of a document, segment by segment, for a translator's own tools."""

    source: str
    """Path of the source, as it was given."""
    target: str
    """Name of the document that the draft is."""
    source_locale: str
    target_locale: str
    provenance: Provenance
    units: tuple[DraftUnit, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a glossary: how a concept is said in one locale."""

    concept: str
    locale: str
    text: str
    kind: TermKind = TermKind.PHRASE
    status: Status = Status.PREFERRED
    gender: str | None = None
    article: str | None = None
    """The definite article of a country's name; `-` for a name that takes none."""
    case: CaseRule = CaseRule.INSENSITIVE
    since: date | None = None
    until: date | None = None
    """The first and the last day of the office, or else of the status; see `status_on`."""
    office: str | None = None
    """Concept of the title that this person held from `since` until `until`."""
    domain: str | None = None
    forbidden: Forbidden = Forbidden.USUALLY
    translate: bool = True
    """False for a form that stands in every language as it is (ITS 2.0, "translate")."""
    expand: bool = False
    """Whether an acronym has to be introduced by its full form in each document."""
    note: str | None = None
    source: str | None = None

    def status_on(self, day: date | None) -> Status:
        """The status of the form in a text of that day, or in one whose day is not known.

        Outside its days a form is judged by what was right then: one not preferred yet is admitted,
        as is one not yet advised against; one accepted until then is superseded afterwards.
        """
        if day is None or self.office:
            return self.status
        early = self.since is not None and day < self.since
        late = self.until is not None and day > self.until
        if self.status in ADVISED_AGAINST:
            in_use = early or (self.until is not None and not late)
            return Status.ADMITTED if in_use else self.status
        if self.status in ACCEPTED and late:
            return Status.SUPERSEDED
        return Status.ADMITTED if self.status in ACCEPTED and early else self.status


@dataclass(frozen=True, slots=True)
class SourceQuote:
    """The passage of the source document that a finding compares with."""

    path: str
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A mend that no reader has to judge: `text` for the characters `start:end` of a document."""

    start: int
    """Half-open offsets in `Document.text`; equal ones insert."""
    end: int
    text: str


class HeldBy(StrEnum):
    """What keeps a finding from counting."""

    TEXT = "an ignore in the text"
    CONFIG = "an ignore in readout.toml"
    BASELINE = "the baseline"


@dataclass(frozen=True, slots=True)
class Held:
    """Why a finding does not count."""

    by: HeldBy
    reason: str | None = None
    """What the ignore says; a baseline gives no reason."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule saw and wanted, and where."""

    rule: str
    severity: Severity
    path: str
    span: Span
    message: str
    suggestion: str | None = None
    source: SourceQuote | None = None
    concept: str | None = None
    edits: tuple[Edit, ...] = ()
    """What mends all that the finding tells of; none where a person has to."""
    held: Held | None = None
    """None when it counts."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What came of a run of the rules."""

    findings: tuple[Finding, ...]
    """Those that count, in the order of the documents, then by place."""
    documents: int
    """Targets checked."""
    pairs: int
    """Of these, how many beside their source."""
    untranslated: tuple[str, ...] = ()
    """Sources that have no target."""
    unreadable: tuple[str, ...] = ()
    """What kept a file from being read; the others were checked all the same."""
    held: tuple[Finding, ...] = ()
    """The findings that do not count, in the same order."""
    paths: tuple[str, ...] = ()
    """The targets checked."""
    notes: tuple[str, ...] = ()
    """What else a reader is to know of the run; never a reason to fail."""

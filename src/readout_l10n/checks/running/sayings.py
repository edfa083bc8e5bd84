"""What a document says that others may say otherwise: renderings of sentences, and headings."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.checks.running.elsewhere import Usage
from readout_l10n.model import Alignment, Bead, Document, Segment, SegmentKind
from readout_l10n.text.gist import as_written, same_letters, same_sense, same_text, same_words
from readout_l10n.text.tokens import tokens

_SURE = 0.5
"""Confidence from which a bead is taken for what the translator did."""
_FEWEST = 5
"""Words of a sentence that is more than a turn of phrase."""
_LONGEST_LINE = 14
"""Words of a line that is a title or a link, and no sentence whose full stop was forgotten."""
_HEADINGS = (SegmentKind.HEADING, SegmentKind.TITLE)
_ENDS = (".", "!", "?", ":", ";", ",", "…")


class Role(StrEnum):
    """What is said: the less it is running text, the less reason there is to vary it."""

    HEADING = "heading"
    LINE = "line"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Saying:
    """A source segment and how it is rendered."""

    source: int
    """The gist of its words."""
    rendering: int
    """The gist of the target's."""
    role: Role
    text: str
    line: int
    number: int
    """Of the first target segment in its document, from 0."""


@dataclass(frozen=True, slots=True)
class Form:
    """A heading of a target as it is written."""

    letters: int
    """The gist of its letters."""
    gist: int
    """Of the way it is written."""
    written: str
    line: int
    number: int
    """Of its segment in the document, from 0."""


@dataclass(frozen=True, slots=True)
class Drift:
    """Something said otherwise than the run, or else the document, mostly says it."""

    saying: Saying
    usual: Usage


def sayings(target: Document, alignment: Alignment | None) -> tuple[Saying, ...]:
    """The source segments that have a rendering of their own, in the order of the target."""
    places = {id(segment): number for number, segment in enumerate(target.segments)}
    found: list[Saying] = []
    for bead in alignment.beads if alignment else ():
        role = _role(bead, alignment.source_locale) if alignment else None
        if role is not None:
            first, text = bead.target[0], bead.target_text
            found.append(
                Saying(
                    same_words(bead.source_text, alignment.source_locale if alignment else ""),
                    same_sense(text, target.locale),
                    role,
                    text,
                    first.line,
                    places[id(first)],
                )
            )
    return tuple(found)


def forms(target: Document) -> tuple[Form, ...]:
    """The headings of a target, those in capitals left out: they are a style."""
    return tuple(
        Form(
            same_letters(written, target.locale),
            same_text(written),
            written,
            segment.line,
            number,
        )
        for number, segment in enumerate(target.segments)
        if segment.kind is SegmentKind.HEADING
        for written in (as_written(segment.text),)
        if written and not written.isupper()
    )


def drifts(
    said: Collection[Saying], usages: Mapping[int, Usage], path: str, roles: Collection[Role]
) -> Iterator[Drift]:
    """For each source segment that varies, the first place that is not as usual."""
    groups: defaultdict[int, list[Saying]] = defaultdict(list)
    for saying in said:
        if saying.role in roles:
            groups[saying.source].append(saying)
    for source, group in groups.items():
        usual = usages.get(source) or _own_usage(group, path)
        here = next((s for s in group if s.rendering == usual.gist), None)
        if here is not None:
            usual = Usage(usual.gist, here.text, path, here.line, usual.documents)
        other = next((s for s in group if s.rendering != usual.gist), None)
        if other is not None:
            yield Drift(other, usual)


def form_drifts(
    written: Collection[Form], usages: Mapping[int, Usage], path: str
) -> Iterator[tuple[Form, Usage]]:
    """For each heading that varies, the first place that is not as usual."""
    groups: defaultdict[int, list[Form]] = defaultdict(list)
    for form in written:
        groups[form.letters].append(form)
    for letters, group in groups.items():
        first = group[0]
        own = Usage(first.gist, first.written, path, first.line, 1)
        usual = usages.get(letters, own)
        other = next((form for form in group if form.gist != usual.gist), None)
        if other is not None:
            yield other, usual


def _own_usage(group: Collection[Saying], path: str) -> Usage:
    """What a document mostly says, the first of two that are as frequent."""
    counts: dict[int, int] = {}
    for saying in group:
        counts[saying.rendering] = counts.get(saying.rendering, 0) + 1
    gist = max(counts, key=lambda rendering: counts[rendering])
    first = next(saying for saying in group if saying.rendering == gist)
    return Usage(gist, first.text, path, first.line, 1)


def _role(bead: Bead, locale: str) -> Role | None:
    """The role of a bead of one source segment; None where it says nothing to be compared."""
    if len(bead.source) != 1 or not bead.target or bead.score < _SURE:
        return None
    segment = bead.source[0]
    if any(s.kind.is_publishers or s.kind is SegmentKind.NOTE for s in (segment, *bead.target)):
        return None
    words = len(tokens(segment.text, locale))
    if segment.kind in _HEADINGS:
        return Role.HEADING if words and _is_heading(bead.target) else None
    if segment.text.rstrip(' »”")').endswith(_ENDS):
        return Role.SENTENCE if words >= _FEWEST else None
    return Role.LINE if 1 < words <= _LONGEST_LINE else None


def _is_heading(target: tuple[Segment, ...]) -> bool:
    return len(target) == 1 and target[0].kind in _HEADINGS

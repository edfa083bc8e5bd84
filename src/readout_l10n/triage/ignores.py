"""Ignores in the text: `<!-- readout: ignore rule, rule -- reason -->`.

Alone on its line, an ignore holds for the next block (paragraph, item or heading) and for what is
missing before it; beside text, for what begins on its lines; `ignore-file`, for the whole document.
Source: ESLint's `-- description` and `--report-unused-disable-directives`.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from readout_l10n.model import Document, Finding, Held, HeldBy
from readout_l10n.segment.directives import Directive, directives

VERBS = ("ignore", "ignore-file")

# Word processors make a dash of two hyphens.
_BODY = re.compile(
    r"(?P<verb>[^\s,]+)\s*(?P<rules>.*?)\s*(?:(?:--+|—|–)\s*(?P<reason>.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """An ignore as it is written, and the stretch of the document that it holds for."""

    start: int
    """Half-open offsets of the comment in `Document.text`."""
    end: int
    verb: str
    rules: tuple[str, ...]
    reason: str
    low: int
    high: int

    @property
    def works(self) -> bool:
        """Whether it says all that an ignore has to; one that does not ignores nothing."""
        return self.verb in VERBS and bool(self.rules and self.reason)


def ignores(document: Document) -> tuple[Ignore, ...]:
    """The ignores of a document, those that are malformed too."""
    found = directives(document.text)
    if not found:
        return ()
    blocks = tuple(_blocks(document))
    return tuple(_ignore(directive, document, blocks) for directive in found)


def held_in_text(
    findings: Iterable[Finding], document: Document, known: Collection[Ignore]
) -> tuple[Finding, ...]:
    """The findings, each that an ignore holds for with the ignore's reason and without edits."""
    return tuple(_held(finding, document, known) for finding in findings)


def unmatched(
    findings: Iterable[Finding],
    document: Document,
    known: Iterable[Ignore],
    ran: Collection[str],
) -> tuple[Ignore, ...]:
    """The ignores without a finding, their rules being those that ran and found nothing there."""
    found = tuple(findings)
    reduced = (
        replace(
            ignore,
            rules=tuple(
                rule
                for rule in ignore.rules
                if rule in ran
                and not any(f.rule == rule and _covers(ignore, f, document) for f in found)
            ),
        )
        for ignore in known
        if ignore.works
    )
    return tuple(ignore for ignore in reduced if ignore.rules)


def _ignore(
    directive: Directive, document: Document, blocks: tuple[tuple[int, int], ...]
) -> Ignore:
    match = _BODY.fullmatch(directive.body)
    verb, rules, reason = (
        (match["verb"], match["rules"], match["reason"]) if match else ("", "", "")
    )
    low, high = _stretch(directive, document, blocks)
    return Ignore(
        start=directive.start,
        end=directive.end,
        verb=verb,
        rules=tuple(rule for rule in re.split(r"[\s,]+", rules) if rule),
        reason=" ".join((reason or "").split()),
        low=0 if verb == "ignore-file" else low,
        high=len(document.text) if verb == "ignore-file" else high,
    )


def _stretch(
    directive: Directive, document: Document, blocks: tuple[tuple[int, int], ...]
) -> tuple[int, int]:
    first, _ = document.position(directive.start)
    last, _ = document.position(directive.end)
    low = document.line_starts[first - 1]
    starts = document.line_starts
    high = starts[last] - 1 if last < len(starts) else len(document.text)
    if any(_stands_between(document, low, high)):
        return low, high
    for start, end in blocks:
        if start < directive.start < end:
            return start, end
    before = [end for _, end in blocks if end <= directive.start]
    after = [end for start, end in blocks if start >= directive.end]
    return max(before, default=0), min(after, default=len(document.text))


def _stands_between(document: Document, low: int, high: int) -> Iterator[bool]:
    """For each piece of the document's text, whether it stands there and can be seen."""
    for segment in document.segments:
        for piece in segment.pieces:
            seen = segment.text[piece.start : piece.end].strip()
            yield bool(seen) and piece.raw_start < high and low < piece.raw_end


def _blocks(document: Document) -> Iterator[tuple[int, int]]:
    ranges: dict[int, tuple[int, int]] = {}
    for segment in document.segments:
        start, end = segment.raw_range(0, len(segment.text))
        low, high = ranges.get(segment.block, (start, end))
        ranges[segment.block] = (min(low, start), max(high, end))
    yield from ranges.values()


def _held(finding: Finding, document: Document, known: Collection[Ignore]) -> Finding:
    for ignore in known:
        if ignore.works and finding.rule in ignore.rules and _covers(ignore, finding, document):
            return replace(finding, held=Held(HeldBy.TEXT, ignore.reason), edits=())
    return finding


def _covers(ignore: Ignore, finding: Finding, document: Document) -> bool:
    start = document.line_starts[finding.span.line - 1] + finding.span.column - 1
    return ignore.low <= start <= ignore.high

"""A heading whose level skips one, or that the source has on another level or not as a heading.

Why: a screen reader, a table of contents and a site's search take levels at their word.
In Markdown and HTML, which have levels. With a source, the levels beside each other have to be the
same, counted from the title's; alone, a level may be any lower one but only the next higher one. A
heading that became a paragraph is found by what it renders.
Source: WCAG 2.2, technique G141; markdownlint's MD001.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Segment, SegmentKind, Severity

_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


def check(pair: Pair) -> Iterator[Hit]:
    has_levels = any(segment.level for segment in pair.target.segments)
    if pair.source is None or not any(segment.level for segment in pair.source.segments):
        yield from _skipped(pair)
    elif has_levels:
        source, target = _title_level(pair.source), _title_level(pair.target)
        yield from _unlike(pair, source - target if source and target else 0)


def _title_level(document: Document) -> int:
    return next((s.level for s in document.segments if s.kind is SegmentKind.TITLE), 0)


def _skipped(pair: Pair) -> Iterator[Hit]:
    before = 0
    for segment in pair.target.segments:
        if segment.kind is SegmentKind.HEADING and segment.level:
            if before and segment.level > before + 1:
                yield Hit(
                    pair.at(segment),
                    f"a heading of level {segment.level} under one of level {before}",
                )
            before = segment.level


def _unlike(pair: Pair, shift: int) -> Iterator[Hit]:
    """Headings of either side that are not what stands beside them."""
    for bead in pair.beads:
        if len(bead.source) != 1 or len(bead.target) != 1:
            continue
        source, target = bead.source[0], bead.target[0]
        if SegmentKind.TITLE in {source.kind, target.kind} or source.level == target.level + shift:
            continue
        if source.level and target.level:
            wanted = source.level - shift
            message = f"a heading of level {target.level}; of level {wanted} in the source"
        elif source.level and _alone(pair.target, target):
            message = "no heading here; the source has one"
        elif target.level and _alone(pair.source, source):
            message = "a heading here; none in the source"
        else:
            continue
        yield Hit(pair.at(target), message, source=pair.source_quote(bead.source))


def _alone(document: Document | None, segment: Segment) -> bool:
    """Whether a segment is all of its block, and no line of emphasis that heads its section."""
    segments = document.segments if document else ()
    theirs = [one for one in segments if one.block == segment.block]
    return len(theirs) == 1 and segment.kind not in _HEADS


RULE = Rule(
    "heading-level",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="# Visite à Rome\n\n## Économie\n\nIls en ont parlé.\n\n#### Commerce",
            suffix=".md",
            finds=("a heading of level 4 under one of level 2",),
        ),
        Example(
            source="# Visit to Rome\n\n## Trade\n\nThey discussed it.",
            target="# Visite à Rome\n\n### Commerce\n\nIls en ont parlé.",
            suffix=".md",
            finds=("a heading of level 3; of level 2 in the source",),
        ),
        Example(
            source="# Visit to Rome\n\n## Trade\n\nThey discussed it.",
            target="# Visite à Rome\n\nCommerce.\n\nIls en ont parlé.",
            suffix=".md",
            finds=("no heading here; the source has one",),
        ),
        Example(
            source="# Visit to Rome\n\n## Trade\n\nThey discussed it.",
            target="## Visite à Rome\n\n### Commerce\n\nIls en ont parlé.",
            suffix=".md",
        ),
        Example(target="# Visite à Rome\n\n### Commerce\n\nIls en ont parlé.", suffix=".md"),
    ),
)

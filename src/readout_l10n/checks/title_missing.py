"""The title is missing.

Why: a readout is found, cited and archived by its title; a page without one was cut while pasting.
With a source: it has a title and the target has none. A target alone is judged only where it shows
that it is a whole page, by a line with its date or a label, and has no front matter that a site
might make the title from.
Source: markdownlint's MD041, which wants a heading first and cannot tell a page from a note.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Segment, SegmentKind, Severity

_FEWEST = 2
"""Sentences that a page has at least."""
_PAGE = frozenset({SegmentKind.DATE, SegmentKind.CREDIT, SegmentKind.LABEL})


def check(pair: Pair) -> Iterator[Hit]:
    if pair.target.presegmented or not pair.target.segments or title_of(pair.target):
        return
    wanted = title_of(pair.source) if pair.source else None
    if wanted is not None and not _is_rendered(pair, wanted):
        yield Hit(
            pair.target.stretch(0, 0),
            f"the title is missing; the source has “{wanted.text}”",
            source=pair.source_quote((wanted,)),
        )
    elif pair.source is None and _is_page(pair.target):
        yield Hit(pair.target.stretch(0, 0), "the title is missing")


def title_of(document: Document) -> Segment | None:
    """The title of a document, or None."""
    return next((s for s in document.segments if s.kind is SegmentKind.TITLE), None)


def _is_rendered(pair: Pair, title: Segment) -> bool:
    """Whether the target has the title all the same, in a form that does not look like one."""
    targets = next((bead.target for bead in pair.beads if title in bead.source), ())
    return bool(targets) and targets[0].line == pair.target.segments[0].line


def _is_page(target: Document) -> bool:
    """Whether a text without front matter begins with its date, or a credit, and bears a label."""
    sentences = sum(s.kind in {SegmentKind.PROSE, SegmentKind.ITEM} for s in target.segments)
    kinds = {segment.kind for segment in target.segments}
    return (
        target.front_matter is None
        and sentences >= _FEWEST
        and target.segments[0].kind in {SegmentKind.DATE, SegmentKind.CREDIT}
        and len(kinds & _PAGE) > 1
    )


_TOLD = "Les ministres se sont vus à Rome. Ils y ont évoqué la paix."
_LABEL = "Traduction provisoire"

RULE = Rule(
    "title-missing",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="Visit to Rome\nMay 3, 2025\nThe ministers met in Rome.",
            target="\n3 mai 2025\nLes ministres se sont vus à Rome.",
            finds=("the title is missing; the source has “Visit to Rome”",),
        ),
        Example(
            target=f"3 mai 2025\n{_TOLD}\n{_LABEL}",
            finds=("the title is missing",),
        ),
        Example(target=f"Visite à Rome\n3 mai 2025\n{_TOLD}\n{_LABEL}"),
        Example(target=_TOLD),
    ),
)

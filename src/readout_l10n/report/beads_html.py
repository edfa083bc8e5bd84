"""How beads look on a page: their texts, their confidence, what became of one-sided ones."""

from html import escape

from readout_l10n.model import Bead, Segment, SegmentKind
from readout_l10n.report.alignment import AlignedPair, line_range
from readout_l10n.ui import ENGLISH, Say

_STRONG = {SegmentKind.TITLE, SegmentKind.HEADING}


def segment_html(
    segment: Segment, locale: str, content: str | None = None, say: Say = ENGLISH
) -> str:
    """A segment with its line; `content` is its text in mark-up, where it is more than text."""
    word = f'<span class="said">{say("line")} </span>'
    place = f'<span class="line">{word}{segment.line}</span>'
    shown = escape(segment.text) if content is None else content
    text = f'<span lang="{escape(locale)}" dir="auto">{shown}</span>'
    strong = " strong" if segment.kind in _STRONG else ""
    return f'<p class="segment{strong}">{place}{text}</p>'


def confidence_html(bead: Bead) -> str:
    """The figure and a bar."""
    # An SVG's own attributes, since the policy forbids a style in each row.
    return (
        f'<span class="number">{bead.score:.2f}</span>'
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="track" width="100" height="4"/>'
        f'<rect class="value" width="{100 * bead.score:.0f}" height="4"/></svg>'
    )


def absence_html(pair: AlignedPair, bead: Bead, prefix: str, say: Say = ENGLISH) -> str:
    """What became of a one-sided bead; of a moved one, a link to its counterpart.

    `prefix` and a bead's number, the first being 1, make the bead's id.
    """
    moved = pair.moved_to(bead)
    if not moved:
        return say("missing") if bead.source else say("added")
    there = next(
        number
        for number, other in enumerate(pair.beads, start=1)
        if moved[0] in (other.target if bead.source else other.source)
    )
    link = f'<a href="#{prefix}{there}">{say("line {lines}", lines=line_range(moved))}</a>'
    return say("moved, see {place}", place=link)

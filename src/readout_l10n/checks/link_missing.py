"""A link, image or enclosure that the source has and the target has not, or that leads nowhere.

Why: the joint statement that a readout announces is often all that its reader came for.
With a source, links are compared by address, the language in it aside (`/en/` and `/fr/` are one
page); one that leads elsewhere stands for one of the source's. Between mark-up and plain text,
which loses them all, nothing is compared. Alone: a link without an address, and « document joint »
with nothing after it.
Source: Lokalise's and Crowdin's checks of URLs, which want the same string.
"""

import re
from collections import Counter
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Link, Segment, SegmentKind, Severity, SourceQuote, Span
from readout_l10n.text.addresses import page
from readout_l10n.text.section_names import may_stay_empty

_MARKED_UP = (".md", ".html", ".htm")
_NOWHERE = re.compile(
    r"#?|about:blank|javascript:.*|https?://(?:www\.)?example\.\w+.*|todo|xxx+|tbd", re.IGNORECASE
)
_ANNOUNCED = re.compile(
    r"(?:références?|annexes?|pièces?|documents?)\b.{0,20}\b(?:joint|annexé|attaché|ci-joint)e?s?\s*:?",
    re.IGNORECASE,
)


def check(pair: Pair) -> Iterator[Hit]:
    for link in pair.target.links:
        if _NOWHERE.fullmatch(link.address.strip()) and not link.image and link.text:
            place = pair.target.stretch(link.start, link.end)
            yield Hit(place, f"the link « {link.text} » leads nowhere")
    yield from _announced(pair)
    if pair.source is not None and _kind(pair.source) == _kind(pair.target):
        for image in (False, True):
            for link in _missing(pair.source, pair.target, image=image):
                yield _hit(pair, pair.source, link)


def _kind(document: Document) -> bool:
    return document.path.lower().endswith(_MARKED_UP)


def _missing(source: Document, target: Document, *, image: bool) -> list[Link]:
    """Links of the source without a counterpart; those of other addresses count for one each."""
    wanted = [link for link in source.links if link.image == image and _leads_away(link)]
    theirs = Counter(page(link.address) for link in target.links if link.image == image)
    left = []
    for link in wanted:
        key = page(link.address)
        if theirs[key]:
            theirs[key] -= 1
        else:
            left.append(link)
    spare = theirs.total()
    return left[spare:] if spare else left


def _leads_away(link: Link) -> bool:
    return bool(link.address) and not link.address.startswith("#")


def _hit(pair: Pair, source: Document, link: Link) -> Hit:
    said = link.text or link.address
    line, _ = source.position(link.start)
    what = "image" if link.image else "link"
    return Hit(
        _place(pair, link),
        f"the source's {what} “{said}” is missing",
        source=SourceQuote(source.path, line, said),
    )


def _place(pair: Pair, link: Link) -> Span:
    """After what renders the source's segment that holds the link, or the one before it."""
    before: Segment | None = None
    for bead in pair.beads:
        if bead.target:
            before = bead.target[-1]
        if any(segment.raw_range(0, len(segment.text))[1] >= link.start for segment in bead.source):
            break
    return pair.target.stretch(0, 0) if before is None else pair.at(before, len(before.text))


def _announced(pair: Pair) -> Iterator[Hit]:
    segments = pair.target.segments
    ends = {SegmentKind.HEADING, SegmentKind.LABEL, SegmentKind.NOTE}
    for at, segment in enumerate(segments):
        after = segments[at + 1] if at + 1 < len(segments) else None
        if (
            (after is None or after.kind in ends or (not after.mark and may_stay_empty(after.text)))
            and segment.kind is not SegmentKind.TITLE
            and _ANNOUNCED.fullmatch(segment.text)
            and not _has_link(pair, segment)
        ):
            yield Hit(pair.at(segment), f"nothing follows « {segment.text} »")


def _has_link(pair: Pair, segment: Segment) -> bool:
    start, end = segment.raw_range(0, len(segment.text))
    return any(link.start < end + 1 and start <= link.end for link in pair.target.links)


RULE = Rule(
    "link-missing",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="See https://exemple.jp/en/treaty.html for the text.",
            target="Le texte est en ligne.",
            finds=("the source's link “https://exemple.jp/en/treaty.html” is missing",),
        ),
        Example(
            target="Visite à Rome\nIls ont signé un texte.\nRéférence : document joint\nLiens",
            finds=("nothing follows « Référence : document joint »",),
        ),
        Example(
            source="See https://exemple.jp/en/treaty.html for the text.",
            target="Voir https://exemple.jp/fr/treaty.html pour le texte.",
        ),
        Example(
            target="Ils ont signé un texte.\nRéférence : document joint\n- Déclaration commune"
        ),
    ),
)

"""HTML → runs of text in reading order, each with what the elements around it say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from html.parser import HTMLParser
from itertools import count

from readout_l10n.model import Link
from readout_l10n.segment.mapped import Mapped, verbatim, whole
from readout_l10n.text.numbering import counted


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _words("area base br col embed hr img input link meta param source track wbr")
_BLOCK = _words(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_HIDDEN = _words(
    "aside audio button canvas datalist dialog head iframe nav noframes noscript object option "
    "rp rt script select style svg template textarea title video"
)
_HIDDEN_ROLES = _words("banner complementary contentinfo dialog menu menubar navigation search")
_TRAILS = frozenset({"breadcrumb", "breadcrumbs", "topicpath", "skip-link", "skiplink"})
# What a page of before HTML 5 calls its `header`, `footer` and `nav`.
_FRAME_IDS = _words("header footer nav navigation menu sidebar globalnav")
# The end tags that HTML lets one leave out (HTML Living Standard, section 13.1.2.4): a start
# tag of the key closes an open element of the value, up to the nearest scope.
_CLOSES = {
    "body": {"head"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tbody": {"thead", "tbody", "tr", "td", "th"},
    "tfoot": {"thead", "tbody", "tr", "td", "th"},
}
_SCOPES = frozenset({"ul", "ol", "dl", "table", "menu"})
_CLOSE_P = _BLOCK - {"tbody", "td", "tfoot", "th", "thead", "tr"}
_INTEGER = re.compile(r"-?\d{1,4}", re.ASCII)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Landmark:
    tag: str
    """`main` (role=main too) or `article`."""
    number: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list, and the mark that a browser shows before it."""

    number: int
    """Its own among all of the page."""
    mark: str
    depth: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """An `a` element that leads somewhere."""

    href: str
    start: int
    """Offset in the file of its start tag."""


@dataclass(slots=True)
class _List:
    """A list that is being read, and the mark of its next item."""

    depth: int
    style: str = ""
    """`type` of an `ol`; empty for a list without numbers."""
    next: int = 1
    step: int = 1

    def mark(self, value: str) -> str:
        """The next item's mark; `value` is its attribute of that name."""
        if not self.style:
            return "•"
        number = int(value) if _INTEGER.fullmatch(value.strip()) else self.next
        self.next = number + self.step
        return f"{counted(number, self.style)}."


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the page a run stands."""

    block: int = 0
    """Runs of one number, side by side, are one paragraph."""
    heading: int = 0
    """Level of the heading around it, 0 for none."""
    item: bool = False
    link: bool = False
    form: bool = False
    hidden: bool = False
    raised: bool = False
    landmarks: tuple[Landmark, ...] = ()
    entry: Entry | None = None
    """The innermost list item around it."""
    anchor: Anchor | None = None
    """The link around it."""
    listing: _List | None = None
    """The innermost list around it."""

    @property
    def landmark_numbers(self) -> frozenset[int]:
        return frozenset(landmark.number for landmark in self.landmarks)


@dataclass(frozen=True, slots=True)
class Run:
    mapped: Mapped
    place: Place
    ends_line: bool = False
    """A `<br>`."""
    image: Link | None = None
    """An `<img>`, which has no text of its own."""


def html_runs(text: str, start: int = 0, end: int | None = None) -> list[Run]:
    """Text runs of `text[start:end]`, hidden ones included; entities are decoded."""
    reader = _Reader(text, start, len(text) if end is None else end)
    return reader.runs


class _Reader(HTMLParser):
    def __init__(self, text: str, start: int, end: int) -> None:
        # With character references converted, the parser no longer says where a character stood.
        super().__init__(convert_charrefs=False)
        self.runs: list[Run] = []
        self._text = text
        self._start = start
        self._end = end
        # The parser counts "\n" as the only line end.
        self._lines = [0]
        part = text[start:end]
        while (newline := part.find("\n", self._lines[-1])) >= 0:
            self._lines.append(newline + 1)
        self._numbers = count(1)
        self._open: list[tuple[str, Place]] = []
        self._block = 0
        self.feed(part)
        self.close()

    @property
    def _offset(self) -> int:
        line, column = self.getpos()
        return self._start + self._lines[line - 1] + column

    @property
    def _place(self) -> Place:
        place = self._open[-1][1] if self._open else Place()
        return replace(place, block=self._block)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            at = self._offset
            self.runs.append(Run(whole("\n", at, at + 1), self._place, ends_line=True))
            return
        self._close_implied(tag)
        if tag in _BLOCK:
            self._block = next(self._numbers)
        attributes = {key: value or "" for key, value in attrs}
        if tag == "img":
            self._image(attributes)
        if tag not in _VOID:
            self._open.append((tag, self._inside(tag, attributes)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<p/>` is an open `p` in HTML; only a void element or one of SVG's ends at once.
        self.handle_starttag(tag, attrs)
        if self._open and any(name == "svg" for name, _ in self._open):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCK:
            self._block = next(self._numbers)
        for depth in range(len(self._open) - 1, -1, -1):
            name = self._open[depth][0]
            if name == tag:
                del self._open[depth:]
                return
            # A stray inline end tag closes no block around it.
            if name in _BLOCK and tag not in _BLOCK | _HIDDEN:
                return

    def handle_data(self, data: str) -> None:
        at = self._offset
        place = self._place
        mapped = verbatim(self._text, at, at + len(data))
        if place.raised and data.strip().isdecimal() and data.isascii():
            mapped = Mapped(data.translate(_SUPERSCRIPTS), mapped.pieces)
        self.runs.append(Run(mapped, place))

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def _reference(self, raw: str) -> None:
        at = self._offset
        end = at + len(raw)
        if self._text.startswith(";", end) and end < self._end:
            end += 1
        raw = self._text[at:end]
        decoded = unescape(raw)
        if decoded == raw:
            self.runs.append(Run(verbatim(self._text, at, end), self._place))
        else:
            self.runs.append(Run(whole(decoded, at, end), self._place))

    def _image(self, attributes: Mapping[str, str]) -> None:
        at = self._offset
        end = at + len(self.get_starttag_text() or "")
        image = Link(attributes.get("src", ""), attributes.get("alt", ""), at, end, image=True)
        self.runs.append(Run(Mapped("", ()), self._place, image=image))

    def _close_implied(self, tag: str) -> None:
        closed = _CLOSES.get(tag, set()) | ({"p"} if tag in _CLOSE_P else set())
        for depth in range(len(self._open) - 1, -1, -1):
            name = self._open[depth][0]
            if name in closed:
                del self._open[depth:]
                if tag not in {"tbody", "tfoot", "tr"}:
                    return
            elif name in _SCOPES:
                return

    def _inside(self, tag: str, attributes: Mapping[str, str]) -> Place:
        """Place of text directly inside a new element."""
        around = self._place
        role = attributes.get("role", "").strip().casefold()
        landmarks = around.landmarks
        if tag == "main" or role == "main":
            landmarks = (*landmarks, Landmark("main", next(self._numbers)))
        elif tag == "article":
            landmarks = (*landmarks, Landmark("article", next(self._numbers)))
        heading = int(tag[1]) if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else around.heading
        listing = _listing(tag, attributes, around.listing) or around.listing
        anchor = around.anchor
        if tag == "a" and "href" in attributes:
            anchor = Anchor(attributes["href"], self._offset)
        return Place(
            heading=heading,
            item=around.item or tag in {"li", "dd"},
            link=around.link or tag == "a",
            form=tag == "form" or (around.form and landmarks == around.landmarks),
            hidden=around.hidden or _hides(tag, role, attributes, landmarks),
            raised=tag == "sup",
            landmarks=landmarks,
            entry=self._entry(listing, attributes) if tag == "li" else around.entry,
            anchor=anchor,
            listing=listing,
        )

    def _entry(self, listing: _List | None, attributes: Mapping[str, str]) -> Entry:
        around = listing or _List(1)
        return Entry(next(self._numbers), around.mark(attributes.get("value", "")), around.depth)


def _listing(tag: str, attributes: Mapping[str, str], around: _List | None) -> _List | None:
    """The list that an element begins, or None (HTML Living Standard, section 4.4.5)."""
    if tag not in {"ol", "ul", "menu"}:
        return None
    depth = around.depth + 1 if around else 1
    if tag != "ol":
        return _List(depth)
    start = attributes.get("start", "").strip()
    number = int(start) if _INTEGER.fullmatch(start) else 1
    return _List(
        depth,
        attributes.get("type", "").strip() or "1",
        number,
        -1 if "reversed" in attributes else 1,
    )


def _hides(
    tag: str, role: str, attributes: Mapping[str, str], landmarks: tuple[Landmark, ...]
) -> bool:
    style = attributes.get("style", "").replace(" ", "").casefold()
    identity = attributes.get("id", "").casefold()
    names = {*attributes.get("class", "").casefold().split(), identity}
    return (
        tag in _HIDDEN
        or role in _HIDDEN_ROLES
        or (not landmarks and (tag in {"header", "footer"} or identity in _FRAME_IDS))
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").casefold() == "true"
        or attributes.get("aria-label", "").casefold() in _TRAILS
        or "display:none" in style
        or "visibility:hidden" in style
        or bool(names & _TRAILS)
    )

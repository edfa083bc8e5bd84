"""Text for readers that stands outside the segments: in front matter, a page's head, images.

What programs read (ids, dates, kinds, addresses, tags, layouts) is none, nor are the titles of
links, which few readers ever see.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from readout_l10n.model import Document
from readout_l10n.segment.front_matter import scalar, scalars

KEYS = ("title", "subtitle", "description", "summary", "abstract", "excerpt")
"""Of front matter whose values are text for readers; in ours, `title` is the only one."""
_META = frozenset(
    {"description", "og:title", "og:description", "twitter:title", "twitter:description"}
)
_HTML = frozenset({".html", ".htm"})
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEAD_END = re.compile(r"<(?:body|main|article|h1)\b|</head\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>([^<]*)</title", re.IGNORECASE)
_TAG = re.compile(r"<meta\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_MARKED_UP = re.compile(r"[\[\]*_`<>\\&]")


class AsideForm(StrEnum):
    """How a text is written where it stands."""

    YAML = "yaml"
    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Aside:
    """A text, what it is (`title`, `alt` …), and its half-open offsets in the file's text."""

    key: str
    text: str
    start: int
    end: int
    form: AsideForm

    def written(self, text: str) -> str:
        """A text as it has to be written in the place of this one."""
        match self.form:
            case AsideForm.YAML:
                return scalar(text)
            case AsideForm.ELEMENT:
                return html.escape(text, quote=False)
            case AsideForm.ATTRIBUTE:
                return f'"{html.escape(text)}"'
            case AsideForm.PLAIN:
                return text.replace("[", "(").replace("]", ")")


def asides(document: Document) -> tuple[Aside, ...]:
    """The texts for readers outside the segments of a document, in its order."""
    if document.presegmented:
        return ()
    suffix = PurePath(document.path).suffix.lower()
    found: list[Aside] = []
    if suffix == ".md":
        found += _of_front_matter(document.text)
        found += _of_images(document)
    elif suffix in _HTML:
        found += _of_head(document.text)
        found += _of_img(document)
    seen = (one for one in found if any(map(str.isalpha, one.text)))
    return tuple(sorted(seen, key=lambda one: one.start))


def _of_front_matter(text: str) -> Iterator[Aside]:
    for key, value, start, end in scalars(text):
        if key in KEYS:
            yield Aside(key, " ".join(value.split()), start, end, AsideForm.YAML)


def _of_images(document: Document) -> Iterator[Aside]:
    """The alternative texts of Markdown's images; those with mark-up in them stay as they are."""
    for link in document.links:
        start = link.start + len("![")
        end = start + len(link.text)
        if link.image and document.text[start:end] == link.text and not _is_marked(link.text):
            yield Aside("alt", " ".join(link.text.split()), start, end, AsideForm.PLAIN)


def _is_marked(text: str) -> bool:
    return _MARKED_UP.search(text) is not None


def _of_head(text: str) -> Iterator[Aside]:
    bare = _COMMENT.sub(lambda found: " " * len(found[0]), text)
    end = _HEAD_END.search(bare)
    until = end.start() if end else 0
    if title := _TITLE.search(bare, 0, until):
        yield _aside("title", text, *title.span(1), AsideForm.ELEMENT)
    for tag in _TAG.finditer(bare, 0, until):
        places = _attributes(bare, *tag.span())
        name = next((_value(text, *places[k]) for k in ("name", "property") if k in places), "")
        if name.lower() in _META and "content" in places:
            yield _aside(name.lower(), text, *places["content"], AsideForm.ATTRIBUTE)


def _of_img(document: Document) -> Iterator[Aside]:
    for link in document.links:
        if link.image and (place := _attributes(document.text, link.start, link.end).get("alt")):
            yield _aside("alt", document.text, *place, AsideForm.ATTRIBUTE)


def _attributes(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Places of the values in a tag, quotation marks included, by lower-case name."""
    return {found[1].lower(): found.span(2) for found in _ATTRIBUTE.finditer(text, start, end)}


def _aside(key: str, text: str, start: int, end: int, form: AsideForm) -> Aside:
    return Aside(key, _value(text, start, end), start, end, form)


def _value(text: str, start: int, end: int) -> str:
    written = text[start:end]
    if written[:1] in {'"', "'"} and written[-1:] == written[:1]:
        written = written[1:-1]
    return " ".join(html.unescape(written).split())

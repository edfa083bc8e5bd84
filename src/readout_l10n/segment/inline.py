"""A paragraph's inline tokens → its text, found again in the paragraph's source.

markdown-it gives inline tokens no place, so the source is walked forward beside them: every token
says what it was made of, and what a link is besides its text is read with markdown-it's helpers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from readout_l10n.model import Link
from readout_l10n.segment.lines import Line
from readout_l10n.segment.mapped import Mapped, joined, whole

_BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
_BR = re.compile(r"<br\b", re.IGNORECASE)
_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]", re.DOTALL)
_SPACE = re.compile(r"[ \t\n]*")


def inline_lines(source: Mapped, tokens: Sequence[Token]) -> list[Line]:
    """Lines of a paragraph: text without emphasis, link targets, images and HTML tags."""
    return _Walk(source).lines(tokens)


def inline_links(source: Mapped, tokens: Sequence[Token]) -> list[Link]:
    """Links and images of a paragraph, those with an address in pointed brackets included."""
    walk = _Walk(source)
    walk.lines(tokens)
    return walk.links


class _Walk:
    def __init__(self, source: Mapped) -> None:
        self._source = source
        self._at = 0
        self._parts: list[Mapped] = []
        self._lines: list[Line] = []
        self.links: list[Link] = []
        self._opened: list[tuple[str, int, int]] = []
        """Address, offset and number of parts of each link that is not closed yet."""
        self._removed = False
        """Whether something that a reader sees nothing of has just been left out."""

    def lines(self, tokens: Sequence[Token]) -> list[Line]:
        for token in tokens:
            self._step(token)
        self._end_line(hard=False)
        return self._lines

    def _step(self, token: Token) -> None:
        match token.type:
            case "text":
                self._text(token.content, token.content)
            case "text_special":
                self._text(token.markup, token.content)
            case "code_inline":
                self._code(token)
            case "softbreak" | "hardbreak":
                found = _BREAK.match(self._source.text, self._at)
                self._at = found.end() if found else self._at
                self._end_line(hard=token.type == "hardbreak")
            case "html_inline":
                self._skip(token.content)
                self._removed = True
                if _BR.match(token.content):
                    self._end_line(hard=True)
            case "image" | "link_open" | "link_close":
                self._link(token)
            case _:
                self._skip(token.markup)

    def _end_line(self, *, hard: bool) -> None:
        self._lines.append(Line(joined(self._parts), hard))
        self._parts = []

    def _skip(self, raw: str) -> None:
        """Go behind `raw`, which stands here."""
        if not self._source.text.startswith(raw, self._at):
            self._at = max(self._source.text.find(raw, self._at), self._at)
        self._at += len(raw)

    def _text(self, raw: str, text: str) -> None:
        if not raw:
            return
        source = self._source
        if not source.text.startswith(raw, self._at):
            closing = source.text.find(">", self._at)
            if source.text.find(raw, self._at) == -1 and closing != -1:
                raw = source.text[self._at : closing]  # an autolink, shown decoded
        self._skip(raw)
        part = source.cut(self._at - len(raw), self._at)
        if part.text != text and part.pieces:
            part = whole(text, part.pieces[0].raw_start, part.pieces[-1].raw_end)
        if self._removed and part.text[:1] == " " and self._ends_in_space:
            part = part.cut(1, len(part.text))
        self._removed = False
        self._parts.append(part)

    @property
    def _ends_in_space(self) -> bool:
        return bool(self._parts) and self._parts[-1].text.endswith(" ")

    def _code(self, token: Token) -> None:
        self._skip(token.markup)
        fence = re.compile(rf"(?<!`){token.markup}(?!`)")
        closing = fence.search(self._source.text, self._at)
        end = closing.start() if closing else self._at + len(token.content)
        inside = self._source.cut(self._at, end)
        text = inside.text.replace("\n", " ")
        if text.startswith(" ") and text.endswith(" ") and text.strip(" "):
            inside = inside.cut(
                1, len(text) - 1
            )  # section 6.1: one space at either side is mark-up
        self._parts.append(Mapped(inside.text.replace("\n", " "), inside.pieces))
        self._at = end + len(token.markup)

    def _link(self, token: Token) -> None:
        before = self._at
        self._skip_link(token)
        start, end = self._raw(before)[0], self._raw(self._at - 1)[1]
        if token.type == "image":
            address = str(token.attrGet("src") or "")
            self.links.append(Link(address, token.content, start, end, image=True))
        elif token.type == "link_open":
            self._opened.append((str(token.attrGet("href") or ""), start, len(self._parts)))
        elif self._opened:
            address, start, parts = self._opened.pop()
            words = "".join(part.text for part in self._parts[parts:])
            self.links.append(Link(address, words, start, end))

    def _raw(self, at: int) -> tuple[int, int]:
        """Half-open offsets in the file of the source's character at `at`."""
        pieces = self._source.cut(max(at, 0), at + 1).pieces
        return (pieces[0].raw_start, pieces[0].raw_end) if pieces else (0, 0)

    def _skip_link(self, token: Token) -> None:
        if token.info == "auto":
            self._skip("<" if token.type == "link_open" else ">")
        elif token.type == "link_open":
            self._skip("[")
        else:
            self._skip(f"![{token.content}]" if token.type == "image" else "]")
            self._skip_target()
            self._removed = self._removed or token.type == "image"

    def _skip_target(self) -> None:
        """Go behind what follows a link's text: `(destination "title")`, `[label]` or nothing."""
        text = self._source.text
        end = _after_destination(text, self._at)
        if end is None and (label := _LABEL.match(text, self._at)):
            end = label.end()
        self._at = end or self._at


def _after_destination(text: str, at: int) -> int | None:
    """Offset behind an inline link's `(…)`, or None (CommonMark 0.31, section 6.3)."""
    if not text.startswith("(", at):
        return None
    at = _spaces(text, at + 1)
    destination = parseLinkDestination(text, at, len(text))
    if destination.ok:
        at = _spaces(text, destination.pos)
        title = parseLinkTitle(text, at, len(text))
        if title.ok and at > destination.pos:
            at = _spaces(text, title.pos)
    return at + 1 if text.startswith(")", at) else None


def _spaces(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at

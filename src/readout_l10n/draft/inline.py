"""Links and emphasis inside a segment: where its text has them, and where its draft gets them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from readout_l10n.draft.placing import place_of
from readout_l10n.model import Document, Segment

_MARKDOWN = re.compile(
    r"(?P<void>!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?|<(?:br|img|wbr)\b[^>]*>)"
    r"|(?P<close>\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?|</[^>]*>|>)"
    r"|(?P<open>\[|<[^>]*>|<)"
    r"|(?P<either>\*\*|\*|__|_|`+)",
    re.IGNORECASE,
)
_HTML = re.compile(
    r"(?P<void><(?:br|img|wbr|hr)\b[^>]*>)|(?P<close></[^>]*>)|(?P<open><[^!][^>]*>)"
    r"|(?P<either>(?!))",
    re.IGNORECASE,
)
_SYNTAX = {".md": _MARKDOWN, ".html": _HTML, ".htm": _HTML}
_UNPLACED = "the words of the link to {address} were not found in the draft; place it by hand"
_NO_EMPHASIS = "what “{words}” is emphasised as was not found in the draft; mark it by hand"
_NO_CODE = "the code “{words}” was not found in the draft; put it in by hand"


@dataclass(frozen=True, slots=True)
class Mark:
    """What encloses the characters `start:end` of a segment's text, as the file has it."""

    start: int
    end: int
    opening: str
    closing: str

    @property
    def is_link(self) -> bool:
        return self.closing.startswith("](") or self.opening.lower().startswith("<a ")

    @property
    def is_verbatim(self) -> bool:
        """Whether what it encloses is code or an address."""
        return self.opening.startswith(("`", "<code", "<kbd", "<samp", "<tt", "<var")) or (
            self.opening == "<"
        )


@dataclass(frozen=True, slots=True)
class Inline:
    """The marks inside a segment, and the stretch of the file that segment and marks take."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    """Those inside others first."""
    images: tuple[tuple[int, int], ...] = ()
    """Offsets of images and line breaks between its words, which have no words to stand at."""


@dataclass(frozen=True, slots=True)
class _Token:
    found: re.Match[str]
    at: int
    """Offset in the segment's text before which it stands."""
    start: int
    end: int
    """Offsets in the file."""


def inline_of(document: Document, segment: Segment) -> Inline:
    """The marks of a segment; those that enclose all of it stay outside its stretch."""
    low, high = segment.raw_range(0, len(segment.text))
    syntax = _SYNTAX.get(PurePath(document.path).suffix.lower())
    if syntax is None or low == high:
        return Inline(low, high, ())
    before = list(_before(document.text, low, syntax))
    inside = list(_inside(document.text, segment, syntax))
    after = list(_after(document.text, high, len(segment.text), syntax))
    opened: list[_Token] = []
    marks: list[Mark] = []
    for token in (*before, *inside, *after):
        if token.found["void"]:
            continue
        if partner := _partner(token, opened):
            del opened[opened.index(partner) :]
            if partner in inside or token in inside:
                low, high = min(low, partner.start), max(high, token.end)
                marks.append(Mark(partner.at, token.at, partner.found[0], token.found[0]))
        elif not token.found["close"]:
            opened.append(token)
    images = tuple((token.start, token.end) for token in inside if token.found["void"])
    return Inline(low, high, tuple(marks), images)


def marked_words(document: Document, segment: Segment) -> tuple[str, ...]:
    """What each mark inside a segment encloses."""
    return tuple(segment.text[m.start : m.end] for m in inline_of(document, segment).marks)


def marked(
    inline: Inline, source: str, text: str, words: Sequence[str], images: str = ""
) -> tuple[str, tuple[str, ...]]:
    """A draft with the marks put around their words where it has them, and what is to be told.

    `images` are written behind it. A link whose words are not there follows the text, with its
    words; emphasis is left out.
    """
    openings: defaultdict[int, str] = defaultdict(str)
    closings: defaultdict[int, str] = defaultdict(str)
    behind = ""
    notes = []
    taken: list[tuple[int, int]] = []
    for mark, said in zip(inline.marks, words, strict=False):
        found = place_of(text, said, source, (mark.start, mark.end))
        if found and not any(_cross(found, other) for other in taken):
            taken.append(found)
            openings[found[0]] = mark.opening + openings[found[0]]
            closings[found[1]] += mark.closing
        elif mark.is_link:
            behind += f" {mark.opening}{said}{mark.closing}"
            notes.append(_UNPLACED.format(address=_address(mark)))
        elif mark.start < mark.end:
            note = _NO_CODE if mark.is_verbatim else _NO_EMPHASIS
            notes.append(note.format(words=source[mark.start : mark.end]))
    parts = []
    for at in range(len(text) + 1):
        parts += [closings[at], openings[at], text[at : at + 1]]
    return "".join(parts) + images + behind, tuple(notes)


def _cross(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether each has something of the other, and something besides."""
    (low, high), (start, end) = sorted((one, other))
    return low < start < high < end


def _address(mark: Mark) -> str:
    inside = re.search(
        r"\]\(\s*<?([^\s>)]*)|href\s*=\s*[\"']?([^\"'\s>]*)", mark.opening + mark.closing
    )
    return next(filter(None, inside.groups()), "") if inside else ""


def _partner(token: _Token, opened: Sequence[_Token]) -> _Token | None:
    """The opening that a token closes: the last of its sort that is still open."""
    if token.found["open"]:
        return None
    return next((o for o in reversed(opened) if _closes(token.found[0], o.found[0])), None)


def _closes(closing: str, opening: str) -> bool:
    if closing.startswith("]"):
        return opening == "["
    if closing.startswith("</"):
        name = re.match(r"</\s*([\w-]+)", closing)
        return bool(name and re.match(rf"<{name[1]}\b", opening, re.IGNORECASE))
    return opening == ("<" if closing == ">" else closing)


def _inside(text: str, segment: Segment, syntax: re.Pattern[str]) -> Iterator[_Token]:
    ends = zip(segment.pieces, segment.pieces[1:], strict=False)
    for here, there in ends:
        for found in syntax.finditer(text, here.raw_end, max(there.raw_start, here.raw_end)):
            yield _Token(found, there.start, found.start(), found.end())


def _before(text: str, low: int, syntax: re.Pattern[str]) -> Iterator[_Token]:
    """The marks that end right before an offset, on its line."""
    begin = max(text.rfind("\n", 0, low), text.rfind("\r", 0, low)) + 1
    run: list[re.Match[str]] = []
    for found in syntax.finditer(text, begin, low):
        run = [*run, found] if run and run[-1].end() == found.start() else [found]
    if run and run[-1].end() == low:
        yield from (_Token(found, 0, found.start(), found.end()) for found in run)


def _after(text: str, high: int, length: int, syntax: re.Pattern[str]) -> Iterator[_Token]:
    """The marks that begin right at an offset."""
    while found := syntax.match(text, high):
        yield _Token(found, length, found.start(), found.end())
        high = found.end()

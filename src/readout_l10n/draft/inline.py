"""Links and emphasis inside a segment: where its text has them, and where its draft gets them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from readout_l10n.draft.placing import places_of
from readout_l10n.draft.wordless import Wordless
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
_BARE = ("]", "][]")
"""Ends of Markdown's links whose words are the label of their address (CommonMark, 6.3)."""
_UNPLACED = "the words of the link to {address} were not found in the draft; place it by hand"
_NO_EMPHASIS = "the emphasis of “{words}” found no place in the draft; mark it by hand"
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
        return self.closing.startswith("]") or self.opening.lower().startswith("<a ")

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
    images: tuple[tuple[int, int, int], ...] = ()
    """Of images, which have no words to stand at: the offset in the segment's text, and the
    stretch of the file."""


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
    images: list[tuple[int, int, int]] = []
    for token in (*before, *inside, *after):
        if token.found["void"]:
            continue
        if partner := _partner(token, opened):
            del opened[opened.index(partner) :]
            if _holds_image(partner, token, inside):
                images.append((token.at, partner.start, token.end))
            elif partner in inside or token in inside or token.found[0] in _BARE:
                low, high = min(low, partner.start), max(high, token.end)
                label = document.text[partner.end : token.start]
                marks.append(Mark(partner.at, token.at, *_signs(partner, token, label)))
        elif not token.found["close"]:
            opened.append(token)
    images += [(one.at, one.start, one.end) for one in inside if one.found["void"]]
    return Inline(low, high, tuple(marks), _outermost(images))


def _signs(opening: _Token, closing: _Token, label: str) -> tuple[str, str]:
    """The two signs of a mark; a link that is its own label's gets the label behind it."""
    sign = closing.found[0]
    return opening.found[0], f"][{label}]" if sign in _BARE else sign


def _holds_image(opening: _Token, closing: _Token, inside: Sequence[_Token]) -> bool:
    """Whether two marks, between words, have an image between them and no word."""
    return (
        opening.at == closing.at
        and opening in inside
        and closing in inside
        and any(t.found["void"] and opening.start < t.start < closing.start for t in inside)
    )


def _outermost(images: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    kept = [
        (at, low, high)
        for at, low, high in images
        if not any(start <= low and high <= end and (start, end) != (low, high)
                   for _, start, end in images)
    ]  # fmt: skip
    return tuple(sorted(kept, key=lambda one: one[1]))


def marked_words(document: Document, segment: Segment) -> tuple[str, ...]:
    """What each mark inside a segment encloses."""
    return tuple(segment.text[m.start : m.end] for m in inline_of(document, segment).marks)


def marked(
    inline: Inline, source: str, text: str, words: Sequence[str], wordless: Wordless
) -> tuple[str, tuple[str, ...]]:
    """A draft with the marks put around their words where it has them, and what is to be told.

    A link whose words are not there follows the text, with its words; emphasis is left out.
    """
    openings: defaultdict[int, str] = defaultdict(str)
    closings: defaultdict[int, str] = defaultdict(str)
    behind = ""
    notes = []
    taken: list[tuple[Mark, tuple[int, int]]] = []
    for mark, said in zip(inline.marks, words, strict=False):
        places = places_of(text, said, source, (mark.start, mark.end))
        found = next((place for place in places if _is_free(place, mark, taken)), None)
        if found:
            taken.append((mark, found))
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
        parts += [closings[at], wordless.images.get(at, ""), openings[at]]
        parts.append(wordless.breaks.get(at, text[at : at + 1]))
    return "".join(parts) + behind, tuple(notes)


def _is_free(
    place: tuple[int, int], mark: Mark, taken: Sequence[tuple[Mark, tuple[int, int]]]
) -> bool:
    """Whether a mark may stand there: across none, and around or in those that it is so with."""
    for other, (start, end) in taken:
        (low, high), (begin, stop) = sorted((place, (start, end)))
        if low < begin < high < stop:
            return False
        nested = mark.start <= other.start and other.end <= mark.end
        if not nested and place[0] < end and start < place[1]:
            return False
    return True


def _address(mark: Mark) -> str:
    inside = re.search(
        r"\]\(\s*<?([^\s>)]*)|href\s*=\s*[\"']?([^\"'\s>]*)",
        mark.opening + mark.closing,
        re.IGNORECASE,
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

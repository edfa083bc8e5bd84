"""Drafts of a document's segments → the text of its draft, in the shape of its source.

What is no segment (mark-up, list marks, addresses, blank lines, code) stays as it is in the source.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from readout_l10n.draft.inline import Inline, inline_of, marked
from readout_l10n.draft.outside import Raw
from readout_l10n.draft.wordless import Wordless, break_places, hard_breaks, image_places
from readout_l10n.model import Document, DraftUnit, Provenance, Segment, SegmentKind
from readout_l10n.segment.front_matter import front_matter, restated
from readout_l10n.text.locale import language

_HTML = frozenset({".html", ".htm"})
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BEGINS_BLOCK = re.compile(r"(?:#{1,6}\s|[-+*>]\s|~~~|```|\d{1,9}[.)]\s)")
_LANDMARK = re.compile(r"<(?:main|article|body)\b[^>]*>", re.IGNORECASE)
_META_LANGUAGE = re.compile(
    r"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-language\b[^>]*"
    r"\bcontent\s*=\s*[\"']?([\w-]+)",
    re.IGNORECASE,
)
_CHARSET = re.compile(r"<meta\b[^>]*\bcharset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_RAISED = re.compile(r"(<sup\b[^>]*>)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=</sup)", re.IGNORECASE)
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SAYS_LANGUAGE = re.compile(
    r"<(?:html|body|main|article|section|div|h[1-6]|p|blockquote|figure|table|[uod]l)\b[^>]*>",
    re.IGNORECASE,
)
_LANG = re.compile(r"\s(?:xml:)?lang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A draft's text, and what came of each unit in it."""

    text: str
    places: tuple[tuple[int, int], ...]
    """Half-open offsets in `text` of each segment's unit."""
    notes: tuple[tuple[str, ...], ...]
    """What a translator is to be told of each, by its mark-up."""


def rendered(
    source: Document,
    units: Sequence[DraftUnit],
    target_locale: str,
    label: str | None = None,
    provenance: Provenance | None = None,
    status: str = "draft",
) -> Rendering:
    """The text of a draft whose `units[i]` is that of `source.segments[i]`.

    Units after those are of text outside the segments. The label stands at the top,
    unless the source has a line for one. Front matter of ours says the status and the provenance.
    A unit without text leaves the source there.
    """
    raw = Raw(source, units)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    notes: list[tuple[str, ...]] = []
    at = length = 0
    for segment, unit in zip(source.segments, units, strict=False):
        inline = inline_of(source, segment)
        low = max(inline.start, at)
        text, told = _written(source, segment, inline, unit, raw)
        before = raw.text(at, low)
        parts += [before, text]
        start = length + len(before)
        length = start + len(text)
        places.append((start, length))
        notes.append(told)
        at = max(inline.end, low)
    notes += [()] * (len(units) - len(notes))
    body = "".join(parts) + raw.text(at, len(source.text))
    head = _beginning(source, body)
    top = _label(source, label) if label and _lacks_label(source) else ""
    if top:
        place = _top(source, body, places)
        body = body[:place] + top + body[place:]
        places = [_moved(span, place, len(top)) for span in places]
    values = _told(source, provenance, status)
    changed = restated(body, values) if values else body
    by = _beginning(source, changed) - head
    if by:
        places = [(low + by, high + by) for low, high in places]
    if _suffix(source) in _HTML:
        for low, high, said in _declarations(changed, source.locale, target_locale):
            changed = changed[:low] + said + changed[high:]
            longer = len(said) - (high - low)
            places = [_moved(span, low, longer) for span in places]
    return Rendering(changed, tuple(places), tuple(notes))


def _suffix(document: Document) -> str:
    return PurePath(document.path).suffix.lower()


def _written(
    source: Document, segment: Segment, inline: Inline, unit: DraftUnit, outside: Raw
) -> tuple[str, tuple[str, ...]]:
    """A unit as the file's format writes it; as in the source where it does not differ."""
    raw = source.text[inline.start : inline.end]
    if not unit.text or unit.text == segment.text:
        return outside.text(inline.start, inline.end), ()
    text, words = unit.text, unit.words
    if _suffix(source) in _HTML:
        text, words = (
            html.escape(text, quote=False),
            tuple(html.escape(w, quote=False) for w in words),
        )
    elif _suffix(source) == ".md":
        special = frozenset(_ESCAPE.findall(raw))
        text, words = _escaped(text, special), tuple(_escaped(word, special) for word in words)
        if _begins_line(source, inline.start) and _BEGINS_BLOCK.match(text):
            at = next((i for i, char in enumerate(text) if not char.isalnum()), 0)
            text = f"{text[:at]}\\{text[at:]}"
    breaks = list(hard_breaks(source, segment, _suffix(source)))
    images = [(at, outside.text(low, high)) for at, low, high in inline.images]
    wordless = Wordless(
        image_places(segment.text, text, images), break_places(segment.text, text, breaks)
    )
    found, notes = marked(inline, segment.text, text, words, wordless)
    return _RAISED.sub(lambda sup: sup[1] + sup[2].translate(_FIGURES), found), notes


def _escaped(text: str, special: frozenset[str]) -> str:
    """Markdown in which the characters that the source escapes are escaped too."""
    return "".join(f"\\{char}" if char in special else char for char in text)


def _begins_line(source: Document, offset: int) -> bool:
    return source.position(offset)[1] == 1


def _lacks_label(source: Document) -> bool:
    return all(segment.kind is not SegmentKind.LABEL for segment in source.segments)


def _label(source: Document, label: str) -> str:
    end = "\r\n" if "\r\n" in source.text else "\n"
    written = f"<p>{html.escape(label, quote=False)}</p>" if _suffix(source) in _HTML else label
    return f"{written}{end}" if _suffix(source) in _HTML else f"{written}{end}{end}"


def _top(source: Document, body: str, places: Sequence[tuple[int, int]]) -> int:
    """Where a reader's eye falls first: before the first line of text, behind the front matter."""
    first = places[0][0] if places else len(body)
    if _suffix(source) in _HTML:
        found = [match.end() for match in _LANDMARK.finditer(body, 0, first)]
        at = found[-1] if found else 0
        return at + (len(body[at:first]) - len(body[at:first].lstrip("\r\n")))
    begin = _beginning(source, body)
    return begin + len(body[begin:]) - len(body[begin:].lstrip("\r\n"))


def _beginning(source: Document, text: str) -> int:
    return front_matter(text, source.path)[1] if _suffix(source) == ".md" else 0


def _moved(span: tuple[int, int], place: int, by: int) -> tuple[int, int]:
    return (span[0] + by, span[1] + by) if span[0] >= place else span


def _told(source: Document, provenance: Provenance | None, status: str) -> dict[str, str]:
    """What the front matter is to say; nothing where there is none of ours."""
    if source.front_matter is None:
        return {}
    made = provenance or Provenance()
    told = {
        "status": status,
        "engine": made.engine,
        "model": made.model,
        "glossary": made.glossary,
        "drafted": made.day.isoformat() if made.day else None,
        "drafted-from": made.source,
    }
    return {key: value for key, value in told.items() if value}


def _declarations(page: str, source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Where a page says its language or encoding, and what it has to say, from its end on.

    Links to other languages, and what is in another language, stay as they are.
    """
    tags = [found.span() for found in _SAYS_LANGUAGE.finditer(page)]
    places = [found.span(1) for span in tags for found in _LANG.finditer(page, *span)]
    places += [found.span(1) for found in _META_LANGUAGE.finditer(page)]
    said = [(low, high, target) for low, high in places
            if language(page[low:high]) == language(source)]  # fmt: skip
    if charset := _CHARSET.search(page):
        said.append((*charset.span(1), "utf-8"))
    yield from sorted((one for one in said if page[one[0] : one[1]].lower() != one[2]),
                      reverse=True)  # fmt: skip

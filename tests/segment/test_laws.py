"""What holds of every text."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from readout_l10n.model import Document
from readout_l10n.segment import parse_document
from readout_l10n.segment.mapped import joined, verbatim
from readout_l10n.segment.sentences import split
from segment.helpers import parsed

WORDS = st.sampled_from(
    ["Le", "ministre", "est", "venu.", "Il", "a", "dit", ":", "«\u00a0Oui.\u00a0»", "M.", "S.E.M.",
     "(voir", "p. 5)", "etc.", "Non\u202f!", "[1]", "e\u0301te\u0301", "«", "»", '"', "2025.", "…",
     "U.S.", "©", "-", "1.", "—", "Photo:", "3 avril 2025", "p.m.", "\u00a0", "ﬁn", "각", "A\u030a"]
)  # fmt: skip
LINES = st.lists(WORDS, max_size=8).map(" ".join)
TEXTS = st.lists(LINES | st.text(max_size=12), max_size=8).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(lines))
)
LOCALES = st.sampled_from(["fr", "en", "de", "es", "ja", "xx-YY"])
SUFFIXES = st.sampled_from(["a.txt", "a.md", "a.html"])


def folded(text: str) -> str:
    """A quotation as a segment has it: line ends with the space around them are one space."""
    composed = unicodedata.normalize("NFC", text)
    return re.sub(r"[^\S\r\n]*(?:\r\n?|\n)\s*", " ", composed)


@given(TEXTS, LOCALES)
def test_every_visible_character_stands_in_one_sentence(text: str, locale: str) -> None:
    ranges = split(text, locale)
    last = 0
    for start, end in ranges:
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@given(TEXTS, LOCALES)
def test_splitting_a_sentence_again_changes_nothing_when_it_is_the_first(
    text: str, locale: str
) -> None:
    ranges = split(text, locale)
    if ranges:
        start, end = ranges[-1]
        assert split(text[start:end], locale)[-1][1] == end - start


@example("\x00", "fr", "a.md")
@given(TEXTS, LOCALES, SUFFIXES)
def test_segments_are_in_order_and_know_their_place(text: str, locale: str, path: str) -> None:
    document = parsed(text, path, locale)
    last = 0
    block = 0
    for segment in document.segments:
        assert segment.text
        assert segment.text == segment.text.strip()
        assert unicodedata.is_normalized("NFC", segment.text)
        assert not re.search(r"[\r\n]", segment.text)
        assert segment.pieces[0].start == 0
        assert segment.pieces[-1].end == len(segment.text)
        for piece, following in zip(segment.pieces, segment.pieces[1:], strict=False):
            assert piece.end == following.start
            assert piece.raw_end <= following.raw_start
        start, end = segment.raw_range(0, len(segment.text))
        assert last <= start < end <= len(text)
        assert document.position(start) == (segment.line, segment.column)
        assert block <= segment.block
        last, block = end, segment.block


@given(TEXTS, LOCALES)
def test_what_is_quoted_of_plain_text_is_what_the_segment_says(text: str, locale: str) -> None:
    document = parsed(text, "a.txt", locale)
    for segment in document.segments:
        assert folded(document.span(segment, 0, len(segment.text)).quote) == segment.text
    check_pieces(document)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), max_size=5))
def test_what_is_quoted_of_markdown_without_mark_up_too(lines: list[str]) -> None:
    text = "\n\n".join(f"Ainsi {line}" for line in lines)
    document = parsed(text, "a.md", "fr")
    for segment in document.segments:
        assert folded(document.span(segment, 0, len(segment.text)).quote) == segment.text
    check_pieces(document)


def check_pieces(document: Document) -> None:
    """Each piece is what stands at its place, composed and with line ends folded."""
    for segment in document.segments:
        for piece in segment.pieces:
            raw = document.text[piece.raw_start : piece.raw_end]
            shown = segment.text[piece.start : piece.end]
            assert folded(raw) == shown


@given(TEXTS)
def test_one_segment_a_line_when_presegmented(text: str) -> None:
    document = parse_document(text, path="a.txt", locale="fr", presegmented=True)
    lines = re.split(r"\r\n?|\n", document.text)
    if not lines[-1]:
        lines.pop()
    assert [segment.text for segment in document.segments] == [
        unicodedata.normalize("NFC", line.strip()).strip() for line in lines
    ]
    assert [segment.line for segment in document.segments] == list(range(1, len(lines) + 1))


@given(st.text(max_size=30))
def test_composing_is_normalising(text: str) -> None:
    mapped = verbatim(text, 0, len(text)).composed()
    assert mapped.text == unicodedata.normalize("NFC", text)
    for piece in mapped.pieces:
        raw = text[piece.raw_start : piece.raw_end]
        assert unicodedata.normalize("NFC", raw) == mapped.text[piece.start : piece.end]


@given(st.text(max_size=30), st.data())
def test_cutting_and_joining_give_the_whole(text: str, data: st.DataObject) -> None:
    mapped = verbatim(text, 0, len(text)).composed()
    at = data.draw(st.integers(0, len(mapped.text)))
    parts = [mapped.cut(0, at), mapped.cut(at, len(mapped.text))]
    assert joined(parts).text == mapped.text

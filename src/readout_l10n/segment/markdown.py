"""Markdown (CommonMark) → blocks, each character still knowing its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from readout_l10n.segment.block import Block, Form, line_ranges
from readout_l10n.segment.html import html_blocks
from readout_l10n.segment.inline import inline_lines
from readout_l10n.segment.lines import paragraphs
from readout_l10n.segment.mapped import Mapped, joined, verbatim, whole

_ATX = re.compile(r"#{1,6}(?:[ \t]+|$)")


def markdown_blocks(text: str, start: int = 0) -> list[Block]:
    """Headings, items and paragraphs from offset `start` on; code blocks are left out."""
    text = text.replace("\x00", "\ufffd")  # as CommonMark 2.3 wants it; no offset changes
    return list(_blocks(_parser().parse(text[start:]), text, line_ranges(text, start)))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100})  # what is nested deeper is lost
    # Entities, escapes and delimiters stay tokens of their own, so that each can be found again.
    parser.core.ruler.disable("text_join")
    parser.inline.ruler2.disable("fragments_join")
    parser.block.ruler.at("reference", _reference)
    return parser


def _reference(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """`[ref]: url`, but not `[^1]: Australia`, which is a note to us."""
    at = state.bMarks[start_line] + state.tShift[start_line]
    if state.src.startswith("[^", at):
        return False
    return reference(state, start_line, end_line, silent)


def _blocks(
    tokens: Iterable[Token], text: str, lines: Sequence[tuple[int, int]]
) -> Iterator[Block]:
    items = 0
    level, atx = 0, False
    for token in tokens:
        if token.type in {"list_item_open", "list_item_close"}:
            items += token.nesting
        elif token.type == "heading_open":
            level, atx = int(token.tag[1:]), token.markup.startswith("#")
        elif token.type == "heading_close":
            level, atx = 0, False
        elif token.type == "inline":
            source = _source(token, text, lines, atx=atx)
            form = Form.HEADING if level else Form.ITEM if items else Form.PARAGRAPH
            for mapped in paragraphs(inline_lines(source, token.children or [])):
                yield Block(form, mapped, level)
        elif token.type == "html_block" and token.map:
            first, last = lines[token.map[0]], lines[min(token.map[1], len(lines)) - 1]
            yield from html_blocks(text, first[0], last[1])


def _source(token: Token, text: str, lines: Sequence[tuple[int, int]], *, atx: bool) -> Mapped:
    """Token's content, each line of it found again at the end of its line in the file.

    What stands before it is indent, quote and list marks; a line end is one newline, mapped with
    all of them.
    """
    first, after = token.map or (0, 1)
    begin = token.content.split("\n", 1)[0].strip()
    # A line of no-break spaces begins a paragraph, of which markdown-it then strips it.
    while not atx and first < after - 1 and not text[slice(*lines[first])].rstrip().endswith(begin):
        first += 1
    parts: list[Mapped] = []
    end = 0
    for number, content in enumerate(token.content.split("\n"), first):
        low, high = lines[number]
        bare = content.lstrip(" \t")
        # Of trailing white space, markdown-it strips more at a paragraph's end than elsewhere.
        at = text.rfind(bare.rstrip() or bare, low, high)
        if atx and (mark := _ATX.search(text, low, high)):
            at = text.find(bare, mark.end(), high)
        if parts:
            indent = content[: len(content) - len(bare)]
            parts.append(whole("\n" + indent, end, at))
        parts.append(verbatim(text, at, at + len(bare)))
        end = at + len(bare)
    return joined(parts)

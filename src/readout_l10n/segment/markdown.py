"""Markdown (CommonMark) → blocks, each character still knowing its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from readout_l10n.model import Link
from readout_l10n.segment.block import Block, Form, line_ranges
from readout_l10n.segment.cells import cell_source
from readout_l10n.segment.html import html_blocks, html_links
from readout_l10n.segment.inline import inline_lines, inline_links
from readout_l10n.segment.lines import paragraphs
from readout_l10n.segment.mapped import Mapped, joined, verbatim, whole

_ATX = re.compile(r"#{1,6}(?:[ \t]+|$)")


@dataclass(slots=True)
class _List:
    next: int
    """Number of the item to come."""


def markdown_blocks(text: str, start: int = 0) -> list[Block]:
    """Headings, items and paragraphs from offset `start` on; code blocks are left out."""
    text = text.replace("\x00", "\ufffd")  # as CommonMark 2.3 wants it; no offset changes
    return list(_blocks(_tokens(text[start:]), text, line_ranges(text, start)))


def markdown_links(text: str, start: int = 0) -> list[Link]:
    """Links and images from offset `start` on."""
    text = text.replace("\x00", "\ufffd")
    lines = line_ranges(text, start)
    links: list[Link] = []
    for token, source in _sourced(_tokens(text[start:]), text, lines):
        if source is not None:
            links += inline_links(source, token.children or [])
        elif token.type == "html_block" and token.map:
            first, last = lines[token.map[0]], lines[min(token.map[1], len(lines)) - 1]
            links += html_links(text, first[0], last[1])
    return links


@lru_cache(maxsize=1)
def _tokens(text: str) -> tuple[Token, ...]:
    """Tokens of a text; its blocks and its links are asked for one after the other."""
    return tuple(_parser().parse(text))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100})  # what is nested deeper is lost
    # Entities, escapes and delimiters stay tokens of their own, so that each can be found again.
    parser.core.ruler.disable("text_join")
    parser.inline.ruler2.disable("fragments_join")
    parser.block.ruler.at("reference", _reference)
    parser.enable("table")
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
    lists: list[_List] = []
    mark = written = ""
    level = 0
    for token, source in _sourced(tokens, text, lines):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            start = token.attrGet("start")
            lists.append(_List(1 if start is None else int(start)))
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            mark, written = _marks(token, lists[-1])
        elif token.type in {"heading_open", "heading_close"}:
            level = int(token.tag[1:]) if token.nesting > 0 else 0
        elif source is not None:
            form = Form.HEADING if level else Form.ITEM if lists else Form.PARAGRAPH
            for mapped in paragraphs(inline_lines(source, token.children or [])):
                mark_start = _written_at(text, mapped, written) if written else None
                yield Block(form, mapped, level, mark, mark_start, len(lists))
                mark = written = ""
        elif token.type == "html_block" and token.map:
            first, last = lines[token.map[0]], lines[min(token.map[1], len(lines)) - 1]
            yield from html_blocks(text, first[0], last[1])


def _sourced(
    tokens: Iterable[Token], text: str, lines: Sequence[tuple[int, int]]
) -> Iterator[tuple[Token, Mapped | None]]:
    """Each token, and where the content of one with text stands: in a heading, a cell, or lines."""
    atx = False
    cell: int | None = None
    for token in tokens:
        source = None
        if token.type in {"heading_open", "heading_close"}:
            atx = token.nesting > 0 and token.markup.startswith("#")
        elif token.type in {"tr_open", "tr_close"}:
            cell = lines[token.map[0]][0] if token.map and token.nesting > 0 else None
        elif token.type == "inline" and cell is not None and token.map:
            source, cell = cell_source(text, token.content, cell, lines[token.map[0]])
        elif token.type == "inline":
            source = _source(token, text, lines, atx=atx)
        yield token, source


def _marks(token: Token, around: _List) -> tuple[str, str]:
    """An item's mark as it is shown, counted on from the list's first, and as it is written."""
    if not token.info:
        return token.markup, token.markup
    number = around.next
    around.next += 1
    return f"{number}{token.markup}", f"{token.info}{token.markup}"


def _written_at(text: str, mapped: Mapped, written: str) -> int | None:
    """Offset of the mark that stands in the same line before an item's text."""
    if not mapped.pieces:
        return None
    end = mapped.pieces[0].raw_start
    low = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    found = text.rfind(written, low, end)
    return found if found >= 0 else None


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

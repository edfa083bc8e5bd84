"""A file, or text from elsewhere, → a Document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from readout_l10n.errors import InputError
from readout_l10n.model import Document, FrontMatter, Link, Piece, Segment, SegmentKind
from readout_l10n.segment.block import Block, line_ranges, line_starts
from readout_l10n.segment.decode import decode
from readout_l10n.segment.directives import directives, without
from readout_l10n.segment.front_matter import front_matter
from readout_l10n.segment.html import html_blocks, html_links
from readout_l10n.segment.mapped import Mapped
from readout_l10n.segment.markdown import markdown_blocks, markdown_links
from readout_l10n.segment.marks import unmarked
from readout_l10n.segment.plain import plain_blocks
from readout_l10n.segment.sentences import split
from readout_l10n.segment.structure import kinds
from readout_l10n.text.addresses import web_addresses
from readout_l10n.text.dates import read_date

SUFFIXES = (".md", ".txt", ".html", ".htm")

_WHOLE = {
    SegmentKind.TITLE,
    SegmentKind.DATE,
    SegmentKind.HEADING,
    SegmentKind.LABEL,
    SegmentKind.CREDIT,
}


def read_document(
    path: Path, locale: str, *, presegmented: bool = False, display: str | None = None
) -> Document:
    """Document in a file; a file without any text is one without segments.

    The suffix says what the file is; with `presegmented`, one segment a line, any suffix will do.
    Messages and `Document.path` show `display` where it is given. Raises InputError.
    """
    shown = str(path) if display is None else display
    if not presegmented and path.suffix.lower() not in SUFFIXES:
        got = path.suffix or "no suffix"
        raise InputError(shown, None, f"{got} is not read; {', '.join(SUFFIXES)} are")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(shown, None, "no such file") from None
    except IsADirectoryError:
        raise InputError(shown, None, "is a directory; name a file in it") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(shown, None, f"cannot be read: {reason}") from None
    return _document(decode(data, shown), shown, path.suffix, locale, presegmented=presegmented)


def parse_document(text: str, *, path: str, locale: str, presegmented: bool = False) -> Document:
    """Document of a text that is decoded already, such as standard input.

    A path without one of the suffixes we read (`-`) is taken for plain text.
    """
    suffix = PurePath(path).suffix
    return _document(text.removeprefix("\ufeff"), path, suffix, locale, presegmented=presegmented)


def _document(text: str, path: str, suffix: str, locale: str, *, presegmented: bool) -> Document:
    suffix = suffix.lower()
    matter: FrontMatter | None = None
    start = 0
    if suffix == ".md":
        matter, start = front_matter(text, path)
    starts = line_starts(text)
    bare = Document(path, locale, (), text, starts, matter, presegmented)
    if presegmented:
        segments = _lines(bare, start)
    else:
        segments = _segments(bare, _blocks(text, suffix, start))
    return replace(
        bare,
        segments=tuple(segments),
        day=_day(matter, segments),
        links=() if presegmented else tuple(_links(text, suffix, start)),
    )


def _day(matter: FrontMatter | None, segments: list[Segment]) -> date | None:
    if matter is not None:
        return matter.date
    lines = (segment.text for segment in segments if segment.kind is SegmentKind.DATE)
    return next(filter(None, map(read_date, lines)), None)


def _blocks(text: str, suffix: str, start: int) -> list[Block]:
    match suffix:
        case ".md":
            return markdown_blocks(text, start)
        case ".html" | ".htm":
            return html_blocks(text, start)
        case _:
            return plain_blocks(text, start)


def _links(text: str, suffix: str, start: int) -> list[Link]:
    match suffix:
        case ".md":
            return markdown_links(text, start)
        case ".html" | ".htm":
            return html_links(text, start)
        case _:
            return [
                Link(text[low:high], text[low:high], low, high)
                for low, high in web_addresses(text, start)
            ]


def _segments(document: Document, blocks: list[Block]) -> list[Segment]:
    blocks = [
        unmarked(replace(block, mapped=block.mapped.composed().stripped()))
        for block in blocks
        if not block.mapped.is_blank
    ]
    segments = []
    for number, (block, kind) in enumerate(
        zip(blocks, kinds(blocks, document.locale), strict=True)
    ):
        text = block.text
        whole = kind in _WHOLE
        mark, mark_start = block.mark, block.mark_start
        for start, end in [(0, len(text))] if whole else split(text, document.locale):
            segment = _segment(document, block.mapped.cut(start, end), kind, number)
            segments.append(
                replace(
                    segment,
                    mark=mark,
                    mark_start=mark_start,
                    level=block.level,
                    depth=block.depth,
                )
            )
            mark, mark_start = "", None
    return segments


def _segment(document: Document, mapped: Mapped, kind: SegmentKind, block: int) -> Segment:
    line, column = document.position(mapped.pieces[0].raw_start)
    return Segment(mapped.text, line, column, kind, block, mapped.pieces)


def _lines(document: Document, start: int) -> list[Segment]:
    """One segment a line, empty ones too: the ladder format of aligners counts lines."""
    segments = []
    unseen = directives(document.text, start)
    for number, (low, high) in enumerate(line_ranges(document.text, start)):
        mapped = without(unseen, document.text, low, high).stripped().composed()
        if not mapped.text:
            mapped = Mapped("", (Piece(0, 0, low, low),))
        segments.append(_segment(document, mapped, SegmentKind.PROSE, number))
    return segments

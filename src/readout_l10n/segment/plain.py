"""Plain text → blocks: a line is a block, unless its line ends were only put in to fit a width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.model import SegmentKind
from readout_l10n.segment.block import Block, Form, folded, line_ranges
from readout_l10n.segment.columns import cells
from readout_l10n.segment.directives import Directive, directives, is_only_directive, without
from readout_l10n.segment.lines import ENDED
from readout_l10n.segment.mapped import Mapped
from readout_l10n.segment.marks import list_mark
from readout_l10n.segment.standalone import line_kind

_RULE = re.compile(r"[-=_*~#+·.•\s]*")

WIDTHS = range(50, 101)
"""Of the longest line of a hard-wrapped paragraph: RFC 2646's 66 to 78, and what editors use."""

_ENTRY = re.compile(r"[^\W\d_a-zà-ÿ][^:.;!?]{2,45}:[ \u00a0\u202f]\S")
"""What is named and what is said of it: « Taux d’intérêt : 0,2 % »."""

_OPEN = frozenset(
    (
        "a an the of in on at to by for with from and or that which its their his her as"
        " le la les l’ un une des du de d’ au aux à en dans par pour sur avec et ou que qui"
        " el los las del al y con por para"
        " der die das dem den des ein eine und mit von zu zur zum im am für"
    ).split()
)
"""A line that ends in one of these goes on in the next."""


@dataclass(frozen=True, slots=True)
class _Line:
    mapped: Mapped
    """Without indent and list mark."""
    width: int
    indent: int
    """Columns before the text, the list mark being part of them."""
    mark: str
    mark_start: int | None
    set_in: int
    """Columns before the list mark, or the text without one."""
    kind: SegmentKind | None

    @property
    def marked(self) -> bool:
        return self.mark_start is not None

    @property
    def text(self) -> str:
        return self.mapped.text

    @property
    def ended(self) -> bool:
        return ENDED.search(self.text) is not None


def plain_blocks(text: str, start: int = 0) -> list[Block]:
    """Blocks from offset `start` on, list marks and lines without letters left out."""
    return [
        Block(
            Form.ITEM if lines[0].marked else Form.PARAGRAPH,
            folded([line.mapped for line in lines]),
            mark=lines[0].mark,
            mark_start=lines[0].mark_start,
            depth=lines[0].set_in,
        )
        for group in _groups(text, start)
        for lines in _split(group)
    ]


def _groups(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines that no empty line parts; each cell of a table is by itself."""
    group: list[_Line] = []
    unseen = directives(text, start)
    lines = line_ranges(text, start)
    for (low, high), row in zip(lines, cells(text, lines), strict=True):
        if is_only_directive(unseen, text, low, high):
            continue
        line = _line(text, low, high, unseen)
        if line is not None and len(row) > 1:
            if group:
                yield group
                group = []
            found = (_line(text, *cell, unseen) for cell in row)
            yield from ([one] for one in found if one is not None)
        elif line is not None:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _line(text: str, low: int, high: int, unseen: Sequence[Directive]) -> _Line | None:
    mapped = without(unseen, text, low, high)
    width = len(mapped.text.rstrip())
    mapped = mapped.stripped()
    if mapped.is_blank or _RULE.fullmatch(mapped.text):
        return None
    indent = mapped.pieces[0].raw_start - low
    kind = line_kind(mapped.text)
    mark = list_mark(mapped.text)
    bullet = mapped.text[:mark].strip()
    if mark:
        mapped = mapped.cut(mark, len(mapped.text))
        kind = line_kind(mapped.text)
    return _Line(
        mapped,
        width,
        indent + mark,
        bullet,
        low + indent if mark else None,
        indent,
        kind,
    )


def _split(group: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Parts of the group, cut at every line end that a reader would see."""
    width = max(line.width for line in group)
    folds = [_fits(before, after, width) for before, after in pairwise(group)]
    broken = [not before.ended for before, fold in zip(group, folds, strict=False) if fold]
    # Lines that stop where the width does might still be sentences of about that length;
    # in running text about one line in ten happens to stop at a sentence's end.
    wrapped = width in WIDTHS and sum(broken) * 2 > len(broken)
    lines = [group[0]]
    for (before, after), fold in zip(pairwise(group), folds, strict=True):
        if _goes_on(before, after) or (wrapped and fold):
            lines.append(after)
        else:
            yield lines
            lines = [after]
    yield lines


def _fits(before: _Line, after: _Line, width: int) -> bool:
    """Whether filling lines to `width` would have ended the line where it ends."""
    first_word = after.text.split(maxsplit=1)[0]
    return (
        _may_join(before, after)
        and before.width + 1 + len(first_word) > width
        and before.width > width - 25
    )


def _goes_on(before: _Line, after: _Line) -> bool:
    """Whether the second line goes on with a sentence that the first leaves open."""
    if not _may_join(before, after):
        return False
    if before.marked and after.indent >= before.indent:
        return True
    if before.ended:
        return False
    return after.text[:1].islower() or before.text.split()[-1] in _OPEN


def _may_join(before: _Line, after: _Line) -> bool:
    closed = before.kind not in {None, SegmentKind.NOTE}
    entries = _ENTRY.match(before.text) and _ENTRY.match(after.text)
    return not closed and after.kind is None and not after.marked and not entries

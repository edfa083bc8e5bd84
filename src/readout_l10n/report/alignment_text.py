"""Alignments for a person at a terminal: side by side."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from readout_l10n.model import Bead
from readout_l10n.report.alignment import AlignedPair, is_one_sided, line_range, shape

_NARROWEST = 40
_BOLD, _DIM, _REVERSED = "1", "2", "7"


def alignment_text(
    pairs: Sequence[AlignedPair], *, review_below: float, width: int = 100, colour: bool = False
) -> str:
    """The two texts side by side, a bead at a time, in lines of at most `width` characters.

    Over each bead stand its number (from 1), its lines in the files, how many segments of each side
    it joins, and its confidence, with a question mark below `review_below`. Beside a one-sided bead
    stands whether it is missing, added, or moved, and then where to; over several in a row, what
    they are together. Several pairs stand one after the other, with a sum at the end.
    """
    room = (max(width, _NARROWEST) - 3) // 2
    blocks = ["\n".join(_pair(pair, room, review_below, colour=colour)) for pair in pairs]
    if len(pairs) > 1:
        beads = [bead for pair in pairs for bead in pair.beads]
        blocks.append(f"{len(pairs)} pairs, {_summary(beads, review_below)}")
    return "\n\n\n".join(blocks) + "\n"


def _pair(pair: AlignedPair, room: int, review_below: float, *, colour: bool) -> Iterator[str]:
    yield _paint(_row(pair.source.path, pair.target.path, room), _BOLD, colour=colour)
    passages = {passage.numbers.start: passage for passage in pair.passages()}
    for number, bead in enumerate(pair.beads, start=1):
        if number in passages:
            yield ""
            yield _paint(f"[{passages[number].said()}]", _BOLD, colour=colour)
        doubt = "" if bead.score >= review_below else " ?"
        places = f"{number}  lines {line_range(bead.source)} : {line_range(bead.target)}"
        yield ""
        yield _paint(f"{places}  {shape(bead)}  {bead.score:.2f}{doubt}", _DIM, colour=colour)
        yield from _sides(pair, bead, room, colour=colour)
    yield ""
    yield _summary(pair.beads, review_below)


def _sides(pair: AlignedPair, bead: Bead, room: int, *, colour: bool) -> Iterator[str]:
    absence, moved = pair.absence(bead), pair.moved_to(bead)
    empty = f"[moved: line {line_range(moved)}]" if moved else f"[{absence}]"
    sides = []
    for segments in (bead.source, bead.target):
        wrapped = [
            line
            for segment in segments
            for line in textwrap.wrap(segment.text, room, break_on_hyphens=False) or [""]
        ]
        sides.append(wrapped or [empty])
    one_sided = is_one_sided(bead)
    for left, right in zip_longest(*sides, fillvalue=""):
        line = _row(left, right, room, "!" if one_sided else "|")
        yield _paint(line, _REVERSED, colour=colour) if one_sided else line


def _row(left: str, right: str, room: int, mark: str = "|") -> str:
    return f"{left:<{room}} {mark} {right}".rstrip()


def _summary(beads: Sequence[Bead], review_below: float) -> str:
    shapes = Counter(map(shape, beads))
    counts = ", ".join(f"{shape}: {count}" for shape, count in shapes.most_common())
    doubtful = sum(bead.score < review_below for bead in beads)
    total = f"beads: {len(beads)}" + (f" ({counts})" if counts else "")
    return f"{total}, to review: {doubtful}"


def _paint(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text

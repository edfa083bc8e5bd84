"""How well whole sections are followed: `python benchmarks/sections.py`.

In each document of NTREX with twelve sentences or more a stretch is left out of the French, then
one is put elsewhere, then one is left out of either side at different places (seeded, as if
sections without headings); last, two neighbouring items of a list are swapped. Counted are
stretches reported as left out and no more, segments that moved, and documents where something left
out is said to have moved.
"""

import random

from align import SURE, Text, news
from readout_l10n.align import align
from readout_l10n.model import Alignment, Document, Segment, SegmentKind
from readout_l10n.segment import parse_document

_FEWEST = 12


def main() -> None:
    choose = random.Random(3)  # noqa: S311
    texts = [text for text in news().values() if len(text.source) >= _FEWEST]
    print(f"{len(texts)} documents")
    whole = sum(_is_left_out_whole(text, choose) for text in texts)
    print(f"left out: {whole} stretches reported as one, without more or less")
    moves = [_moved(text, choose) for text in texts]
    found, every, wrong = (sum(counts) for counts in zip(*moves, strict=True))
    print(f"moved: {found} of {every} segments found, {wrong} wrong")
    said = sum(bool(_left_out_twice(text, choose).moved) for text in texts)
    print(f"left out of both sides: in {said} documents something is said to have moved")
    swaps = [_swapped(text, choose) for text in texts for _ in range(4)]
    print(f"swapped: {swaps.count(True)} of {len(swaps)} neighbours found, and nothing else")
    lists = [_aligned_lists(text.source, text.target) for text in texts]
    print(f"not swapped: in {sum(bool(found.moved) for found in lists)} lists something is said to")


def _is_left_out_whole(text: Text, choose: random.Random) -> bool:
    start, stop = _stretch(text, choose, 4, len(text.source) // 2)
    beads = _aligned(text.source, text.target[:start] + text.target[stop:]).beads
    surely = [bead for bead in beads if not bead.target and bead.score >= SURE]
    found = [segment.line - 1 for bead in surely for segment in bead.source]
    return found == [*range(start, stop)]


def _moved(text: Text, choose: random.Random) -> tuple[int, int, int]:
    """Segments found to have moved, those that did (the smaller part), and wrong ones."""
    start, stop = _stretch(text, choose, 3, max(3, len(text.source) // 4))
    rest = text.target[:start] + text.target[stop:]
    to = choose.choice([to for to in range(len(rest) + 1) if abs(to - start) >= 3])
    target = rest[:to] + text.target[start:stop] + rest[to:]
    right = {(i, target.index(sentence)) for i, sentence in enumerate(text.target)}
    found = {(s.line - 1, t.line - 1) for s, t in _aligned(text.source, target).moved}
    every = min(stop - start, abs(to - start))
    return min(len(found & right), every), every, len(found - right)


def _swapped(text: Text, choose: random.Random) -> bool:
    """Whether one of two swapped items, and no other, is found to have moved."""
    first = choose.randrange(len(text.target) - 1)
    target = [*text.target]
    target[first : first + 2] = target[first + 1], target[first]
    found = {
        text.source.index(moved.text) for moved, _ in _aligned_lists(text.source, target).moved
    }
    return len(found) == 1 and found <= {first, first + 1}


def _left_out_twice(text: Text, choose: random.Random) -> Alignment:
    half = len(text.source) // 2
    length = choose.randint(2, 4)
    of_target, of_source = (
        choose.randrange(half - length),
        choose.randrange(half, 2 * half - length),
    )
    source = text.source[:of_source] + text.source[of_source + length :]
    return _aligned(source, text.target[:of_target] + text.target[of_target + length :])


def _stretch(text: Text, choose: random.Random, least: int, most: int) -> tuple[int, int]:
    length = choose.randint(least, most)
    start = choose.randrange(len(text.source) - length + 1)
    return start, start + length


def _aligned_lists(source: list[str], target: list[str]) -> Alignment:
    """The alignment of two lists, an item a sentence."""
    documents = (
        Document(
            "",
            locale,
            tuple(Segment(one, n, 1, SegmentKind.ITEM, n) for n, one in enumerate(side, start=1)),
        )
        for side, locale in ((source, "en"), (target, "fr"))
    )
    return align(*documents)


def _aligned(source: list[str], target: list[str]) -> Alignment:
    documents = (
        parse_document("\n".join(side), path=locale, locale=locale, presegmented=True)
        for side, locale in ((source, "en"), (target, "fr"))
    )
    return align(*documents)


if __name__ == "__main__":
    main()

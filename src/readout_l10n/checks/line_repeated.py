"""A sentence or line that stands in the text twice.

Why: a paragraph pasted a second time makes the reader look for the difference, and often stands
where another one was lost.
Runs on a lone target: a sentence of eight words or more that stands there again, word for word or
but for a slip; a shorter one, a heading or a title where it follows itself at once. Credits,
labels, dates and headings such as « Liens » may repeat, and so may what the source repeats.
Source: Xbench's repeated segments and LanguageTool's repeated words, which know no source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Segment, SegmentKind, Severity
from readout_l10n.text.repeats import is_copy, words

_FEWEST = 8
"""Words of a sentence that is not written twice by chance."""
_FEWEST_BESIDE = 3
"""Words of a line that does not follow itself by intention; « Non, non. » may."""


@dataclass(frozen=True, slots=True)
class _Line:
    segment: Segment
    words: tuple[str, ...]


def check(pair: Pair) -> Iterator[Hit]:
    lines = _lines(pair.target)
    seen: dict[frozenset[str], list[int]] = {}
    repeated: dict[int, int] = {}
    for at, line in enumerate(lines):
        first = _first(lines, at, seen)
        if first is not None and not _in_source(pair, lines[first].segment, line.segment):
            repeated[at] = first
        for key in _keys(line.words):
            seen.setdefault(key, []).append(at)
    for _, run in groupby(enumerate(sorted(repeated)), key=lambda pair: pair[1] - pair[0]):
        members = [at for _, at in run]
        segments = tuple(lines[at].segment for at in members)
        line_number = lines[repeated[members[0]]].segment.line
        said = "stands" if len(members) == 1 else f"and {len(members) - 1} more stand"
        yield Hit(pair.across(segments), f"this {said} already in line {line_number}")


def _lines(target: Document) -> list[_Line]:
    return [
        _Line(segment, words(segment.text, target.locale))
        for segment in target.segments
        if not segment.kind.is_publishers and any(map(str.isalnum, segment.text))
    ]


def _keys(line: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """What a sentence shares with each copy of it: the words of one of its halves, or all."""
    half = len(line) // 2
    yield frozenset(("0", *line[:half]))
    yield frozenset(("1", *line[half:]))


def _first(lines: list[_Line], at: int, seen: dict[frozenset[str], list[int]]) -> int | None:
    """Index of the first line that one repeats; None without such."""
    line = lines[at]
    heads = line.segment.kind in {SegmentKind.HEADING, SegmentKind.TITLE}
    if at and len(line.words) >= _FEWEST_BESIDE and line.words == lines[at - 1].words:
        return at - 1
    if heads or len(line.words) < _FEWEST:
        return None
    others = sorted({other for key in _keys(line.words) for other in seen.get(key, ())})
    return next(
        (
            other
            for other in others
            if lines[other].segment.kind is not SegmentKind.TITLE
            and is_copy(lines[other].words, line.words)
        ),
        None,
    )


def _in_source(pair: Pair, one: Segment, other: Segment) -> bool:
    """Whether the source says the same thing twice, in these two places."""
    first, second = pair.source_of(one), pair.source_of(other)
    if not first or not second or first == second:
        return False
    locale = pair.source_locale
    return any(is_copy(words(a.text, locale), words(b.text, locale)) for a in first for b in second)


_TOLD = "Les deux ministres ont réaffirmé leur attachement au droit international de la mer."

RULE = Rule(
    "line-repeated",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target=f"{_TOLD}\nIls se sont vus à Rome.\n{_TOLD}",
            finds=("this stands already in line 1",),
        ),
        Example(
            target="Ils ont signé un accord.\nIls ont signé un accord.",
            finds=("this stands already in line 1",),
        ),
        Example(
            target=f"{_TOLD} Ils se sont dits vivement préoccupés par les essais de ce printemps.\n"
            f"{_TOLD} Ils se sont dits vivement préoccupés par les essais de ce printemps.",
            finds=("this and 1 more stand already in line 1",),
        ),
        Example(
            target=f"Visite à Rome\n© Ministry of Rome\n© Ministry of Rome\n{_TOLD}\nLiens\nLiens",
        ),
        Example(
            source="The ministers thanked Rome again.\nThe ministers thanked Rome again.",
            target="Les ministres ont remercié Rome de toute son aide.\n"
            "Les ministres ont remercié Rome de toute son aide.",
        ),
        Example(
            target="Le Japon fournira trois navires de secours au port de Dakar dès mai.\n"
            "Le Japon fournira deux navires de secours au port de Lomé dès juin.",
        ),
    ),
)

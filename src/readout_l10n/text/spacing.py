"""Where French wants a space that does not break the line, and what stands there.

Imprimerie nationale, Lexique des règles typographiques: a thin no-break space before `; ! ?`, a
no-break space before the colon and inside guillemets; groups of three figures, units and
abbreviated titles are kept with what they belong to. The OQLF (Banque de dépannage linguistique)
wants no space before `; ! ?` in Canada.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.text.dates import MONTHS

NARROW, WIDE, ORDINARY = "\u202f", "\u00a0", " "
NO_BREAK = frozenset({NARROW, WIDE})
SPACES = " \t\u00a0\u202f\u2009\u2007"


class Kind(StrEnum):
    """What a space keeps together; the names are readout.toml's."""

    PUNCTUATION = "punctuation"
    """Before `; ! ?`."""
    COLON = "colon"
    QUOTATION_MARKS = "quotation-marks"
    """Inside « »."""
    NUMBERS = "numbers"
    """Between groups of three figures."""
    UNITS = "units"
    """Between a number and its unit, and inside « 12 h 50 »."""
    REFERENCES = "references"
    """After « n° », « art. », « M. », « Mme »."""
    DATES = "dates"
    """Between a day and its month."""


USUAL = {
    Kind.PUNCTUATION: NARROW,
    Kind.COLON: WIDE,
    Kind.QUOTATION_MARKS: WIDE,
    Kind.NUMBERS: NARROW,
    Kind.UNITS: WIDE,
    Kind.REFERENCES: WIDE,
    Kind.DATES: WIDE,
}
"""The Imprimerie nationale's, where neither a policy nor the document says."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The place of such a space: half-open offsets in characters, equal where nothing stands."""

    kind: Kind
    start: int
    end: int
    beside: str
    """Where that is, in words: before « ; »."""
    usual: bool = True
    """Whether French never goes without; otherwise, many do."""


_S = f"[{SPACES}]"
_ENDS = rf"(?=$|{_S}|[\])»”\"\[])"
_PUNCTUATION = re.compile(rf"(?<=[^{SPACES}(\[«“¡¿;:!?…])({_S}*)(;|[!?]+){_ENDS}")
_BARE = re.compile(r"[\w)\]»”%’'\".]")
_EMOTICON = re.compile(r"[;:]-?[)(|/\\DPp*](?!\w)")
_COLON = re.compile(rf"(?<=[^{SPACES}(\[«“:])({_S}*):(?![:/\\])")
_OPENING = re.compile(rf"«({_S}*)(?=[^{SPACES}»)\],.;:!?…])")
_CLOSING = re.compile(rf"(?<=[^{SPACES}«(\[])({_S}*)»")
_GROUPS = re.compile(
    rf"(?<![\d.,+/-])(?<![\d]{_S})[1-9]\d{{0,2}}(?:[ \u00a0\u202f\u2009]\d{{3}})+(?![\d])"
)
_GROUP_GAP = re.compile(rf"(?<=\d)({_S})(?=\d{{3}})")
_SIGNED = re.compile(rf"(?<=\d)({_S}?)([%‰€$£¥])(?!\w)")
_MEASURED = re.compile(
    rf"(?<=\d)({_S})(km/h|[kcdm]?m[²³]?|°C|kg|ha|[kMGT]Wh?|[kMGT]o|hPa|Hz)(?![\w’'°/.-])"
)
_HOURS = re.compile(rf"(?<![\w:.,])\d{{1,2}}({_S})h(?:({_S})\d{{2}})?(?![\w])")
_NUMBERED = re.compile(rf"(?<!\w)(n[°º]s?|N[°º]s?|art\.|pp?\.|chap\.|al\.|§)({_S}?)(?=\d)")
_TITLED = re.compile(
    rf"(?<![\w.])((?:S\.{_S}?E\.{_S}?)?M\.|MM\.|Mmes?|Mlles?|Mgr|Dr|Pr)({_S}*)(?=[A-ZÀ-Þ][\w’'-]*\w)"
)
_DAY = re.compile(rf"(?<!\d)(?:[0-3]?\d|1er)({_S})(?=(?:{'|'.join(MONTHS)})(?!\w))", re.IGNORECASE)


def gaps(text: str) -> tuple[Gap, ...]:
    """All such places of a French text, by place.

    Clock times (16:30), ratios, `::`, drive letters, emoticons and names that end in a mark
    (Yahoo!) are none.
    """
    found = (gap for find in _FINDERS for gap in find(text))
    return tuple(sorted(found, key=lambda gap: (gap.start, gap.end)))


def _punctuation(text: str) -> Iterator[Gap]:
    for match in _PUNCTUATION.finditer(text):
        if _EMOTICON.match(text, match.start(2)) or not _BARE.match(text, match.start() - 1):
            continue
        if match[1] or not _ends_a_name(text, match):
            yield Gap(Kind.PUNCTUATION, *match.span(1), f"before « {match[2][0]} »")


def _ends_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether « ! » belongs to the word before it: « Yahoo! a annoncé »."""
    word = text[: match.start()].rpartition(" ")[2]
    return match[2] == "!" and word[:1].isupper() and text[match.end() :].lstrip()[:1].islower()


def _colon(text: str) -> Iterator[Gap]:
    for match in _COLON.finditer(text):
        before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
        if (before.isdigit() and after.isdigit()) or _EMOTICON.match(text, match.end() - 1):
            continue
        if not match[1] and not (_BARE.match(before) and (not after or after in SPACES + "«“")):
            continue
        yield Gap(Kind.COLON, *match.span(1), "before « : »")


def _guillemets(text: str) -> Iterator[Gap]:
    for match in _OPENING.finditer(text):
        yield Gap(Kind.QUOTATION_MARKS, *match.span(1), "after « « »")
    for match in _CLOSING.finditer(text):
        yield Gap(Kind.QUOTATION_MARKS, *match.span(1), "before « » »")


def _numbers(text: str) -> Iterator[Gap]:
    for match in _GROUPS.finditer(text):
        for gap in _GROUP_GAP.finditer(text, match.start(), match.end()):
            yield Gap(Kind.NUMBERS, *gap.span(1), f"in « {match[0]} »")


def _units(text: str) -> Iterator[Gap]:
    for match in _SIGNED.finditer(text):
        yield Gap(Kind.UNITS, *match.span(1), f"before « {match[2]} »", usual=False)
    for match in _MEASURED.finditer(text):
        yield Gap(Kind.UNITS, *match.span(1), f"before « {match[2]} »")
    for match in _HOURS.finditer(text):
        for group in (1, 2):
            if match[group]:
                yield Gap(Kind.UNITS, *match.span(group), f"in « {match[0]} »")


def _references(text: str) -> Iterator[Gap]:
    for match in _NUMBERED.finditer(text):
        yield Gap(Kind.REFERENCES, *match.span(2), f"after « {match[1]} »", usual=False)
    for match in _TITLED.finditer(text):
        if match[2] or (match[1].endswith("M.") and _is_surname(text, match.end())):
            yield Gap(Kind.REFERENCES, *match.span(2), f"after « {match[1]} »")


def _is_surname(text: str, start: int) -> bool:
    """Whether more than initials follow: « M.RUTTE », not « M.A. »."""
    word = re.match(r"[^\W\d_]+", text[start:])
    return word is not None and len(word[0]) > 2


def _dates(text: str) -> Iterator[Gap]:
    for match in _DAY.finditer(text):
        yield Gap(Kind.DATES, *match.span(1), "between the day and its month")


_FINDERS: tuple[Callable[[str], Iterator[Gap]], ...] = (
    _punctuation,
    _colon,
    _guillemets,
    _numbers,
    _units,
    _references,
    _dates,
)


def named(space: str) -> str:
    """What stands in a gap, in words."""
    if len(space) > 1:
        return f"{len(space)} spaces"
    names = {"": "no space", ORDINARY: "an ordinary space", WIDE: "U+00A0", NARROW: "U+202F"}
    return names.get(space, f"U+{ord(space):04X}" if space else "")


class Policy(StrEnum):
    """What a corpus wants in the places of a kind; the values are readout.toml's."""

    NARROW = "U+202F"
    WIDE = "U+00A0"
    NO_BREAK = "no-break"
    ORDINARY = "space"
    NONE = "none"

    def allows(self, space: str) -> bool:
        """Whether what stands in a gap is what is wanted."""
        if self is Policy.NO_BREAK:
            return space in NO_BREAK
        return space == {"U+202F": NARROW, "U+00A0": WIDE, "space": ORDINARY, "none": ""}[self]

    def space(self, habit: str) -> str:
        """What to put into a gap, `habit` being what the document uses there."""
        if self is Policy.NO_BREAK:
            return habit
        return {"U+202F": NARROW, "U+00A0": WIDE, "space": ORDINARY, "none": ""}[self]


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """A place with the words that touch it, or that it parts."""
    while start > 0 and text[start - 1] not in SPACES:
        start -= 1
    while end < len(text) and text[end] not in SPACES:
        end += 1
    return start, end

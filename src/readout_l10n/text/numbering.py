"""The number that an item or heading begins with: « 1. », « (a) », « II. », « 2.3 », « Annexe 1 ».

Read in each way that it can be: « i) » is a letter or a Roman one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Counting(StrEnum):
    """What a list is counted in."""

    ARABIC = "1"
    LETTERS = "a"
    ROMAN = "i"


@dataclass(frozen=True, slots=True)
class Number:
    """One way to read a number; `form` is the same for all items of one list."""

    value: int
    counting: Counting
    form: str
    """How it is written, its figure left out: « (#) », « Annexe # », « #.a »."""
    text: str
    """The figure alone."""
    start: int
    end: int
    """Half-open offsets of the figure in the text that was read."""

    def written(self, value: int) -> str:
        """The figure for another value, as this one is written."""
        style = self.counting.value
        return counted(value, style.upper() if self.text.isupper() else style)


_CIRCLED = {chr(0x2460 + at): at + 1 for at in range(20)}
_ROMAN = re.compile(r"(?i:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_STEPS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FIGURE = r"\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5}"
_BEFORE = re.compile(
    rf"(?P<open>\(?)(?P<outer>(?:\d{{1,2}}\.)*)(?P<figure>{_FIGURE}|[①-⑳])"
    r"(?P<close>[.)/°]\)?(?=\s|$)|\s?[-–—](?=\s)|(?=\s))"
)
_WORD = re.compile(
    r"(?P<word>(?i:article|annexe|annex|section|chapitre|chapter|partie|part|session|séance|volet"
    r"|axe|point))\s(?P<figure>\d{1,2}|[IVX]{1,5}|[A-Z])(?=\s*(?:[:.–—-]|$))"
)


def counted(value: int, style: str) -> str:
    """A number in the style that HTML's `ol` calls 1, a, A, i or I (Living Standard, 4.4.5)."""
    match style:
        case "a" | "A" if value > 0:
            text = ""
            while value > 0:
                value, rest = divmod(value - 1, 26)
                text = chr(ord("a") + rest) + text
        case "i" | "I" if value > 0:
            text = ""
            for step, letters in _STEPS:
                times, value = divmod(value, step)
                text += letters * times
        case _:
            return str(value)
    return text.upper() if style.isupper() else text


def numbers_before(text: str) -> tuple[Number, ...]:
    """Each way to read the number that a line begins with; none where it has none.

    « i) » and « C. » are letters or Roman; « 2.3 » counts the 3, within « 2. »
    """
    found = _BEFORE.match(text)
    if found and _is_marked(found):
        open_mark, outer = found["open"], found["outer"]
        return tuple(
            Number(value, counting, f"{open_mark}{outer}#{found['close'].strip()}{case}",
                   found["figure"], found.start("figure"), found.end("figure"))
            for value, counting, case in _readings(found["figure"])
        )  # fmt: skip
    worded = _WORD.match(text)
    if worded is None:
        return ()
    word = worded["word"].casefold()
    return tuple(
        Number(value, counting, f"{word} #{case}",
               worded["figure"], worded.start("figure"), worded.end("figure"))
        for value, counting, case in _readings(worded["figure"])
    )  # fmt: skip


def _is_marked(found: re.Match[str]) -> bool:
    """Whether more than a figure stands there, and both parentheses or the second only."""
    figure, close = found["figure"], found["close"].strip()
    if found["open"] and ")" not in close:
        return False
    return bool(close) or figure in _CIRCLED or (bool(found["outer"]) and figure.isdecimal())


def _readings(figure: str) -> Iterator[tuple[int, Counting, str]]:
    """Value, counting and letter case of a figure, each way it can be read."""
    if figure in _CIRCLED:
        yield _CIRCLED[figure], Counting.ARABIC, " circled"
        return
    if figure.isdecimal():
        yield int(figure), Counting.ARABIC, ""
        return
    case = " capital" if figure.isupper() else " small"
    if _ROMAN.fullmatch(figure):
        yield _roman(figure.casefold()), Counting.ROMAN, case
    if len(figure) == 1:
        yield ord(figure.casefold()) - ord("a") + 1, Counting.LETTERS, case


def _roman(figure: str) -> int:
    values = [_VALUES[letter] for letter in figure]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )

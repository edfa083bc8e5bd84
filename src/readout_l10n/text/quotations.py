"""What a text quotes or puts in parentheses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

QUOTATION = re.compile(r"\(([^()]*)\)|«([^»]*)»|“([^”]*)”")
"""A quotation that may hold others; the words are in the one group that is not None."""

_EACH = (re.compile(r"\(([^()]*)\)"), re.compile(r"«([^«»]*)»"), re.compile(r"“([^“”]*)”"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks; `start:end` are half-open offsets in characters."""

    text: str
    start: int
    end: int


def in_quotation_marks(text: str, at: int) -> bool:
    """Whether a place is between quotation marks."""
    before = text[:at]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation and parenthesis of a text, also those inside another, by place."""
    return tuple(sorted(_quotations(text), key=lambda q: (q.start, -q.end)))


def _quotations(text: str) -> Iterator[Quotation]:
    for marks in _EACH:
        for match in marks.finditer(text):
            words = match[1].strip()
            start = match.start(1) + match[1].find(words)
            if words:
                yield Quotation(words, start, start + len(words))

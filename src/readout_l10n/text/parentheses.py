"""What parentheses hold, and what stands before them."""

import re
from collections.abc import Iterator

_OPENING = re.compile(r"\(\s*(?:ou\s+|ci-après\s+)?[«“\"]?\s*$")
_CLOSING = re.compile(r"\s*[»”\"]?\s*\)")
_BESIDE_BEFORE = re.compile(r"(?:\(|[,;:/–]|\bou)\s*[«“\"]?\s*$")
_BESIDE_AFTER = re.compile(r"\s*[»”\"]?\s*(?:\)|[,;:/–]|ou\b)")
_ACRONYM = re.compile(r"\(\s*[«“\"]?\s*([A-Z][^\W_]{1,7})\s*[»”\"]?\s*\)")
_STOPS = re.compile(r"[.;:!?()\[\]—\n](?=\s|$|\))|[(\[]")
_EXPLANATION = re.compile(r"\s*[»”\"]?\s*\(\s*[^\W\d_][\w’'-]*\s+[^\W\d_][^()]*\)")


def alone_in_parentheses(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the parentheses stand that hold a place and nothing else; None without such."""
    opening, closing = _OPENING.search(text, 0, start), _CLOSING.match(text, end)
    return (opening.start(), closing.end()) if opening and closing else None


def one_of_parentheses(text: str, start: int, end: int) -> int | None:
    """Where the parentheses open in which a place is one thing of several, or the only one."""
    opening = text.rfind("(", 0, start)
    if opening < 0 or ")" in text[opening:start] or text.find(")", end) < 0:
        return None
    between = _BESIDE_BEFORE.search(text, opening, start) and _BESIDE_AFTER.match(text, end)
    return opening if between else None


def acronyms_in_parentheses(text: str) -> Iterator[tuple[str, int]]:
    """Each short word with a capital that has parentheses to itself, and where they open."""
    for found in _ACRONYM.finditer(text):
        yield found[1], found.start()


def is_explained(text: str, end: int) -> bool:
    """Whether parentheses with two words or more follow a place."""
    return _EXPLANATION.match(text, end) is not None


def clause_before(text: str, end: int) -> int:
    """Where the clause begins that leads up to a place: after the last mark that ends one."""
    return max((stop.end() for stop in _STOPS.finditer(text, 0, end)), default=0)

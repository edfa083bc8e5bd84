"""Where in a draft the words stand that a mark encloses in its source."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_CLOSE = 0.8
"""From this likeness on, words are taken for those drafted alone, in another form."""
_APART = 0.1
"""By so much the next best has to be worse."""
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_UNBOUND = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff⁰¹²³⁴⁵⁶⁷⁸⁹]")
"""Kana, ideographs, Thai and Lao, between whose words stands nothing, and raised figures."""

Place = tuple[int, int]


def places_of(text: str, words: str, source: str, at: Place) -> list[Place]:
    """The places in a draft of the words that `source[at]` was drafted as, the likeliest first.

    They are looked for as they were drafted alone, then as they are in the source, then in another
    form, where that is sure. Where they stand as often as in the source, it is the same one of
    them that comes first.
    """
    said = source[slice(*at)]
    for wanted in (words, said):
        places = _places(text, wanted)
        if places:
            theirs = _places(source, said)
            same = sum(start < at[0] for start, _ in theirs) if len(theirs) == len(places) else 0
            return [places[same], *places[:same], *places[same + 1 :]]
    alike = _alike(text, words)
    return [alike] if alike else []


def _places(text: str, words: str) -> list[Place]:
    if not words.strip():
        return []
    bare = r"\s+".join(re.escape(word) for word in words.split())
    if not _UNBOUND.search(words):
        bare = rf"(?<!\w){bare}(?!\w)"
    exact = [found.span() for found in re.finditer(bare, text)]
    return exact or [found.span() for found in re.finditer(bare, text, re.IGNORECASE)]


def _alike(text: str, words: str) -> Place | None:
    """The one run of words that differs in its endings or its article only."""
    runs = list(_runs(text, words))
    rated = sorted(((_likeness(text[low:high], words), low, high) for low, high in runs))[::-1]
    if not rated or rated[0][0] < _CLOSE:
        return None
    best, low, high = rated[0]
    others = (rate for rate, start, end in rated if end <= low or high <= start)
    return (low, high) if best - next(others, 0.0) >= _APART else None


def _runs(text: str, words: str) -> Iterator[Place]:
    """Runs of as many words as there are."""
    tokens = [found.span() for found in _WORD.finditer(text)]
    length = len(_WORD.findall(words))
    if length:
        for i in range(len(tokens) - length + 1):
            yield tokens[i][0], tokens[i + length - 1][1]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()

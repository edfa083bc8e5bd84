"""Where a sentence may be cut: stretches of clauses and phrases that a translator may have lost."""

import re

_BREAK = re.compile(
    r"[,;:–—]\s+|\s[–—-]\s|\s(?=\()|(?<=\))\s|\s(?=(?:and|or|but|which|that|who|whom|whose|where|"
    r"when|while|as|after|before|because|to|by|so|for|with|in|on|at|from|during|through|under|"
    r"against|between|including|about|into)\s)",
    re.IGNORECASE,
)
"""Punctuation, and English words that begin a clause or a phrase."""
_SHORTEST = 18
_LONGEST_SHARE = 0.75
_MOST_PARTS = 6


def stretches(sentence: str) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of an English sentence, one phrase or some in a row; never most of it."""
    cuts = sorted({0, *(match.end() for match in _BREAK.finditer(sentence)), len(sentence)})
    return tuple(
        (start, end)
        for first, start in enumerate(cuts)
        for end in cuts[first + 1 : first + 1 + _MOST_PARTS]
        if _SHORTEST <= end - start < _LONGEST_SHARE * len(sentence)
    )


def without(sentence: str, start: int, end: int) -> str:
    """A sentence with a stretch of it left out."""
    return sentence[:start] + sentence[end:]

"""A text too long for a model → parts that it takes, cut where the cut hurts least."""

import re
from collections.abc import Callable

from readout_l10n.segment.sentences import split

_CUTS = (
    re.compile(r"(?<=[;:])\s+"),
    re.compile(r"(?<=[,、،])\s*"),
    re.compile(r"\s+"),
)
"""From the places where a sentence is best cut to the worst."""
_OFF_CENTRE = 0.35
"""How far from its middle a text may be cut, so that no part is a scrap."""


def parts(text: str, locale: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The text in parts that fit; together they are the text but for white space between them."""
    if fits(text):
        return (text,)
    ranges = split(text, locale)
    if len(ranges) > 1:
        sentences = [text[start:end] for start, end in ranges]
        return tuple(part for sentence in sentences for part in parts(sentence, locale, fits))
    halves = _halves(text)
    if not all(halves):
        return (text,)
    return tuple(part for half in halves for part in parts(half, locale, fits))


def _halves(text: str) -> tuple[str, str]:
    middle = len(text) / 2
    for pattern in _CUTS:
        cuts = [cut for cut in pattern.finditer(text) if cut.start() > 0 and cut.end() < len(text)]
        nearest = min(cuts, key=lambda cut: abs(cut.start() - middle), default=None)
        if nearest and abs(nearest.start() - middle) <= len(text) * _OFF_CENTRE:
            return text[: nearest.start()].rstrip(), text[nearest.end() :].lstrip()
    return text[: len(text) // 2], text[len(text) // 2 :]

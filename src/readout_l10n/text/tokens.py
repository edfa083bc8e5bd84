"""Words with their places.

sacremoses tokenizes for machine translation: it escapes, and gives no offsets. Terms need both the
place and the elided article apart (« l’APD »), so words are cut here, on Unicode's word characters.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.locale import language

_ABBREVIATION = r"(?:[^\W\d_]\.){2,}"
_WORD = r"[^\W_]+(?:[-‐‑'’][^\W_]+)*"
_TOKEN = re.compile(rf"{_ABBREVIATION}|{_WORD}")
_ELISIONS = {
    "fr": re.compile(r"(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu)['’]", re.IGNORECASE),
    "ca": re.compile(r"[dlmnst]['’]", re.IGNORECASE),
    "it": re.compile(r"(?:[cdlmnst]|un|dell|all|nell|dall|sull|quest)['’]", re.IGNORECASE),
}
_ENDINGS = {
    "en": re.compile(r"['’]s?$"),
    "fr": re.compile(r"(?:-t)?-(?:ils?|elles?|on)$", re.IGNORECASE),
}

_REMEMBERED = 1024
"""Texts whose words are kept: several rules look at each segment of a document."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word; `start:end` are half-open offsets in characters."""

    text: str
    start: int
    end: int


@lru_cache(_REMEMBERED)
def tokens(text: str, locale: str) -> tuple[Token, ...]:
    """The words of a text, in order; punctuation is left out, hyphenated compounds stay whole.

    Elided words (« l’ », « qu’ ») are tokens of their own; an English possessive and a pronoun that
    follows its verb (« coule-t-il ») are cut off.
    """
    elision = _ELISIONS.get(language(locale))
    ending = _ENDINGS.get(language(locale))
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while elision and (clitic := elision.match(text, start, end)):
            found.append(Token(text[start : clitic.end() - 1], start, clitic.end()))
            start = clitic.end()
        if ending and (cut_off := ending.search(text, start, end)):
            end = cut_off.start()
        if start < end:
            found.append(Token(text[start:end], start, end))
    return tuple(found)

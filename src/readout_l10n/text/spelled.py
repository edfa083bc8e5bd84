"""Numbers in words, by text2num, and in Roman numerals."""

import re
from collections.abc import Iterator
from fractions import Fraction

from readout_l10n.text.locale import language
from readout_l10n.text.number_words import COLLECTIVES
from readout_l10n.text.tokens import Token, tokens

_LANGUAGES = frozenset({"en", "fr", "es", "pt", "de", "nl", "it"})
"""Those that text2num reads."""
_ROMAN = re.compile(r"(?<!\w)([IVXL]{1,7})(?:ers?|ères?|es?|è|èmes?|st|nd|rd|th)?(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def spelled_numbers(text: str, locale: str) -> Iterator[tuple[int, int, Fraction]]:
    """Each number's half-open place in characters, and its value; ordinals by their number."""
    if language(locale) in _LANGUAGES:
        yield from _in_words(text, locale)
    yield from _roman(text)


class _Word:
    """A token as text2num wants to see it."""

    def __init__(self, token: Token, gap: str) -> None:
        self._text = token.text
        self._gap = gap

    def text(self) -> str:
        return self._text

    def nt_separated(self, previous: object) -> bool:  # noqa: ARG002
        return bool(self._gap.strip("- ’'"))

    def not_a_number_part(self) -> bool:
        return not self._text[0].isalpha()


def _in_words(text: str, locale: str) -> Iterator[tuple[int, int, Fraction]]:
    from text_to_num import find_numbers

    code = language(locale)
    words = tokens(text, locale)
    starts = [0, *(word.end for word in words[:-1])]
    stream = [_Word(t, text[start : t.start]) for t, start in zip(words, starts, strict=False)]
    for occurrence in find_numbers(stream, code, 0.0):
        first, last = words[occurrence.start], words[occurrence.end - 1]
        yield first.start, last.end, Fraction(occurrence.value)
    for word in words:
        if value := Fraction(COLLECTIVES.get(code, {}).get(word.text.casefold().rstrip("s"), 0)):
            yield word.start, word.end, value


def _roman(text: str) -> Iterator[tuple[int, int, Fraction]]:
    for match in _ROMAN.finditer(text):
        values = [_ROMAN_VALUES[letter] for letter in match[1]]
        total = sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
        yield match.start(), match.end(), Fraction(total)

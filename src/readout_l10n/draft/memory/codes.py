"""A text's words as one character each, so that texts are compared as fast as strings.

What is computed here is kept in the file: a change needs a new `FORMAT` in `database.py`.
"""

import re
from functools import lru_cache
from zlib import crc32

from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.dates import MONTHS
from readout_l10n.text.tokens import tokens

LONGEST = 300
"""Words of a text that fuzzy look-up still finds (as in SYSTRAN's fuzzy-match)."""

# Words and values each have a range of their own, which UTF-8 writes in three bytes.
_WORDS, _WORDS_END = 0x0800, 0xD800
_VALUES, _VALUES_END = 0xE000, 0xF8FF
_MASK = chr(_VALUES_END)
_VALUE = re.compile(f"[{chr(_VALUES)}-{chr(_VALUES_END - 1)}]")
_CALENDAR = frozenset(MONTHS).union(*(words.weekdays for words in CALENDARS.values()))
_HALVES = frozenset({"a.m", "a.m.", "am", "p.m", "p.m.", "pm"})


def words(text: str, locale: str) -> list[str]:
    """The words of a text as they are compared: letter case and apostrophes aside."""
    return [token.text.casefold().replace("’", "'") for token in tokens(text, locale)]


def is_value(word: str) -> bool:
    """Whether a word has figures or names a month, a day or a half of it."""
    return word in _CALENDAR or word in _HALVES or any(map(str.isdigit, word))


def codes(text: str, locale: str) -> str:
    """A character for each word. Equal words have equal ones, unequal words nearly never."""
    return "".join(map(_code, words(text, locale)))


def masked(coded: str) -> str:
    """Codes in which all values are one."""
    return _VALUE.sub(_MASK, coded)


@lru_cache(maxsize=65_536)
def _code(word: str) -> str:
    number = crc32(word.encode("utf-8", "surrogatepass"))
    start, end = (_VALUES, _VALUES_END) if is_value(word) else (_WORDS, _WORDS_END)
    return chr(start + number % (end - start))

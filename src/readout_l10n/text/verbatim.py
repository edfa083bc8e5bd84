"""Places where words stand as they are: addresses, longer names, other languages."""

import re

from readout_l10n.text.language import confidences, likeliest
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language
from readout_l10n.text.quotations import QUOTATION

_ADDRESS = re.compile(r"(?i:https?://|www\.)\S+|\S+@\S+|[@#]\w+|[\w-]+(?:\.[a-z]{2,})+")

_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)[ \u00a0\u202f]$")
_WORD_AFTER = re.compile(r"[ \u00a0\u202f]([^\W\d_][\w’'-]*)")
_FOREIGN_WORDS = 3
"""A quotation with as many words besides the term can be told to be in another language."""
_FOREIGN_CONFIDENCE = 0.2
"""A quoted title that is the target language less surely than this is an original title."""


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a place is part of a web or mail address, or of a hashtag."""
    return any(a.start() <= start and end <= a.end() for a in _ADDRESS.finditer(text))


def in_longer_name(text: str, start: int, end: int, locale: str) -> bool:
    """Whether a word with a capital stands right beside a place.

    The first word of the text has its capital anyhow: it counts where it is no common word.
    """
    before = _WORD_BEFORE.search(text, 0, start)
    if before and before[1][0].isupper():
        at_start = not any(map(str.isalnum, text[: before.start()]))
        if not at_start or before[1].isupper() or not is_word(before[1], locale):
            return True
    return is_followed_by_name(text, end)


def is_followed_by_name(text: str, end: int) -> bool:
    """Whether the next word, with nothing but a space between, has a capital."""
    after = _WORD_AFTER.match(text, end)
    return after is not None and after[1][0].isupper()


def in_other_language(text: str, start: int, end: int, locale: str, other: str) -> bool:
    """Whether a place is in a sentence, or in a quoted title, of another language."""
    seen = likeliest(text, (locale, other))
    return seen not in {None, language(locale)} or _in_original_title(text, start, end, locale)


def _in_original_title(text: str, start: int, end: int, locale: str) -> bool:
    for quotation in QUOTATION.finditer(text):
        inside = quotation.start() < start and end < quotation.end()
        title = next(filter(None, quotation.groups()), "")
        if inside and len(title.replace(text[start:end], "").split()) >= _FOREIGN_WORDS:
            sure = confidences(title, (locale,)).get(language(locale), 0.0)
            if sure < _FOREIGN_CONFIDENCE:
                return True
    return False

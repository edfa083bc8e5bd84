"""Whether words begin with the letters of an acronym."""

import unicodedata
from collections.abc import Sequence

from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token


def spell(words: Sequence[Token], acronym: str, locale: str) -> bool:
    """Whether the last words of a text spell an acronym, function words left out or not."""
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    parts = [(word.text, part) for word in words for part in word.text.replace("’", "-").split("-")]
    every = "".join(initial(part) for _, part in parts)
    content = "".join(initial(part) for whole, part in parts if whole.casefold() not in free)
    letters = acronym.casefold()
    return any(initials.endswith(letters) for initials in (every, content))


def initial(word: str) -> str:
    """The first letter, small and without its accent."""
    return unicodedata.normalize("NFD", word[:1])[:1].casefold()

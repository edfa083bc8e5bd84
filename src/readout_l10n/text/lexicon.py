"""Whether a string is a word of a language at all."""

import simplemma

from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language


def is_word(word: str, locale: str) -> bool:
    """Whether a language has the word, by simplemma's lists; False for a language they lack."""
    code, folded = language(locale), word.casefold()
    if folded in FUNCTION_WORDS.get(code, frozenset()):
        return True
    try:
        return simplemma.is_known(folded, lang=code)
    except ValueError:
        return False

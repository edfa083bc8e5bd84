"""A text without what no rule about a language's typography may judge.

Addresses, code names between colons, quotations and parentheses in another language.
"""

import re
from functools import lru_cache

from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.language import confidences, likeliest
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language
from readout_l10n.text.quotations import quotations
from readout_l10n.text.tokens import tokens

BLOT = "\ufffc"
"""Stands for each character that is not to be judged; neither a letter nor a space."""

_ADDRESS = re.compile(
    r"(?i:\b[a-z][a-z0-9+.-]*://|www\.)[^\s«»<>]+|\S+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+"
    r"|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4})(?![\w])(?:/[^\s«»()]*)?"
    r"|(?<!\S):[a-z0-9_+-]+:(?!\S)"
)
_ENGLISH_QUOTED = re.compile(r"\"([^\"]+)\"")
_SURE_WORDS = 3
"""Of so many words the language can be told; of fewer, the lexicon says."""
_DOUBTFUL = 0.5
"""A quotation that is the text's language less surely than this is left alone."""
_FRENCH_NOT_ENGLISH = FUNCTION_WORDS["fr"] - FUNCTION_WORDS["en"] - {"on", "son"}


@lru_cache(1024)
def blotted(text: str, locale: str, other: str) -> str:
    """The text, character for character, with what is not to be judged made `BLOT`.

    All of it where the text itself is in another language than its locale's.
    """
    if not text or _is_foreign_throughout(text, locale, other):
        return BLOT * len(text)
    places = [match.span() for match in _ADDRESS.finditer(text)]
    places += [(q.start, q.end) for q in quotations(text) if is_foreign(q.text, locale)]
    places += [m.span(1) for m in _ENGLISH_QUOTED.finditer(text) if is_foreign(m[1], locale)]
    characters = list(text)
    for start, end in places:
        characters[start:end] = BLOT * (end - start)
    return "".join(characters)


def is_foreign(words: str, locale: str) -> bool:
    """Whether quoted words are in another language than the locale's."""
    found = [token.text.casefold() for token in tokens(words, locale)]
    letters = [word for word in found if word.isalpha()]
    if not letters or _has_function_words(letters, locale):
        return False
    if len(letters) >= _SURE_WORDS:
        return confidences(words, (locale,)).get(language(locale), 0.0) < _DOUBTFUL
    return not any(is_word(word, locale) for word in letters)


def _has_function_words(words: list[str], locale: str) -> bool:
    """Whether small words of French, and none of English, are among the words."""
    if language(locale) != "fr":
        return False
    return any(word in _FRENCH_NOT_ENGLISH for word in words) and not any(
        word in FUNCTION_WORDS["en"] - FUNCTION_WORDS["fr"] for word in words
    )


def _is_foreign_throughout(text: str, locale: str, other: str) -> bool:
    return likeliest(text, (locale, other)) not in {None, language(locale)}

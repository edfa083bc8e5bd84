"""Numbers under which wordings meet that are the same but for what does not count.

Two texts share a number when they are the same in this sense, and by accident once in 10^19.
"""

import re
from collections.abc import Iterable
from hashlib import blake2b

from readout_l10n.text.function_words import ARTICLES, AUXILIARIES, FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.spelling import bare
from readout_l10n.text.tokens import tokens

_HYPHENS = re.compile(r"[‐‑]")
_DASHES = re.compile(r"\s*[–—]\s*| - ")
_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,2}|[IVX]{1,4}|[a-z])[.)]|[-•–—*])\s+")
_ENDINGS = " .:;,"


def same_words(text: str, locale: str) -> int:
    """For texts of the same words in the same order; capitals and punctuation do not count."""
    return _number(word.text.casefold().replace("’", "'") for word in tokens(text, locale))


def same_sense(text: str, locale: str) -> int:
    """For texts of the same content words, whatever their inflection and order; figures apart."""
    return _number(sorted(min(map(bare, keys(word, locale))) for word in _telling(text, locale)))


def same_letters(text: str, locale: str) -> int:
    """For texts of the same letters; capitals, accents, hyphens, spaces and articles apart."""
    articles = ARTICLES.get(language(locale), frozenset())
    words = [word.text for word in tokens(text, locale)]
    kept = [word for word in words if word.casefold() not in articles] or words
    return _number([bare("".join(kept))])


def same_text(text: str) -> int:
    """For equal texts."""
    return _number([text])


def as_written(text: str) -> str:
    """A heading without what is a matter of typography: its number, its end, kinds of spaces."""
    plain = _DASHES.sub(" – ", _HYPHENS.sub("-", text.replace("'", "’")))
    return _NUMBERING.sub("", " ".join(plain.split())).strip(_ENDINGS)


def is_same_sense(one: str, other: str, locale: str) -> bool:
    """Whether two texts have the same content words, form by form, as `same_sense` may miss.

    A word has several keys, and two of its forms need not have the first one in common.
    """
    ours, theirs = (_telling(text, locale) for text in (one, other))
    for word in ours:
        same = next((w for w in theirs if not keys(w, locale).isdisjoint(keys(word, locale))), None)
        if same is None:
            return False
        theirs.remove(same)
    return not theirs


def _telling(text: str, locale: str) -> list[str]:
    code = language(locale)
    free = FUNCTION_WORDS.get(code, frozenset()) | AUXILIARIES.get(code, frozenset())
    content = (word.text for word in tokens(text, locale) if word.text.casefold() not in free)
    return [word for word in content if len(word) > 1 and not any(map(str.isdigit, word))]


def _number(words: Iterable[str]) -> int:
    joined = "\n".join(words)
    hashed = blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(hashed.digest(), "big", signed=True)

"""Which wordings of one subject are one rendering, in other grammar."""

from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from readout_l10n.harvest.closed_words import is_grammatical
from readout_l10n.harvest.folding import Folding
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_DERIVING = {
    "en": "ly ation ition ment ness ity ance ence ing ion e",
    "fr": "ement ment ation ition ification ision ance ence abilite ibilite ite ise esse able ible "
    "abl ibl age ure ifier er ir re eur ion era ee e",
}
"""By language the endings, without accents, that make verbs, nouns, adverbs of one another."""
_ENDINGS = {code: sorted(words.split(), key=len, reverse=True) for code, words in _DERIVING.items()}
_SHORTEST = 3
"""Letters of a stem, at least."""


class Families:
    """The wordings of a subject that a corpus has, each as a set of word families."""

    def __init__(self, wordings: Sequence[str], locale: str) -> None:
        self._locale = locale
        words = sorted({t.text for wording in wordings for t in tokens(wording, locale)})
        folding = Folding(words, locale)
        self._families = {word: _stem(_key(folding, word), locale) for word in words}

    def key(self, wording: str) -> frozenset[str]:
        """The families of the words that mean something: the same for inflections and any order."""
        return frozenset(
            self._families[token.text]
            for token in tokens(wording, self._locale)
            if not is_grammatical(token.text, self._locale)
        )

    def narrowed(self, wording: str, key: frozenset[str]) -> tuple[int, int]:
        """The characters of a wording from its first word of these families to its last."""
        kept = [t for t in tokens(wording, self._locale) if self._families[t.text] in key]
        return (kept[0].start, kept[-1].end) if kept else (0, len(wording))


def _key(folding: Folding, word: str) -> str:
    words = folding.words(word)
    return words[0].key if words else word


def _stem(word: str, locale: str) -> str:
    """A word without accents and the longest of its endings; « sexuell- » is « sexuel- »."""
    plain = "".join(filter(str.isalnum, normalize("NFD", word.casefold())))
    for ending in _ENDINGS.get(language(locale), ()):
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            plain = plain.removesuffix(ending)
            break
    return plain[:-1] if plain[-2:-1] == plain[-1:] else plain


def apart(keys: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The rendering that each wording is of: itself, or a commoner one that it holds.

    Empty where it says but a part of a commoner one: it may have been cut too short.
    """
    kept: list[frozenset[str]] = []
    found: dict[frozenset[str], frozenset[str]] = {frozenset(): frozenset()}
    for key, _ in Counter(key for key in keys if key).most_common():
        part = any(key < other for other in kept)
        found[key] = frozenset() if part else next((o for o in kept if o < key), key)
        if found[key] == key:
            kept.append(key)
    return [found[key] for key in keys]

"""Words of a corpus, with the inflected forms of one word under one key."""

from collections.abc import Iterable
from dataclasses import dataclass

from readout_l10n.model import TermKind
from readout_l10n.text.function_words import CONTRACTIONS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_POSSESSIVES = ("'s", "’s", "'", "’")
_SHORT = 5
"""Letters up to which a word with two capitals is an acronym and no name (McDonald)."""


@dataclass(frozen=True, slots=True)
class Word:
    token: Token
    key: str
    """The same for all forms of the word; an acronym's is the acronym."""
    follows: bool
    """Whether nothing but a space or a possessive parts it from the word before."""


class Folding:
    """The keys of a vocabulary: words that share a key of `inflection.keys`, also by a third."""

    def __init__(self, vocabulary: Iterable[str], locale: str) -> None:
        self._contractions = CONTRACTIONS.get(language(locale), {})
        self._locale = locale
        self._above: dict[str, str] = {}
        for word in sorted({word.casefold() for word in vocabulary if not is_acronym(word)}):
            roots = sorted({self._root(key) for key in keys(word, locale)} | {self._root(word)})
            for root in roots[1:]:
                self._above[root] = roots[0]

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text in order. An acronym is none in a text all in capitals."""
        shouted = text.isupper()
        found: list[Word] = []
        end = 0
        for token in tokens(text, self._locale):
            gap = text[end : token.start]
            follows = bool(found) and (gap.removeprefix(_possessive(gap)).isspace() or not gap)
            found.append(Word(token, self._key(token.text, shouted=shouted), follows))
            end = token.end
        return tuple(found)

    def _key(self, word: str, *, shouted: bool) -> str:
        if is_acronym(word) and not shouted:
            return word
        folded = word.casefold()
        return self._root(self._contractions.get(folded, folded))

    def _root(self, key: str) -> str:
        while key in self._above:
            key = self._above[key]
        return key


def _possessive(gap: str) -> str:
    return next((mark for mark in _POSSESSIVES if gap.startswith(mark)), "")


def kind_of(text: str) -> TermKind:
    """What kind a suggested wording is: an acronym if it is one word and one, else a phrase."""
    return TermKind.ACRONYM if " " not in text and is_acronym(text) else TermKind.PHRASE


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals, or has two: ODA, G7, U.S., ODAs, GtoG."""
    capitals = sum(letter.isupper() for letter in word)
    if "-" in word or len(word) < 2 or not word[0].isupper():
        return False
    return word.isupper() or (capitals >= 2 and (word[1].isupper() or len(word) <= _SHORT))

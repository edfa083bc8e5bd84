"""Which wordings of one subject are one rendering, in other grammar."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from unicodedata import normalize

from rapidfuzz.distance import Prefix

from readout_l10n.harvest.closed_words import is_grammatical
from readout_l10n.harvest.folding import Folding
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_STEM, _ROOT = 5, 4
"""Letters that words of a family begin with: half of the longer one, or else two thirds."""
_DERIVING = {"fr": "ment", "en": "ly"}
_SHORTEST = 4


class Families:
    """The wordings of a subject that a corpus has, each as a set of word families."""

    def __init__(self, wordings: Sequence[str], locale: str) -> None:
        self._locale = locale
        words = sorted({t.text for wording in wordings for t in tokens(wording, locale)})
        folding = Folding([*words, *(_base(word, locale) for word in words)], locale)
        self._families = {word: _key(folding, _base(word, locale)) for word in words}
        for one, other in combinations(sorted(set(self._families.values())), 2):
            if _akin(one, other):
                self._families = {
                    word: one if family == other else family
                    for word, family in self._families.items()
                }

    def key(self, wording: str) -> frozenset[str]:
        """The families of the words that mean something: the same for inflections and any order."""
        return frozenset(
            self._families[token.text]
            for token in tokens(wording, self._locale)
            if not is_grammatical(token.text, self._locale)
        )


def _base(word: str, locale: str) -> str:
    """An adverb's adjective, a noun's verb: « vivement » is of the family of « vive »."""
    ending = _DERIVING.get(language(locale), "")
    stem = word.removesuffix(ending) if ending else word
    return stem if len(stem) >= _SHORTEST else word


def _key(folding: Folding, word: str) -> str:
    words = folding.words(word)
    return words[0].key if words else word


def _akin(one: str, other: str) -> bool:
    """Whether two words are of one family by their beginning, accents apart."""
    plain = ["".join(filter(str.isalnum, normalize("NFD", w))) for w in (one, other)]
    common, longest = Prefix.similarity(*plain), max(map(len, plain))
    return (common >= _STEM and 2 * common >= longest) or (
        common >= _ROOT and 3 * common >= 2 * longest
    )


def apart(keys: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The keys, empty where one says part of a commoner one, or all of it and more.

    That may be one wording, cut too short or too long.
    """
    kept: list[frozenset[str]] = []
    for key, _ in Counter(key for key in keys if key).most_common():
        if not any(key < other or other < key for other in kept):
            kept.append(key)
    return [key if key in kept else frozenset() for key in keys]

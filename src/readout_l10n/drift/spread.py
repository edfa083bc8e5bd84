"""In how many texts some words stand together."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from readout_l10n.text.inflection import loose_keys

_WORD = re.compile(r"[^\W\d_]{2,}(?:[-‐‑][^\W_]+)*")


class Spread:
    """Counts for some words, each the keys of its forms; the texts are read once."""

    def __init__(
        self, texts: Iterable[str], words: Collection[frozenset[str]], locale: str
    ) -> None:
        self._texts: dict[str, set[int]] = defaultdict(set)
        """By a key, the numbers of the texts that have it."""
        wanted = frozenset().union(*words)
        known: dict[str, frozenset[str]] = {}
        for number, text in enumerate(texts if wanted else ()):
            for word in _WORD.findall(text):
                if word not in known:
                    known[word] = wanted & loose_keys(word, locale)
                for key in known[word]:
                    self._texts[key].add(number)

    def of(self, words: Sequence[frozenset[str]]) -> int:
        """How many texts have a form of every one of the words."""
        sets = (set().union(*(self._texts.get(key, ()) for key in keys)) for keys in words)
        first = next(sets, set())
        return len(first.intersection(*sets))

"""Whether a text says a term, in words that a translator is free to arrange.

Function words may change, one other word may stand between (« minerais dits critiques »), a verb
may turn round its subject (« le cas a été confirmé » for « cas confirmé »), a compound may be
written in one word, and an acronym may be a part of one (« OTAN-Japon »). On the human references
of the WMT21 terminology task this flags 2.5 % of the occurrences (`benchmarks/terms.py`).
"""

from collections import defaultdict

from readout_l10n.glossary.pattern import Pattern
from readout_l10n.text.function_words import AUXILIARIES, DEFINITE, FUNCTION_WORDS
from readout_l10n.text.inflection import loose_keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_LONGEST_GAP = 1


class Wording:
    """A text whose words are looked at for several terms."""

    def __init__(self, text: str, locale: str) -> None:
        self._text = text
        self._locale = locale
        self._words = tokens(text, locale)
        self._forms = [_forms(word, locale) for word in self._words]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, forms in enumerate(self._forms):
            for form in forms:
                self._places[form].append(at)
        code = language(locale)
        self._definite = DEFINITE.get(code, frozenset())
        self._free = FUNCTION_WORDS.get(code, frozenset()) | AUXILIARIES.get(code, frozenset())

    def says(self, pattern: Pattern) -> bool:
        """Whether the term of a lenient pattern is said."""
        return self.place(pattern) is not None

    def place(self, pattern: Pattern) -> tuple[int, int] | None:
        """Where the term of a lenient pattern is first said: half-open offsets in characters."""
        if not pattern.words:
            start = self._text.find(pattern.term.text)
            return None if start < 0 else (start, start + len(pattern.term.text))
        begins = {at for form in pattern.forms[0] for at in self._places.get(form, ())}
        for first in sorted(begins):
            last = self._last_from(first, pattern)
            if last is not None:
                return self._words[first].start, self._words[last].end
        return None

    def points_to(self, word: str) -> bool:
        """Whether a word stands after a definite article or a demonstrative."""
        forms = loose_keys(word, self._locale)
        return any(
            not forms.isdisjoint(self._forms[at])
            and self._words[at - 1].text.casefold() in self._definite
            for at in range(1, len(self._words))
        )

    def _last_from(self, at: int, pattern: Pattern) -> int | None:
        """The word with which a term ends that begins at one; None where none does."""
        if not self._fits(at, pattern, 0):
            return None
        for number in range(1, len(pattern.forms)):
            gap = 0
            while True:
                at += 1
                if at == len(self._words) or pattern.stops_between(
                    self._text, self._words[at - 1], self._words[at]
                ):
                    return None
                if self._fits(at, pattern, number):
                    break
                gap += self._words[at].text.casefold() not in self._free
                if gap > _LONGEST_GAP:
                    return None
        return at

    def _fits(self, at: int, pattern: Pattern, number: int) -> bool:
        word = self._words[at].text
        return not pattern.forms[number].isdisjoint(self._forms[at]) and (
            pattern.case_fits(number, word) or pattern.words[number] in word.split("-")
        )


def _forms(word: Token, locale: str) -> frozenset[str]:
    """Keys of a word, and of the acronyms that it is made of."""
    parts = word.text.split("-")
    acronyms = [part.casefold() for part in parts if len(part) > 1 and part.isupper()]
    return loose_keys(word.text, locale).union(acronyms)

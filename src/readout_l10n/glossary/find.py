"""Where terms stand in a text, whatever their inflection.

Strict finding (source terms, forbidden renderings) wants the words one after the other, articles
apart. Lenient finding (is the required term there?) also lets function words change and one other
word stand between (« minerais dits critiques »): on the human references of the WMT21 terminology
task this flags 5 % of the occurrences, the strict one three times as many (`benchmarks/terms.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.model import CaseRule, Term
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_STOPS = frozenset(".;:!?()[]{}—\n")
"""A term does not run across these; it may across a comma or a quotation mark."""
_LONGEST_GAP = 1
_REMEMBERED = 4096
"""Texts whose matches are kept: several rules look at each segment of a document."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text; `start:end` are half-open offsets in characters."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    term: Term
    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]
    stops: frozenset[str]
    """Those that the term itself holds (« dialogue (GtoG) »), which do not end it."""


@dataclass(frozen=True, slots=True)
class _Word:
    token: Token
    forms: frozenset[str]


class Finder:
    """Terms of one locale, compiled once and looked for in many texts."""

    def __init__(self, terms: Iterable[Term], locale: str) -> None:
        self._locale = locale
        self._articles = ARTICLES.get(language(locale), frozenset())
        self._by_first_form: dict[str, list[_Pattern]] = defaultdict(list)
        for term in terms:
            pattern = _strict_pattern(term, locale)
            for form in pattern.forms[0] if pattern.forms else ():
                self._by_first_form[form].append(pattern)
        self.find_all = lru_cache(_REMEMBERED)(self._find_all)
        """Every strict match in a text, also those inside longer ones, by place."""

    def find(self, text: str) -> tuple[Match, ...]:
        """The strict matches that no longer one covers; concepts with one form share a place."""
        taken: list[Match] = []
        for match in sorted(self.find_all(text), key=lambda m: (m.start - m.end, m.start)):
            clashes = (
                (match.start, match.end) != (other.start, other.end)
                and match.start < other.end
                and other.start < match.end
                for other in taken
            )
            if not any(clashes):
                taken.append(match)
        return tuple(sorted(taken, key=lambda m: m.start))

    def _find_all(self, text: str) -> tuple[Match, ...]:
        words = [
            _Word(token, keys(_folded(token.text, self._locale), self._locale))
            for token in tokens(text, self._locale)
        ]
        found: dict[tuple[int, int, int], Match] = {}
        for i, word in enumerate(words):
            for form in word.forms:
                for pattern in self._by_first_form.get(form, ()):
                    last = self._match_from(text, words, i, pattern)
                    if last is not None:
                        end = _with_tail(text, words[last].token.end, pattern.term)
                        match = Match(pattern.term, word.token.start, end)
                        found[match.start, match.end, id(pattern.term)] = match
        return tuple(sorted(found.values(), key=lambda m: (m.start, -m.end)))

    def _match_from(
        self, text: str, words: Sequence[_Word], first: int, pattern: _Pattern
    ) -> int | None:
        """The index of the last word of a match that begins at a word, or None."""
        at = first
        for i, forms in enumerate(pattern.forms):
            if i:
                at += 1
                while at < len(words) and words[at].token.text.casefold() in self._articles:
                    at += 1
                if at >= len(words):
                    return None
            word = words[at]
            if forms.isdisjoint(word.forms):
                return None
            if i and _stops_between(text, words[at - 1].token, word.token, pattern):
                return None
            if not _case_fits(pattern.words[i], word.token.text, pattern.term.case):
                return None
        return at


def mentions(text: str, words: Sequence[Token], term: Term, locale: str) -> bool:
    """Whether a text, given with its words, holds a term in the lenient sense."""
    pattern = _lenient_pattern(term, locale)
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    return any(
        _case_and_form_fit(words[i], pattern, 0, locale)
        and _rest_follows(text, words, i, pattern, free, locale)
        for i in range(len(words))
    )


def _rest_follows(
    text: str,
    words: Sequence[Token],
    at: int,
    pattern: _Pattern,
    free: frozenset[str],
    locale: str,
) -> bool:
    for i in range(1, len(pattern.forms)):
        gap = 0
        while True:
            at += 1
            if at >= len(words) or _stops_between(text, words[at - 1], words[at], pattern):
                return False
            if _case_and_form_fit(words[at], pattern, i, locale):
                break
            gap += words[at].text.casefold() not in free
            if gap > _LONGEST_GAP:
                return False
    return True


def _case_and_form_fit(word: Token, pattern: _Pattern, i: int, locale: str) -> bool:
    return not pattern.forms[i].isdisjoint(keys(word.text, locale)) and _case_fits(
        pattern.words[i], word.text, pattern.term.case
    )


def _with_tail(text: str, end: int, term: Term) -> int:
    """Where a match ends when the term closes with a mark: « dialogue (GtoG) »."""
    mark = term.text[-1]
    if mark.isalnum():
        return end
    at = end + text[end : end + 1].isspace()
    return at + 1 if text.startswith(mark, at) else end


def _strict_pattern(term: Term, locale: str) -> _Pattern:
    articles = ARTICLES.get(language(locale), frozenset())
    words = [word.text for word in tokens(term.text, locale)]
    kept = [word for i, word in enumerate(words) if i == 0 or word.casefold() not in articles]
    forms = tuple(keys(_folded(word, locale), locale) for word in kept)
    return _Pattern(term, tuple(kept), forms, _STOPS.intersection(term.text))


def _lenient_pattern(term: Term, locale: str) -> _Pattern:
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    words = [word.text for word in tokens(term.text, locale)]
    kept = [word for word in words if word.casefold() not in free] or words
    forms = tuple(keys(word, locale) for word in kept)
    return _Pattern(term, tuple(kept), forms, _STOPS.intersection(term.text))


def _folded(word: str, locale: str) -> str:
    return CONTRACTIONS.get(language(locale), {}).get(word.casefold(), word)


def _stops_between(text: str, before: Token, after: Token, pattern: _Pattern) -> bool:
    return not (_STOPS - pattern.stops).isdisjoint(text[before.end : after.start])


def _case_fits(wanted: str, given: str, rule: CaseRule) -> bool:
    if rule is CaseRule.INSENSITIVE:
        return True
    if rule is CaseRule.SENSITIVE:
        return wanted == given
    return all(not w.isupper() or g.isupper() for w, g in zip(wanted, given, strict=False))

"""Where terms stand in a text, word after word, whatever their inflection.

The words of all terms make one trie, so that looking costs the same with a hundred terms and with
ten thousand (`benchmarks/glossary_size.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from readout_l10n.glossary.pattern import Pattern, strict_forms, strict_pattern
from readout_l10n.model import Term
from readout_l10n.text.function_words import ARTICLES
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_REMEMBERED = 4096
"""Texts whose matches are kept: several rules look at each segment of a document."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text; `start:end` are half-open offsets in characters."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    token: Token
    forms: frozenset[str]


@dataclass(slots=True)
class _Node:
    """Where the terms stand that begin with the same words."""

    ended: list[Pattern] = field(default_factory=list)
    """Terms that are complete here."""
    known: dict[frozenset[str], _Node] = field(default_factory=dict)
    """By the forms of the next word."""
    by_form: defaultdict[str, list[_Node]] = field(default_factory=lambda: defaultdict(list))
    """The same by each of these forms."""

    def add(self, pattern: Pattern) -> None:
        node = self
        for forms in pattern.forms:
            if forms not in node.known:
                node.known[forms] = _Node()
                for form in forms:
                    node.by_form[form].append(node.known[forms])
            node = node.known[forms]
        node.ended.append(pattern)

    def after(self, word: _Word) -> Iterator[_Node]:
        """The nodes that a word leads to, each once."""
        nodes = (node for form in word.forms for node in self.by_form.get(form, ()))
        yield from {id(node): node for node in nodes}.values()


class Finder:
    """Terms of one locale, compiled once and looked for in many texts."""

    def __init__(self, terms: Iterable[Term], locale: str) -> None:
        self._locale = locale
        self._articles = ARTICLES.get(language(locale), frozenset())
        self._root = _Node()
        self._ranks: dict[int, int] = {}
        """Places of the terms in their glossary, by identity: the patterns keep them alive."""
        for rank, term in enumerate(terms):
            pattern = strict_pattern(term, locale)
            self._ranks[id(term)] = rank
            if pattern.words:
                self._root.add(pattern)
        self.find_all = lru_cache(_REMEMBERED)(self._find_all)
        """Every match in a text, also those inside longer ones, by place, then as listed."""
        self.find = lru_cache(_REMEMBERED)(self._find)
        """The matches that no longer one covers; concepts with one form share a place."""

    def _find(self, text: str) -> tuple[Match, ...]:
        places: list[tuple[int, int]] = []
        """Of the matches taken, in order: no two overlap."""
        taken: list[Match] = []
        for match in sorted(self.find_all(text), key=lambda m: (m.start - m.end, m.start)):
            place = (match.start, match.end)
            after = bisect_left(places, place)
            beside = places[max(after - 1, 0) : after + 1]
            if place in beside:
                taken.append(match)
            elif all(end <= match.start or match.end <= start for start, end in beside):
                places.insert(after, place)
                taken.append(match)
        return tuple(sorted(taken, key=lambda m: m.start))

    def _find_all(self, text: str) -> tuple[Match, ...]:
        words = [
            _Word(token, strict_forms(token.text, self._locale))
            for token in tokens(text, self._locale)
        ]
        found = {
            (match.start, match.end, id(match.term)): match
            for first in range(len(words))
            for match in self._from(text, words, first)
        }
        return tuple(
            sorted(found.values(), key=lambda m: (m.start, -m.end, self._ranks[id(m.term)]))
        )

    def _from(self, text: str, words: Sequence[_Word], first: int) -> Iterator[Match]:
        """The matches that begin at a word."""
        paths: list[tuple[_Node, tuple[Token, ...], int]] = [(self._root, (), first)]
        while paths:
            node, taken, at = paths.pop()
            while taken and at < len(words) and self._is_article(words[at]):
                at += 1
            if at == len(words):
                continue
            for onward in node.after(words[at]):
                tokens_so_far = (*taken, words[at].token)
                paths.append((onward, tokens_so_far, at + 1))
                for pattern in onward.ended:
                    if _fits(text, tokens_so_far, pattern):
                        end = _with_tail(text, tokens_so_far[-1].end, pattern.term)
                        yield Match(pattern.term, tokens_so_far[0].start, end)

    def _is_article(self, word: _Word) -> bool:
        return word.token.text.casefold() in self._articles


def _fits(text: str, taken: Sequence[Token], pattern: Pattern) -> bool:
    """Whether words of the term's forms have its capitals, and nothing that ends it inside."""
    return all(
        pattern.case_fits(number, token.text)
        and (number == 0 or not pattern.stops_between(text, taken[number - 1], token))
        for number, token in enumerate(taken)
    )


def _with_tail(text: str, end: int, term: Term) -> int:
    """Where a match ends when the term closes with a mark: « dialogue (GtoG) »."""
    mark = term.text[-1]
    if mark.isalnum():
        return end
    at = end + text[end : end + 1].isspace()
    return at + 1 if text.startswith(mark, at) else end

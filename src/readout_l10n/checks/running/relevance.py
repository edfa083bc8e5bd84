"""Which terms of a glossary can alter what is found in two texts.

A term can where all its content words but one (of two both, but in names), or something near them,
stand in the texts: rules look for whole terms, names one letter off, titles with a wrong word.
Titles of office count everywhere, since what one title's words tell is learned from all of them.
Rather too many terms than one too few: to check a text again in vain costs less than a finding that
is stale.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from readout_l10n.checks.running.digest import digest
from readout_l10n.glossary import Glossary
from readout_l10n.model import Document, Term, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.inflection import loose_keys
from readout_l10n.text.locale import language
from readout_l10n.text.spelling import bare
from readout_l10n.text.tokens import tokens

_NEAR = 6
"""Letters of a word of a name that may be meant though it is one letter off by itself."""
_SHORT = 2
"""Content words of a term that is not looked for with one of them wrong, unless it is a title."""
_NAMES = (TermKind.NAME, TermKind.SHORT_FORM, TermKind.FULL_FORM)
_PARTS = re.compile(r"[-‐‑'’.]")
_WORD = re.compile(r"[^\W_]+")

_Words = frozenset[str]


class Relevance:
    """A glossary, asked for the terms that can matter to a pair."""

    def __init__(self, glossary: Glossary, locales: Iterable[str]) -> None:
        self._glossary = glossary
        self._languages = frozenset(map(language, locales))
        """Those in which words are inflected; of others the mere words are compared."""

    @cached_property
    def whole(self) -> bytes:
        """The fingerprint of all terms, in their order."""
        return digest([repr(term) for term in self._glossary.terms])

    def part(self, documents: Iterable[Document]) -> bytes:
        """The fingerprint of the terms that can matter to documents, in their order."""
        texts = tuple(documents)
        letters = {bare(word) for document in texts for word in _words_of(document)}
        there = {sign for document in texts for sign in _signs_of(document)}
        concepts = self._touched(there)
        concepts |= self._touched(there | self._signs_of_offices(concepts))
        concepts |= self._always | self._wordless
        concepts.update(*(self._joined[word] for word in letters & self._joined.keys()))
        return digest(
            [
                p
                for p, t in zip(self._prints, self._glossary.terms, strict=True)
                if t.concept in concepts
            ],
            sorted(self._held),
        )

    def _touched(self, signs: set[str]) -> set[str]:
        """The concepts of which a term stands in texts with such signs, but for a word."""
        seen: defaultdict[int, set[int]] = defaultdict(set)
        for sign in signs & self._index.keys():
            for term, word in self._index[sign]:
                seen[term].add(word)
        terms = self._glossary.terms
        return {
            terms[term].concept for term, words in seen.items() if len(words) >= self._enough(term)
        }

    def _enough(self, number: int) -> int:
        """How many content words of a term have to be there."""
        words, term = len(self._words[number]), self._glossary.terms[number]
        quoted = term.kind in _NAMES and term.text[0].isupper()
        return words if words <= _SHORT and not quoted else max(words - 1, 1)

    def _signs_of_offices(self, concepts: set[str]) -> set[str]:
        """The signs of the titles of some people's offices, in which countries are named."""
        held = {t.office for t in self._glossary.terms if t.office and t.concept in concepts}
        return {sign for office in held for sign in self._office_signs.get(office, ())}

    @cached_property
    def _prints(self) -> list[bytes]:
        return [repr(term).encode() for term in self._glossary.terms]

    @cached_property
    def _index(self) -> dict[str, list[tuple[int, int]]]:
        """By each sign: the terms that have it, by number, and which of their words."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for place, signs in enumerate(words):
                for sign in signs:
                    found[sign].append((number, place))
        return dict(found)

    @cached_property
    def _joined(self) -> dict[str, set[str]]:
        """By the letters of a whole term its concepts: « G to G » is looked for as « GtoG »."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for term in self._glossary.terms:
            found[bare(term.text)].add(term.concept)
        return dict(found)

    @cached_property
    def _words(self) -> list[list[_Words]]:
        return [list(self._content(term)) for term in self._glossary.terms]

    def _content(self, term: Term) -> Iterator[_Words]:
        """The signs of each content word of a term; of all words where it has no other."""
        code = language(term.locale)
        free = FUNCTION_WORDS.get(code, frozenset())
        words = [word.text for word in tokens(term.text, term.locale)]
        for word in [word for word in words if word.casefold() not in free] or words:
            signs = {bare(word)}
            if code in self._languages:
                signs.update(map(bare, loose_keys(word, term.locale)))
            yield frozenset(signs.union(_near(word)) if term.kind in _NAMES else signs)

    @cached_property
    def _wordless(self) -> set[str]:
        """Concepts with a term that has no word to be looked for, such as a sign."""
        terms = zip(self._glossary.terms, self._words, strict=True)
        return {term.concept for term, words in terms if not words}

    @cached_property
    def _held(self) -> set[str]:
        return {term.office for term in self._glossary.terms if term.office}

    @cached_property
    def _always(self) -> set[str]:
        titles = {t.concept for t in self._glossary.terms if t.kind is TermKind.TITLE}
        return titles | self._held

    @cached_property
    def _office_signs(self) -> dict[str, set[str]]:
        """By each office: the signs of its titles, in which countries are named."""
        found: dict[str, set[str]] = {}
        for number, term in enumerate(self._glossary.terms):
            if term.concept in self._always:
                signs = found.setdefault(term.concept, set())
                signs.update(*self._words[number])
        return found


def _words_of(document: Document) -> set[str]:
    """The words of a document's segments, and of its text as it stands in the file."""
    words = {word.text for s in document.segments for word in tokens(s.text, document.locale)}
    return words.union(_WORD.findall(document.text))


def _signs_of(document: Document) -> Iterator[str]:
    """The signs of all words of a document, of their parts, and of two that may be one."""
    for word in _words_of(document):
        for part in {word, *filter(None, _PARTS.split(word))}:
            yield bare(part)
            yield from map(bare, loose_keys(part, document.locale))
            yield from _near(part)
    for segment in document.segments:
        for one, other in pairwise(tokens(segment.text, document.locale)):
            yield bare(one.text + other.text)


def _near(word: str) -> Iterator[str]:
    """What words that are one letter apart share: they lack the letter (SymSpell's index)."""
    plain = bare(word)
    if len(plain) >= _NEAR - 1:
        yield from (f"~{plain[:at]}{plain[at + 1 :]}" for at in range(len(plain)))
        yield f"~{plain}"

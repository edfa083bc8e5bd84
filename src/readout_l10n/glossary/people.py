"""The people whom a glossary knows: their names, and the offices that they held when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import ACCEPTED, Term, TermKind
from readout_l10n.text.locale import applies
from readout_l10n.text.names import in_capitals
from readout_l10n.text.spelling import Difference, difference
from readout_l10n.text.tokens import tokens

_FRESH = timedelta(days=30)
"""A text may still give somebody the title of the meeting that it tells of, laid down since."""
_NAMING = (TermKind.NAME, TermKind.SHORT_FORM)
_ALIKE = (Difference.NONE, Difference.MARKS)


@dataclass(frozen=True, slots=True)
class Holding:
    """An office, by the concept of its title, and the first and last day in it."""

    office: str
    since: date | None
    until: date | None

    def covers(self, day: date) -> bool:
        """Whether the office was held on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    def is_fresh(self, day: date) -> bool:
        """Whether the office was laid down shortly before a day."""
        return self.until is not None and self.until <= day <= self.until + _FRESH


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name in a locale."""

    concept: str
    gender: str | None
    names: tuple[tuple[str, ...], ...]
    """Accepted full names, word by word."""
    surnames: frozenset[str]
    """Accepted surnames of one word, case-folded."""
    holdings: tuple[Holding, ...]
    is_transliterated: bool = False
    """Whether languages write the name differently: Tokaïev, Tokayev."""

    def offices(self, day: date | None) -> tuple[str, ...]:
        """The offices held on a day, or ever where no day is given."""
        held = (h.office for h in self.holdings if day is None or h.covers(day))
        return tuple(dict.fromkeys(held))

    def recent_offices(self, day: date) -> tuple[str, ...]:
        """Those laid down shortly before a day."""
        return tuple(dict.fromkeys(h.office for h in self.holdings if h.is_fresh(day)))


@dataclass(frozen=True, slots=True)
class People:
    """Everybody of a glossary, with names in one locale."""

    persons: tuple[Person, ...]
    known: frozenset[tuple[str, ...]]
    """Every name and surname of anybody, in any language and of any status: `_key` of its words."""

    def get(self, concept: str) -> Person | None:
        """The person of a concept."""
        return next((person for person in self.persons if person.concept == concept), None)

    def knows(self, words: Iterable[str]) -> bool:
        """Whether words, in whatever order, are a name or a surname of anybody."""
        return _key(words) in self.known

    def names_of(self, surname: str) -> tuple[tuple[str, ...], ...]:
        """The full names of everybody with a surname."""
        bearers = (person for person in self.persons if surname.casefold() in person.surnames)
        return tuple(name for person in bearers for name in person.names)


@lru_cache(maxsize=16)
def people(glossary: Glossary, locale: str) -> People:
    """Everybody of a glossary: concepts with an office, or with a name like « Mark RUTTE »."""
    by_concept: dict[str, list[Term]] = {}
    for term in glossary.terms:
        by_concept.setdefault(term.concept, []).append(term)
    persons: list[Person] = []
    known: set[tuple[str, ...]] = set()
    for concept, terms in by_concept.items():
        named = [term for term in terms if term.kind in _NAMING]
        if not any(term.office or _looks_personal(term) for term in named):
            continue
        known |= {_key(_words(term.text, term.locale)) for term in named}
        own = [term for term in named if applies(term.locale, locale)]
        persons.append(_person(concept, own, is_transliterated=_is_transliterated(named)))
    known |= {(word,) for person in persons for word in person.surnames}
    return People(tuple(persons), frozenset(known))


def _is_transliterated(terms: list[Term]) -> bool:
    full = [_words(term.text, term.locale) for term in terms if term.kind is TermKind.NAME]
    return any(
        len(one) == len(other)
        and any(difference(a, b) not in _ALIKE for a, b in zip(one, other, strict=True))
        for one, other in combinations([words for words in full if len(words) > 1], 2)
    )


def _person(concept: str, terms: list[Term], *, is_transliterated: bool) -> Person:
    names: dict[tuple[str, ...], None] = {}
    surnames: set[str] = set()
    for term in terms:
        if term.status not in ACCEPTED:
            continue
        words = _words(term.text, term.locale)
        if term.kind is TermKind.NAME and len(words) > 1:
            names[words] = None
        loud = [w for w in words if in_capitals(w)] if term.kind is TermKind.NAME else list(words)
        if len(loud) == 1:
            surnames.add(loud[0].casefold())
    held = (Holding(t.office, t.since, t.until) for t in terms if t.office)
    gender = next((term.gender for term in terms if term.gender), None)
    return Person(
        concept,
        gender,
        tuple(names),
        frozenset(surnames),
        tuple(dict.fromkeys(held)),
        is_transliterated,
    )


def _looks_personal(term: Term) -> bool:
    words = _words(term.text, term.locale)
    loud = [in_capitals(word) for word in words]
    mixed = any(loud) and not all(loud)
    at_one_end = loud == sorted(loud) or loud == sorted(loud, reverse=True)
    capitalised = all(word[0].isupper() for word in words)
    return term.kind is TermKind.NAME and bool(term.gender) and mixed and at_one_end and capitalised


def _key(words: Iterable[str]) -> tuple[str, ...]:
    """Words case-folded and sorted: one name has two orders."""
    return tuple(sorted(word.casefold() for word in words))


def _words(text: str, locale: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(text, locale))

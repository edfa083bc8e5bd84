"""Names in a text that are a slip away from those of a glossary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import simplemma

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.people import People, Person, people
from readout_l10n.model import ACCEPTED, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import applies, language
from readout_l10n.text.names import address_gender, adjacent, capitalised, in_capitals
from readout_l10n.text.quotations import quotations
from readout_l10n.text.spelling import SLIPS, Difference, are_genders, bare, difference
from readout_l10n.text.tokens import Token, tokens

_SHORTEST = 4
"""Letters of a word that may be one letter off when the other part of the name is equal."""
_SHORTEST_ALONE = 6
"""Letters of a surname that may be one letter off by itself, or of a country's accents."""
_SHORTEST_COUNTRY = 8
"""Letters of a country's name that may be one letter off: Islande and Irlande are two."""
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Misspelt:
    """Words of a text, `start:end` in characters, and the name that they seem to be."""

    start: int
    end: int
    wanted: str
    concept: str
    person: Person | None = None


def misspelt_people(text: str, glossary: Glossary, locale: str) -> Iterator[Misspelt]:
    """Full names one word of which is a slip, or that have wrong accents, hyphens or spaces."""
    everybody = people(glossary, locale)
    words = tokens(text, locale)
    forms = _forms(glossary, locale)
    for i, word in enumerate(words):
        for name, at, person in forms.get(word.text.casefold(), ()):
            first = i - at
            window = words[max(first, 0) : first + len(name)]
            if len(window) < len(name) or not _is_new_name(text, window, everybody):
                continue
            slip = _one_slip([token.text for token in window], name)
            if slip is None or is_part(text, window, locale):
                continue
            gender = _address_gender(text, words, first, locale)
            if gender in {None, person.gender} or person.gender is None:
                token = window[slip]
                yield Misspelt(token.start, token.end, name[slip], person.concept, person)
    yield from _wrong_marks(text, words, everybody, _by_letters(glossary, locale))


def near_surnames(word: str, everybody: People) -> Iterator[tuple[Person, str]]:
    """Those whose surname a word may be meant for, and the surname as the glossary has it."""
    if len(word) < _SHORTEST_ALONE or everybody.knows((word,)):
        return
    for person in everybody.persons:
        parts = {part for name in person.names for part in name}
        for part in sorted(parts):
            is_surname = part.casefold() in person.surnames and len(part) >= _SHORTEST_ALONE
            if is_surname and difference(word, part) in SLIPS:
                yield person, part


def misspelt_countries(text: str, glossary: Glossary, locale: str) -> Iterator[Misspelt]:
    """Capitalised words, of no dictionary, that are a slip away from a country's name."""
    wanted, known = _countries(glossary, locale)
    words = tokens(text, locale)
    for i, word in enumerate(words if wanted else ()):
        folded = word.text.casefold()
        capital = word.text[0].isupper() and not word.text.isupper()
        if len(folded) < _SHORTEST_ALONE or not capital or folded in known:
            continue
        inside = any(q.start <= word.start < q.end for q in quotations(text))
        if inside or _has_capitalised_neighbour(text, words, i, locale) or _is_word(folded, locale):
            continue
        for name, concept in wanted.items():
            slip = difference(word.text, name)
            long = min(len(folded), len(name)) >= _SHORTEST_COUNTRY
            near = slip is Difference.MARKS or (slip in SLIPS and long)
            if near and not word.text.startswith(name):
                yield Misspelt(word.start, word.end, name, concept)


def is_part(text: str, window: Sequence[Token], locale: str) -> bool:
    """Whether words are part of a longer name."""
    first, last = window[0], window[-1]
    runs = (
        run for run in capitalised(text, locale) if run[0].start <= first.start <= run[-1].start
    )
    run = next(runs, None)
    return run is not None and (run[0].start < first.start or run[-1].start > last.start)


@lru_cache(maxsize=16)
def _forms(
    glossary: Glossary, locale: str
) -> Mapping[str, tuple[tuple[tuple[str, ...], int, Person], ...]]:
    """By each case-folded word of a name: the name, the word's place in it, the person."""
    found: dict[str, list[tuple[tuple[str, ...], int, Person]]] = {}
    for person in people(glossary, locale).persons:
        for name in _orders(person):
            for at, part in enumerate(name):
                found.setdefault(part.casefold(), []).append((name, at, person))
    return {word: tuple(forms) for word, forms in found.items()}


@lru_cache(maxsize=16)
def _by_letters(glossary: Glossary, locale: str) -> Mapping[str, tuple[tuple[str, ...], Person]]:
    return {
        bare("".join(name)): (name, person)
        for person in people(glossary, locale).persons
        for name in reversed(tuple(_orders(person)))
    }


@lru_cache(maxsize=16)
def _countries(glossary: Glossary, locale: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """Countries' names of one word, with their concepts; and every term of one word."""
    names = {
        term.text: term.concept
        for term in glossary.terms
        if term.kind is TermKind.NAME
        and term.article
        and term.status in ACCEPTED
        and applies(term.locale, locale)
        and len(term.text) >= _SHORTEST_ALONE
        and " " not in term.text
    }
    return names, frozenset(term.text.casefold() for term in glossary.terms)


def _orders(person: Person) -> Iterator[tuple[str, ...]]:
    """A person's names as they stand, and with the surname at the other end."""
    for name in person.names:
        loud = tuple(part for part in name if in_capitals(part))
        quiet = tuple(part for part in name if not in_capitals(part))
        yield name
        if loud and quiet and name[-1].casefold() != "jr":
            yield (*quiet, *loud) if name[0] == loud[0] else (*loud, *quiet)


def _is_new_name(text: str, window: Sequence[Token], everybody: People) -> bool:
    """Whether words stand together as a name would, and are no known one."""
    together = all(adjacent(text, a, b) for a, b in pairwise(window))
    capitals = window[0].text[0].isupper() and window[-1].text[0].isupper()
    return together and capitals and not everybody.knows(word.text for word in window)


def _one_slip(words: Sequence[str], name: Sequence[str]) -> int | None:
    """Which word alone differs, and by a slip; None for any other difference."""
    differing = [
        i for i, part in enumerate(name) if difference(words[i], part) is not Difference.NONE
    ]
    if len(differing) != 1:
        return None
    at = differing[0]
    word, part = words[at], name[at]
    short = min(len(bare(word)), len(bare(part))) < _SHORTEST
    relative = not in_capitals(part) and are_genders(word, part)
    slip = difference(word, part) in {Difference.LETTER, Difference.TRANSLITERATION}
    return at if slip and not short and not relative else None


def _wrong_marks(
    text: str,
    words: Sequence[Token],
    everybody: People,
    by_letters: Mapping[str, tuple[tuple[str, ...], Person]],
) -> Iterator[Misspelt]:
    for i, word in enumerate(words):
        if not word.text[0].isupper():
            continue
        for length in range(2, _LONGEST_NAME + 1):
            window = words[i : i + length]
            known = by_letters.get(bare("".join(token.text for token in window)))
            if len(window) < length or not known or not _is_new_name(text, window, everybody):
                continue
            name, person = known
            if len(name) == length:
                for token, part in zip(window, name, strict=True):
                    if difference(token.text, part) is not Difference.NONE:
                        yield Misspelt(token.start, token.end, part, person.concept, person)
            else:
                start, end = window[0].start, window[-1].end
                yield Misspelt(start, end, " ".join(name), person.concept, person)


def _address_gender(text: str, words: Sequence[Token], first: int, locale: str) -> str | None:
    if not first or not adjacent(text, words[first - 1], words[first]):
        return None
    return address_gender(words[first - 1], locale)[1]


def _has_capitalised_neighbour(text: str, words: Sequence[Token], i: int, locale: str) -> bool:
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    beside = [(words[i - 1], words[i])] if i else []
    beside += [(words[i], words[i + 1])] if i + 1 < len(words) else []
    for one, other in beside:
        neighbour = one if other is words[i] else other
        capital = neighbour.text[0].isupper() and neighbour.text.casefold() not in free
        if capital and adjacent(text, one, other):
            return True
    return False


def _is_word(word: str, locale: str) -> bool:
    try:
        return bool(simplemma.is_known(word, lang=language(locale)))
    except ValueError:
        return True

"""Words of a text that are an organisation's name, but not as the glossary writes it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import ACCEPTED, Term, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import applies, language
from readout_l10n.text.spelling import bare
from readout_l10n.text.tokens import Token, tokens

_FEWEST = 2
"""Content words of a name of which one may have another ending or a capital too many."""
_ADJECTIVE = re.compile(r"(?:al|ale|aux|ien|ienne|éen|éenne|ique|aire|el|elle|if|ive|é|ée)s?$")
_FEWEST_FREE = 3
"""Content words of a name that may be put in another order, or joined by other small words."""


@dataclass(frozen=True, slots=True)
class Altered:
    """A name that is not written as the glossary has it, `start:end` in characters."""

    start: int
    end: int
    wanted: str
    term: Term
    slight: bool
    """Whether only an ending or a capital differs, and the mend needs no judgement."""


def altered_names(text: str, glossary: Glossary, locale: str) -> Iterator[Altered]:
    """The names of organisations in a text of which a word, or the order, is not the name's own.

    Left alone is what the glossary has just so for whatever concept and with whatever status.
    """
    known = _names(glossary, locale)
    words = tokens(text, locale)
    covered = 0
    for at, word in enumerate(words):
        if word.start < covered or not word.text[0].isupper():
            continue
        found = [
            altered
            for term in known.get(word.text.casefold(), ())
            if (altered := _altered(text, words[at:], term, locale)) is not None
        ]
        right = any(one.wanted == text[one.start : one.end] for one in found)
        if found and not right and not _stands(glossary, text, found, locale):
            best = min(found, key=lambda one: (not one.slight, _distance(text, one)))
            covered = best.end
            yield best


def _distance(text: str, one: Altered) -> int:
    return OSA.distance(text[one.start : one.end], one.wanted)


@lru_cache(8)
def _names(glossary: Glossary, locale: str) -> Mapping[str, tuple[Term, ...]]:
    """The names of bodies by their first words, in small letters."""
    found: dict[str, list[Term]] = defaultdict(list)
    foreign = {term.text for term in glossary.terms if not applies(term.locale, locale)}
    for term in glossary.terms:
        full = term.kind is TermKind.FULL_FORM and term.status in ACCEPTED and term.translate
        body = full and term.article is None and term.text[0].isupper()
        if body and applies(term.locale, locale) and term.text not in foreign:
            words = tokens(term.text, locale)
            if len(_content(words, locale)) >= _FEWEST:
                found[words[0].text.casefold()].append(term)
    return {first: tuple(terms) for first, terms in found.items()}


def _content(words: Sequence[Token], locale: str) -> list[Token]:
    return [word for word in words if not _is_function(word.text, locale)]


def _altered(text: str, words: Sequence[Token], term: Term, locale: str) -> Altered | None:
    """What stands at the beginning of words in the place of a name; None where it is no such.

    A name that stands as it should is wanted as it is.
    """
    name = tokens(term.text, locale)
    theirs = _content(name, locale)
    ours = _content(words[: len(name) + len(theirs)], locale)[: len(theirs)]
    if len(ours) < len(theirs):
        return None
    end = ours[-1].end
    said = [word for word in words if word.end <= end]
    if not _are_together(text, said):
        return None
    start = said[0].start
    if len(said) == len(name):
        fixed = _respelt(text, said, name, locale)
        if fixed is not None:
            return Altered(start, end, fixed, term, slight=True)
    if len(theirs) < _FEWEST_FREE or not _is_reordered(ours, theirs):
        return None
    return Altered(start, end, term.text, term, slight=False)


def _is_reordered(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether two names have the same words that say something, in whatever order."""
    return sorted(bare(word.text) for word in ours) == sorted(bare(word.text) for word in theirs)


def _respelt(text: str, said: Sequence[Token], name: Sequence[Token], locale: str) -> str | None:
    """The words with the endings and small letters of the name; None for other words."""
    parts: list[str] = []
    end = said[0].start
    differing = 0
    for at, (ours, theirs) in enumerate(zip(said, name, strict=True)):
        joined = at == 0 or _is_function(name[at - 1].text, locale)
        word = _right(text[ours.start : ours.end], ours, theirs, locale, joined=joined)
        if word is None or (at == 0 and bare(ours.text) != bare(theirs.text)):
            return None
        differing += bare(ours.text) != bare(theirs.text)
        parts += [text[end : ours.start], word]
        end = ours.end
    return "".join(parts) if differing <= 1 else None


def _right(written: str, ours: Token, theirs: Token, locale: str, *, joined: bool) -> str | None:
    """The form that a name has for a word of a text; None where it has another word.

    A capital too many is one on an adjective; those of nouns vary (« de la Santé »).
    """
    if bare(ours.text) == bare(theirs.text):
        excess = ours.text.istitle() and theirs.text.islower() and not joined
        adjective = _ADJECTIVE.search(theirs.text)
        return written[0].lower() + written[1:] if excess and adjective else written
    if _is_function(theirs.text, locale):
        return None
    if keys(ours.text, locale).isdisjoint(keys(theirs.text, locale)):
        return None
    return theirs.text


def _is_function(word: str, locale: str) -> bool:
    return word.casefold() in FUNCTION_WORDS.get(language(locale), frozenset())


def _are_together(text: str, words: Sequence[Token]) -> bool:
    """Whether nothing but spaces and apostrophes stands between words."""
    between = "".join(text[one.end : other.start] for one, other in pairwise(words))
    return not between.strip(" \u00a0\u202f’'")


def _stands(glossary: Glossary, text: str, found: Sequence[Altered], locale: str) -> bool:
    """Whether the glossary has a form that is written so, and as long at least."""
    start, end = found[0].start, max(one.end for one in found)
    for match in glossary.find_all(text, locale):
        written = text[match.start : match.end]
        if match.start <= start and end <= match.end and _same(written, match.term.text):
            return True
    return False


def _same(said: str, term: str) -> bool:
    """Whether a text has a term's very words, none of them with a capital too many."""
    ours, theirs = (" ".join(each.replace("'", "’").split()) for each in (said, term))
    excess = any(a.isupper() and b.islower() for a, b in zip(ours[1:], theirs[1:], strict=False))
    return ours.casefold() == theirs.casefold() and not excess

"""A term made ready to be looked for: its words, the forms of each, and what may stand between."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from readout_l10n.model import CaseRule, Term
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.inflection import keys, loose_keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_STOPS = frozenset(".;:!?()[]{}—\n")
"""A term does not run across these; it may across a comma or a quotation mark."""


@dataclass(frozen=True, slots=True)
class Pattern:
    term: Term
    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]
    """Keys of each word: a word of the text is a form of it when they share one."""
    stops: frozenset[str]
    """What ends the term; not what it holds itself (« dialogue (GtoG) »)."""
    case: CaseRule

    @property
    def is_long(self) -> bool:
        """Whether it has several words, so that one alone may stand for it."""
        return len(self.words) > 1

    def stops_between(self, text: str, before: Token, after: Token) -> bool:
        return not self.stops.isdisjoint(text[before.end : after.start])

    def case_fits(self, number: int, given: str) -> bool:
        """Whether a word's capitals are those that the term's word of that number asks for."""
        wanted = self.words[number]
        match self.case:
            case CaseRule.INSENSITIVE:
                return True
            case CaseRule.SENSITIVE:
                return given == wanted or (wanted.isupper() and given == f"{wanted}s")
            case CaseRule.PERMISSIVE:
                every = zip(wanted, given, strict=False)
                return all(not ours.isupper() or theirs.isupper() for ours, theirs in every)


def strict_pattern(term: Term, locale: str) -> Pattern:
    """All words but the articles inside."""
    articles = ARTICLES.get(language(locale), frozenset())
    words = _words(term, locale)
    kept = [word for i, word in enumerate(words) if i == 0 or word.casefold() not in articles]
    return _pattern(term, kept, lambda word: strict_forms(word, locale), term.case)


def lenient_pattern(term: Term, locale: str) -> Pattern:
    """The words that mean something; a term of several words may stand in any letter case."""
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    words = _words(term, locale)
    kept = [word for word in words if word.casefold() not in free] or words
    case = CaseRule.INSENSITIVE if " " in term.text else term.case
    return _pattern(term, kept, lambda word: loose_keys(word, locale), case)


def strict_forms(word: str, locale: str) -> frozenset[str]:
    """Keys of a word; a contraction has those of its preposition."""
    contractions = CONTRACTIONS.get(language(locale), {})
    return keys(contractions.get(word.casefold(), word), locale)


def _words(term: Term, locale: str) -> list[str]:
    return [word.text for word in tokens(unicodedata.normalize("NFC", term.text), locale)]


def _pattern(
    term: Term, words: list[str], forms: Callable[[str], frozenset[str]], case: CaseRule
) -> Pattern:
    stops = _STOPS.difference(term.text)
    return Pattern(term, tuple(words), tuple(map(forms, words)), stops, case)

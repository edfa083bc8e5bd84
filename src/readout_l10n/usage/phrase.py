"""The language in which usage entries say what to look for: words, and a few slots.

`adresser {det} {adj}? défi|problème`: each word stands for all its forms, `=word` for itself alone,
`a|b` for either, `{det}` for a class of words, `…` for up to three words, and a `?` at the end
makes a word optional.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from readout_l10n.text.conjugation import er_forms, participles
from readout_l10n.text.function_words import AUXILIARIES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.infinitives import may_be_infinitive
from readout_l10n.text.inflection import keys, own_key
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token

GAP = 3
"""Words that `…` may stand for."""
_STOPS = re.compile(r"[.,;:!?()\[\]{}«»“”—–\n]")
"""No phrase runs across these, but a gap runs across a comma."""
_GAP_STOPS = re.compile(r"[.;:!?()\[\]{}—–\n]")
_DETERMINERS = {
    "fr": frozenset(
        "le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos votre "
        "vos mon ma mes au aux tout toute tous toutes chaque plusieurs quelques certains "
        "certaines "
        "aucun aucune deux trois quatre cinq six".split()
    ),
    "en": frozenset(
        "the a an this that these those its their our his her my your all some any each".split()
    ),
}
_NUMBERS = {
    "fr": frozenset(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante "
        "cinquante cent".split()
    ),
    "en": frozenset("two three four five six seven eight nine ten twelve fifteen twenty".split()),
}


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class _Element:
    forms: frozenset[str] = frozenset()
    """Keys of the words that it stands for."""
    exact: frozenset[str] = frozenset()
    """Words that stand for themselves alone, case-folded."""
    slot: str | None = None
    optional: bool = False

    def fits(self, token: Token, locale: str) -> bool:
        if self.slot is not None:
            return _SLOTS[self.slot](token.text, locale)
        if _folded(token.text) in self.exact or not self.forms.isdisjoint(
            token_forms(token.text, locale)
        ):
            return True
        # Capitals may have lost their accent: « A maintes reprises ».
        return token.text[0].isupper() and own_key(token.text) in map(own_key, self.exact)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for."""

    text: str
    locale: str
    elements: tuple[_Element, ...]

    @property
    def first(self) -> frozenset[str]:
        """Keys under which its first word is found."""
        return self.elements[0].forms | frozenset(map(own_key, self.elements[0].exact))

    def ends(self, text: str, words: Sequence[Token], at: int) -> int | None:
        """The number of the last word of the longest match that begins at a word."""
        found = (end for end in self._ends(text, words, at, 0) if end > at)
        return max(found, default=0) - 1 if self.elements[0].fits(words[at], self.locale) else None

    def _ends(self, text: str, words: Sequence[Token], at: int, element: int) -> Iterator[int]:
        if element == len(self.elements):
            yield at
            return
        this = self.elements[element]
        if this.slot == "…":
            for skipped in range(GAP + 1):
                if at + skipped > len(words) or _stopped(text, words, at, at + skipped, _GAP_STOPS):
                    return
                yield from self._ends(text, words, at + skipped, element + 1)
            return
        if this.optional:
            yield from self._ends(text, words, at, element + 1)
        if at < len(words) and this.fits(words[at], self.locale):
            after_gap = element > 0 and self.elements[element - 1].slot == "…"
            stops = _GAP_STOPS if after_gap else _STOPS
            if element == 0 or not stops.search(text, words[at - 1].end, words[at].start):
                yield from self._ends(text, words, at + 1, element + 1)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").replace("‑", "-").replace("‐", "-")


def _stopped(
    text: str, words: Sequence[Token], first: int, last: int, stops: re.Pattern[str]
) -> bool:
    """Whether a stop stands before any of the words from one to another."""
    return any(
        stops.search(text, words[i - 1].end, words[i].start)
        for i in range(max(first, 1), min(last, len(words)))
    )


@lru_cache(maxsize=100_000)
def token_forms(word: str, locale: str) -> frozenset[str]:
    """Keys of a word of a text; a contraction has those of its preposition."""
    contractions = CONTRACTIONS.get(language(locale), {})
    forms = keys(contractions.get(word.casefold(), word), locale)
    return forms | {own_key(word)}


def _is_describing(word: str, locale: str) -> bool:
    """Whether a word may be an adjective: anything but a name or a word of a closed class."""
    code = language(locale)
    closed = FUNCTION_WORDS.get(code, frozenset()) | AUXILIARIES.get(code, frozenset())
    return word.islower() and word.casefold() not in closed


def _is_infinitive(word: str, locale: str) -> bool:
    if language(locale) == "fr":
        return word.islower() and may_be_infinitive(word)
    return simplemma.lemmatize(word.casefold(), lang=language(locale)) == word.casefold()


_SLOTS: dict[str, Callable[[str, str], bool]] = {
    "det": lambda word, locale: word.casefold() in _DETERMINERS.get(language(locale), frozenset()),
    "num": lambda word, locale: (
        word.isdigit() or word.casefold() in _NUMBERS.get(language(locale), frozenset())
    ),
    "adj": _is_describing,
    "inf": _is_infinitive,
    "name": lambda word, _: word[0].isupper(),
}
SLOTS = tuple(_SLOTS)


def parse_phrase(text: str, locale: str) -> Phrase:
    """The phrase that a text says. Raises PhraseError."""
    elements = tuple(_element(word, locale) for word in text.split())
    if not elements:
        raise PhraseError("an empty phrase finds nothing; write at least one word")
    if elements[0].slot is not None or elements[0].optional:
        raise PhraseError(f"{text!r} begins with {text.split(maxsplit=1)[0]}; begin with a word")
    if elements[-1].slot == "…" or elements[-1].optional:
        raise PhraseError(
            f"{text!r} ends with {text.rsplit(maxsplit=1)[-1]}; end with a word or a slot"
        )
    return Phrase(text, locale, elements)


def _element(word: str, locale: str) -> _Element:
    if word == "…":
        return _Element(slot="…")
    optional = word.endswith("?")
    word = word.removesuffix("?")
    if word.startswith("{"):
        name = word.strip("{}")
        if word != f"{{{name}}}" or name not in _SLOTS:
            known = ", ".join(f"{{{slot}}}" for slot in SLOTS)
            raise PhraseError(f"unknown slot {word}; known: {known}, …")
        return _Element(slot=name, optional=optional)
    exact = word.startswith("=")
    choices = word.removeprefix("=").split("|")
    if not all(any(map(str.isalnum, choice)) for choice in choices):
        raise PhraseError(f"{word!r}: a word is wanted on either side of each |")
    own = frozenset(map(_folded, choices))
    if exact:
        return _Element(exact=own, optional=optional)
    forms = frozenset(form for choice in choices for form in keys(choice, locale))
    made = frozenset(
        form
        for choice in choices
        if language(locale) == "fr"
        for form in er_forms(choice) | participles(choice)
    )
    return _Element(forms=forms, exact=own | made, optional=optional)

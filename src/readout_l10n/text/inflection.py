"""Keys under which the inflected forms of one word meet.

simplemma alone finds 41 of 48 inflected diplomatic terms with no wrong match, simplemma or a dozen
light plural and feminine rules all 48, still with none; stemmers find as many but also match words
that only look alike (`benchmarks/terms.py` has the figures for term lists).
"""

import re
import unicodedata
from functools import lru_cache

import simplemma

from readout_l10n.text.locale import language

_SHORTEST = 4
"""Light rules leave shorter words alone: « mer » and « mère », « pris » and « prix » differ."""

_PLAIN = str.maketrans("‐‑’ʼ", "--''")
"""Hyphens and apostrophes as typed."""

_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_LIGHT_RULES = {
    "fr": (
        (("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("s", ""), ("x", "")),
        (
            ("trice", "teur"),
            ("euse", "eu"),
            ("elle", "el"),
            ("enne", "en"),
            ("onne", "on"),
            ("ière", "ier"),
            ("ive", "if"),
            ("que", "c"),
            ("e", ""),
        ),
    ),
    "en": ((("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", "")), ()),
    "es": ((("iones", "ión"), ("ces", "z"), ("s", "")), ()),
    "ca": ((("ions", "ió"), ("s", "")), ()),
}


def _light(word: str, locale: str) -> str:
    for endings in _LIGHT_RULES.get(locale, ()):
        for ending, replacement in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word.removesuffix(ending) + replacement
                break
    return word


def _bare_initial(word: str) -> str:
    return unicodedata.normalize("NFD", word[:1])[:1] + word[1:]


def own_key(word: str) -> str:
    """The key of a word that only this very form has."""
    return _bare_initial(unicodedata.normalize("NFC", word).casefold().translate(_PLAIN))


@lru_cache(maxsize=100_000)
def keys(word: str, locale: str) -> frozenset[str]:
    """The keys of a word: two words are forms of one when they share a key.

    Case, the kind of hyphen or apostrophe, how accents are encoded and a missing one on the first
    letter (« Etat ») do not count. Languages unknown to simplemma have the case-folded word as
    their only key.
    """
    folded = unicodedata.normalize("NFC", word).casefold().translate(_PLAIN)
    code = language(locale)
    forms = {folded, _light(folded, code)}
    if _PLURAL_ACRONYM.fullmatch(word):
        forms.add(folded[:-1])
    try:
        lemma = simplemma.lemmatize(folded, lang=code)
    except ValueError:
        return frozenset(map(_bare_initial, forms))
    forms |= {lemma.casefold(), _light(lemma.casefold(), code)}
    return frozenset(map(_bare_initial, forms))


_RELATIONAL = {"fr": ("ie", "ique"), "es": ("ía", "ico")}
"""Endings of a noun and of the adjective that says "of it": « épidémie », « épidémique »."""


def _reformed(word: str) -> str:
    for old, new in (("î", "i"), ("û", "u"), ("uë", "üe"), ("vénem", "vènem")):
        word = word.replace(old, new)
    return word


@lru_cache(maxsize=100_000)
def loose_keys(word: str, locale: str) -> frozenset[str]:
    """The same where a translator may choose: compounds in one word, spelling, and adjectives.

    « gastro-entérite » and « gastroentérite » are one, « événement » and « évènement » (as the
    rectifications of 1990 have it), and « épidémie » and « épidémique ».
    """
    forms = keys(word, locale) | keys(word.replace("-", ""), locale)
    if language(locale) == "fr":
        forms |= {_reformed(form) for form in forms}
    noun, adjective = _RELATIONAL.get(language(locale), ("", ""))
    if not noun:
        return forms
    nouns = {
        form.removesuffix(adjective) + noun
        for form in forms
        if form.endswith(adjective) and len(form) - len(adjective) >= _SHORTEST
    }
    return forms | nouns

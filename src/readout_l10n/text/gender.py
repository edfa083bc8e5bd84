"""The gender that the words before a French noun show, and the words that show the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TO_FEMININE = {
    "un": "une",
    "le": "la",
    "ce": "cette",
    "cet": "cette",
    "du": "de la",
    "au": "à la",
    "ledit": "ladite",
    "dudit": "de ladite",
    "audit": "à ladite",
    "aucun": "aucune",
}
_TO_MASCULINE = {
    "une": "un",
    "de la": "du",
    "à la": "au",
    "la": "le",
    "cette": "ce",
    "ladite": "ledit",
    "sa": "son",
    "aucune": "aucun",
}
_ADJECTIVES = {
    "m": "nouveau nouvel ancien futur premier second dernier prochain seul vieil vieux grand",
    "f": "nouvelle ancienne future première seconde dernière prochaine seule vieille grande",
}
_SHOWN = {
    **dict.fromkeys(_TO_FEMININE, "m"),
    **dict.fromkeys(_TO_MASCULINE, "f"),
    **{word: gender for gender, words in _ADJECTIVES.items() for word in words.split()},
}
_BEFORE_VOWEL = {
    "la": "l’",
    "le": "l’",
    "de la": "de l’",
    "du": "de l’",
    "à la": "à l’",
    "au": "à l’",
    "ce": "cet",
}
_VOWELS = frozenset("aeiouàâéèêëîïôœ")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in words)


_LEAD = re.compile(
    rf"\b(?P<determiner>{_any_of([*_TO_MASCULINE, *_TO_FEMININE])})\s+"
    rf"(?P<adjectives>(?:(?:{_any_of(' '.join(_ADJECTIVES.values()).split())})\s+)*)"
    r"(?P<quote>[«“\"]\s*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lead:
    """A determiner, adjectives and an opening quotation mark that stand right before a noun."""

    start: int
    determiner: str
    adjectives: tuple[str, ...]
    quote: str

    @property
    def text(self) -> str:
        """The words, without the mark."""
        return " ".join((self.determiner, *self.adjectives))

    @property
    def genders(self) -> frozenset[str]:
        """The genders that the words show: one, unless they disagree with one another."""
        words = (" ".join(word.casefold().split()) for word in (self.determiner, *self.adjectives))
        return frozenset(_SHOWN[word] for word in words)


def lead_before(text: str, end: int) -> Lead | None:
    """What shows the gender of a noun that begins at an offset; None where nothing does."""
    found = _LEAD.search(text, 0, end)
    if found is None:
        return None
    adjectives = tuple(found["adjectives"].split())
    return Lead(found.start(), found["determiner"], adjectives, found["quote"] or "")


def agreeing(lead: Lead, gender: str, noun: str) -> str | None:
    """The noun with a determiner of the other gender, elided; None where adjectives change too."""
    if lead.adjectives:
        return None
    known = " ".join(lead.determiner.casefold().split())
    right = (_TO_FEMININE if gender == "f" else _TO_MASCULINE).get(known, known)
    if noun[:1].casefold() in _VOWELS:
        right = _BEFORE_VOWEL.get(right, right)
    if lead.determiner[0].isupper():
        right = right[0].upper() + right[1:]
    space = "" if right.endswith("’") else " "
    return f"{right}{space}{lead.quote}{noun}"

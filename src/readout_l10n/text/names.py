"""How people are named in running text: « M. Mark RUTTE », « le ministre MOTEGI Toshimitsu ».

Readouts print a surname in capitals and the given name beside it, in the order of its country.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

HONORIFICS: dict[str, dict[str, str | None]] = {
    "fr": {
        **dict.fromkeys(("m", "s.e.m", "s.m", "monsieur", "sir", "lord"), "m"),
        **dict.fromkeys(("mme", "mmes", "mlle", "madame", "lady"), "f"),
        **dict.fromkeys(("mm", "dr", "pr", "s.e", "s.a.r", "docteur", "maître"), None),
    },
    "en": {
        **dict.fromkeys(("mr", "sir", "lord"), "m"),
        **dict.fromkeys(("mrs", "ms", "miss", "lady", "madam"), "f"),
        **dict.fromkeys(("dr", "h.e", "hon", "honorable", "honourable"), None),
    },
}
"""Forms of address, case-folded and without a last dot, and the gender that they tell."""

TITLE_WORDS = {
    "fr": frozenset(
        "premier première ministre ministres président présidente présidents secrétaire chancelier "
        "chancelière ambassadeur ambassadrice sénateur sénatrice député députée roi reine prince "
        "princesse empereur impératrice général générale amiral colonel gouverneur gouverneure "
        "directeur directrice commissaire représentant représentante envoyé envoyée conseiller "
        "conseillère vice-ministre vice-président vice-présidente professeur professeure maire "
        "porte-parole état".split()
    ),
    "en": frozenset(
        "prime minister ministers president presidents secretary chancellor ambassador senator "
        "king queen prince princess emperor empress general admiral colonel governor director "
        "commissioner representative envoy adviser advisor vice-minister vice-president "
        "professor mayor premier".split()
    ),
}
"""Words that stand right before a name and are no part of it, case-folded."""

_SUFFIXES = frozenset({"jr", "sr"})
_PARTICLES = frozenset("von der van den bin ibn al dos da".split())
_ARTICLES = frozenset("le la les l du des de d au aux the".split())
_LONGEST_NAME = 6
_LONGEST_PORTFOLIO = 60
"""Characters from « ministre » to the last noun of its portfolio."""
_PORTFOLIO = re.compile(
    r"(?<!\w)(?:(?P<definite>(?:de |à )(?:la |l[’'])|du |des |aux? )|de |d[’']|en )$"
)
"""What ties the noun before a name to a title; a name itself may follow « de »."""
_REMEMBERED = 1024
"""Texts whose names are kept: several rules look at each segment of a document."""
_ROMAN = re.compile(r"[IVX]+")
"""Charles III has no surname in capitals."""


@dataclass(frozen=True, slots=True)
class Name:
    """A surname in capitals with what stands beside it."""

    given: tuple[Token, ...]
    surname: tuple[Token, ...]
    introduced: bool
    """Whether a form of address or a title stands right before it."""
    before: tuple[str, ...] = ()
    """The titles and forms of address right before it, case-folded."""
    gender: str | None = None
    """What its form of address tells."""

    @property
    def start(self) -> int:
        return min(token.start for token in (*self.given, *self.surname))

    @property
    def end(self) -> int:
        return max(token.end for token in (*self.given, *self.surname))

    @property
    def words(self) -> tuple[Token, ...]:
        """Its words in the order of the text."""
        return tuple(sorted((*self.given, *self.surname), key=lambda token: token.start))


def names(text: str, locale: str, after: Collection[int] = ()) -> tuple[Name, ...]:
    """The people in a text whose surnames are in capitals.

    `after` holds places where titles end. A word in capitals alone is a name only after a title or
    a form of address; « les ministres MOTEGI et JAISHANKAR » are two.
    """
    found: list[Name] = []
    for before, run in _runs(text, locale):
        name = _name(run, introduced=False)
        if name is None:
            continue
        previous = found[-1] if found else None
        paired = previous is not None and previous.introduced and _and(text, previous.end, run[0])
        ends = bool(before) or any(text[place : run[0].start].isspace() for place in after)
        if ends or paired or name.given:
            titles = tuple(word.text.casefold() for word in before)
            gender = _gender(before, locale)
            found.append(Name(name.given, name.surname, ends or paired, titles, gender))
    return tuple(found)


def capitalised(text: str, locale: str) -> tuple[tuple[Token, ...], ...]:
    """Runs of capitalised words, titles and forms of address left out: names, in any convention."""
    return tuple(run for _, run in _runs(text, locale))


def in_capitals(word: str) -> bool:
    """Whether a word has two letters or more, all capital."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1


def adjacent(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space stands between two words, or the dot of « M. » and « Jr. »."""
    between = text[one.end : other.start]
    if between.isspace() or (not between and one.text.endswith(".")):
        return True
    short = len(one.text) == 1 or _address(one) in _SHORTENED
    return short and between[:1] == "." and between[1:].isspace()


def address_gender(token: Token, locale: str) -> tuple[bool, str | None]:
    """Whether a word is a form of address, and the gender that it tells."""
    known = HONORIFICS.get(language(locale), {})
    word = _address(token)
    return word in known, known.get(word)


_SHORTENED = frozenset({"mr", "mrs", "ms", "dr", "pr", "hon", "mm", *_SUFFIXES})


def _address(token: Token) -> str:
    return token.text.casefold().rstrip(".")


_Words = tuple[Token, ...]


@lru_cache(_REMEMBERED)
def _runs(text: str, locale: str) -> tuple[tuple[_Words, _Words], ...]:
    """Runs of capitalised words, with the titles and forms of address before each."""
    chains = _chains(text, locale)
    found = (run for chain in chains for run in _runs_of(text, chain, locale))
    return tuple(_without_portfolio(text, *run, locale) for run in found)


def _runs_of(text: str, chain: Sequence[Token], locale: str) -> Iterator[tuple[_Words, _Words]]:
    titles = TITLE_WORDS.get(language(locale), frozenset())
    before: list[Token] = []
    run: list[Token] = []
    for i, word in enumerate(chain):
        introduces = word.text.casefold() in titles or address_gender(word, locale)[0]
        if introduces and len(word.text) == 1:
            introduces = text[word.end : word.end + 1] == "." and not run
        if not introduces and (_is_name_word(word.text) or _joins(run, chain[i:])):
            run.append(word)
            continue
        if run:
            yield tuple(before), tuple(run)
            before, run = [], []
        before = [*before, word] if introduces else []
    if run:
        yield tuple(before), tuple(run)


def _without_portfolio(
    text: str, before: _Words, run: _Words, locale: str
) -> tuple[_Words, _Words]:
    """A run without the end of a title: « ministre de la Défense » NAKATANI Gen."""
    first, *rest = run
    tie = _PORTFOLIO.search(text, 0, first.start) if language(locale) == "fr" else None
    surnames = [word for word in rest if in_capitals(word.text)]
    named = surnames and (len(rest) > 1 or (tie is not None and tie["definite"]))
    if tie is None or before or not named or in_capitals(first.text):
        return before, run
    titles = TITLE_WORDS["fr"]
    clause = text[text.rfind(".", 0, first.start) + 1 : first.start]
    held = [t for t in tokens(clause, locale) if t.text.casefold() in titles or in_capitals(t.text)]
    if not held or in_capitals(held[-1].text) or len(clause) - held[-1].end > _LONGEST_PORTFOLIO:
        return before, run
    shift = first.start - len(clause)
    title = Token(held[-1].text, held[-1].start + shift, held[-1].end + shift)
    return (title,), tuple(rest)


def _chains(text: str, locale: str) -> Iterator[list[Token]]:
    """Words with nothing but spaces between them."""
    chain: list[Token] = []
    for word in tokens(text, locale):
        if chain and not adjacent(text, chain[-1], word):
            yield chain
            chain = []
        chain.append(word)
    if chain:
        yield chain


def _is_name_word(word: str) -> bool:
    letters = word[0].isupper() and not any(map(str.isdigit, word))
    return letters and word.casefold() not in _ARTICLES


def _joins(run: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a word is the « von der » or « DE » inside a name."""
    word = rest[0].text
    if word.isupper() and len(word) > 1:
        return word.casefold() in _ARTICLES
    following = rest[1].text if len(rest) > 1 else ""
    continues = following[:1].isupper() or following in _PARTICLES
    return bool(run) and word in _PARTICLES and continues


def _name(run: Sequence[Token], *, introduced: bool) -> Name | None:
    """The name that a run of words is, or None: one surname, at its start or at its end."""
    body = [word for word in run if word.text.casefold().rstrip(".") not in _SUFFIXES]
    loud = [i for i, word in enumerate(body) if _is_surname(word.text)]
    if not loud or len(body) > _LONGEST_NAME or loud[-1] - loud[0] + 1 != len(loud):
        return None
    if loud[0] > 0 and loud[-1] < len(body) - 1:
        return None
    surname = tuple(body[loud[0] : loud[-1] + 1])
    given = tuple(body[: loud[0]] + body[loud[-1] + 1 :])
    return Name(given, surname, introduced)


def _is_surname(word: str) -> bool:
    return in_capitals(word) and _ROMAN.fullmatch(word) is None


def _gender(before: Sequence[Token], locale: str) -> str | None:
    return next((g for g in (address_gender(word, locale)[1] for word in before) if g), None)


def _and(text: str, end: int, word: Token) -> bool:
    return re.fullmatch(r"\s+(?:et|and)\s+", text[end : word.start]) is not None

"""Where a sentence negates by its grammar, and how it reads without.

« ne … que » limits and does not negate; « avant qu’il ne » and « plus qu’il ne » say nothing
(Grevisse & Goosse, *Le bon usage*, §§ 1012–1023). “Not only”, « non seulement », « sans doute » and
« pas moins de » are no negations either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.locale import language

_REMEMBERED = 1024
"""Texts whose negations are kept: two rules look at each segment."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    without: str | None = None
    """The whole text without it; None where that cannot be said in a word."""
    is_subject: bool = False
    """Whether it is “no”, “none” or “neither” at the head of a clause: “No port is closed”."""


_CLITICS = r"(?:(?:me|te|se|le|la|les|lui|leur|nous|vous|en|y)\s+|[mtsly][’'])*"
_ADVERBS = (
    "donc pourtant toujours certainement encore pratiquement cependant toutefois absolument ainsi "
    "presque même en y"
)
_FRENCH = re.compile(
    rf"\b(?:ne\s+|n[’'])(?P<kept>{_CLITICS}[\w-]+(?:\s+(?:{'|'.join(_ADVERBS.split())})){{0,2}})\s+"
    r"(?P<second>pas|jamais|plus|point|guère|rien|nullement|aucune?(?=\s))\b",
    re.IGNORECASE,
)
_FRENCH_INFINITIVE = re.compile(r"\bne\s+(?:pas|jamais|plus|rien)\s+", re.IGNORECASE)
_FOR_SECOND = {"aucun": " un", "aucune": " une", "rien": " quelque chose"}
_FRENCH_ALONE = re.compile(
    r"\b(?:ne|non|ni|pas|aucune?s?|nul(?:le)?|personne|rien|jamais|guère|nullement|sans|non-\w+)\b|"
    r"\bn[’'](?=\w)",
    re.IGNORECASE,
)
_FRENCH_NONE = re.compile(
    r"\bpas (?:seulement|uniquement|simplement|mal|à pas|moins d)|\bnon (?:seulement|moins|plus)\b|"
    r"\bsans (?:doute|cesse|délai|tarder|faute|précédent|relâche|réserve)\b|\bsans-\w+|"
    r"\bavec ou sans\b|\bou (?:non|pas)\b|\bn[’']est-ce pas\b|"
    r"\b(?:grands?|premiers?|nouveau|un|le|ce|des|les|du|au|aux|quelques|chaque|faux) pas\b"
    r"(?! \w+ (?:plus|moins))|\bmatchs? nuls?\b|\bà jamais\b|"
    r"\b(?:ne\s|n[’'])(?:(?!\b(?:pas|jamais|plus)\b)[^.;:]){1,60}?\bqu(?:e\b|[’'])|"
    r"\b(?:avant|moins|crainte|peur|empêch\w+|évit\w+|plus|autre\w*|mieux|pire) "
    r"(?:\w+ ){0,6}qu(?:e\b|[’'])[^.;:]{0,50}?\b(?:ne\b|n[’'])",
    re.IGNORECASE,
)
"""Looks negative and is not; a negation that begins inside it does not count."""

_ENGLISH = (
    (r"\bca(?:n[’']t|nnot)\b", "can"),
    (r"\bwon[’']t\b", "will"),
    (r"n[’']t\b", ""),
    (r"\bnot\b ?", ""),
    (r"\bnever\b ?", ""),
    (r"\bwithout\b", "with"),
    (r"\bnothing\b", "something"),
    (r"\b(?:nobody|no one)\b", "somebody"),
    (r"\bnowhere\b", "somewhere"),
    (r"\bnone\b", "some"),
    (r"\bneither\b", "both"),
    (r"\bno(?: |-(?=[a-z]))(?!\d)", ""),
    (r"\bnor\b", "and"),
)
_ENGLISH_RULES = tuple((re.compile(form, re.IGNORECASE), to) for form, to in _ENGLISH)
_ENGLISH_NONE = re.compile(
    r"\bwithout saying\b|"
    r"\bnot (?:only|just|merely|simply|solely|least|to mention|long (?:after|before|ago))\b|"
    r"\bno (?:doubt|later than|matter|sooner|less than|more than|fewer than|longer than|wonder)\b|"
    r"\b(?:nothing but|with or without|if not|(?:whether )?or not|why not|No\. ?\d)|"
    r"\bwithout (?:fail|delay|doubt|prejudice|precedent|reservation|hesitation)\b",
    re.IGNORECASE,
)


_SUBJECT = re.compile(
    r"(?:^|[.;:,—–(]|\b(?:that|and|but|while|because|since|as|where|when|if|which))\s*[“‘\"']?"
    r"(?P<no>no(?: one|body|thing|ne)?|neither)\s(?!longer\b|doubt\b)",
    re.IGNORECASE,
)
"""A negation that the whole clause is about: French turns it, « tous », « seul »."""


def negations_are_read(*locales: str) -> bool:
    """Whether negations of all of several locales are read."""
    return all(language(locale) in {"en", "fr"} for locale in locales)


@lru_cache(_REMEMBERED)
def negations(text: str, locale: str) -> tuple[Negation, ...]:
    """The negations of an English or French text, by place; none in other languages."""
    code = language(locale)
    if code == "fr":
        found, none = [*_french(text)], _FRENCH_NONE
    elif code == "en":
        found, none = [*_english(text)], _ENGLISH_NONE
    else:
        return ()
    idle = [match.span() for match in none.finditer(text)]
    kept = [n for n in found if not any(n.start < end and start < n.end for start, end in idle)]
    return _single(text, tuple(sorted(kept, key=lambda negation: negation.start)))


def _single(text: str, found: tuple[Negation, ...]) -> tuple[Negation, ...]:
    """Each negation once: « aucun … ne » and “neither … nor” are one."""
    kept: list[Negation] = []
    words = [text[n.start : n.end].casefold() for n in found]
    for negation, word in zip(found, words, strict=True):
        partners = {"ne": _WITH_NE, "n’": _WITH_NE, "n'": _WITH_NE}.get(word, frozenset())
        if partners and not partners.isdisjoint(words):
            continue
        if word in _CONTINUING and kept:
            continue
        kept.append(negation)
    return tuple(kept)


_WITH_NE = frozenset("aucun aucune nul nulle personne rien jamais guère nullement ni pas".split())
_CONTINUING = frozenset({"ni", "nor"})


def _french(text: str) -> Iterator[Negation]:
    taken: list[tuple[int, int]] = []
    for match in _FRENCH_INFINITIVE.finditer(text):
        taken.append(match.span())
        yield Negation(*match.span(), text[: match.start()] + text[match.end() :])
    for match in _FRENCH.finditer(text):
        taken.append(match.span())
        without = match["kept"] + _FOR_SECOND.get(match["second"].casefold(), "")
        yield Negation(*match.span(), text[: match.start()] + without + text[match.end() :])
    for match in _FRENCH_ALONE.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            swapped = text[: match.start()] + "avec" + text[match.end() :]
            yield Negation(*match.span(), swapped if match[0] == "sans" else None)


def _english(text: str) -> Iterator[Negation]:
    taken: list[tuple[int, int]] = []
    subjects = {match.start("no") for match in _SUBJECT.finditer(text)}
    for form, to in _ENGLISH_RULES:
        for match in form.finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                without = text[: match.start()] + to + text[match.end() :]
                yield Negation(*match.span(), without, match.start() in subjects)

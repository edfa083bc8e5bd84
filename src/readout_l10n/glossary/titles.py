"""Titles of people in a text, and the names that they stand beside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import ACCEPTED, Term, TermKind
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_BARE = {
    "fr": re.compile(
        r"(?<![\w-])(?:premi(?:er|ère)s? ministres?|président(?:e|s|es)?|ministres?"
        r"|secrétaires? généra(?:le|les|l|ux)|secrétaires? d’État|chanceli(?:ère|er)s?"
        r"|direct(?:eur|rice)s? (?:généra(?:le|les|l|ux)|exécuti(?:fs?|ves?)))(?![\w-])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<![\w-])(?:prime ministers?|presidents?|(?:foreign )?ministers?"
        r"|secretary[- ]general|chancellors?)(?![\w-])",
        re.IGNORECASE,
    ),
}
"""Titles that need no row in a glossary."""

_NATION = (
    r"[a-zà-ÿ-]+(?:(?:ais|ain|ois|and|ol)(?:es?|s)?|(?:ien|éen)(?:nes?|s)?|iques?|russes?|belges?"
    r"|suisses?|turcs?|turques?|kazakhs?|ouzbeks?|grecs?|grecques?|tchèques?|arabes?)"
)
_LAND = r"(?:de la |de l’|du |des |de |d’|of the |of )[A-ZÀ-Ý][\w’-]*(?:[ -][\w’-]+){0,4}?"
_ADDRESS = (
    r"M\.|MM\.|Mme|Mmes|Monsieur|Madame|S\.\s?E\.(?:\s?M\.|\s?Mme)?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|H\.E\."
)
_BEFORE = re.compile(
    rf"(?:\s(?P<nation>{_NATION}))?(?:\s(?P<land>{_LAND}))?(?P<comma>,)?(?:\s(?:{_ADDRESS}))*\s"
)
_AFTER = re.compile(r",\s|\s\(")
_FOLLOWING = re.compile(rf"(?:\s(?P<nation>{_NATION}))?(?:\s(?P<land>{_LAND}))?(?=[,.;:)»]|$)")
_ORGANISATIONS = (TermKind.ACRONYM, TermKind.FULL_FORM)
_FREE_AFTER = frozenset(
    "le la les l du des de d au aux à et ou ni par avec que qu entre pour chez notre leur mme m mm "
    "madame monsieur s.e.m. s.e. deux cher chère the".split()
)
"""What may stand before a title; « ancien », « futur », « alors » and the like make it another."""
_ENDS = frozenset(",;:.()«»–—")
_LATE = "feu"
_OF = re.compile(r"^(?:de la |de l’|du |des |de |d’|of the |of )")


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a text; `start:end` are half-open offsets in characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A title that stands beside a name."""

    title: Title
    closely: bool
    """Right before it: « le Président MODI », not « le Président, M. MODI » nor after the name."""
    land: str | None = None
    """Concept of the country that is named with it."""
    foreign: bool = False
    """Whether a nationality is named with it that no title of the glossary holds."""


def word_before(text: str, title: Title, locale: str) -> Token | None:
    """The last word before a title."""
    return next(reversed(tokens(text[: title.start], locale)), None)


def titles(text: str, glossary: Glossary, locale: str) -> tuple[Title, ...]:
    """The titles in a text, those inside longer ones included."""
    return tuple(
        Title(text[start:end], start, end) for start, end in sorted(_places(text, glossary, locale))
    )


def title_words(text: str, locale: str) -> tuple[str, ...]:
    """The words of a title, without articles and elisions."""
    return tuple(token.text for token in tokens(text, locale))


def begins(title: str, whole: str, locale: str) -> bool:
    """Whether a title is another one or its first words, whatever gender and number."""
    ours, theirs = title_words(title, locale), title_words(whole, locale)
    return len(ours) <= len(theirs) and all(
        not keys(one, locale).isdisjoint(keys(other, locale))
        for one, other in zip(ours, theirs, strict=False)
    )


def is_bare(title: str, locale: str) -> bool:
    """Whether a title is one that needs no row in a glossary."""
    pattern = _BARE.get(language(locale))
    return pattern is not None and pattern.fullmatch(title) is not None


@lru_cache(maxsize=512)
def titles_of(glossary: Glossary, office: str, locale: str) -> tuple[Term, ...]:
    """The accepted titles of an office, short forms too, the preferred ones first."""
    return glossary.renderings(office, locale, *ACCEPTED)


@lru_cache(maxsize=16)
def gendered_words(glossary: Glossary, locale: str) -> dict[str, str]:
    """Words that tell the gender of a title's holder: « première » f, « secrétaire » not there."""
    found: dict[str, set[str]] = {}
    for concept in _offices(glossary):
        terms = [t for t in titles_of(glossary, concept, locale) if t.gender in {"m", "f"}]
        for one in terms:
            for other in terms:
                _learn_gender(one, other, found)
    return {word: genders.pop() for word, genders in found.items() if len(genders) == 1}


@lru_cache(maxsize=16)
def _offices(glossary: Glossary) -> frozenset[str]:
    with_titles = {term.concept for term in glossary.terms if term.kind is TermKind.TITLE}
    return frozenset(with_titles | {term.office for term in glossary.terms if term.office})


def is_office(glossary: Glossary, concept: str) -> bool:
    """Whether somebody may hold a concept as a title."""
    return concept in _offices(glossary)


def title_before(
    text: str, start: int, known: tuple[Title, ...], glossary: Glossary, locale: str
) -> Beside | None:
    """The longest title that stands before a name, with a form of address or a country between."""
    found = (_before(text, title, start, glossary, locale) for title in known)
    return max(filter(None, found), key=lambda b: b.title.end - b.title.start, default=None)


def title_after(
    text: str, end: int, known: tuple[Title, ...], glossary: Glossary, locale: str
) -> Beside | None:
    """The title in apposition after a name: « M. Mark RUTTE, secrétaire général de l’OTAN, »."""
    gap = _AFTER.match(text, end)
    if gap is None:
        return None
    here = [title for title in known if title.start == gap.end()]
    for title in sorted(here, key=lambda t: -t.end):
        following = _FOLLOWING.match(text, title.end)
        if following:
            return _beside(title, following, glossary, locale, closely=False)
    return None


def _before(text: str, title: Title, start: int, glossary: Glossary, locale: str) -> Beside | None:
    gap = _BEFORE.fullmatch(text, title.end, start)
    if gap is None or not _stands_free(text, title, locale):
        return None
    return _beside(title, gap, glossary, locale, closely=not gap["comma"])


def _stands_free(text: str, title: Title, locale: str) -> bool:
    """Whether nothing before a title makes it another one."""
    before = word_before(text, title, locale)
    if before is None or not _ENDS.isdisjoint(text[before.end : title.start]):
        return True
    late = text[: before.start].casefold().rstrip().endswith(_LATE)
    return before.text.casefold() in _FREE_AFTER and not late


def _beside(
    title: Title, around: re.Match[str], glossary: Glossary, locale: str, *, closely: bool
) -> Beside | None:
    land = around["land"]
    concept = _country(_OF.sub("", land), glossary, locale) if land else None
    if land and concept is None:
        return None
    return Beside(title, closely, concept, foreign=bool(around["nation"]))


def _country(name: str, glossary: Glossary, locale: str) -> str | None:
    """The country or the organisation that a few words name, by its concept; None for others."""
    whole = (match for match in glossary.find_all(name, locale) if match.start == 0)
    return next(
        (
            match.term.concept
            for match in whole
            if match.end == len(name)
            and (glossary.is_name(match.term.concept) or match.term.kind in _ORGANISATIONS)
        ),
        None,
    )


def _places(text: str, glossary: Glossary, locale: str) -> Iterator[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    for match in glossary.find_all(text, locale):
        if is_office(glossary, match.term.concept):
            seen.add((match.start, match.end))
    pattern = _BARE.get(language(locale))
    if pattern:
        seen |= {match.span() for match in pattern.finditer(text)}
    yield from seen


def _learn_gender(one: Term, other: Term, found: dict[str, set[str]]) -> None:
    if one.gender == other.gender or one.gender is None:
        return
    ours = title_words(one.text.casefold(), one.locale)
    theirs = title_words(other.text.casefold(), other.locale)
    differing = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
    alike = all(not keys(a, one.locale).isdisjoint(keys(b, one.locale)) for a, b in differing)
    if len(ours) == len(theirs) and alike:
        for word, _ in differing:
            found.setdefault(word, set()).add(one.gender)

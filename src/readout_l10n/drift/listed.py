"""Renderings of the glossary's concepts, as far as the glossary knows them, in a passage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from readout_l10n.drift.passages import Passage
from readout_l10n.drift.subject import Standing
from readout_l10n.drift.wordings import are_alike
from readout_l10n.glossary import Glossary, Match, leftover_acronyms
from readout_l10n.glossary.titles import is_office
from readout_l10n.model import ACCEPTED, Status, Term, TermKind
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.verbatim import in_other_language

_ORDER = (Status.PREFERRED, Status.ADMITTED, Status.SUPERSEDED, Status.DEPRECATED)
_CAPITALISED = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_JOINED = r"(?:(?:of|on|for|the|de|du|des|la|le|les)\s)*"
_CAPITALS_BEFORE = re.compile(rf"(?:\b{_CAPITALISED}\s{_JOINED})+$")
_CAPITALS_AFTER = re.compile(rf"(?:\s{_JOINED}{_CAPITALISED})+")
"""What makes a term part of a longer name: « Select Committee on Artificial Intelligence »."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a passage says a concept, or one of several that have the same form."""

    start: int
    end: int
    terms: tuple[Term, ...]

    @property
    def is_acronym(self) -> bool:
        return any(term.kind is TermKind.ACRONYM for term in self.terms)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a target renders a concept."""

    start: int
    end: int
    term: Term | None
    """None where the source's own wording was left as it is."""

    @property
    def is_acronym(self) -> bool:
        return self.term is None or self.term.kind is TermKind.ACRONYM

    @property
    def is_accepted(self) -> bool:
        return self.term is not None and self.term.status in ACCEPTED


def mentions(passage: Passage, glossary: Glossary, locale: str) -> tuple[Mention, ...]:
    """The concepts that a passage says, the longest at each place."""
    return tuple(
        Mention(offset + start, offset + end, tuple(match.term for match in group))
        for offset, segment in passage.parts
        for (start, end), group in groupby(
            glossary.find(segment.text, locale), key=lambda m: (m.start, m.end)
        )
    )


def said_at_all(passage: Passage, glossary: Glossary, locale: str) -> frozenset[str]:
    """The concepts of a passage, those inside longer ones included."""
    return frozenset(
        match.term.concept
        for _, segment in passage.parts
        for match in glossary.find_all(segment.text, locale)
    )


def spots(passage: Passage, glossary: Glossary, locale: str, concept: str) -> tuple[Spot, ...]:
    """Where a passage has forms of a concept of any status, by place; none inside another.

    Where it has none as the glossary lists them, the first accepted one with other words between.
    """
    found = []
    for offset, segment in passage.parts:
        here = [m for m in glossary.find_all(segment.text, locale) if m.term.concept == concept]
        for match in _outermost(here):
            term = _likest(segment.text, match, here)
            found.append(Spot(offset + match.start, offset + match.end, term))
    if found:
        return tuple(found)
    for offset, segment in passage.parts:
        if loose := glossary.said_at(concept, segment.text, locale):
            return (Spot(offset + loose.start, offset + loose.end, loose.term),)
    return ()


def left_acronyms(
    passage: Passage, glossary: Glossary, locales: tuple[str, str], concept: str
) -> tuple[Spot, ...]:
    """Where a target has a concept's source acronym, which the target's locale has its own for."""
    return tuple(
        Spot(offset + leftover.match.start, offset + leftover.match.end, None)
        for offset, segment in passage.parts
        for leftover in leftover_acronyms(glossary, segment.text, *locales)
        if leftover.match.term.concept == concept
    )


def left_words(passage: Passage, locales: tuple[str, str], said: str) -> Iterator[Spot]:
    """Where a target has the source's own words, but not in a title of the source's language.

    One word that the target's language has too is a rendering like any other.
    """
    source, target = locales
    if " " not in said and (said.islower() or is_word(said, target)):
        return
    pattern = re.compile(rf"(?<![\w-]){re.escape(said)}(?![\w-])")
    for offset, segment in passage.parts:
        for match in pattern.finditer(segment.text):
            if not in_other_language(segment.text, *match.span(), target, source):
                yield Spot(offset + match.start(), offset + match.end(), None)


def kept_in_name(text: str, start: int, end: int, other: str) -> bool:
    """Whether a place is part of a longer proper name that the other side has just so."""
    before = _CAPITALS_BEFORE.search(text, 0, start)
    after = _CAPITALS_AFTER.match(text, end)
    first = before.start() if before else start
    last = after.end() if after else end
    return (first, last) != (start, end) and text[first:last] in other


def paired(
    ours: Sequence[Mention], theirs: Sequence[Spot], lengths: tuple[int, int]
) -> Iterator[tuple[Mention, Spot]]:
    """Each mention with the spot that renders it; what is left over on either side has none.

    As many go in their order. Otherwise acronyms go with acronyms, what is not accepted first, and
    near places before far ones.
    """
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    chances = sorted(
        (
            theirs[j].is_accepted,
            ours[i].is_acronym is not theirs[j].is_acronym,
            abs(ours[i].start / lengths[0] - theirs[j].start / lengths[1]),
            i,
            j,
        )
        for i in range(len(ours))
        for j in range(len(theirs))
    )
    taken: dict[int, int] = {}
    for *_, i, j in chances:
        if i not in taken and j not in taken.values():
            taken[i] = j
    yield from ((ours[i], theirs[j]) for i, j in sorted(taken.items()))


@lru_cache(maxsize=10_000)
def variant(term: Term, glossary: Glossary, locale: str) -> tuple[str, Standing]:
    """The variant that a listed term is a form of, and how that stands to the glossary.

    All that is preferred is one, named by the full form; with it goes what is admitted and only
    another inflection, as does the short form of a title, right once the title has been said. An
    admitted acronym goes with the admitted full form.
    """
    if term.status not in ACCEPTED:
        return term.text, Standing.of(term.status)
    preferred = glossary.renderings(term.concept, locale, Status.PREFERRED)
    short = term.kind is TermKind.SHORT_FORM and is_office(glossary, term.concept)
    if short or any(are_alike(term.text, other.text, locale) for other in preferred):
        chief = glossary.preferred(term.concept, locale, TermKind.FULL_FORM)
        if chief:
            return chief.text, Standing.PREFERRED
    if not preferred and term.status is Status.PREFERRED:  # it stands in every language as it is
        return term.text, Standing.PREFERRED
    admitted = glossary.renderings(term.concept, locale, Status.ADMITTED)
    if term.kind is TermKind.ACRONYM:
        term = next((other for other in admitted if other.kind is TermKind.FULL_FORM), term)
    like = next((other for other in admitted if are_alike(term.text, other.text, locale)), term)
    return like.text, Standing.ADMITTED


def _outermost(matches: Sequence[Match]) -> Iterator[Match]:
    """The longest match at each place, once."""
    end = -1
    for match in matches:
        if match.start >= end:
            end = match.end
            yield match


def _likest(text: str, place: Match, matches: Sequence[Match]) -> Term:
    """Of the terms at a place the one written just so, else the best that it is a form of."""
    written = text[place.start : place.end]

    def unlikeness(term: Term) -> tuple[bool, bool, int]:
        same = term.text == written
        alike = term.text.casefold() == written.casefold()
        return not alike, not same, _ORDER.index(term.status)

    here = [m.term for m in matches if (m.start, m.end) == (place.start, place.end)]
    return min(here, key=unlikeness)

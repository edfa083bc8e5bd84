"""The terms of a run, by concept and by locale."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from readout_l10n.glossary.accept import Wording
from readout_l10n.glossary.find import Finder, Match
from readout_l10n.glossary.pattern import Pattern, lenient_pattern
from readout_l10n.model import ACCEPTED, CaseRule, Status, Term, TermKind
from readout_l10n.text.locale import applies

_DAYS = 8
"""Sets of statuses that are kept ready: documents come by date, more or less."""


class Glossary:
    """Terms grouped by concept; the finders are built once per locale, when first asked.

    Candidates are left out: nobody has accepted them.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(term for term in terms if term.status is not Status.CANDIDATE)
        self._dated = tuple(t for t in self.terms if (t.since or t.until) and not t.office)
        self._by_concept: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            self._by_concept[term.concept].append(term)
        self._finders: dict[str, Finder] = {}
        self._patterns: dict[tuple[str, str], tuple[Pattern, ...]] = {}
        self._any_case: dict[str, tuple[Finder, dict[Term, Term]]] = {}
        self._with = lru_cache(_DAYS)(self._with_statuses)

    def __reduce__(self) -> tuple[type["Glossary"], tuple[tuple[Term, ...]]]:
        """Of the terms alone: another process makes its own finders."""
        return Glossary, (self.terms,)

    def on(self, day: date | None) -> "Glossary":
        """The glossary with the statuses that its terms had on a day; kept for the days to come."""
        statuses = tuple(term.status_on(day) for term in self._dated)
        if statuses == tuple(term.status for term in self._dated):
            return self
        return self._with(statuses)

    def _with_statuses(self, statuses: tuple[Status, ...]) -> "Glossary":
        changed = dict(zip(self._dated, statuses, strict=True))
        return Glossary(replace(t, status=changed[t]) if t in changed else t for t in self.terms)

    def renderings(self, concept: str, locale: str, *statuses: Status) -> tuple[Term, ...]:
        """A concept's terms that apply in a locale, of the statuses if given."""
        return tuple(
            term
            for term in self._by_concept.get(concept, ())
            if applies(term.locale, locale) and (not statuses or term.status in statuses)
        )

    def preferred(self, concept: str, locale: str, kind: TermKind) -> Term | None:
        """The preferred rendering of a concept, of the given kind where there is one."""
        preferred = self.renderings(concept, locale, Status.PREFERRED)
        alike = (term for term in preferred if term.kind is kind)
        return next(alike, preferred[0] if preferred else None)

    def is_name(self, concept: str) -> bool:
        """Whether a concept is a person, a country or the like."""
        return any(term.kind is TermKind.NAME for term in self._by_concept.get(concept, ()))

    def find(self, text: str, locale: str) -> tuple[Match, ...]:
        """The terms of a locale in a text: the longest at each place."""
        return self._finder(locale).find(text)

    def find_all(self, text: str, locale: str) -> tuple[Match, ...]:
        """The terms of a locale in a text, those inside longer ones included."""
        return self._finder(locale).find_all(text)

    def find_in_any_case(self, text: str, locale: str) -> tuple[Match, ...]:
        """The terms whose letter case counts, in whatever case they stand in a text."""
        if locale not in self._any_case:
            strict = {
                replace(term, case=CaseRule.INSENSITIVE): term
                for term in self.terms
                if term.case is not CaseRule.INSENSITIVE and applies(term.locale, locale)
            }
            self._any_case[locale] = Finder(strict, locale), strict
        finder, strict = self._any_case[locale]
        return tuple(Match(strict[m.term], m.start, m.end) for m in finder.find_all(text))

    def concepts(self, text: str, locale: str) -> tuple[str, ...]:
        """The concepts that a text names, by terms of any status; each once, in order."""
        return tuple(dict.fromkeys(match.term.concept for match in self.find(text, locale)))

    def accepts(self, concept: str, text: str, locale: str) -> bool:
        """Whether a text holds any preferred or admitted rendering of a concept.

        Of several words, it may stand in any letter case.
        """
        return self.said(concept, text, locale) is not None

    def said(self, concept: str, text: str, locale: str) -> Term | None:
        """The preferred or admitted rendering of a concept that a text holds, if it holds one."""
        found = self.said_at(concept, text, locale)
        return found.term if found else None

    def said_at(self, concept: str, text: str, locale: str) -> Match | None:
        """That rendering, where it first stands."""
        wording = _wording(text, locale)
        for pattern in self._accepted(concept, locale):
            if place := wording.place(pattern):
                return Match(pattern.term, *place)
        return None

    def refers_back(self, concept: str, text: str, locale: str) -> bool:
        """Whether a text takes up a rendering of several words by its first one.

        « l’Organisation » does so for « Organisation mondiale du commerce ».
        """
        wording = _wording(text, locale)
        heads = (pattern.words[0] for pattern in self._accepted(concept, locale) if pattern.is_long)
        return any(map(wording.points_to, heads))

    def unmarked(self, locale: str) -> frozenset[str]:
        """The concepts with accepted renderings in a locale of which none is preferred."""
        return frozenset(
            concept
            for concept in self._by_concept
            if self.renderings(concept, locale, Status.ADMITTED)
            and not self.renderings(concept, locale, Status.PREFERRED)
        )

    def _accepted(self, concept: str, locale: str) -> tuple[Pattern, ...]:
        if (concept, locale) not in self._patterns:
            terms = self.renderings(concept, locale, *ACCEPTED)
            self._patterns[concept, locale] = tuple(lenient_pattern(t, locale) for t in terms)
        return self._patterns[concept, locale]

    def _finder(self, locale: str) -> Finder:
        if locale not in self._finders:
            terms = (term for term in self.terms if applies(term.locale, locale))
            self._finders[locale] = Finder(terms, locale)
        return self._finders[locale]


@lru_cache(maxsize=256)
def _wording(text: str, locale: str) -> Wording:
    """Of the sentences looked at last: each is asked for several concepts."""
    return Wording(text, locale)

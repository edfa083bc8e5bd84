"""The terms of a run, by concept and by locale."""

from collections import defaultdict
from collections.abc import Iterable

from readout_l10n.glossary.find import Finder, Match, mentions
from readout_l10n.model import Status, Term, TermKind
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

ACCEPTED = (Status.PREFERRED, Status.ADMITTED)


class Glossary:
    """Terms grouped by concept; the finders are built once per locale, when first asked."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._by_concept: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            self._by_concept[term.concept].append(term)
        self._finders: dict[str, Finder] = {}

    def renderings(self, concept: str, locale: str, *statuses: Status) -> tuple[Term, ...]:
        """A concept's terms in a locale (language subtags compare), of the statuses if given."""
        return tuple(
            term
            for term in self._by_concept.get(concept, ())
            if language(term.locale) == language(locale)
            and (not statuses or term.status in statuses)
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

    def concepts(self, text: str, locale: str) -> tuple[str, ...]:
        """The concepts that a text names, by terms of any status; each once, in order."""
        return tuple(dict.fromkeys(match.term.concept for match in self.find(text, locale)))

    def accepts(self, concept: str, text: str, locale: str) -> bool:
        """Whether a text holds any preferred or admitted rendering of a concept."""
        words = tokens(text, locale)
        return any(
            mentions(text, words, term, locale)
            for term in self.renderings(concept, locale, *ACCEPTED)
        )

    def _finder(self, locale: str) -> Finder:
        if locale not in self._finders:
            terms = (t for t in self.terms if language(t.locale) == language(locale))
            self._finders[locale] = Finder(terms, locale)
        return self._finders[locale]

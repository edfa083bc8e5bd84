"""Which rendering a corpus keeps to, where nobody marked one as preferred.

On a glossary that nobody mandated, one occurrence in five legitimately varies; so a rendering is
only asked for where the corpus itself hardly ever says anything else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import ACCEPTED, Alignment, Document, Term

_KEPT = 0.9
"""Share of the occurrences that make a habit of a rendering."""
_FEWEST = 5
"""Occurrences from which there can be one: fewer are an accident."""

Habits = Mapping[str, Term]
"""By concept: the rendering that the corpus keeps to."""


Observation = tuple[str, int]
"""A concept that a bead names, and the place of its rendering among the accepted ones, or -1."""


class Observer:
    """Counts how concepts without a preferred rendering are rendered, document by document."""

    def __init__(self, glossary: Glossary, target_locale: str) -> None:
        self._glossary = glossary
        self._locale = target_locale
        self._concepts = glossary.unmarked(target_locale)
        self._said: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def named(self, document: Document) -> frozenset[str]:
        """Those of the concepts that a document names, inside longer terms too."""
        if not self._concepts:
            return frozenset()
        found = {
            match.term.concept
            for segment in document.segments
            for match in self._glossary.find_all(segment.text, document.locale)
        }
        return self._concepts & found

    def observed(self, alignment: Alignment) -> tuple[Observation, ...]:
        """What the beads with both sides say."""
        if not self._concepts:
            return ()
        return tuple(
            (concept, self._rendering(concept, bead.target_text))
            for bead in alignment.beads
            if bead.source and bead.target
            for concept in sorted(self._named(bead.source_text, alignment.source_locale))
        )

    def count(self, observations: Iterable[Observation]) -> None:
        """Take in what was observed in one more document."""
        for concept, rendering in observations:
            self._said[concept][rendering] += 1

    def habits(self) -> Habits:
        """The rendering of each concept that is nearly always the same one."""
        found = {}
        for concept, counts in self._said.items():
            rendering, count = counts.most_common(1)[0]
            kept = counts.total() >= _FEWEST and count >= _KEPT * counts.total()
            if rendering >= 0 and kept:
                found[concept] = self._accepted(concept)[rendering]
        return found

    def _rendering(self, concept: str, text: str) -> int:
        said = self._glossary.said(concept, text, self._locale)
        return self._accepted(concept).index(said) if said else -1

    def _accepted(self, concept: str) -> tuple[Term, ...]:
        return self._glossary.renderings(concept, self._locale, *ACCEPTED)

    def _named(self, text: str, locale: str) -> frozenset[str]:
        return self._concepts.intersection(self._glossary.concepts(text, locale))

"""Which rendering a corpus keeps to, where nobody marked one as preferred.

On a glossary that nobody mandated, one occurrence in five legitimately varies; so a rendering is
only asked for where the corpus itself hardly ever says anything else.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import Alignment, Document, Term

_KEPT = 0.9
"""Share of the occurrences that make a habit of a rendering."""
_FEWEST = 5
"""Occurrences from which there can be one: fewer are an accident."""

Habits = Mapping[str, Term]
"""By concept: the rendering that the corpus keeps to."""


class Observer:
    """Counts how concepts without a preferred rendering are rendered, document by document."""

    def __init__(self, glossary: Glossary, target_locale: str) -> None:
        self._glossary = glossary
        self._locale = target_locale
        self._concepts = glossary.unmarked(target_locale)
        self._said: defaultdict[str, Counter[Term | None]] = defaultdict(Counter)

    def has_to_see(self, source: Document) -> bool:
        """Whether a source names any of the concepts."""
        return bool(self._concepts) and any(
            self._named(segment.text, source.locale) for segment in source.segments
        )

    def see(self, alignment: Alignment) -> None:
        """Count what the beads with both sides say."""
        for bead in alignment.beads:
            if bead.source and bead.target:
                for concept in self._named(bead.source_text, alignment.source_locale):
                    said = self._glossary.said(concept, bead.target_text, self._locale)
                    self._said[concept][said] += 1

    def habits(self) -> Habits:
        """The rendering of each concept that is nearly always the same one."""
        found = {}
        for concept, counts in self._said.items():
            term, count = counts.most_common(1)[0]
            if term is not None and counts.total() >= _FEWEST and count >= _KEPT * counts.total():
                found[concept] = term
        return found

    def _named(self, text: str, locale: str) -> frozenset[str]:
        return self._concepts.intersection(self._glossary.concepts(text, locale))

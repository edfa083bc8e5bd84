"""What of a corpus a report is about: some subjects, a stretch of time, kinds of documents."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from readout_l10n.drift.subject import DriftDocument, Followed, Sort
from readout_l10n.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything, unless something is asked for."""

    sorts: tuple[Sort, ...] = tuple(Sort)
    names: tuple[str, ...] = ()
    """Ids of concepts, their terms in any locale, or how the source says a subject, in any case."""
    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    """Of documents, as their front matter says."""

    def concepts(self, glossary: Glossary) -> frozenset[str]:
        """The concepts of the glossary that the names mean."""
        wanted = self._wanted
        return frozenset(
            term.concept
            for term in glossary.terms
            if wanted & {term.concept.casefold(), term.text.casefold()}
        )

    def is_known(self, glossary: Glossary) -> bool:
        """Whether every name is that of a concept."""
        texts = {text.casefold() for t in glossary.terms for text in (t.concept, t.text)}
        return self._wanted <= texts

    def subjects(
        self, followed: Iterable[Followed], concepts: Collection[str]
    ) -> tuple[Followed, ...]:
        """Those of the concepts, and those that a name means."""
        return tuple(
            each
            for each in followed
            if not self.names
            or each.id in concepts
            or self._wanted & {each.id.casefold(), each.text.casefold()}
        )

    def within(
        self, documents: Sequence[DriftDocument], followed: Iterable[Followed]
    ) -> tuple[tuple[DriftDocument, ...], tuple[Followed, ...]]:
        """The documents of the time and kinds, numbered anew, and what was found in them.

        A document without a day is left out where a day is asked for.
        """
        kept = [number for number, document in enumerate(documents) if self._has(document)]
        numbers = {old: new for new, old in enumerate(kept)}
        narrowed = (
            replace(
                each,
                occurrences=tuple(
                    replace(found, document=numbers[found.document])
                    for found in each.occurrences
                    if found.document in numbers
                ),
            )
            for each in followed
        )
        return tuple(documents[number] for number in kept), tuple(narrowed)

    @property
    def _wanted(self) -> set[str]:
        return {name.casefold() for name in self.names}

    def _has(self, document: DriftDocument) -> bool:
        if self.kinds and document.kind not in self.kinds:
            return False
        if document.day is None:
            return self.since is None and self.until is None
        early = self.since is not None and document.day < self.since
        late = self.until is not None and document.day > self.until
        return not (early or late)

"""From documents to what is followed through them."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import PurePath

from readout_l10n.drift.headings import Headings
from readout_l10n.drift.links import Links, Vectors
from readout_l10n.drift.names import Names
from readout_l10n.drift.passages import alone as passages_alone
from readout_l10n.drift.passages import place, sides
from readout_l10n.drift.phrases import Counterparts, phrases
from readout_l10n.drift.subject import DriftDocument, Followed, Sort
from readout_l10n.drift.terms import Terms
from readout_l10n.drift.unlisted import Unlisted
from readout_l10n.glossary import Glossary
from readout_l10n.harvest import Translation
from readout_l10n.model import Document, SegmentKind

_USUAL_SOURCE = "en"
"""Locale of the sources of targets alone, where no translation tells."""


def gather(
    translations: Iterable[Translation],
    alone: Iterable[Document],
    glossary: Glossary,
    vectors: Vectors | None = None,
    sorts: Collection[Sort] = tuple(Sort),
    concepts: Collection[str] = (),
) -> tuple[tuple[DriftDocument, ...], tuple[Followed, ...]]:
    """The documents by day, and every subject of the sorts with where it is said.

    `alone` are targets without a source. With `concepts` only subjects of these ids are followed.
    The documents are read once, one after the other, and not kept. `vectors` of words help to find
    renderings that the glossary lacks.
    """
    corpus = _Corpus(glossary, vectors, sorts, concepts)
    for translation in translations:
        corpus.add(translation)
    for document in alone:
        corpus.add_alone(document)
    return corpus.gathered()


class _Corpus:
    """All documents, by the locales of source and target."""

    def __init__(
        self,
        glossary: Glossary,
        vectors: Vectors | None,
        sorts: Collection[Sort],
        concepts: Collection[str],
    ) -> None:
        self._glossary = glossary
        self._vectors = vectors
        self._sorts = sorts
        self._concepts = frozenset(concepts)
        self._documents: list[DriftDocument] = []
        self._pairs: dict[tuple[str, str], _Locales] = {}

    def add(self, translation: Translation) -> None:
        source, target = translation.source, translation.target
        pair = self._pair((source.locale, target.locale))
        pair.add(len(self._documents), translation)
        self._documents.append(replace(_described(target), source=source.path, day=translation.day))

    def add_alone(self, document: Document) -> None:
        known = next((pair for pair in self._pairs if pair[1] == document.locale), None)
        pair = self._pair(known or (_USUAL_SOURCE, document.locale))
        pair.add_alone(len(self._documents), document)
        self._documents.append(_described(document))

    def gathered(self) -> tuple[tuple[DriftDocument, ...], tuple[Followed, ...]]:
        order = sorted(range(len(self._documents)), key=lambda n: _rank(self._documents[n]))
        numbers = {old: new for new, old in enumerate(order)}
        found = (each for pair in self._pairs.values() for each in pair.followed())
        return tuple(self._documents[number] for number in order), tuple(
            _renumbered(each, numbers)
            for each in found
            if not self._concepts or each.id in self._concepts
        )

    def _pair(self, locales: tuple[str, str]) -> "_Locales":
        if locales not in self._pairs:
            self._pairs[locales] = _Locales(
                self._glossary, locales, self._vectors, self._sorts, self._concepts
            )
        return self._pairs[locales]


class _Locales:
    """The documents of one pair of locales."""

    def __init__(
        self,
        glossary: Glossary,
        locales: tuple[str, str],
        vectors: Vectors | None,
        sorts: Collection[Sort],
        concepts: Collection[str],
    ) -> None:
        self._glossary = glossary
        self._locales = locales
        self._vectors = vectors
        self._sorts = sorts
        self._beads: list[tuple[str, str]] = []
        self._running: dict[int, Counterparts] = {}
        """By their numbers the beads of running text."""
        self._terms = Terms(glossary, locales, concepts) if Sort.TERM in sorts else None
        self._names = Names(glossary, locales) if {Sort.NAME, Sort.PHRASE} & {*sorts} else None
        self._headings = Headings(locales) if Sort.HEADING in sorts else None

    def add(self, number: int, translation: Translation) -> None:
        beads = sides(translation)
        texts = [(bead.source.text, bead.target.text) for bead in beads]
        if self._terms:
            self._terms.add(number, beads, texts, len(self._beads), translation.day)
        if self._names:
            self._names.add(number, beads, texts)
        if self._headings:
            self._headings.add(number, beads, texts)
        if Sort.PHRASE in self._sorts:
            for at, bead in enumerate(beads, len(self._beads)):
                if not (bead.source.is_heading or bead.target.is_heading):
                    here, there = texts[at - len(self._beads)]
                    self._running[at] = Counterparts(
                        number, place(bead.source, here), place(bead.target, there), bead.confidence
                    )
        self._beads += texts

    def add_alone(self, number: int, document: Document) -> None:
        passages = tuple(passages_alone(document))
        if self._terms:
            self._terms.add_alone(number, passages, document.day)
        if self._names:
            self._names.add_alone(number, passages)
        if self._headings:
            self._headings.add_alone(number, passages)

    def followed(self) -> Iterable[Followed]:
        if self._terms:
            yield from self._terms.followed(self._told(self._terms))
        if self._names and Sort.NAME in self._sorts:
            yield from self._names.followed()
        if self._headings:
            yield from self._headings.followed()
        if self._running and self._names:
            yield from phrases(
                [*self._running.values()],
                self._links,
                [*self._running],
                self._glossary,
                self._locales,
                self._names.words,
            )

    @cached_property
    def _links(self) -> Links:
        return Links(self._beads, *self._locales, self._vectors)

    def _told(self, terms: Terms) -> Iterable[tuple[int, int] | None]:
        wanted = terms.wanted
        if not wanted:
            return ()
        return Unlisted(self._links, self._locales, self._listed).found(wanted)

    def _listed(self, concept: str) -> Iterable[str]:
        return (term.text for term in self._glossary.renderings(concept, self._locales[1]))


def _described(target: Document) -> DriftDocument:
    matter = target.front_matter
    titles = (s.text for s in target.segments if s.kind is SegmentKind.TITLE)
    return DriftDocument(
        source=None,
        target=target.path,
        locale=target.locale,
        title=matter.title if matter else next(titles, PurePath(target.path).stem),
        day=target.day,
        kind=matter.kind if matter else "",
    )


def _rank(document: DriftDocument) -> tuple[bool, str, str]:
    day = document.day.isoformat() if document.day else ""
    return document.day is None, day, document.target


def _renumbered(followed: Followed, numbers: dict[int, int]) -> Followed:
    """With the documents' numbers by day, and the occurrences in their order."""
    occurrences = [replace(o, document=numbers[o.document]) for o in followed.occurrences]
    occurrences.sort(key=lambda o: (o.document, o.target.line, o.target.start))
    return replace(followed, occurrences=tuple(occurrences))

"""What all documents of a run say together, and the part of it that concerns one of them."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from readout_l10n.checks.running.elsewhere import Elsewhere, Usage
from readout_l10n.checks.running.facts import Facts
from readout_l10n.glossary.habits import Habits, Observer
from readout_l10n.text.roll import FEWEST, Roll, Spellings

FactsOf = Callable[[int], Facts]
"""The facts of the document of a number, the first being 0."""


@dataclass(frozen=True, slots=True)
class Context:
    """All of the run that a document may be judged by; equal ones give equal findings."""

    habits: Habits = field(default_factory=dict)
    spellings: Spellings = field(default_factory=Spellings)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)


class Corpus:
    """The facts of a run's documents, counted one by one in their order."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._roll = Roll()
        self._documents = 0
        self._renderings = _Usages()
        self._headings = _Usages()

    def add(self, facts: Facts) -> None:
        """Take in the next document."""
        self._observer.count(facts.observed)
        self._roll.add(facts.names)
        for number, saying in enumerate(facts.sayings):
            self._renderings.add(saying.source, saying.rendering, self._documents, number)
        for number, form in enumerate(facts.forms):
            self._headings.add(form.letters, form.gist, self._documents, number)
        self._documents += 1

    def settled(self, facts_of: FactsOf, paths: Callable[[int], str]) -> "Settled":
        """What the documents say together, when all have been taken in."""
        renderings = {
            key: Usage(kept.gist, saying.text, paths(kept.document), saying.line, kept.documents)
            for key, kept in self._renderings.kept()
            for saying in (facts_of(kept.document).sayings[kept.number],)
        }
        headings = {
            key: Usage(kept.gist, form.written, paths(kept.document), form.line, kept.documents)
            for key, kept in self._headings.kept()
            for form in (facts_of(kept.document).forms[kept.number],)
        }
        roll = self._roll if self._documents > FEWEST else Roll()
        return Settled(self._observer.habits(), roll, Elsewhere(renderings, headings))


@dataclass(frozen=True, slots=True)
class Settled:
    """What the documents of a run say together."""

    habits: Habits
    roll: Roll
    elsewhere: Elsewhere

    def concerning(self, facts: Facts) -> Context:
        """What a document sees of it: nothing that does not touch its own words."""
        said = {saying.source for saying in facts.sayings}
        written = {form.letters for form in facts.forms}
        renderings, headings = self.elsewhere.renderings, self.elsewhere.headings
        return Context(
            {name: self.habits[name] for name in facts.concepts if name in self.habits},
            self.roll.spellings(facts.names),
            Elsewhere(
                {key: renderings[key] for key in sorted(said & renderings.keys())},
                {key: headings[key] for key in sorted(written & headings.keys())},
            ),
        )


@dataclass(frozen=True, slots=True)
class _Kept:
    """The usage of most documents, and where it first stands."""

    gist: int
    document: int
    number: int
    documents: int


class _Usages:
    """What is said how and where, in 24 bytes each: they are many in a large run."""

    def __init__(self) -> None:
        self._keys, self._gists = array("q"), array("q")
        self._documents, self._numbers = array("i"), array("i")

    def add(self, key: int, gist: int, document: int, number: int) -> None:
        self._keys.append(key)
        self._gists.append(gist)
        self._documents.append(document)
        self._numbers.append(number)

    def kept(self) -> Iterator[tuple[int, _Kept]]:
        """The usage to keep to for each key that has several: most documents', else the first."""
        order = sorted(range(len(self._keys)), key=self._keys.__getitem__)
        for key, same in groupby(order, key=self._keys.__getitem__):
            places = list(same)
            if len({self._gists[place] for place in places}) > 1:
                yield key, self._most(places)

    def _most(self, places: list[int]) -> _Kept:
        """The sort that made the places is stable: they are in the documents' order."""
        documents: dict[int, set[int]] = {}
        for place in places:
            documents.setdefault(self._gists[place], set()).add(self._documents[place])
        gist = max(documents, key=lambda one: len(documents[one]))
        first = next(place for place in places if self._gists[place] == gist)
        return _Kept(gist, self._documents[first], self._numbers[first], len(documents[gist]))

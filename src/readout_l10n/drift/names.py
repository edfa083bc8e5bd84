"""People: how their names are written, those of the glossary and others.

Two ways to write a name differ in its spelling, in its capitals or in the order of its words. A
surname alone goes with the full name that has it written so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from readout_l10n.drift.passages import Passage, Sides
from readout_l10n.drift.sightings import Sighting, Words, beside, sightings
from readout_l10n.drift.subject import Followed, Occurrence, Sort, Standing
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.people import people
from readout_l10n.model import Status, Term
from readout_l10n.text.spelling import SLIPS, are_genders, bare, difference

_SHORTEST = 4
"""Letters of a word of a name that may be a slip when the others are equal."""
_SHORTEST_ALONE = 6
"""Letters of a surname that may be a slip by itself."""

_Key = frozenset[str]


class Names:
    """Takes in documents one by one and keeps where they name people."""

    def __init__(self, glossary: Glossary, locales: tuple[str, str]) -> None:
        self._glossary = glossary
        self._source, self._target = locales
        self._seen: list[Sighting] = []

    def add(self, document: int, beads: Sequence[Sides], texts: Sequence[tuple[str, str]]) -> None:
        """Take in a translation: its beads and their texts."""
        for bead, (source, _) in zip(beads, texts, strict=True):
            for sighting in sightings(document, bead.target, self._glossary, self._target):
                self._seen.append(beside(sighting, bead, source, self._source))

    def add_alone(self, document: int, passages: Iterable[Passage]) -> None:
        """Take in a target without a source."""
        for passage in passages:
            self._seen += sightings(document, passage, self._glossary, self._target)

    @property
    def words(self) -> frozenset[str]:
        """Words of either side, case-folded, that are people's names."""
        found = {
            word.casefold()
            for sighting in self._seen
            if sighting.is_told
            for words in (
                sighting.words,
                sighting.source.written.split() if sighting.source else (),
            )
            for word in words
        }
        everybody = people(self._glossary, self._source).persons
        return frozenset(found).union(
            *(person.surnames for person in everybody),
            *(map(str.casefold, name) for person in everybody for name in person.names),
        )

    def followed(self) -> Iterator[Followed]:
        """The people, each under the concept of the glossary or the commonest form of the name."""
        persons = _Persons(self._glossary, self._target, self._seen)
        bearers: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in self._seen:
            person = persons.of(sighting)
            if person:
                bearers[person].append(sighting)
        for person, found in sorted(bearers.items()):
            yield self._followed(person, found)

    def _followed(self, person: str, found: Sequence[Sighting]) -> Followed:
        listed = self._glossary.renderings(person, self._target)
        full = _Forms(found, listed)
        sources = Counter(s.source.written for s in found if s.source and s.source.written)
        longest = Counter({text: n for text, n in sources.items() if " " in text}) or sources
        variants = [full.variant(sighting) for sighting in found]
        return Followed(
            Sort.NAME,
            person,
            self._target,
            (longest or Counter(variants)).most_common(1)[0][0],
            tuple(
                Occurrence(
                    each.document,
                    each.source,
                    each.target,
                    variant,
                    _standing(variant, listed),
                    each.confidence,
                )
                for each, variant in zip(found, variants, strict=True)
            ),
            tuple(dict.fromkeys((*self._glossary.renderings(person, self._source), *listed))),
        )


class _Persons:
    """Whose name each one is."""

    def __init__(self, glossary: Glossary, locale: str, seen: Sequence[Sighting]) -> None:
        self._ids: dict[_Key, str] = {}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        """By a surname, everybody who is called so."""
        self._here: dict[tuple[int, str], set[str]] = defaultdict(set)
        """The same for those whom one document names in full."""
        for person in people(glossary, locale).persons:
            for name in person.names:
                self._ids.setdefault(frozenset(map(bare, name)), person.concept)
            for surname in person.surnames:
                self._bearers[bare(surname)].add(person.concept)
        told = {_folded(sighting.surname) for sighting in seen if sighting.is_told}
        full = [s for s in seen if s.is_sure and s.is_full and _folded(s.surname) in told]
        self._add(full)
        for sighting in full:
            bearer = self._ids[sighting.key]
            self._bearers[_folded(sighting.surname)].add(bearer)
            self._here[sighting.document, _folded(sighting.surname)].add(bearer)
        self._in_document: dict[int, list[str]] = defaultdict(list)
        for document, surname in self._here:
            self._in_document[document].append(surname)

    def of(self, sighting: Sighting) -> str | None:
        """The id of the person; None for one of several, or for what is no name."""
        if sighting.is_full:
            return self._ids.get(sighting.key)
        surname = _folded(sighting.surname)
        here = self._here.get((sighting.document, surname))
        if here is None and not sighting.is_told:
            return None
        here = here or self._bearers.get(surname)
        if here is None:
            near = [
                other
                for other in self._in_document.get(sighting.document, ())
                if min(len(other), len(surname)) >= _SHORTEST_ALONE
                and difference(other, surname) in SLIPS
            ]
            here = self._here[sighting.document, near[0]] if len(near) == 1 else {surname}
        return next(iter(here)) if len(here) == 1 else None

    def _add(self, full: Sequence[Sighting]) -> None:
        """Give each full name an id: that of a name a slip away, if there is one."""
        counts: dict[_Key, Counter[Words]] = defaultdict(Counter)
        for sighting in full:
            counts[sighting.key][sighting.words] += 1
        by_rest: dict[tuple[int, _Key], list[_Key]] = defaultdict(list)
        for key in self._ids:
            _index(key, by_rest)
        for key in sorted(counts, key=lambda k: (-counts[k].total(), sorted(k))):
            if key not in self._ids:
                near = next((other for other in _near(key, by_rest)), None)
                usual = counts[key].most_common(1)[0][0]
                name = " ".join(usual).casefold()
                self._ids[key] = self._ids[near] if near else name
                _index(key, by_rest)


class _Forms:
    """The ways to write one person's full name."""

    def __init__(self, found: Sequence[Sighting], listed: Iterable[Term]) -> None:
        self._counts: Counter[Words] = Counter(s.words for s in found if s.is_full)
        for term in listed:
            words = tuple(term.text.split())
            if len(words) > 1 and term.status is Status.PREFERRED:
                self._counts[words] += 0
        self._own: dict[int, Counter[Words]] = defaultdict(Counter)
        for sighting in found:
            if sighting.is_full:
                self._own[sighting.document][sighting.words] += 1
        self._written = {s.words: " ".join(s.target.written.split()) for s in found if s.is_full}
        """With the dots of initials."""

    def variant(self, sighting: Sighting) -> str:
        """The full name as written; of a surname alone the commonest that has it written so."""
        if sighting.is_full:
            return self._written[sighting.words]
        for counts in (self._own.get(sighting.document, Counter()), self._counts):
            fitting = [words for words in counts if _holds(words, sighting.surname)]
            if fitting:
                best = max(fitting, key=lambda words: counts[words])
                return self._written.get(best, " ".join(best))
        return " ".join(sighting.words)


def _standing(variant: str, listed: Iterable[Term]) -> Standing:
    """That of the term written just so; a surname alone stands as the name that has it so."""
    words = tuple(_plain(variant).split())
    for term in listed:
        name = tuple(_plain(term.text).split())
        if words == name or (len(words) < len(name) and _holds(name, words)):
            return Standing.of(term.status)
    return Standing.UNLISTED


def _holds(words: Words, surname: Words) -> bool:
    size = len(surname)
    return any(words[at : at + size] == surname for at in range(len(words) - size + 1))


def _index(key: _Key, by_rest: dict[tuple[int, _Key], list[_Key]]) -> None:
    for word in key:
        by_rest[len(key), key - {word}].append(key)


def _near(key: _Key, by_rest: dict[tuple[int, _Key], list[_Key]]) -> Iterator[_Key]:
    """The names that differ by a slip in one word."""
    for word in sorted(key):
        for other in by_rest.get((len(key), key - {word}), ()):
            theirs = next(iter(other - key), word)
            short = min(len(theirs), len(word)) < _SHORTEST
            if not short and difference(theirs, word) in SLIPS and not are_genders(theirs, word):
                yield other


def _folded(words: Words) -> str:
    return bare("".join(words))


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("‑", "-")

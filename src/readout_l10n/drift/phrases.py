"""Set phrases of the source that the glossary lacks and that are rendered in several ways.

Nouns, verbs and adjectives alike: "play a leading role", "is inseparable from". What the glossary
knows, names, numbers and dates are in none. Renderings that differ in grammar alone are one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, log2, sqrt

import numpy as np

from readout_l10n.drift.families import Families, apart
from readout_l10n.drift.links import Links
from readout_l10n.drift.recurring import Recurrence, Running, recurring
from readout_l10n.drift.subject import Followed, Occurrence, Place, Sort, Standing
from readout_l10n.glossary import Glossary
from readout_l10n.harvest.closed_words import is_barred, is_calendar, is_grammatical
from readout_l10n.harvest.folding import Folding, Word
from readout_l10n.harvest.people import is_honorific
from readout_l10n.text.tokens import Token, tokens

_SURE = 0.6
"""Confidence of a link from which a rendering is told."""
_GLUE = 0.4
"""That the words of a phrase belong together: see `recurring.py`."""
_DOCUMENTS = 2
_SPREAD = 3
"""A phrase has to stand in a third of the square root of all documents: in 15 of 2,000."""
_SHARE = 0.1
"""Of what is told, from which one place alone makes a variant: it might be a wrong link."""
_MARKS = frozenset(",;:!?()")
_PREDICATES = frozenset("am is are was were be been being remain remains remained".split())
_RELATIONS = frozenset(
    "about against among at between by for from in into of on over to toward towards with".split()
)
_UNCOUNTED = frozenset("a an the its his her their our this these".split())
"""What does not make another phrase of it."""
_PEOPLE = frozenset(
    "leader leaders side sides minister ministers president secretary participant participants "
    "party parties government governments country countries nation nations representatives".split()
)
"""Who does what a phrase says: it begins and ends with none of them."""


@dataclass(frozen=True, slots=True)
class Counterparts:
    """A bead that has both sides, of running text: no titles nor headings."""

    document: int
    """Number in `Drift.documents`."""
    source: Place
    """The whole passage; its `start` and `end` do not matter."""
    target: Place
    confidence: float


def phrases(
    beads: Sequence[Counterparts],
    links: Links,
    numbers: Sequence[int],
    glossary: Glossary,
    locales: tuple[str, str],
    people: Collection[str] = (),
) -> tuple[Followed, ...]:
    """The set phrases that have two told renderings or more, as they stand in the beads.

    `numbers[i]` is the number in `links` of bead i, whose texts are those that the links were made
    of. `people` are words, case-folded, that are names (`harvest.bitext.Bitext.people`).
    """
    order = sorted(range(len(beads)), key=lambda i: beads[i].document)
    text = _Text([beads[i] for i in order], glossary, locales[0], people)
    least = max(_DOCUMENTS, ceil(sqrt(len({bead.document for bead in beads})) / _SPREAD))
    found = [r for r in recurring(text.running) if r.glue >= _GLUE and text.spread(r) >= least]
    asked = sorted(
        (text.bead(place), place, number)
        for number, recurrence in enumerate(found)
        for place in recurrence.places.tolist()
    )
    uses: dict[int, list[_Use]] = defaultdict(list)
    for bead, place, number in asked:
        start, end = text.range(place, found[number].length)
        span = links.rendered(numbers[order[bead]], start, end)
        uses[number].append(_Use(beads[order[bead]], place, found[number].length, start, end, span))
    told = [_told(uses[number], locales[1]) for number in uses]
    return tuple(
        each.followed(locales[1])
        for each in _apart(each for each in told if len({*each.variants} - {""}) > 1)
    )


def _told(uses: Sequence["_Use"], locale: str) -> "_Told":
    """The uses with the variant that each has, no word of its span too many."""
    families = Families([use.written for use in uses], locale)
    keys = apart([families.key(use.written) for use in uses])
    narrow = [
        use.narrowed(*families.narrowed(use.written, key)) if key else use
        for use, key in zip(uses, keys, strict=True)
    ]
    counts = Counter(filter(None, keys))
    names = {
        key: Counter(
            use.written for use, own in zip(narrow, keys, strict=True) if own == key
        ).most_common(1)[0][0]
        for key, count in counts.items()
        if count > 1 or count >= _SHARE * counts.total()
    }
    return _Told(narrow, [names.get(key, "") for key in keys])


def _apart(told: Iterable["_Told"]) -> Iterator["_Told"]:
    """The phrases that mostly stand apart from others: those said most, and longest, go first."""
    taken: set[int] = set()
    for each in sorted(told, key=lambda each: each.rank):
        shared = sum(not taken.isdisjoint(use.places) for use in each.uses)
        if 2 * shared < len(each.uses):
            taken.update(place for use in each.uses for place in use.places)
            yield each


@dataclass(frozen=True, slots=True)
class _Use:
    """One place of a phrase, and what renders it there."""

    bead: Counterparts
    place: int
    """Its first word, among all."""
    length: int
    start: int
    end: int
    """Characters of the source."""
    span: tuple[int, int, float] | None

    @property
    def places(self) -> range:
        """The words that it takes."""
        return range(self.place, self.place + self.length)

    @property
    def written(self) -> str:
        """Its rendering; empty where that is not sure, or runs over a mark of punctuation."""
        if self.span is None or self.span[2] < _SURE:
            return ""
        text = self.bead.target.text[self.span[0] : self.span[1]]
        return "" if any(mark in _MARKS for mark in text) else text

    def narrowed(self, start: int, end: int) -> "_Use":
        """With these characters of its rendering alone."""
        if self.span is None:
            return self
        first, _, confidence = self.span
        return replace(self, span=(first + start, first + end, confidence))

    @property
    def said(self) -> str:
        """The phrase as it stands, without the capital that begins a sentence."""
        text = self.bead.source.text[self.start : self.end]
        return text if self.start else text[0].lower() + text[1:]

    def occurrence(self, variant: str) -> Occurrence:
        start, end = self.span[:2] if self.span and variant else (0, 0)
        return Occurrence(
            self.bead.document,
            replace(self.bead.source, start=self.start, end=self.end),
            replace(self.bead.target, start=start, end=end),
            variant,
            Standing.UNLISTED if variant else Standing.UNTOLD,
            self.bead.confidence,
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """A phrase that is rendered in several ways."""

    uses: Sequence[_Use]
    variants: Sequence[str]
    """Of each use; empty where its rendering could not be told."""

    @property
    def rank(self) -> tuple[float, int]:
        told = sum(map(bool, self.variants))
        return -told * log2(self.uses[0].length), self.uses[0].place

    def followed(self, locale: str) -> Followed:
        text = Counter(use.said for use in self.uses).most_common(1)[0][0]
        occurrences = map(_Use.occurrence, self.uses, self.variants)
        return Followed(Sort.PHRASE, text.casefold(), locale, text, tuple(occurrences))


class _Text:
    """The words of the source in a row."""

    def __init__(
        self,
        beads: Sequence[Counterparts],
        glossary: Glossary,
        locale: str,
        people: Collection[str],
    ) -> None:
        folding = Folding(
            {token.text for bead in beads for token in tokens(bead.source.text, locale)}, locale
        )
        numbers: dict[str, int] = {}
        self._tokens: list[Token] = []
        self._beads: list[int] = []
        words, follows, means = [], [], []
        for number, bead in enumerate(beads):
            text = bead.source.text
            known = glossary.find(text, locale)
            joined = False
            for word in folding.words(text):
                token = word.token
                joined = joined and word.follows
                if token.text.casefold() in _UNCOUNTED:
                    continue
                barred = _is_barred(word, locale, people) or any(
                    match.start < token.end and token.start < match.end for match in known
                )
                words.append(-1 if barred else numbers.setdefault(word.key, len(numbers)))
                follows.append(joined)
                means.append(not is_grammatical(token.text, locale))
                self._tokens.append(token)
                self._beads.append(number)
                joined = True
        lower = [token.text.casefold() for token in self._tokens]
        told = np.array(means, dtype=bool)
        self._telling = np.array(
            [
                meant and not is_barred(word, locale) and word not in _PEOPLE
                for meant, word in zip(means, lower, strict=True)
            ],
            dtype=bool,
        )
        acting = np.array([word in _PEOPLE for word in lower], dtype=bool)
        relates = np.array([word in _RELATIONS for word in lower], dtype=bool)
        self.running = Running(
            words=np.array(words, dtype=np.int64),
            follows=np.array(follows, dtype=bool),
            documents=np.array([beads[n].document for n in self._beads], dtype=np.int64),
            means=told,
            begins=told & ~acting & ~np.append(acting[1:], False),
            ends=(told & ~acting) | relates,
            links=np.array([word in _PREDICATES for word in lower], dtype=bool),
            relates=relates,
        )

    def spread(self, recurrence: Recurrence) -> int:
        """In how many documents a sequence stands that has a telling word; else 0."""
        first = int(recurrence.places[0])
        if not self._telling[first : first + recurrence.length].any():
            return 0
        return len(np.unique(self.running.documents[recurrence.places]))

    def bead(self, place: int) -> int:
        """The bead that a word is of."""
        return self._beads[place]

    def range(self, place: int, length: int) -> tuple[int, int]:
        """The characters of a bead's source that a sequence of words takes."""
        return self._tokens[place].start, self._tokens[place + length - 1].end


def _is_barred(word: Word, locale: str, people: Collection[str]) -> bool:
    text = word.token.text
    return (
        is_calendar(text, locale)
        or is_honorific(text)
        or (text[0].isupper() and text.casefold() in people)
    )

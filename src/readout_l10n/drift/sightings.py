"""Where targets write people's names, and in which words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.drift.passages import Passage, Sides, place
from readout_l10n.drift.subject import Place
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.mentions import mentions
from readout_l10n.glossary.people import people
from readout_l10n.glossary.titles import titles
from readout_l10n.model import TermKind
from readout_l10n.text.names import address_gender, adjacent, capitalised, in_capitals, names
from readout_l10n.text.spelling import SLIPS, Difference, bare, difference
from readout_l10n.text.tokens import Token, tokens

_MOST = 4
"""Words of a name that is not told by its capitals."""
_SHORTEST = 4
"""Letters of a word that may be a slip of the source's."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in a target."""

    document: int
    source: Place | None
    target: Place
    words: Words
    """As written, in their order."""
    surname: Words
    """Those of them that are the surname; empty where that is not told."""
    confidence: float
    is_told: bool
    """Whether a title, a form of address or the source's capitals tell that it is a person's."""

    @property
    def is_full(self) -> bool:
        """Whether it is more than a surname."""
        return len(self.words) > len(self.surname)

    @property
    def is_sure(self) -> bool:
        """Whether it is a person's name for certain, and not only capitalised words."""
        return bool(self.surname)

    @property
    def key(self) -> frozenset[str]:
        """The same for all ways to write the same words."""
        return frozenset(map(bare, self.words))


def sightings(
    document: int, passage: Passage, glossary: Glossary, locale: str
) -> Iterator[Sighting]:
    """The names of a passage: of the glossary's people, with surnames in capitals, or addressed.

    Runs of capitalised words are among them that belong to no term of the glossary: names may be.
    """
    text = passage.text
    for offset, segment in passage.parts:
        if segment.text.isupper():
            continue
        for words, surname, told in _names(segment.text, glossary, locale):
            there = place(passage, text, offset + words[0].start, offset + words[-1].end)
            yield Sighting(document, None, there, _texts(words), _texts(surname), 1.0, told)


def beside(sighting: Sighting, bead: Sides, source: str, locale: str) -> Sighting:
    """The same with the place of the name in the source: the most of it that stands together."""
    here = place(bead.source, source)
    best, quiet = 0, False
    for run in capitalised(source, locale):
        shared = [word for word in run if any(_is_one(word.text, own) for own in sighting.words)]
        if len(shared) > best:
            best = len(shared)
            whole = run if len(run) == len(sighting.words) else shared
            here = place(bead.source, source, whole[0].start, whole[-1].end)
            quiet = not any(in_capitals(word.text) for word in shared)
    loud = any(in_capitals(word) for word in sighting.surname)
    return Sighting(
        sighting.document,
        here,
        sighting.target,
        sighting.words,
        sighting.surname,
        bead.confidence,
        sighting.is_told or (loud and quiet and best > 0),
    )


def _names(
    text: str, glossary: Glossary, locale: str
) -> Iterator[tuple[Sequence[Token], Sequence[Token], bool]]:
    """Each name's words, those of them that are its surname, and whether it is told to be one.

    None are its surname where it may be no name.
    """
    every = tokens(text, locale)
    everybody = people(glossary, locale)
    taken: list[tuple[int, int]] = []
    for mention in mentions(text, glossary, locale):
        words = [w for w in every if mention.start <= w.start < mention.end]
        surnames = frozenset().union(*(person.surnames for person in mention.persons))
        own = [w for w in words if w.text.casefold() in surnames]
        if words and words[0].text[0].isupper():
            taken.append((mention.start, mention.end))
            if mention.is_full:
                yield words, own or words[-1:], True
            else:
                yield words, words, in_capitals(words[-1].text) or mention.gender is not None
    others = [
        (m.start, m.end)
        for m in glossary.find(text, locale)
        if everybody.get(m.term.concept) is None and m.term.kind is not TermKind.TITLE
    ]
    ends = tuple(title.end for title in titles(text, glossary, locale))
    for name in names(text, locale, ends):
        known = not name.introduced and _overlaps(name.start, name.end, others)
        if not known and not _overlaps(name.start, name.end, taken):
            taken.append((name.start, name.end))
            surname = sorted(name.surname, key=lambda word: word.start)
            yield name.words, surname, name.introduced
    taken += others
    for run in capitalised(text, locale):
        if _overlaps(run[0].start, run[-1].end, taken) or any(in_capitals(w.text) for w in run):
            continue
        if len(run) == 1 and _is_addressed(text, every, run[0], locale):
            yield run, run, True
        elif 1 < len(run) <= _MOST:
            yield run, (), False


def _is_addressed(text: str, every: Sequence[Token], word: Token, locale: str) -> bool:
    at = every.index(word)
    before = every[at - 1] if at else None
    return (
        before is not None
        and adjacent(text, before, word)
        and address_gender(before, locale)[0]
        and len(word.text) > 1
    )


def _is_one(word: str, other: str) -> bool:
    slip = difference(word, other)
    return slip in {Difference.NONE, Difference.MARKS} or (
        slip in SLIPS and min(len(word), len(other)) >= _SHORTEST
    )


def _overlaps(start: int, end: int, taken: Collection[tuple[int, int]]) -> bool:
    return any(start < there[1] and there[0] < end for there in taken)


def _texts(words: Sequence[Token]) -> Words:
    return tuple(word.text for word in words)

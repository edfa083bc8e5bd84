"""Where a text names the people of a glossary."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.people import People, Person, people
from readout_l10n.model import Document, TermKind
from readout_l10n.text.names import address_gender, capitalised
from readout_l10n.text.spelling import SLIPS, Difference, difference
from readout_l10n.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text; `start:end` are half-open offsets in characters."""

    persons: tuple[Person, ...]
    """Whose name it may be."""
    start: int
    end: int
    is_full: bool
    """Whether it is more than a surname."""
    gender: str | None
    """What the form of address before it tells."""


@dataclass(frozen=True, slots=True)
class FullNames:
    """Surnames of the glossary that texts give with a given name, case-folded."""

    known: frozenset[str]
    """With that of the glossary."""
    others: frozenset[str]
    """With another one: namesakes."""


def mentions(text: str, glossary: Glossary, locale: str) -> tuple[Mention, ...]:
    """The people of a glossary in a text, by place: full names, and surnames standing alone."""
    everybody = people(glossary, locale)
    places: dict[tuple[int, int], dict[str, Person]] = {}
    for match in glossary.find(text, locale):
        person = everybody.get(match.term.concept)
        written = text[match.start : match.end].rstrip(".").casefold()
        same = written == match.term.text.rstrip(".").casefold()
        if person and same and match.term.kind is not TermKind.TITLE:
            places.setdefault((match.start, match.end), {})[person.concept] = person
    return tuple(
        Mention(
            tuple(persons.values()),
            start,
            end,
            is_full=len(text[start:end].split()) > 1,
            gender=_gender_before(text, start, locale),
        )
        for (start, end), persons in sorted(places.items())
    )


def full_names(documents: Iterable[Document], glossary: Glossary) -> FullNames:
    """Whom the documents name in full among those whose surnames the glossary knows."""
    known: set[str] = set()
    others: set[str] = set()
    for document in documents:
        everybody = people(glossary, document.locale)
        for words in _runs(document, glossary, everybody):
            for word in words if len(words) > 1 else ():
                names = everybody.names_of(word)
                if names:
                    same = any(_is_same(words, name) for name in names)
                    (known if same else others).add(word.casefold())
    return FullNames(frozenset(known), frozenset(others))


def _runs(document: Document, glossary: Glossary, everybody: People) -> Iterator[tuple[str, ...]]:
    """Capitalised words that stand together, without those of other terms: « du Japon KISHIDA »."""
    for segment in document.segments:
        found = glossary.find(segment.text, document.locale)
        terms = [match for match in found if everybody.get(match.term.concept) is None]
        for run in capitalised(segment.text, document.locale):
            yield tuple(
                word.text
                for word in run
                if not any(term.start <= word.start < term.end for term in terms)
            )


def _is_same(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether words hold a person's name, each of its words within a slip."""
    return all(
        any(difference(word, part) in {Difference.NONE, *SLIPS} for word in words) for part in name
    )


def _gender_before(text: str, start: int, locale: str) -> str | None:
    before = tokens(text[:start], locale)
    return address_gender(before[-1], locale)[1] if before else None

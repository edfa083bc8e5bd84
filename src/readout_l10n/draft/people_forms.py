"""How a person whom the glossary knows is written in the language of a draft.

A name that its own language writes in Latin letters stays as it is. One that was transliterated has
a form of its own in each language: Poutine, Putin; Tokaïev, Tokáyev, Tokàiev. Where the glossary
has none for the target, a French transliteration gives way to the English one, which is what
passports and the United Nations' lists use; the translator is told of either case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import product

from rapidfuzz.distance import OSA

from readout_l10n.glossary import Glossary
from readout_l10n.glossary.people import people as known_people
from readout_l10n.model import ACCEPTED, Status, Term, TermKind
from readout_l10n.text.locale import language
from readout_l10n.text.names import in_capitals
from readout_l10n.text.spelling import bare

_LATIN = frozenset("ca cs da de es et eu fi gl hu it lt lv nb nl pl pt ro sk sl sv tr vi".split())
"""Languages that take the English transliteration before a French one."""
_KINDS = (TermKind.NAME, TermKind.SHORT_FORM)
_PARTICLES = frozenset("al bin da de den der di el von van".split())
_NEAR = 0.5
"""Likeness of two spellings of one name: Ioulia and Yulia have 0.67, Elizabeth and Liz 0.33."""
_CYRILLIC = re.compile(r"\w{3,}(?:[oe]v|ïev|enko|[oe]vitch|[oe]vich|tchouk|chuk|chvili|shvili)$")
"""How surnames of Cyrillic and Georgian writing end, case-folded."""
_TAKES_ENGLISH = (
    "“{said}” was written as English does, “{form}”: the glossary has no form of its language"
)
_STAYS = (
    "“{said}” stays as the source writes it, but it is a transliteration: look up the name’s form"
)


class Origin(Enum):
    """Where the form of a name comes from."""

    GLOSSARY = auto()
    ENGLISH = auto()
    """The glossary has none for the target, and the source's is of French writing."""
    SOURCE = auto()
    """It stays as it is, though it is likely of another alphabet."""
    OWN = auto()
    """It stays as it is everywhere."""


@dataclass(frozen=True, slots=True)
class PersonForm:
    """A name as a draft is to write it."""

    said: str
    text: str
    origin: Origin

    @property
    def note(self) -> str | None:
        """What a translator is to be told; None where the form is sure."""
        if self.origin is Origin.ENGLISH:
            return _TAKES_ENGLISH.format(said=self.said, form=self.text)
        return _STAYS.format(said=self.said) if self.origin is Origin.SOURCE else None


def person_form(said: str, glossary: Glossary, source: str, target: str) -> PersonForm:
    """A name that stands in a source text, in the target's form and with the capitals it has."""
    found = tuple(
        term
        for match in glossary.find(said, source)
        if (match.start, match.end) == (0, len(said)) and _is_persons(term := match.term, glossary)
    )
    own = {_written(said, form) for term in found if (form := _form(term, glossary, target))}
    if len(own) == 1:
        return PersonForm(said, own.pop(), Origin.GLOSSARY)
    if own or language(source) == language(target):
        return PersonForm(said, said, Origin.OWN)
    if language(source) != "en" and language(target) in _LATIN:
        english = {_written(said, form) for term in found if (form := _form(term, glossary, "en"))}
        is_english = any(said.casefold() in _accepted(term, glossary) for term in found)
        if len(english) == 1 and not is_english and _is_respelled(said, *english):
            return PersonForm(said, english.pop(), Origin.ENGLISH)
    foreign = (
        any(_is_transliterated(term.concept, glossary) for term in found)
        if found
        else _is_cyrillic(said)
    )
    return PersonForm(said, said, Origin.SOURCE if foreign else Origin.OWN)


def people_named(
    text: str, glossary: Glossary, source: str, target: str
) -> Iterator[tuple[int, int]]:
    """Places of the glossary's people whose names the target writes otherwise."""
    for start, end in sorted({(m.start, m.end) for m in glossary.find(text, source)}):
        said = text[start:end]
        if said[0].isupper() and person_form(said, glossary, source, target).text != said:
            yield start, end


def is_person(concept: str, glossary: Glossary, locale: str) -> bool:
    """Whether a concept is somebody."""
    return known_people(glossary, locale).get(concept) is not None


def _is_persons(term: Term, glossary: Glossary) -> bool:
    return term.kind in _KINDS and is_person(term.concept, glossary, term.locale)


def _form(term: Term, glossary: Glossary, locale: str) -> str | None:
    """A person's preferred form in a locale, of the same length as the one met."""
    alike = [
        form
        for form in glossary.renderings(term.concept, locale, *ACCEPTED)
        if form.kind is term.kind
    ]
    alike.sort(key=lambda form: form.status is not Status.PREFERRED)
    return alike[0].text if alike else None


def _accepted(term: Term, glossary: Glossary) -> set[str]:
    """The English forms of a person's name, case-folded."""
    forms = glossary.renderings(term.concept, "en", *ACCEPTED)
    return {form.text.casefold() for form in forms}


def _is_transliterated(concept: str, glossary: Glossary) -> bool:
    """Whether French and English write somebody's name with other letters."""
    names = [
        [
            form.text
            for form in glossary.renderings(concept, code, Status.PREFERRED)
            if form.kind is TermKind.NAME
        ]
        for code in ("fr", "en")
    ]
    return any(_is_respelled(one, other) for one, other in product(*names))


def _written(said: str, form: str) -> str:
    """A form with its surname in capitals as the name met has it, or in small letters."""
    loud = [in_capitals(word) for word in said.split()]
    if all(loud):
        return form.upper()
    if any(loud):
        return form
    words = form.split()
    return " ".join(_small(word, first=i == 0) for i, word in enumerate(words))


def _small(word: str, *, first: bool) -> str:
    if not in_capitals(word):
        return word
    if not first and word.lower() in _PARTICLES:
        return word.lower()
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _is_respelled(said: str, english: str) -> bool:
    """Whether two names are one in French and English letters: Sergueï, Sergey; not Joe, Joseph."""
    words, others = said.split(), english.split()
    if len(words) != len(others):
        return False
    pairs = [(bare(a), bare(b)) for a, b in zip(words, others, strict=True)]
    other_letters = "ï" in said.casefold() and "ï" not in english.casefold()
    return (other_letters or any(a != b for a, b in pairs)) and all(
        OSA.normalized_similarity(a, b) >= _NEAR for a, b in pairs
    )


def _is_cyrillic(said: str) -> bool:
    return any(_CYRILLIC.fullmatch(word.casefold()) for word in said.split())

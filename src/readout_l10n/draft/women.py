"""Who of the people in an English text is a woman: her offices have forms of their own in Spanish.

English shows it by a form of address (“Ms. Wong”), by what refers back to the subject of the
sentence before (“Minister Anand … She …”), or not at all; then the glossary may know her. Whoever
is “Mr.” or “He” anywhere is none, and of whom nothing is said nothing is known.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.draft.people_forms import is_person
from readout_l10n.glossary import Glossary
from readout_l10n.text.locale import language

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’'.-]*"
_NAME = rf"{_CAPITAL}(?:\s+{_CAPITAL})*"
_SHE = re.compile(rf"\b(?:Ms|Mrs|Miss|Madam|Dame|Baroness|Queen|Princess)\b\.?\s+(?P<name>{_NAME})")
_HE = re.compile(rf"\b(?:Mr|Sir|Lord|King|Prince)\b\.?\s+(?P<name>{_NAME})")
_OFFICE = (
    r"(?:Minister|President|Secretary|Secretary[- ]General|Ambassador|Chancellor|Representative"
    r"|Senator|Commissioner|Premier|Envoy|Director[- ]General|Councillor|Chair|Speaker|Governor"
    r"|Vice-Minister|Vice-President)"
)
_HELD = re.compile(rf"(?P<office>(?:{_CAPITAL}\s+)*{_OFFICE})\s+(?P<name>{_NAME})")
_SUBJECT = re.compile(
    rf"(?:(?:Today|Earlier|Later|Yesterday|In response|Finally|Lastly|On [^,]*),\s+)?(?:[Tt]he\s+)?"
    rf"(?:{_HELD.pattern})"
)
_LISTED = re.compile(r"\s+and\s+(?:the\s+)?[A-Z]")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_BACK = re.compile(r"(?P<she>She|Her)\b|(?P<he>He|His)\b")
_OWN = re.compile(
    r"\b(?:expressed|conveyed|offered|extended|reiterated|reaffirmed|stressed|underlined|voiced)"
    r" (?P<her>her|his)\b"
)
_FEWEST_WORDS = 2
_NEXT = re.compile(rf",?\s+(?:(?:H\.E\.|the)\s+)*(?:(?:Ms|Mrs|Dr)\b\.?\s+)?(?P<name>{_NAME})")
_BEFORE = re.compile(rf"(?P<name>{_NAME}),\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Women:
    """The women of some texts."""

    surnames: frozenset[str] = frozenset()
    """The last words of their names, case-folded."""
    offices: frozenset[str] = frozenset()
    """Offices of several words that stand before names of women alone, case-folded."""

    def has(self, name: str) -> bool:
        """Whether a name is a woman's."""
        return _surname(name) in self.surnames

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether a woman has the office that stands at a place."""
        if text[start:end].casefold() in self.offices:
            return True
        following, before = _NEXT.match(text, end), _BEFORE.search(text, 0, start)
        after = following is not None and any(self.has(w) for w in following["name"].split())
        return after or (before is not None and self.has(before["name"]))

    def in_text(self, text: str) -> "Women":
        """Those of them whose names or offices a text says."""
        said = text.casefold()
        return Women(
            frozenset(name for name in self.surnames if name in said),
            frozenset(office for office in self.offices if office in said),
        )


NOBODY = Women()


def women(texts: Iterable[str], glossary: Glossary, locale: str) -> Women:
    """The women whom English texts tell of; of other languages none, whose words show it."""
    if language(locale) != "en":
        return NOBODY
    told = tuple(texts)
    hers: set[str] = set()
    his: set[str] = set()
    for text in told:
        hers |= {_surname(found["name"]) for found in _SHE.finditer(text)}
        his |= {_surname(found["name"]) for found in _HE.finditer(text)}
        hers |= set(_known(text, glossary, locale))
    for name, is_woman in _referred(told):
        (hers if is_woman else his).add(name)
    surnames = frozenset(hers - his)
    return Women(surnames, _offices(told, surnames))


def _surname(name: str) -> str:
    words = name.replace("’", "'").split()
    return re.sub(r"'s$|[.']+$", "", words[-1].casefold()) if words else ""


def _known(text: str, glossary: Glossary, locale: str) -> Iterator[str]:
    """Surnames of women whom the glossary knows by their name."""
    for match in glossary.find(text, locale):
        if match.term.gender == "f" and is_person(match.term.concept, glossary, locale):
            yield _surname(text[match.start : match.end])


def _referred(texts: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Subjects of sentences that the next sentence, or their own verb, refers back to."""
    subject = ""
    for text in texts:
        for sentence in _SENTENCE.split(text):
            back = _BACK.match(sentence)
            if back:
                if subject:
                    yield subject, back["she"] is not None
                continue
            found = _SUBJECT.match(sentence)
            alone = found is not None and _LISTED.match(sentence, found.end()) is None
            subject = _surname(found["name"]) if found and alone else ""
            own = _OWN.search(sentence)
            if subject and own and len(_HELD.findall(sentence)) == 1:
                yield subject, own["her"] == "her"


def _offices(texts: Sequence[str], surnames: frozenset[str]) -> frozenset[str]:
    hers: set[str] = set()
    others: set[str] = set()
    for text in texts:
        for found in _HELD.finditer(text):
            office = " ".join(found["office"].split()).casefold()
            (hers if _surname(found["name"]) in surnames else others).add(office)
    return frozenset(one for one in hers - others if len(one.split()) >= _FEWEST_WORDS)

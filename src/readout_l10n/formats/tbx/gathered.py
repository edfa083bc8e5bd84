"""What TBX says of a term, gathered into the cells of our table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from readout_l10n.formats.safe_xml import inner_text, local_name, namespace
from readout_l10n.formats.tbx.dialect import CORES, GENDERS, KINDS, STATUSES
from readout_l10n.formats.tbx.notes import field_of
from readout_l10n.model import Status, TermKind

_GROUPS = frozenset({"termGrp", "termNoteGrp", "adminGrp", "descripGrp"})
_META = frozenset({"termNote", "admin", "descrip", "xref"})
_STATUSES = {word: status for status, word in STATUSES.items()} | {
    # normativeAuthorization, and what TBX-Min and tools write for administrativeStatus
    "preferredTerm": Status.PREFERRED,
    "standardizedTerm": Status.PREFERRED,
    "legalTerm": Status.PREFERRED,
    "regulatedTerm": Status.PREFERRED,
    "preferred": Status.PREFERRED,
    "admittedTerm": Status.ADMITTED,
    "admitted": Status.ADMITTED,
    "deprecatedTerm": Status.DEPRECATED,
    "deprecated": Status.DEPRECATED,
    "notRecommended": Status.DEPRECATED,
    "forbidden": Status.DEPRECATED,
    "supersededTerm": Status.SUPERSEDED,
    "superseded": Status.SUPERSEDED,
    "obsolete": Status.SUPERSEDED,
}
_KINDS = {word: kind for kind, word in KINDS.items()} | {
    "phraseologicalUnit": TermKind.PHRASE,
    "setPhrase": TermKind.PHRASE,
    "initialism": TermKind.ACRONYM,
    "abbreviation": TermKind.SHORT_FORM,
    "abbreviatedForm": TermKind.SHORT_FORM,
    "shortFormOfTerm": TermKind.SHORT_FORM,
}
_GENDERS = {word: letter for letter, word in GENDERS.items()}


def _folded(words: Mapping[str, str]) -> Mapping[str, str]:
    return {word.casefold(): ours for word, ours in words.items()}


_WORDS = {
    "administrativeStatus": ("status", _folded(_STATUSES)),
    "normativeAuthorization": ("status", _folded(_STATUSES)),
    "grammaticalGender": ("gender", _folded(_GENDERS)),
    "termType": ("kind", _folded(_KINDS)),
}
"""By data category, the column that it fills, and our word for each of its own."""
_SOURCES = ("source", "externalCrossReference")
_TOLD = ("definition", "context", "explanation", "example", "usageNote")
"""Categories that become notes, led by their names."""
_READ = frozenset({"note", "subjectField", *_SOURCES, *_TOLD})


@dataclass(frozen=True, slots=True)
class Fact:
    """What an element says by itself: a data category (or `note`) and its text."""

    category: str
    text: str

    @property
    def is_read(self) -> bool:
        """Whether anything of it comes into a term."""
        if self.category in _WORDS:
            return self.text.casefold() in _WORDS[self.category][1]
        return self.category in _READ

    @property
    def name(self) -> str:
        """The category, with its value where the category has but a few."""
        return f"{self.category} {self.text}" if self.category in _WORDS else self.category


class Gathered:
    """What is known of a term before it is one."""

    def __init__(self, said: Iterable[Fact] = ()) -> None:
        self.cells: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {"note": [], "source": []}
        self.take(said)

    def take(self, said: Iterable[Fact]) -> None:
        for fact in said:
            self._take(fact.category, fact.text)

    def _take(self, category: str, text: str) -> None:
        if category == "note":
            key, value = field_of(text)
            if key in self._lines:
                self._lines[key].append(value)
            else:
                self.cells[key] = value
        elif category in _SOURCES:
            self._lines["source"].append(text)
        elif category in _TOLD:
            self._lines["note"].append(f"{category}: {text}")
        elif category == "subjectField":
            self.cells["domain"] = text
        elif category in _WORDS:
            column, words = _WORDS[category]
            if text.casefold() in words:
                self.cells[column] = words[text.casefold()]

    def filled(self) -> dict[str, str]:
        joined = {key: "\n".join(lines) for key, lines in self._lines.items()}
        return {key: value for key, value in (self.cells | joined).items() if value}


def facts(element: etree._Element, path: str) -> Iterator[Fact]:
    """What the children of an element say, those in groups too, sections of their own apart."""
    for child in element:
        name = local_name(child)
        if name in _GROUPS:
            yield from facts(child, path)
        elif name in _META:
            yield Fact(child.get("type", name), _with_target(child, path))
        elif name == "note":
            yield Fact(name, inner_text(child, path))
        elif name and namespace(child) not in CORES:
            yield Fact(name, _with_target(child, path))


def _with_target(element: etree._Element, path: str) -> str:
    text, target = inner_text(element, path), element.get("target", "")
    return f"{text} {target}".strip() if target.startswith("http") and target != text else text

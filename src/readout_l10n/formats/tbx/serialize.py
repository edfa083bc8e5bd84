"""Terms → TBX-Basic."""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from readout_l10n import __version__
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.tbx.dialect import (
    BASIC,
    CORE,
    GENDERS,
    KINDS,
    MIN,
    STATUSES,
    XML_LANG,
    Dialect,
)
from readout_l10n.formats.tbx.ids import xml_id
from readout_l10n.formats.tbx.notes import keyed_note, lines_as_notes
from readout_l10n.glossary.cells import term_cells
from readout_l10n.model import Term

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MODULES = {
    "administrativeStatus": MIN,
    "subjectField": MIN,
    "grammaticalGender": BASIC,
    "termType": BASIC,
    "source": BASIC,
}
"""Data categories by the module that defines them, for the DCT style (ISO 30042:2019, 5)."""
_KEYED = ("article", "case", "since", "until", "office", "forbidden", "translate", "expand")


def tbx_serialize(terms: Iterable[Term], dialect: Dialect = Dialect.V3_DCA) -> str:
    """A TBX-Basic text: a concept an entry, its locales and their terms in the order given.

    Status, gender, kind, source and notes have the standard's data categories, the subject field
    too where a concept has but one; the other fields stand in notes (`readout_l10n.formats.tbx.
    notes`). Notes and sources of several lines are several elements. There is no date in it, so
    that equal terms give equal text, and no DOCTYPE, since validating readers would look for the
    DTD beside the file. Control characters, which XML cannot carry, become spaces, as do runs of
    white space.
    """
    given = tuple(terms)
    writer = _Writer(dialect)
    root = writer.root(given[0].locale if given else "en")
    body = writer.add(writer.add(root, "text"), "body")
    for concept, group in _grouped(given, lambda term: term.concept):
        writer.concept(body, concept, group)
    return f"{_DECLARATION}{etree.tostring(root, encoding='unicode', pretty_print=True)}"


def _grouped(terms: Iterable[Term], key: Callable[[Term], str]) -> Iterator[tuple[str, list[Term]]]:
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(key(term), []).append(term)
    yield from groups.items()


class _Writer:
    """The elements of one dialect."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._names = dialect.names
        self._core = "" if dialect is Dialect.V2 else f"{{{CORE}}}"

    def add(self, parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
        element = etree.SubElement(parent, f"{self._core}{name}")
        element.text = None if text is None else _plain(text)
        return element

    def root(self, locale: str) -> etree._Element:
        spaces: dict[str | None, str] = {} if self._dialect is Dialect.V2 else {None: CORE}
        if self._dialect is Dialect.V3_DCT:
            spaces |= {"min": MIN, "basic": BASIC}
        root = etree.Element(f"{self._core}{self._names.root}", nsmap=spaces)
        root.set("type", "TBX-Basic")
        if self._dialect is not Dialect.V2:
            root.set("style", "dct" if self._dialect is Dialect.V3_DCT else "dca")
        root.set(XML_LANG, locale)
        header = self.add(root, self._names.header)
        description = self.add(self.add(header, "fileDesc"), "sourceDesc")
        self.add(description, "p", f"Glossary written by readout-l10n {__version__}")
        if self._dialect is Dialect.V2:
            schema = self.add(self.add(header, "encodingDesc"), "p", "TBXBasicXCSV02.xcs")
            schema.set("type", "XCSURI")
        return root

    def concept(self, body: etree._Element, concept: str, terms: list[Term]) -> None:
        entry = self.add(body, self._names.concept)
        entry.set("id", xml_id(concept))
        domains = {term.domain for term in terms}
        shared = next(iter(domains)) if len(domains) == 1 else None
        if shared:
            self.category(entry, "descrip", "subjectField", shared)
        for locale, group in _grouped(terms, lambda term: term.locale):
            section = self.add(entry, self._names.language)
            section.set(XML_LANG, locale)
            for term in group:
                self.term(section, term, own_domain=None if shared else term.domain)

    def term(self, section: etree._Element, term: Term, own_domain: str | None) -> None:
        element = self.add(section, self._names.term)
        self.add(element, "term", term.text)
        keyed = {key: value for key, value in term_cells(term).items() if key in _KEYED and value}
        for category, value, key, word in (
            ("administrativeStatus", STATUSES.get(term.status), "status", term.status),
            ("grammaticalGender", GENDERS.get(term.gender or ""), "gender", term.gender),
            ("termType", KINDS.get(term.kind), "kind", term.kind),
        ):
            if value:
                self.category(element, "termNote", category, value)
            elif word:
                keyed[key] = str(word)
        if own_domain:
            keyed["domain"] = own_domain
        for line in filter(str.strip, (term.source or "").split("\n")):
            self.category(element, "admin", "source", line)
        for line in lines_as_notes(term.note or ""):
            self.add(element, "note", line)
        for key, text in keyed.items():
            self.add(element, "note", keyed_note(key, text))

    def category(self, parent: etree._Element, element: str, category: str, text: str) -> None:
        if self._dialect is Dialect.V3_DCT:
            child = etree.SubElement(parent, f"{{{_MODULES[category]}}}{category}")
            child.text = _plain(text)
        else:
            self.add(parent, element, text).set("type", category)


def _plain(text: str) -> str:
    return without_controls(text)

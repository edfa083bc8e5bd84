"""TBX, version 2 or 3, in either style → terms."""

from collections import Counter
from collections.abc import Collection, Iterator

from lxml import etree

from readout_l10n.errors import InputError
from readout_l10n.formats.safe_xml import inner_text, local_name, xml_root
from readout_l10n.formats.tbx.dialect import NAMES, XML_LANG, Names
from readout_l10n.formats.tbx.gathered import Gathered, facts
from readout_l10n.formats.tbx.ids import concept_of
from readout_l10n.glossary.cells import cells_term, plain_term, term_cells
from readout_l10n.glossary.placed import PlacedTerm, distinct, terms_of
from readout_l10n.model import Status, Term
from readout_l10n.text.locale import is_tag

_TERM_SECTIONS = frozenset({"tig", "ntig", "termSec"})
_SECTIONS = _TERM_SECTIONS | {"langSet", "langSec"}


def tbx_parse(data: bytes | str, path: str = "-") -> tuple[Term, ...]:
    """The terms of a TBX file, in order; one that stands twice in a concept is taken once.

    Versions 2 and 3 are read, DCA and DCT even mixed, whatever dialect they name. A form without a
    status is preferred when it is its locale's first, else admitted; one without a termType is an
    acronym when it is capitals alone. What is said of a whole concept or language becomes its first
    term's, but the subject field is every term's. An entry without an id is named by its first
    term. Other data categories are left out (`tbx_ignored`).

    The file is read without its DTD, entities or the network. Raises InputError with `path` and the
    line for what is not well-formed XML, declares entities, or is no TBX.
    """
    return terms_of(distinct(tbx_placed(data, path)))


def tbx_placed(data: bytes | str, path: str = "-") -> tuple[PlacedTerm, ...]:
    """The terms with their lines, also those that stand twice. Raises InputError."""
    names, entries = _entries(data, path)
    reader = _Reader(path, names)
    return tuple(placed for entry in entries for placed in reader.entry(entry))


def tbx_ignored(data: bytes | str, path: str = "-") -> Counter[str]:
    """How often each data category, or value of one, occurs that is not read. Raises InputError."""
    _, entries = _entries(data, path)
    return Counter(
        fact.name
        for entry in entries
        for section in (entry, *_within(entry, _SECTIONS))
        for fact in facts(section, path)
        if not fact.is_read
    )


def _entries(data: bytes | str, path: str) -> tuple[Names, Iterator[etree._Element]]:
    root = xml_root(data, path)
    names = NAMES.get(local_name(root))
    if names is None:
        message = f"the first element is <{local_name(root)}>, not <martif> or <tbx>"
        raise InputError(path, root.sourceline, f"{message}; name a TBX file of version 2 or 3")
    return names, _within(root, {names.concept})


class _Reader:
    """The entries of one file, in order."""

    def __init__(self, path: str, names: Names) -> None:
        self._path = path
        self._names = names
        self._named: set[str] = set()

    def entry(self, entry: etree._Element) -> Iterator[PlacedTerm]:
        said = Gathered(facts(entry, self._path))
        domain = said.cells.pop("domain", "")
        concept = concept_of(entry.get("id", ""))
        for section in _named(entry, {self._names.language}):
            locale = self._locale(section)
            said.take(facts(section, self._path))
            status = Status.PREFERRED
            for element in _named(section, _TERM_SECTIONS):
                text = self._text(element)
                if not text:
                    continue
                concept = concept or self._name(text)
                said.take(facts(element, self._path))
                plain = term_cells(plain_term(concept, locale, text, status))
                cells = plain | {"domain": domain} | said.filled()
                line = element.sourceline
                yield PlacedTerm(cells_term(cells, self._path, line), self._path, line)
                said, status = Gathered(), Status.ADMITTED

    def _text(self, section: etree._Element) -> str:
        """The term of a section, which may be in a group; empty where there is none."""
        first = next(_within(section, {"term"}), None)
        return "" if first is None else inner_text(first, self._path)

    def _name(self, text: str) -> str:
        """A concept's name after its first term, numbered where two entries begin alike."""
        name, number = text, 1
        while name in self._named:
            number += 1
            name = f"{text} ({number})"
        self._named.add(name)
        return name

    def _locale(self, section: etree._Element) -> str:
        locale = (section.get(XML_LANG) or section.get("lang") or "").replace("_", "-")
        if not is_tag(locale):
            message = f"xml:lang {locale!r} is no BCP 47 tag; write en, fr, pt-BR …"
            raise InputError(self._path, section.sourceline, message)
        return str(locale)


def _named(parent: etree._Element, names: Collection[str]) -> Iterator[etree._Element]:
    """The children of one of these names, whatever their namespace."""
    return (child for child in parent if local_name(child) in names)


def _within(ancestor: etree._Element, names: Collection[str]) -> Iterator[etree._Element]:
    """The elements of one of these names at any depth, in order."""
    return (element for element in ancestor.iter(etree.Element) if local_name(element) in names)

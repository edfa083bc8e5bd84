"""A draft → XLIFF 2.1: a segment a unit, with its state, notes, and matches beside it.

States are those of section 4.3.1.23: `initial` until a translator has accepted a segment, so that
a tool that drops the `subState` makes no draft accepted; `reviewed` from then on. An `initial`
segment may have a target, and its `subState` says that this is a draft of ours. Drafts and their
alternatives stand in the Translation Candidates module (section 5.1).
"""

from collections.abc import Iterator

from lxml import etree

from readout_l10n.formats.characters import without_controls
from readout_l10n.model import DraftSheet, DraftUnit

CORE = "urn:oasis:names:tc:xliff:document:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
UNREVIEWED = "readout-l10n:unreviewed"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
TRANSLATOR = "translator"
CATEGORIES = frozenset({"line", "engine", "outside", "previous-source", TRANSLATOR, "review"})
"""Of a unit's notes."""
_FORM = "form"
_TYPES = {"memory": "tm", "glossary": "tb", "headings": "tb", "argos": "mt", "apertium": "mt"}
"""Of matches, section 5.1.4.6: translation memory, term base, machine translation."""


def xliff_draft_serialize(sheet: DraftSheet) -> str:
    """An XLIFF 2.1 text of one file; control characters, which XML cannot carry, become spaces."""
    root = etree.Element(
        f"{{{CORE}}}xliff",
        {"version": "2.1", "srcLang": sheet.source_locale, "trgLang": sheet.target_locale},
        nsmap={None: CORE, "mtc": MATCHES},
    )
    file = etree.SubElement(root, f"{{{CORE}}}file", {"id": "f1", "original": sheet.source})
    made = sheet.provenance
    told = {
        "document": sheet.target,
        "engine": made.engine,
        "model": made.model,
        "glossary": made.glossary,
        "drafted": made.day.isoformat() if made.day else None,
    }
    _notes(file, [(category, text) for category, text in told.items() if text])
    for number, unit in enumerate(sheet.units, start=1):
        _unit(file, unit, number)
    return f"{_DECLARATION}{etree.tostring(root, encoding='unicode', pretty_print=True)}"


def _unit(file: etree._Element, unit: DraftUnit, number: int) -> None:
    element = etree.SubElement(file, f"{{{CORE}}}unit", {"id": f"u{number}"})
    if unit.text and unit.engine != _FORM:
        matches = etree.SubElement(element, f"{{{MATCHES}}}matches")
        for text in (unit.text, *unit.alternatives):
            _match(matches, unit, text)
    _notes(element, list(_told(unit)))
    segment = etree.SubElement(element, f"{{{CORE}}}segment", {"id": "s1"} | _state(unit))
    etree.SubElement(segment, f"{{{CORE}}}source").text = without_controls(unit.source)
    if unit.text:
        etree.SubElement(segment, f"{{{CORE}}}target").text = without_controls(unit.text)


def _match(matches: etree._Element, unit: DraftUnit, text: str) -> None:
    attributes = {"ref": "#s1", "type": "other"}
    if text == unit.text:
        attributes |= {"type": _TYPES.get(unit.engine, "other"), "origin": unit.engine}
        if unit.match is not None:
            attributes["matchQuality"] = f"{100 * unit.match:.1f}"
    match = etree.SubElement(matches, f"{{{MATCHES}}}match", attributes)
    etree.SubElement(match, f"{{{CORE}}}source").text = without_controls(unit.source)
    etree.SubElement(match, f"{{{CORE}}}target").text = without_controls(text)


def _state(unit: DraftUnit) -> dict[str, str]:
    if not unit.text:
        return {"state": "initial"}
    if unit.accepted or unit.engine == _FORM:
        return {"state": "reviewed"}
    return {"state": "initial", "subState": UNREVIEWED}


def _told(unit: DraftUnit) -> Iterator[tuple[str, str]]:
    yield "line", str(unit.line)
    if unit.aside:
        yield "outside", unit.aside
    if unit.engine:
        yield "engine", unit.engine
    if unit.previous:
        yield "previous-source", unit.previous
    if unit.comment:
        yield TRANSLATOR, unit.comment
    yield from (("review", note) for note in unit.notes)


def _notes(element: etree._Element, told: list[tuple[str, str]]) -> None:
    if told:
        notes = etree.SubElement(element, f"{{{CORE}}}notes")
        for category, text in told:
            note = etree.SubElement(notes, f"{{{CORE}}}note", {"category": category})
            note.text = without_controls(text)

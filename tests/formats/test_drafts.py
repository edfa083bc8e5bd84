"""Drafts as PO, XLIFF 2.1 and TMX, read again by translate-toolkit."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.pypo import pofile
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from readout_l10n.errors import InputError
from readout_l10n.formats.po import po_draft_parse, po_draft_serialize, po_parse
from readout_l10n.formats.tmx import tmx_draft_serialize, tmx_parse
from readout_l10n.formats.xliff import xliff_draft_serialize
from readout_l10n.model import DraftSheet, DraftUnit, Provenance, SegmentKind

UNITS = (
    DraftUnit("Talks", "Conversaciones", 1, SegmentKind.TITLE, "glossary", "abc"),
    DraftUnit("May 2, 2025", "2 de mayo de 2025", 3, SegmentKind.DATE, "form"),
    DraftUnit(
        "They met & agreed.",
        "Se vieron y acordaron.",
        5,
        engine="memory",
        model="m, 3 units",
        match=0.875,
        alternatives=("Se reunieron.",),
        notes=("“agreed” of the source\nis not translated.",),
        previous="They met.",
    ),
    DraftUnit("Talks", "Charlas", 7, engine="argos", model="x", accepted=True, comment="Mine."),
    DraftUnit("They left.", "", 9, notes=("no engine has a draft of it",)),
)
MADE = Provenance("memory, argos", "x", "abc", date(2026, 1, 5), "talks.md")
SHEET = DraftSheet("corpus/en/my talks.md", "talks.md", "en", "es", MADE, UNITS)


def test_po_marks_what_is_to_be_reviewed() -> None:
    text = po_draft_serialize(SHEET)
    store = pofile.parsestring(text.encode())
    units = [unit for unit in store.units if not unit.isheader()]
    assert [unit.source for unit in units] == [unit.source for unit in UNITS]
    assert [unit.target for unit in units] == [unit.text for unit in UNITS]
    assert [unit.isfuzzy() for unit in units] == [True, False, True, False, False]
    assert [unit.getcontext() for unit in units] == ["1", "2", "3", "4", "5"]
    assert units[2].prev_source == "They met."
    assert units[2].getlocations() == ["corpus/en/my talks.md:5"]
    assert units[2].getnotes("developer").split("\n") == [
        "engine: memory",
        "match: 88%",
        "alternative: Se reunieron.",
        "note: “agreed” of the source is not translated.",
    ]
    assert units[3].getnotes("translator") == "Mine."
    header = store.parseheader()
    assert header["Language"] == "es"
    assert header["X-Document"] == "talks.md"
    assert header["X-Drafted"] == "2026-01-05"


def test_po_comes_back_with_its_lines() -> None:
    text = po_draft_serialize(SHEET)
    found = po_draft_parse(text, "a.po")
    assert found.document == "talks.md"
    assert [(u.number, u.source, u.text, u.fuzzy, u.comments) for u in found.units] == [
        (1, "Talks", "Conversaciones", True, ()),
        (2, "May 2, 2025", "2 de mayo de 2025", False, ()),
        (3, "They met & agreed.", "Se vieron y acordaron.", True, ()),
        (4, "Talks", "Charlas", False, ("Mine.",)),
        (5, "They left.", "", False, ()),
    ]
    lines = text.splitlines()
    blocks = [i for i, line in enumerate(lines, 1) if not line] + [len(lines)]
    for unit, (low, high) in zip(found.units, pairwise(blocks), strict=True):
        assert low < unit.line <= high


def test_po_is_what_other_commands_read() -> None:
    units = po_parse(po_draft_serialize(SHEET))
    assert [unit.fuzzy for unit in units] == [True, False, True, False, False]


def test_an_entry_without_its_number_is_told() -> None:
    text = po_draft_serialize(SHEET).replace('msgctxt "3"\n', "")
    (problem,) = po_draft_parse(text, "a.po").problems
    assert "without a segment's number as msgctxt" in str(problem)
    with pytest.raises(InputError, match="no X-Document"):
        po_draft_parse(text.replace("talks.md\\n", "../talks.md\\n"), "a.po")


def test_xliff_has_states_notes_and_matches() -> None:
    text = xliff_draft_serialize(SHEET)
    store = Xliff2File.parsestring(text.encode())
    assert [unit.source for unit in store.units] == [unit.source for unit in UNITS]
    assert [unit.target or "" for unit in store.units] == [unit.text for unit in UNITS]
    assert [unit.isfuzzy() for unit in store.units] == [True, False, True, False, False]
    root = etree.fromstring(text.encode())
    names = {
        "x": "urn:oasis:names:tc:xliff:document:2.0",
        "m": "urn:oasis:names:tc:xliff:matches:2.0",
    }
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "en", "es")
    segments = root.findall(".//x:segment", names)
    review = "readout-l10n:unreviewed"
    assert [(s.get("state"), s.get("subState")) for s in segments] == [
        ("initial", review),
        ("reviewed", None),
        ("initial", review),
        ("reviewed", None),
        ("initial", None),
    ]
    third = root.findall(".//x:unit", names)[2]
    notes = {n.get("category"): n.text for n in third.findall("x:notes/x:note", names)}
    assert notes["previous-source"] == "They met."
    assert notes["engine"] == "memory"
    matches = third.findall("m:matches/m:match", names)
    assert [dict(match.attrib) for match in matches] == [
        {"ref": "#s1", "type": "tm", "origin": "memory", "matchQuality": "87.5"},
        {"ref": "#s1", "type": "other"},
    ]
    assert [child.tag.rpartition("}")[2] for child in third] == ["matches", "notes", "segment"]


def test_tmx_has_what_is_drafted_and_says_by_whom() -> None:
    text = tmx_draft_serialize(SHEET)
    store = tmxfile.parsestring(text.encode())
    assert [(unit.source, unit.target) for unit in store.units] == [
        (unit.source, unit.text) for unit in (UNITS[0], UNITS[2], UNITS[3])
    ]
    units = tmx_parse(text)
    assert [(unit.fuzzy, unit.engine) for unit in units] == [
        (True, "glossary"),
        (True, "memory"),
        (False, "argos"),
    ]


@given(st.text(min_size=1).filter(str.strip), st.text(), st.text())
def test_any_text_passes(source: str, text: str, note: str) -> None:
    unit = DraftUnit(source, text, 1, engine="argos", notes=(note,), alternatives=(note,))
    sheet = replace(SHEET, units=(unit,))
    (found,) = po_draft_parse(po_draft_serialize(sheet), "a.po").units
    assert found.fuzzy == bool(text)
    if source.isprintable() and text.isprintable():
        assert (found.source, found.text) == (source, text)
    root = etree.fromstring(xliff_draft_serialize(sheet).encode())
    assert root.findtext(".//{*}segment/{*}source") is not None
    tmx_parse(tmx_draft_serialize(sheet))

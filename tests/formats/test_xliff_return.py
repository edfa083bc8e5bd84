"""XLIFF of drafts as translation tools give it back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.xliff2 import Xliff2File

from formats.test_drafts import SHEET
from readout_l10n.errors import InputError
from readout_l10n.formats.returned import ReturnedUnit
from readout_l10n.formats.xliff import xliff_draft_parse, xliff_draft_serialize
from readout_l10n.model import DraftUnit

CORE = "urn:oasis:names:tc:xliff:document:2.0"


def xliff(body: str, *, target: str = "es", before: str = "") -> str:
    return (
        f'{before}<x:xliff xmlns:x="{CORE}" version="2.1" trgLang="{target}" srcLang="en">'
        f'<x:file original="a.md" id="f1">{body}</x:file></x:xliff>'
    )


def unit(segments: str, *, number: int = 1, rest: str = "") -> str:
    return f'<x:unit id="u{number}">{rest}{segments}</x:unit>'


def segment(source: str, target: str | None, state: str = 'state="final"', order: str = "") -> str:
    written = "" if target is None else f"<x:target{order}>{target}</x:target>"
    return f"<x:segment {state}><x:source>{source}</x:source>{written}</x:segment>"


def only(text: str) -> ReturnedUnit:
    (found,) = xliff_draft_parse(text, "a.xlf").units
    return found


def test_what_was_written_comes_back() -> None:
    text = xliff_draft_serialize(SHEET)
    found = xliff_draft_parse(text, "a.xlf")
    assert found.document == "talks.md"
    assert found.locale == "es"
    assert [(u.number, u.source, u.text, u.fuzzy, u.comments) for u in found.units] == [
        (1, "Talks", "Conversaciones", True, ()),
        (2, "May 2, 2025", "2 de mayo de 2025", False, ()),
        (3, "They met & agreed.", "Se vieron y acordaron.", True, ()),
        (4, "Talks", "Charlas", False, ("Mine.",)),
        (5, "They left.", "", True, ()),
    ]
    lines = text.splitlines()
    assert all(f'id="u{u.number}"' in lines[u.line - 1] for u in found.units)


def test_a_tool_that_leaves_our_sub_state_behind_has_accepted_all_the_same() -> None:
    store = Xliff2File.parsestring(xliff_draft_serialize(SHEET).encode())
    store.units[0].target = "Diálogo"
    store.units[0].markapproved()
    store.units[2].marktranslated()
    found = xliff_draft_parse(bytes(store), "a.xlf")
    assert [(u.text, u.fuzzy) for u in found.units[:3]] == [
        ("Diálogo", False),
        ("2 de mayo de 2025", False),
        ("Se vieron y acordaron.", False),
    ]


def test_a_tool_that_drops_our_sub_state_has_accepted_nothing() -> None:
    written = xliff_draft_serialize(SHEET)
    dropped = written.replace(' subState="readout-l10n:unreviewed"', "")
    assert dropped != written
    assert xliff_draft_parse(dropped, "a.xlf") == xliff_draft_parse(written, "a.xlf")


@pytest.mark.parametrize(
    ("state", "fuzzy"),
    [
        ('state="translated"', False),
        ('state="reviewed"', False),
        ('state="final"', False),
        ('subState="memoq:confirmed" state="translated"', False),
        ('state="final" subState="readout-l10n:needs-review"', False),
        ('subState="readout-l10n:needs-review" state="translated"', True),
        ('subState="readout-l10n:unreviewed" state="translated"', False),
        ('subState="readout-l10n:unreviewed" state="initial"', True),
        ('state="initial"', True),
        ('state="initial" subState="readout-l10n:needs-review"', True),
        ("", True),
    ],
)
def test_states(state: str, *, fuzzy: bool) -> None:
    assert only(xliff(unit(segment("Talks", "Charlas", state)))).fuzzy is fuzzy


def test_a_segment_that_a_tool_has_cut_is_whole_again() -> None:
    gap = "<x:ignorable><x:source> </x:source></x:ignorable>"
    cut = segment("They met.", "Se vieron.") + gap + segment("They left.", "Se fueron.")
    found = only(xliff(unit(cut)))
    assert (found.source, found.text) == ("They met. They left.", "Se vieron. Se fueron.")
    assert not found.fuzzy
    bare = segment("They met.", "Se vieron.") + segment("They left.", "Se fueron.")
    assert only(xliff(unit(bare))).text == "Se vieron. Se fueron."
    assert only(xliff(unit(bare), target="ja")).text == "Se vieron.Se fueron."
    half = segment("They met.", "Se vieron.") + segment("They left.", None)
    assert only(xliff(unit(half))).fuzzy
    one = segment("They met.", "Se vieron.") + segment("They left.", "Adiós.", 'state="initial"')
    assert only(xliff(unit(one))).fuzzy


def test_targets_in_another_order() -> None:
    cut = (
        segment("On Monday,", "se vieron", order=' order="3"')
        + "<x:ignorable><x:source> </x:source></x:ignorable>"
        + segment("they met.", "El lunes", order=' order="1"')
    )
    assert only(xliff(unit(cut))).text == "El lunes se vieron"


def test_merged_targets_are_whole() -> None:
    merged = segment("They met.", "Se vieron y se fueron.") + segment("They left.", "")
    found = only(xliff(unit(merged)))
    assert (found.text, found.fuzzy) == ("Se vieron y se fueron.", False)


def test_inline_codes_give_their_text_back() -> None:
    data = (
        '<x:originalData><x:data id="d1">[1]</x:data><x:data id="d2">&lt;b&gt;</x:data>'
        "</x:originalData>"
    )
    source = (
        'They <x:mrk id="m1" translate="no">met</x:mrk><x:ph id="1" dataRef="d1"/>'
        '<x:sm id="m2"/> <x:pc id="2">today</x:pc>'
    )
    target = '<x:ph dataRef="d1" id="1"/>Se <x:pc id="3" dataRefStart="d2">vieron</x:pc> hoy'
    found = only(xliff(unit(segment(source, target), rest=data)))
    assert found.source == "They met[1] today"
    assert found.text == "[1]Se vieron hoy"


def test_white_space_and_groups_and_other_modules_change_nothing() -> None:
    match = (
        '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#s1">'
        "<x:source>Talks</x:source><x:target>Parla</x:target></m:match></m:matches>"
    )
    inside = unit(segment("\n  Talks\n  today ", "\n Charlas\u00a0: \t hoy "), rest=match)
    found = only(xliff(f'<x:group id="g1"><!-- a -->{inside}</x:group>'))
    assert (found.source, found.text) == ("Talks today", "Charlas\u00a0: hoy")


def test_notes_of_the_translator_and_of_nobody() -> None:
    notes = (
        '<x:notes><x:note id="1" category="review">look</x:note>'
        '<x:note category="translator">Mine.</x:note><x:note appliesTo="target">Odd.</x:note>'
        "</x:notes>"
    )
    text = segment("Talks", "Charlas")
    assert only(xliff(unit(text, rest=notes))).comments == ("Mine.", "Odd.")
    assert only(xliff(unit(text))).comments is None


def test_a_lost_document_is_none() -> None:
    assert xliff_draft_parse(xliff(unit(segment("a", "b"))), "a.xlf").document is None
    note = '<x:notes><x:note category="document">../../x.md</x:note></x:notes>'
    assert xliff_draft_parse(xliff(note), "a.xlf").document is None


def test_a_unit_of_another_id_is_told_with_its_line() -> None:
    text = xliff("\n\n<x:unit id='tu1'/>" + unit(segment("Talks", "Charlas")))
    found = xliff_draft_parse(text, "a.xlf")
    assert [str(problem) for problem in found.problems] == [
        "a.xlf:3: a unit without a segment's number as id (u1, u2 …); leave ids as they were"
    ]
    assert len(found.units) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx/>", "the first element is <tmx>, not <xliff>"),
        (
            '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
            "is XLIFF 1.2, and `readout-l10n draft` writes 2.1",
        ),
        (f'<xliff xmlns="{CORE}"/>', "holds 0 files, not one"),
        ("<xliff", "not well-formed XML"),
        (
            xliff("", before='<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
            "its DOCTYPE declares entities",
        ),
        (
            xliff(unit(segment("&a;", "b")), before='<!DOCTYPE xliff SYSTEM "http://x.invalid">'),
            "is an entity, which is not read",
        ),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        xliff_draft_parse(text, "a.xlf")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_any_text_comes_back(pairs: list[tuple[str, str]]) -> None:
    units = tuple(DraftUnit(source, text, 1, engine="argos") for source, text in pairs)
    found = xliff_draft_parse(xliff_draft_serialize(replace(SHEET, units=units)), "a.xlf")
    assert [unit.number for unit in found.units] == list(range(1, len(pairs) + 1))
    for unit, (source, text) in zip(found.units, pairs, strict=True):
        assert visible(unit.source) == visible(source)
        assert visible(unit.text) == visible(text)


def visible(text: str) -> str:
    return "".join(char for char in text if char.isprintable() and not char.isspace())

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.pypo import pofile

from formats.samples import sample_units
from formats.strategies import LOCALES, units
from readout_l10n import __version__
from readout_l10n.errors import InputError
from readout_l10n.formats.po import po_parse, po_serialize
from readout_l10n.formats.unit import Place, TranslationUnit

HEADER = r"""msgid ""
msgstr ""
"Language: fr_CA\n"
"X-Source-Language: en\n"

"""
EXPECTED = rf"""# Sentences aligned by readout-l10n; fuzzy ones are to be reviewed.
# added: fr/a%20b.txt:1 Ajout.
msgid ""
msgstr ""
"Language: fr\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Generator: readout-l10n {__version__}\n"
"X-Source-Language: en\n"

#. shape: 1-1
#. confidence: 0.999
#. translation: fr/a%20b.txt:2
#: en/a%20b.txt:1
msgid "They met in Rome."
msgstr "Ils se sont vus à « Rome »."

#. shape: 2-1
#. confidence: 0.550
#. translation: fr/a%20b.txt:3
#: en/a%20b.txt:2
#, fuzzy
msgid "They discussed trade. They spoke of peace."
msgstr "Le commerce et la paix ont été abordés."

#. missing from the translation
#. shape: 1-0
#. confidence: 0.600
#: en/a%20b.txt:3
msgctxt "en/a%20b.txt:3"
msgid "They dined."
msgstr ""

#. shape: 1-1
#. translation: fr/a%20b.txt:5
#: en/a%20b.txt:4
#, fuzzy
msgctxt "en/a%20b.txt:4"
msgid "They dined."
msgstr "Ils ont dîné."

#. shape: 1-1
#. confidence: 0.700
#. translation: fr/a%20b.txt:4
#: en/a%20b.txt:5
msgid "End."
msgstr "Fin."
"""


def one_pair(locales: tuple[str, str]) -> st.SearchStrategy[list[TranslationUnit]]:
    untranslated = units(st.just(locales)).map(lambda unit: replace(unit, target="", fuzzy=False))
    return st.lists(units(st.just(locales)) | untranslated)


@given(LOCALES.flatmap(one_pair).map(tuple))
def test_parsing_undoes_serializing(given_units: tuple[TranslationUnit, ...]) -> None:
    assert po_parse(po_serialize(given_units)) == given_units


def test_a_file_as_it_is_written() -> None:
    assert po_serialize(sample_units()) == EXPECTED


def test_translate_toolkit_reads_it() -> None:
    store = pofile.parsestring(po_serialize(sample_units()).encode())
    entries = [unit for unit in store.units if not unit.isheader()]
    wanted = [unit for unit in sample_units() if unit.source]
    assert [(str(e.source), str(e.target)) for e in entries] == [
        (unit.source, unit.target) for unit in wanted
    ]
    assert [entry.isfuzzy() for entry in entries] == [unit.fuzzy for unit in wanted]
    assert [entry.istranslated() for entry in entries] == [True, False, False, False, True]
    assert entries[0].getlocations() == ["en/a b.txt:1"]
    assert store.gettargetlanguage() == "fr"
    assert len({(entry.getcontext(), str(entry.source)) for entry in entries}) == len(entries)


def test_what_was_added_is_a_comment_of_the_entry_before() -> None:
    added = TranslationUnit("", "Plus.\tTôt.", "en", "fr", target_place=Place("f.txt", 9))
    text = po_serialize([TranslationUnit("One.", "Un.", "en", "fr"), added])
    assert text.endswith('\n#. added: f.txt:9 Plus. Tôt.\nmsgid "One."\nmsgstr "Un."\n')
    assert [unit.source for unit in po_parse(text)] == ["One."]


def test_the_same_sentence_twice_in_a_line_is_two_entries() -> None:
    unit = TranslationUnit("Again.", "Encore.", "en", "fr", Place("a.txt", 1))
    text = po_serialize([unit, unit, replace(unit, source_place=None)])
    contexts = [line for line in text.splitlines() if line.startswith("msgctxt")]
    assert contexts == ['msgctxt "a.txt:1"', 'msgctxt "a.txt:1 (2)"', 'msgctxt "unknown"']


def test_control_characters_become_spaces() -> None:
    (unit,) = po_parse(po_serialize([TranslationUnit("a\x85b\x02", "c\u2028d", "en", "fr")]))
    assert (unit.source, unit.target) == ("a b ", "c d")


def test_units_of_two_pairs_of_locales_are_refused() -> None:
    with pytest.raises(ValueError, match="one pair of locales"):
        po_serialize(TranslationUnit("a", "b", "en", locale) for locale in ("fr", "de"))


def test_locales_come_from_the_header_unless_given() -> None:
    text = HEADER + 'msgid "Hello"\nmsgstr "Allô"\n'
    assert po_parse(text) == (TranslationUnit("Hello", "Allô", "en", "fr-CA"),)
    assert po_parse(text, target_locale="fr")[0].target_locale == "fr"
    with pytest.raises(InputError, match=r"^m\.po: the header has no X-Source-Language; add it"):
        po_parse('msgid "Hello"\nmsgstr "Allô"\n', "m.po", target_locale="fr")


def test_plurals_are_two_units_and_obsolete_entries_none() -> None:
    text = HEADER + (
        'msgid "one day"\nmsgid_plural "%d days"\nmsgstr[0] "un jour"\nmsgstr[1] "%d jours"\n\n'
        '#~ msgid "old"\n#~ msgstr "vieux"\n'
    )
    found = [(unit.source, unit.target) for unit in po_parse(text)]
    assert found == [("one day", "un jour"), ("%d days", "%d jours")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hello", "m.po:1: no line of a PO file; mend it, or `msgfmt -c` says more"),
        (
            'msgid "a"\nmsgstr "b"c"\n',
            "m.po:2: no line of a PO file (unescaped double quote found); mend it, or",
        ),
    ],
)
def test_what_is_no_po_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        po_parse(text, "m.po")
    assert str(raised.value).startswith(message)


def test_a_text_that_is_a_files_name_opens_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.po").write_text(EXPECTED, encoding="utf-8")
    with pytest.raises(InputError, match="no line of a PO file"):
        po_parse("a.po")

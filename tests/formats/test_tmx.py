from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tmx import tmxfile

from formats.samples import sample_units
from formats.strategies import LOCALES, units
from readout_l10n import __version__
from readout_l10n.errors import InputError
from readout_l10n.formats.tmx import tmx_parse, tmx_serialize
from readout_l10n.formats.unit import TranslationUnit

# What TMX 1.4b says of the elements that are written here; stricter in that `note` never occurs.
DTD = """\
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header EMPTY>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)>
<!ELEMENT tu (prop*, tuv+)>
<!ATTLIST tu tuid CDATA #REQUIRED srclang CDATA #IMPLIED
  segtype (block | paragraph | sentence | phrase) #IMPLIED>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tuv (seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""
EXPECTED_UNIT = """\
    <tu tuid="2" segtype="block">
      <prop type="x-document">en/a b.txt</prop>
      <prop type="x-line">2</prop>
      <prop type="x-target-document">fr/a b.txt</prop>
      <prop type="x-target-line">3</prop>
      <prop type="x-shape">2-1</prop>
      <prop type="x-confidence">0.550</prop>
      <prop type="x-review">yes</prop>
      <tuv xml:lang="en">
        <seg>They discussed trade. They spoke of peace.</seg>
      </tuv>
      <tuv xml:lang="fr">
        <seg>Le commerce et la paix ont été abordés.</seg>
      </tuv>
    </tu>
"""


def tmx(*variants: str, header: str = '<header srclang="en"/>', tu: str = "<tu>") -> str:
    tuvs = "".join(variants)
    return f'<tmx version="1.4">{header}<body>{tu}{tuvs}</tu></body></tmx>'


def tuv(locale: str, seg: str) -> str:
    return f'<tuv xml:lang="{locale}"><seg>{seg}</seg></tuv>'


@given(st.lists(units(LOCALES)).map(tuple))
def test_parsing_undoes_serializing(given_units: tuple[TranslationUnit, ...]) -> None:
    assert tmx_parse(tmx_serialize(given_units)) == given_units


def test_a_unit_as_it_is_written() -> None:
    text = tmx_serialize(sample_units())
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n')
    assert EXPECTED_UNIT in text


@pytest.mark.parametrize("count", [0, 6])
def test_the_structure_is_that_of_tmx_1_4b(count: int) -> None:
    root = etree.fromstring(tmx_serialize(sample_units()[:count]).encode())
    with BytesIO(DTD.encode()) as file:
        etree.DTD(file).assertValid(root)


def test_one_sided_units_are_left_out() -> None:
    sources = [unit.source for unit in tmx_parse(tmx_serialize(sample_units()))]
    whole = "They discussed trade. They spoke of peace."
    assert sources == ["They met in Rome.", whole, "They dined.", "End."]


def test_translate_toolkit_reads_it() -> None:
    written = tmx_serialize(sample_units()).encode()
    store = tmxfile.parsestring(written)
    store.setsourcelanguage("en")
    store.settargetlanguage("fr")
    wanted = [(unit.source, unit.target) for unit in sample_units() if unit.source and unit.target]
    assert [(unit.source, unit.target) for unit in store.units] == wanted
    assert [unit.getid() for unit in store.units] == ["1", "2", "3", "4"]
    assert __version__.encode() in written


def test_translate_toolkits_file_is_read() -> None:
    store = tmxfile(sourcelanguage="en", targetlanguage="fr")
    store.addtranslation("Hello <you>", "en", "Bonjour & « toi »", "fr")
    (unit,) = tmx_parse(bytes(store))
    assert (unit.source, unit.target) == ("Hello <you>", "Bonjour & « toi »")


def test_control_characters_become_spaces() -> None:
    written = tmx_serialize([TranslationUnit("a\x02b\u2028c", "d\ufffee", "en", "fr")])
    (unit,) = tmx_parse(written)
    assert (unit.source, unit.target) == ("a b c", "d e")


def test_old_files_with_lang_and_utf16_are_read() -> None:
    text = tmx('<tuv lang="EN-US"><seg>Peace</seg></tuv>', '<tuv lang="FR"><seg>Paix</seg></tuv>')
    data = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tmx SYSTEM "tmx11.dtd">{text}'
    (unit,) = tmx_parse(data.encode("utf-16"), source_locale="en", target_locale="fr-CA")
    assert unit == TranslationUnit("Peace", "Paix", "EN-US", "FR")


def test_locales_are_met_exactly_first_then_by_language() -> None:
    text = tmx(tuv("fr-CA", "un"), tuv("fr", "deux"), tuv("en", "two"), tuv("de", "zwei"))
    assert [unit.target for unit in tmx_parse(text, target_locale="fr")] == ["deux"]
    assert [unit.target for unit in tmx_parse(text, target_locale="fr-BE")] == ["un"]
    assert [unit.target for unit in tmx_parse(text)] == ["un", "deux", "zwei"]
    assert tmx_parse(text, target_locale="pt") == ()


def test_the_source_of_a_unit_may_be_its_own() -> None:
    text = tmx(tuv("fr", "un"), tuv("en", "one"), tu='<tu srclang="fr">')
    assert [(unit.source, unit.target) for unit in tmx_parse(text)] == [("un", "one")]
    text = tmx(tuv("de", "eins"), tuv("fr", "un"), header='<header srclang="*all*"/>')
    assert [(unit.source, unit.target) for unit in tmx_parse(text)] == [("eins", "un")]


def test_markup_of_tools_is_left_out_and_highlighted_text_kept() -> None:
    seg = (
        'A <bpt i="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <hi>word</hi><ph/>.<!-- c -->'
    )
    (unit,) = tmx_parse(tmx(tuv("en", seg), tuv("fr", "x")))
    assert unit.source == "A bold word."


def test_units_without_text_are_passed_over() -> None:
    text = tmx(tuv("en", "Hello"), '<tuv xml:lang="fr"></tuv>', tuv("de", " "))
    assert tmx_parse(text) == ()


def test_foreign_properties_that_mean_nothing_to_us_are_ignored() -> None:
    properties = '<prop type="x-confidence">high</prop><prop type="x-line">first</prop>'
    (unit,) = tmx_parse(tmx(properties, tuv("en", "a"), tuv("fr", "b")))
    assert (unit.confidence, unit.source_place, unit.shape) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "m.tmx: not well-formed XML"),
        ("<tmx>\n<body>\n<tu>", "m.tmx:3: not well-formed XML: Premature end of data"),
        ("<xliff/>", "m.tmx:1: the first element is <xliff>, not <tmx>; name a TMX file"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "m.tmx: declares entities, which are not read"),
        (
            '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' + tmx(tuv("en", "&eacute;"), tuv("fr", "é")),
            "m.tmx:1: &eacute; is an entity, which is not read; write the character itself",
        ),
    ],
)
def test_what_is_no_tmx_is_told_with_its_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        tmx_parse(text, "m.tmx")
    assert str(raised.value).startswith(message)


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret", encoding="utf-8")
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    for subset in (f'<!ENTITY l9 SYSTEM "{secret.as_uri()}">', f'<!ENTITY l0 "ha">{lol}'):
        text = f"<!DOCTYPE tmx [{subset}]>" + tmx(tuv("en", "&l9;"), tuv("fr", "x"))
        with pytest.raises(InputError, match="declares entities"):
            tmx_parse(text)


def test_an_external_dtd_is_not_opened(tmp_path: Path) -> None:
    dtd = tmp_path / "evil.dtd"
    dtd.write_text('<!ENTITY x "expanded">', encoding="utf-8")
    text = f'<!DOCTYPE tmx SYSTEM "{dtd.as_uri()}">' + tmx(tuv("en", "&x;"), tuv("fr", "b"))
    with pytest.raises(InputError, match="is an entity, which is not read"):
        tmx_parse(text)


def test_a_document_without_a_line_is_where_a_unit_comes_from() -> None:
    unit = TranslationUnit("Peace", "Paix", "en", "fr", origin="en/a.md")
    assert tmx_parse(tmx_serialize([unit])) == (unit,)

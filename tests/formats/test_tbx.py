from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tbx import tbxfile

from glossary.strategies import CONCEPTS, glossaries, terms
from readout_l10n.errors import InputError
from readout_l10n.formats.tbx import Dialect, tbx_ignored, tbx_parse, tbx_placed, tbx_serialize
from readout_l10n.formats.tbx.ids import concept_of, xml_id
from readout_l10n.glossary import read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import CaseRule, Forbidden, Status, Term, TermKind

MINISTER = Term(
    "foreign minister",
    "fr",
    "ministre des Affaires étrangères",
    TermKind.TITLE,
    Status.CANDIDATE,
    gender="m",
    case=CaseRule.PERMISSIVE,
    since=date(2024, 1, 2),
    domain="diplomacy",
    forbidden=Forbidden.ALWAYS,
    translate=False,
    note="readout-l10n gender: not a field\nTwo lines.",
    source="UNTERM",
)
ENTRY = {
    Dialect.V2: """\
      <termEntry id="foreign_x0020_minister">
        <descrip type="subjectField">diplomacy</descrip>
        <langSet xml:lang="fr">
          <tig>
            <term>ministre des Affaires étrangères</term>
            <termNote type="grammaticalGender">masculine</termNote>
            <admin type="source">UNTERM</admin>
            <note>readout-l10n note: readout-l10n gender: not a field</note>
            <note>Two lines.</note>
            <note>readout-l10n case: permissive</note>
            <note>readout-l10n since: 2024-01-02</note>
            <note>readout-l10n forbidden: always</note>
            <note>readout-l10n translate: no</note>
            <note>readout-l10n status: candidate</note>
            <note>readout-l10n kind: title</note>
          </tig>
        </langSet>
      </termEntry>
""",
    Dialect.V3_DCT: """\
      <conceptEntry id="who">
        <langSec xml:lang="fr">
          <termSec>
            <term>OMS</term>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <basic:grammaticalGender>feminine</basic:grammaticalGender>
            <basic:termType>acronym</basic:termType>
          </termSec>
        </langSec>
      </conceptEntry>
""",
    Dialect.V3_DCA: """\
      <conceptEntry id="who">
        <langSec xml:lang="fr">
          <termSec>
            <term>OMS</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="grammaticalGender">feminine</termNote>
            <termNote type="termType">acronym</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
""",
}
OMS = Term("who", "fr", "OMS", TermKind.ACRONYM, gender="f", case=CaseRule.SENSITIVE)
OFTEN = st.sampled_from(Dialect)

V2_FOREIGN = """<?xml version='1.0' encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
<text><body>
 <termEntry id="c5">
  <descripGrp><descrip type="definition">A deal.</descrip>
   <admin type="source">ISO</admin></descripGrp>
  <descrip type="subjectField">law</descrip>
  <transacGrp><transac type="transactionType">origination</transac></transacGrp>
  <langSet xml:lang="en_US">
   <ntig><termGrp>
     <term>trade
        <hi>agreement</hi></term>
     <termNote type="partOfSpeech">noun</termNote>
     <termNote type="normativeAuthorization">preferredTerm</termNote>
   </termGrp></ntig>
   <tig><term>trade deal</term></tig>
   <tig><term/></tig>
  </langSet>
  <langSet xml:lang="fr">
   <note>Toute la langue.</note>
   <tig><term>accord\u00a0commercial</term>
     <termNote type="grammaticalGender">Masculine</termNote></tig>
   <tig><term>TRADE</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
     <termNote type="termType">variant</termNote></tig>
  </langSet>
 </termEntry>
</body></text></martif>
"""
V3_FOREIGN = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
 <conceptEntry>
  <min:subjectField>astronomy</min:subjectField>
  <langSec xml:lang="en"><termSec><term>open cluster</term>
   <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
   <basic:termType>phrase</basic:termType>
   <basic:externalCrossReference target="https://example.org/x">atlas</basic:externalCrossReference>
   <note>Young stars.</note></termSec></langSec>
 </conceptEntry>
 <conceptEntry>
  <langSec xml:lang="en"><termSec><term>open cluster</term></termSec></langSec>
 </conceptEntry>
</body></text></tbx>
"""
LAUGHS = (
    '<!DOCTYPE martif [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)


def grouped(given_terms: tuple[Term, ...]) -> list[Term]:
    """By concept, then by locale, each in the order in which it first came."""
    concepts = list(dict.fromkeys(term.concept for term in given_terms))
    pairs = list(dict.fromkeys((term.concept, term.locale) for term in given_terms))
    return sorted(
        given_terms,
        key=lambda t: (concepts.index(t.concept), pairs.index((t.concept, t.locale))),
    )


def one_domain(given_terms: tuple[Term, ...]) -> tuple[Term, ...]:
    domains = {term.concept: term.domain for term in given_terms}
    return tuple(replace(term, domain=domains[term.concept]) for term in given_terms)


@given(glossaries(terms()) | glossaries(terms()).map(one_domain), OFTEN)
def test_parsing_undoes_serializing(given_terms: tuple[Term, ...], dialect: Dialect) -> None:
    assert list(tbx_parse(tbx_serialize(given_terms, dialect))) == grouped(given_terms)


@pytest.mark.parametrize("dialect", Dialect)
def test_the_shipped_glossary_comes_back(dialect: Dialect) -> None:
    shipped = read_glossary(shipped_glossary())
    text = tbx_serialize(shipped, dialect)
    assert tbx_parse(text) == shipped
    assert not tbx_ignored(text)


@pytest.mark.parametrize(
    ("term", "dialect"),
    [(MINISTER, Dialect.V2), (OMS, Dialect.V3_DCA), (OMS, Dialect.V3_DCT)],
)
def test_an_entry_as_it_is_written(term: Term, dialect: Dialect) -> None:
    assert ENTRY[dialect] in tbx_serialize([term], dialect)


@pytest.mark.parametrize(
    ("dialect", "root"),
    [
        (Dialect.V2, '<martif type="TBX-Basic" xml:lang="fr">'),
        (
            Dialect.V3_DCA,
            '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr">',
        ),
        (
            Dialect.V3_DCT,
            (
                '<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" '
                'xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" '
                'xml:lang="fr">'
            ),
        ),
    ],
)
def test_a_root_as_it_is_written(dialect: Dialect, root: str) -> None:
    assert tbx_serialize([OMS], dialect).split("\n")[1] == root


def test_the_children_of_a_term_are_in_the_order_of_the_schemas() -> None:
    root = etree.fromstring(tbx_serialize([MINISTER, OMS], Dialect.V2).encode())
    order = ["term", "termNote", "admin", "note"]
    for tig in root.iter("tig"):
        places = [order.index(child.tag) for child in tig]
        assert places == sorted(places)


def test_a_domain_that_not_all_terms_have_is_each_ones_own() -> None:
    rows = (replace(OMS, domain="health"), replace(OMS, text="Organisation", domain=None))
    text = tbx_serialize(rows)
    assert "subjectField" not in text
    assert tbx_parse(text) == rows


def test_translate_toolkit_reads_version_2() -> None:
    shipped = read_glossary(shipped_glossary())
    store = tbxfile.parsestring(tbx_serialize(shipped, Dialect.V2).encode())
    store.setsourcelanguage("en")
    store.settargetlanguage("fr")
    concepts = list(dict.fromkeys(term.concept for term in shipped))
    assert [unit.getid() for unit in store.units] == concepts
    for unit, concept in zip(store.units, concepts, strict=True):
        of_concept = [term for term in shipped if term.concept == concept]
        here = [term for term in of_concept if term.locale == "en"]
        there = [term for term in of_concept if term.locale == "fr"]
        assert [term.text for term in unit.get_source_terms()] == [term.text for term in here]
        found = unit.get_target_terms("fr")
        assert [term.text for term in found] == [term.text for term in there]
        assert [term.deprecated for term in found] == [
            term.status is Status.DEPRECATED for term in there
        ]


def test_translate_toolkits_file_is_read() -> None:
    store = tbxfile(sourcelanguage="en", targetlanguage="fr")
    store.addsourceunit("trade <deal>").target = "accord & « traité »"
    found = [(term.locale, term.text) for term in tbx_parse(bytes(store))]
    assert found == [("en", "trade <deal>"), ("fr", "accord & « traité »")]


def test_version_2_of_others() -> None:
    assert tbx_parse(V2_FOREIGN) == (
        Term(
            "c5", "en-US", "trade agreement",
            domain="law", note="definition: A deal.", source="ISO",
        ),
        Term("c5", "en-US", "trade deal", status=Status.ADMITTED, domain="law"),
        Term(
            "c5", "fr", "accord\u00a0commercial",
            gender="m", domain="law", note="Toute la langue.",
        ),
        Term(
            "c5", "fr", "TRADE", TermKind.ACRONYM, Status.SUPERSEDED,
            case=CaseRule.SENSITIVE, domain="law",
        ),
    )  # fmt: skip
    assert [row.line for row in tbx_placed(V2_FOREIGN)] == [11, 17, 22, 24]
    assert tbx_ignored(V2_FOREIGN) == {"partOfSpeech": 1, "termType variant": 1}


def test_version_3_of_others_and_entries_without_ids() -> None:
    first, second = tbx_parse(V3_FOREIGN.replace("ed-2", "ed:3.0"))
    assert first == Term(
        "open cluster",
        "en",
        "open cluster",
        domain="astronomy",
        note="Young stars.",
        source="atlas https://example.org/x",
    )
    assert second.concept == "open cluster (2)"


def test_a_term_that_stands_twice_is_taken_once() -> None:
    text = tbx_serialize([OMS])
    twice = text.replace("</langSec>", "<termSec><term>OMS</term></termSec></langSec>")
    assert tbx_parse(twice) == (OMS,)
    assert [row.term.text for row in tbx_placed(twice)] == ["OMS", "OMS"]


def test_encodings_are_the_files_own() -> None:
    data = V3_FOREIGN.replace("open", "ouvert é").encode("iso-8859-1")
    found = tbx_parse(b'<?xml version="1.0" encoding="ISO-8859-1"?>' + data)
    assert found[0].text == "ouvert é cluster"


@given(CONCEPTS | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_concepts_are_xml_identifiers_and_come_back(concept: str) -> None:
    identifier = xml_id(concept)
    assert concept_of(identifier) == concept
    document = f'<!DOCTYPE a [<!ELEMENT a EMPTY><!ATTLIST a b ID #REQUIRED>]><a b="{identifier}"/>'
    parser = etree.XMLParser(dtd_validation=True, no_network=True)
    assert etree.fromstring(document.encode(), parser).get("b") == identifier


@pytest.mark.parametrize("identifier", ["_xD800_", "_xFFFFFF_", "_x0041_", "_x41_"])
def test_identifiers_of_others_are_left_as_they_are(identifier: str) -> None:
    assert concept_of(identifier) == identifier


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("hello", "g.tbx:1: not well-formed XML: Start tag expected, '<' not found; export it"),
        ("", "g.tbx: not well-formed XML"),
        ("<martif><text>", "g.tbx:1: not well-formed XML"),
        ("<tmx/>", "g.tbx:1: the first element is <tmx>, not <martif> or <tbx>; name a TBX file"),
        (
            "<tbx><conceptEntry><langSec><termSec/></langSec></conceptEntry></tbx>",
            "g.tbx:1: xml:lang '' is no BCP 47 tag; write en",
        ),
        (
            (
                '<tbx><conceptEntry id="a"><langSec xml:lang="en">\n<termSec><term>b</term>'
                "<note>readout-l10n since: soon</note></termSec></langSec></conceptEntry></tbx>"
            ),
            "g.tbx:2: since 'soon' is no date; write it as 2025-04-03",
        ),
        (
            LAUGHS + "<martif><text>&j;</text></martif>",
            "g.tbx: its DOCTYPE declares entities, which are not read; write the characters",
        ),
        (LAUGHS + '<martif a="&b;"/>', "g.tbx: its DOCTYPE declares entities"),
        (
            '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
            "g.tbx: its DOCTYPE declares entities, which are not read",
        ),
        (
            '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://localhost:1/x.dtd"> %x;]><tbx/>',
            "g.tbx: its DOCTYPE declares entities, which are not read",
        ),
        (
            (
                '<!DOCTYPE tbx SYSTEM "nowhere.dtd"><tbx><conceptEntry id="a">'
                '<langSec xml:lang="en"><termSec><term>a&b;</term></termSec></langSec>'
                "</conceptEntry></tbx>"
            ),
            "g.tbx:1: &b; is an entity, which is not read; write the character itself",
        ),
    ],
)
def test_what_is_no_tbx_or_unsafe_is_told(text: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        tbx_parse(text, "g.tbx")
    assert str(raised.value).startswith(message)


def test_laughs_in_an_attribute_are_not_expanded() -> None:
    with pytest.raises(InputError, match=r"entit|amplification"):
        tbx_parse(LAUGHS + f'<martif a="{"&j;" * 100}"/>')

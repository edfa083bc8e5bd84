import pytest
from hypothesis import given
from translate.storage.utx import UtxFile

from glossary.strategies import glossaries, terms
from readout_l10n import __version__
from readout_l10n.errors import InputError
from readout_l10n.formats.utx import utx_parse, utx_placed, utx_serialize
from readout_l10n.glossary import read_glossary
from readout_l10n.glossary.cells import plain_term
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import CaseRule, Status, Term, TermKind

ROWS = (
    Term("japan", "en", "Japan", TermKind.NAME),
    Term("japan", "fr", "Japon", TermKind.NAME, gender="m", article="le"),
    Term("japan", "fr", "Nippon", TermKind.NAME, Status.SUPERSEDED),
    Term("trade", "en", "trade", note="=SUM(1)"),
)
EXPECTED = (
    f"#UTX 1.11; en/fr; creator: readout-l10n {__version__}\r\n"
    "#src\ttgt\tsrc:pos\tterm status\tsrc:comment\ttgt:comment\tconcept ID\r\n"
    "Japan\tJapon\tproperNoun\tapproved\tkind: name\tkind: name; gender: m; article: le\tjapan\r\n"
    "Japan\tNippon\tproperNoun\tforbidden\tkind: name\tkind: name; status: superseded\tjapan\r\n"
    "trade\t\t\t\tnote: =SUM(1)\t\ttrade\r\n"
)


def held(given_terms: tuple[Term, ...]) -> set[Term]:
    """Those whose concept has a source term, and no line that would be a comment."""
    sources = {}
    for term in given_terms:
        if term.locale == "en":
            sources.setdefault(term.concept, term.text)
    commented = {concept for concept, text in sources.items() if text.startswith("#")}
    return {
        term
        for term in given_terms
        if term.concept in sources
        and term.concept not in commented
        and not (term.locale == "en" and term.text.startswith("#"))
    }


@given(glossaries(terms(locales=("en", "fr"))))
def test_parsing_undoes_serializing(given_terms: tuple[Term, ...]) -> None:
    found = utx_parse(utx_serialize(given_terms, "en", "fr"))
    assert held(given_terms) <= set(found)
    assert set(found) <= set(given_terms)


def test_the_shipped_glossarys_pair_comes_back() -> None:
    pair = {term for term in read_glossary(shipped_glossary()) if term.locale in {"en", "fr"}}
    assert set(utx_parse(utx_serialize(read_glossary(shipped_glossary()), "en", "fr"))) == pair


def test_a_file_as_it_is_written() -> None:
    assert utx_serialize(ROWS, "en", "fr") == EXPECTED
    assert utx_parse(EXPECTED) == ROWS


def test_translate_toolkit_reads_it() -> None:
    text = utx_serialize(read_glossary(shipped_glossary()), "en", "fr")
    store = UtxFile.parsestring(text.encode())
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("en", "fr")
    rows = [line.split("\t") for line in text.split("\r\n")[2:] if line]
    assert [(u.source, u.target) for u in store.units] == [(row[0], row[1]) for row in rows]
    assert [u.metadata["concept ID"] for u in store.units] == [row[6] for row in rows]


def test_translate_toolkits_file_is_read() -> None:
    store = UtxFile()
    store.settargetlanguage("fr")
    unit = store.addsourceunit("trade")
    unit.target = "commerce"
    assert utx_parse(bytes(store).decode()) == (
        plain_term("trade", "en", "trade"),
        plain_term("trade", "fr", "commerce"),
    )


@pytest.mark.parametrize("locales", ["en-US/fr", "lang: en-US/fr"])
def test_files_of_others(locales: str) -> None:
    text = (
        f"#UTX 1.20; {locales}; 2016-07-01; license: CC-by 4.0; bidirectional;\n"
        "#description: sample;\n"
        "#src\ttgt\tsrc:pos\tterm status\tConcept ID\n"
        "\n# a comment\n"
        "WHO\tOMS\tnoun\tapproved\tC1\n"
        "WHO\tWHO\tnoun\tForbidden\tC1\n"
        "peace\tpaix\t\tprovisional\t-\n"
        "war\tguerre\t\trejected\n"
    )
    assert utx_parse(text) == (
        Term("C1", "en-US", "WHO", TermKind.ACRONYM, case=CaseRule.SENSITIVE),
        Term("C1", "fr", "OMS", TermKind.ACRONYM, case=CaseRule.SENSITIVE),
        Term("C1", "fr", "WHO", TermKind.ACRONYM, Status.DEPRECATED, case=CaseRule.SENSITIVE),
        Term("peace", "en-US", "peace"),
        Term("peace", "fr", "paix", status=Status.CANDIDATE),
        Term("war", "en-US", "war"),
        Term("war", "fr", "guerre", status=Status.CANDIDATE),
    )
    assert [row.line for row in utx_placed(text)][:3] == [6, 6, 7]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("src\ttgt", "g.utx:1: no UTX header; the first line is to be like #UTX 1.11; en/fr;"),
        ("#UTX 1.11; 2016\n#src\ttgt\n", "g.utx:1: the header names no two locales; write them"),
        ("#UTX 1.11; en/fr\na\tb\n", "g.utx:1: no line of columns with src and tgt; write it as"),
        ("#UTX 1.11; en/fr\n#src\ttgt\n\tb\n", "g.utx:3: no term in src; fill it in or delete"),
    ],
)
def test_what_is_no_utx_is_told(text: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        utx_parse(text, "g.utx")
    assert str(raised.value).startswith(message)

from datetime import date
from pathlib import Path

import pytest

from readout_l10n.errors import InputError
from readout_l10n.glossary import read_glossary, table_parse
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import CaseRule, Status, TermKind

HEADER = "concept,locale,term,kind,status,gender,article,case,since,until,office,note,source\n"


def test_a_row_is_a_term() -> None:
    office = "fm,en,Foreign Minister,title,preferred,,,,,,,,\n"
    row = (
        'iwaya,fr,IWAYA Takeshi,name,preferred,m,,permissive,2024-10-01,2025-10-21,fm,"a, b",MOFA\n'
    )
    _, term = table_parse(HEADER + office + row)
    assert (term.concept, term.locale, term.text) == ("iwaya", "fr", "IWAYA Takeshi")
    assert (term.kind, term.status, term.case) == (
        TermKind.NAME,
        Status.PREFERRED,
        CaseRule.PERMISSIVE,
    )
    assert (term.since, term.until) == (date(2024, 10, 1), date(2025, 10, 21))
    assert (term.office, term.note, term.source) == ("fm", "a, b", "MOFA")


def test_acronyms_match_case_unless_told_otherwise() -> None:
    oda, aid = table_parse("concept,locale,term,kind\noda,en,ODA,acronym\noda,en,aid,phrase\n")
    assert (oda.case, aid.case) == (CaseRule.SENSITIVE, CaseRule.INSENSITIVE)


def test_two_columns_headed_by_locales() -> None:
    terms = table_parse("en,fr\nWHO,OMS\nsupply chain,chaîne d’approvisionnement\n")
    assert [(t.locale, t.text, t.kind) for t in terms] == [
        ("en", "WHO", TermKind.ACRONYM),
        ("fr", "OMS", TermKind.ACRONYM),
        ("en", "supply chain", TermKind.PHRASE),
        ("fr", "chaîne d’approvisionnement", TermKind.PHRASE),
    ]


def test_a_source_term_that_comes_again_gives_a_synonym() -> None:
    terms = table_parse("en,fr\ncough,toux\ncough,tousser\ncough,\n")
    assert [(t.text, t.status) for t in terms if t.locale == "fr"] == [
        ("toux", Status.PREFERRED),
        ("tousser", Status.ADMITTED),
    ]


def test_semicolons_and_a_byte_order_mark_as_spreadsheets_write(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes("\ufeffen;fr\r\nrule of law;État de droit\r\n".encode())
    assert [term.text for term in read_glossary(path)] == ["rule of law", "État de droit"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "g.csv:1: empty glossary"),
        ("concept,locale,trem\n", "g.csv:1: unknown column 'trem'; did you mean 'term'?"),
        ("concept,locale\n", "g.csv:1: column 'term' is missing; add it to the first line"),
        ("concept,concept,locale,term\n", "g.csv:1: column 'concept' stands twice; remove one"),
        ("concept,locale,term\na,en\n", "g.csv:2: 2 cells where the first line has 3"),
        ("concept,locale,term\na,en,x\n\n,en,y\n", "g.csv:4: concept is empty; fill it in"),
        ("concept,locale,term\na,english!,x\n", "g.csv:2: locale 'english!' is no BCP 47 tag"),
        (
            "concept,locale,term,status\na,en,x,prefered\n",
            "g.csv:2: status 'prefered' is unknown; allowed: preferred, admitted, ",
        ),
        (
            "concept,locale,term,since\na,en,x,01/02/2025\n",
            "g.csv:2: since '01/02/2025' is no date",
        ),
        ("concept,locale,term,expand\na,en,x,si\n", "g.csv:2: expand 'si'; allowed: yes, no"),
        (
            "concept,locale,term,gender\na,en,x,w\n",
            "g.csv:2: gender 'w'; allowed: m, f, n or empty",
        ),
        ("concept,locale,term\na,en,x\na,en,x\n", "g.csv:3: 'x' (en) stands already at line 2"),
        ("concept,locale,term,office\na,en,x,fn\nfm,en,y,\n", "g.csv:2: office 'fn' is no concept"),
        ('concept,locale,term\na,en,"x\n', "g.csv:2: not a CSV row"),
        ("en,fr\na,b,c\n", "g.csv:2: 3 cells in a table of two columns"),
        ("en,fr\n,b\n", "g.csv:2: no en term; fill it in or delete the row"),
    ],
)
def test_malformed_tables_name_line_and_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        table_parse(text, "g.csv")
    assert str(caught.value).startswith(message)


def test_a_glossary_that_is_not_there() -> None:
    with pytest.raises(InputError, match=r"nowhere\.csv: cannot read the glossary"):
        read_glossary(Path("nowhere.csv"))


def test_the_shipped_glossary_is_large_and_whole() -> None:
    terms = read_glossary(shipped_glossary())
    locales: dict[str, set[str]] = {}
    for term in terms:
        locales.setdefault(term.concept, set()).add(term.locale)
    assert len(locales) >= 150
    assert all({"en", "fr"} <= found for found in locales.values())
    deprecated = {t.text for t in terms if t.status is Status.DEPRECATED}
    assert {"alliance quadrilatérale", "corridor central"} <= deprecated
    accepted = {t.text for t in terms if t.locale == "fr" and t.status is not Status.DEPRECATED}
    assert not deprecated & accepted


def test_people_have_offices_with_dates_and_countries_articles() -> None:
    terms = read_glossary(shipped_glossary())
    iwaya = next(t for t in terms if t.text == "IWAYA Takeshi" and t.locale == "fr")
    assert iwaya.office == "foreign-minister-japan"
    assert iwaya.since is not None
    articles = {t.text: t.article for t in terms if t.locale == "fr"}
    assert articles["Japon"] == "le"
    assert articles["États-Unis"] == "les"

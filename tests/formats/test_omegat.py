import pytest
from hypothesis import given
from translate.storage.omegat import OmegaTFile

from glossary.strategies import glossaries, terms
from readout_l10n.errors import InputError
from readout_l10n.formats.omegat import omegat_parse, omegat_placed, omegat_serialize
from readout_l10n.glossary import read_glossary
from readout_l10n.glossary.cells import plain_term
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import ACCEPTED, CaseRule, Status, Term, TermKind

WHO = (
    Term("who", "en", "World Health Organization", TermKind.FULL_FORM),
    Term("who", "en", "WHO", TermKind.ACRONYM, case=CaseRule.SENSITIVE),
    Term("who", "fr", "Organisation mondiale de la santé", TermKind.FULL_FORM, gender="f"),
    Term(
        "who", "fr", "OMS", TermKind.ACRONYM, case=CaseRule.SENSITIVE, note="Pas d’article; rare."
    ),
    Term("who", "fr", "WHO", TermKind.ACRONYM, Status.DEPRECATED, case=CaseRule.SENSITIVE),
    Term("trade", "en", "trade"),
    Term("trade", "fr", "commerce", note="Le mot juste."),
    Term("peace", "en", "peace"),
    Term("#", "en", "#hashtag"),
    Term("#", "fr", "mot-dièse"),
)
EXPECTED = """\
World Health Organization\tOrganisation mondiale de la santé\t\
concept: who; kind: full form; gender: f
World Health Organization\tOMS\tconcept: who; status: preferred; note: Pas d’article\\; rare.
WHO\tOMS\tconcept: who; status: preferred; note: Pas d’article\\; rare.
trade\tcommerce\tLe mot juste.
peace
"""


@given(glossaries(terms(locales=("en", "fr"))))
def test_targets_come_back_whole(given_terms: tuple[Term, ...]) -> None:
    found = omegat_parse(omegat_serialize(given_terms, "en", "fr"))
    accepted = [term for term in given_terms if term.status in ACCEPTED]
    sourced = {
        term.concept for term in accepted if term.locale == "en" and not term.text.startswith("#")
    }
    first = {term.concept: term.text for term in reversed(accepted) if term.locale == "en"}
    sourced = {concept for concept in sourced if not first[concept].startswith("#")}
    wanted = {t for t in accepted if t.locale == "fr" and t.concept in sourced}
    assert wanted <= {term for term in found if term.locale == "fr"}


def test_a_file_as_it_is_written() -> None:
    assert omegat_serialize(WHO, "en", "fr") == EXPECTED


def test_translate_toolkit_reads_it() -> None:
    shipped = read_glossary(shipped_glossary())
    text = omegat_serialize(shipped, "en", "fr")
    units = OmegaTFile.parsestring(text.encode()).units
    rows = [line.split("\t") for line in text.split("\n") if line]
    assert [(unit.source, unit.target) for unit in units] == [(row[0], row[1]) for row in rows]
    assert len(units) > 1000


def test_translate_toolkits_file_is_read() -> None:
    store = OmegaTFile()
    unit = store.addsourceunit('trade "deal"')
    unit.target = "accord"
    unit.addnote("See IATE.")
    (here, there) = omegat_parse(bytes(store).decode())
    assert (here.text, there.text, there.note) == ('trade "deal"', "accord", "See IATE.")


def test_files_of_others() -> None:
    text = "# mine\r\n\r\nWHO\tOMS\r\nWHO\tOrganisation mondiale\tlong; no field\r\ncat\r\n"
    assert omegat_parse(text, source_locale="en-GB") == (
        plain_term("WHO", "en-GB", "WHO"),
        plain_term("WHO", "fr", "OMS"),
        Term("WHO", "fr", "Organisation mondiale", status=Status.ADMITTED, note="long; no field"),
        plain_term("cat", "en-GB", "cat"),
    )


def test_a_comment_whose_fields_mean_nothing_is_a_note() -> None:
    _, there = omegat_parse("WHO\tOMS\tgender: feminine")
    assert (there.gender, there.note) == (None, "gender: feminine")


def test_rows_that_stand_twice_are_there_for_those_who_look() -> None:
    text = "WHO\tOMS\nWHO\tOMS\n"
    assert len(omegat_parse(text)) == 2
    assert [(row.term.text, row.line) for row in omegat_placed(text)] == [
        ("WHO", 1),
        ("OMS", 1),
        ("OMS", 2),
    ]


def test_a_row_without_a_source_is_told() -> None:
    with pytest.raises(InputError) as raised:
        omegat_parse("a\tb\n\tc\n", "g.tsv")
    assert str(raised.value).startswith("g.tsv:2: no source term before the first tab; fill it in")

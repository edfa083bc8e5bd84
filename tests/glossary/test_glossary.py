from datetime import date

import pytest

from readout_l10n.glossary import Glossary, table_parse
from readout_l10n.model import Status
from support import glossary

DATED = """concept,locale,term,status,since,until,office
ip,fr,Indopacifique,preferred,2022-01-01,,
ip,fr,Indo-Pacifique,preferred,,2021-12-31,
ip,fr,Pacifique indien,superseded,,1999-12-31,
ip,fr,zone Indo-Pacifique,deprecated,2023-01-01,,
fm,fr,ministre,preferred,,,
kishida,fr,KISHIDA Fumio,preferred,2012-12-26,2017-08-03,fm
"""


def statuses(day: date | None) -> dict[str, Status]:
    return {term.text: term.status for term in glossary(DATED).on(day).terms}


def test_a_readout_is_judged_by_the_terms_of_its_day() -> None:
    then, now = statuses(date(2020, 5, 1)), statuses(date(2024, 5, 1))
    assert (then["Indo-Pacifique"], now["Indo-Pacifique"]) == ("preferred", "superseded")
    assert (then["Indopacifique"], now["Indopacifique"]) == ("admitted", "preferred")
    assert (then["zone Indo-Pacifique"], now["zone Indo-Pacifique"]) == ("admitted", "deprecated")
    assert then["Pacifique indien"] == "superseded"
    assert statuses(date(1999, 1, 1))["Pacifique indien"] == "admitted"


def test_days_are_the_first_and_the_last_one() -> None:
    assert statuses(date(2021, 12, 31))["Indo-Pacifique"] == "preferred"
    assert statuses(date(2022, 1, 1))["Indopacifique"] == "preferred"


def test_the_days_of_an_office_say_nothing_of_the_name() -> None:
    assert statuses(date(2024, 5, 1))["KISHIDA Fumio"] == "preferred"


def test_without_a_day_statuses_stand_as_written() -> None:
    base = glossary(DATED)
    assert base.on(None) is base
    assert base.on(date(2020, 5, 1)) is base.on(date(2020, 6, 1))


def test_candidates_are_no_terms_yet() -> None:
    rows = "concept,locale,term,status\nip,en,Indo-Pacific,\nip,fr,Indopacifique,candidate\n"
    assert Glossary(table_parse(rows)).renderings("ip", "fr") == ()


@pytest.mark.parametrize(("locale", "found"), [("fr-CA", "courriel"), ("fr-FR", "mél")])
def test_a_form_holds_in_its_region(locale: str, found: str) -> None:
    rows = "concept,locale,term,status\nmail,fr-CA,courriel,\nmail,fr-FR,mél,\n"
    terms = glossary(rows).renderings("mail", locale)
    assert [term.text for term in terms] == [found]
    assert [m.term.text for m in glossary(rows).find("courriel ou mél", locale)] == [found]


CASED = """concept,locale,term,kind,status,case
law,fr,État de droit,phrase,preferred,permissive
nato,fr,OTAN,acronym,preferred,
trade,fr,commerce,phrase,preferred,
"""


def test_in_any_case_only_terms_whose_case_counts_are_found() -> None:
    text = "L’Otan, l’état de droit et le Commerce."
    found = glossary(CASED).find_in_any_case(text, "fr")
    assert [(m.term.text, m.term.case, text[m.start : m.end]) for m in found] == [
        ("OTAN", "sensitive", "Otan"),
        ("État de droit", "permissive", "état de droit"),
    ]


def test_words_in_other_capitals_are_accepted_and_acronyms_are_not() -> None:
    terms = glossary(CASED)
    assert terms.accepts("law", "l’état de droit", "fr")
    assert not terms.accepts("nato", "l’Otan", "fr")

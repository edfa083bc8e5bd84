from datetime import date

import pytest

from readout_l10n.glossary.mentions import full_names, mentions
from readout_l10n.glossary.misspelt import misspelt_countries, misspelt_people, near_surnames
from readout_l10n.glossary.people import people
from support import document, glossary

ROWS = """
concept,locale,term,kind,status,gender,article,since,until,office
pm,en,Prime Minister,title,preferred,,,,,
pm,fr,Premier ministre,title,preferred,m,,,,
fm,fr,ministre,title,preferred,,,,,
kishida,fr,KISHIDA Fumio,name,preferred,m,,2021-10-04,2024-10-01,pm
kishida,fr,KISHIDA Fumio,name,preferred,m,,2012-12-26,2017-08-03,fm
kishida,fr,Kishida,short form,preferred,m,,,,
lee,fr,LEE Jae-myung,name,preferred,m,,,,
lee,fr,Lee,short form,preferred,m,,,,
tokayev,en,Kassym-Jomart TOKAYEV,name,preferred,m,,,,
tokayev,fr,Kassym-Jomart TOKAÏEV,name,preferred,m,,,,
forum,fr,Forum ASEAN des villes,name,preferred,m,,,,
japan,fr,Japon,name,preferred,m,le,,,
uzbekistan,fr,Ouzbékistan,name,preferred,m,l’,,,
ireland,fr,Irlande,name,preferred,f,l’,,,
"""
GLOSSARY = glossary(ROWS)


def test_people_are_those_with_an_office_or_a_surname_in_capitals() -> None:
    everybody = people(GLOSSARY, "fr")
    assert [person.concept for person in everybody.persons] == ["kishida", "lee", "tokayev"]
    assert everybody.knows(["Fumio", "Kishida"])
    assert everybody.knows(["TOKAYEV", "kassym-jomart"])
    assert not everybody.knows(["Fumio"])
    transliterated = {p.concept for p in everybody.persons if p.is_transliterated}
    assert transliterated == {"tokayev"}


@pytest.mark.parametrize(
    ("day", "offices"),
    [
        ("2015-01-01", ("fm",)),
        ("2019-01-01", ()),
        ("2021-10-04", ("pm",)),
        ("2024-10-01", ("pm",)),
        ("2024-10-02", ()),
    ],
)
def test_offices_on_a_day(day: str, offices: tuple[str, ...]) -> None:
    person = people(GLOSSARY, "fr").get("kishida")
    assert person is not None
    assert person.offices(date.fromisoformat(day)) == offices
    assert person.offices(None) == ("pm", "fm")
    assert person.recent_offices(date(2024, 10, 20)) == ("pm",)


def test_mentions() -> None:
    text = "Le Premier ministre KISHIDA Fumio, Mme Kishida et LEE."
    found = [(text[m.start : m.end], m.is_full, m.gender) for m in mentions(text, GLOSSARY, "fr")]
    assert found == [("KISHIDA Fumio", True, None), ("Kishida", False, "f"), ("LEE", False, None)]


def test_full_names_tell_namesakes() -> None:
    text = "Le Premier ministre du Japon KISHIDA et M. Kassym-Jomar TOKAÏEV ont vu LEE Hsien Loong."
    named = full_names([document(text, "fr")], GLOSSARY)
    assert named.known == {"tokaïev"}
    assert named.others == {"lee"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M. KISHIDA Fumo", [("Fumo", "Fumio")]),
        ("M. Fumio KISIDA", [("KISIDA", "KISHIDA")]),
        ("Kassym-Jomart TOKAIEV", [("TOKAIEV", "TOKAÏEV")]),
        ("LEE Jae Myung", [("LEE Jae Myung", "LEE Jae-myung")]),
        ("KISHIDA Fumio", []),
        ("Mme KISHIDA Fumie", []),
        ("KISHIDA Yuko", []),
        ("KISHIDA Fumo Takeo", []),
        ("KISHIDA, Fumo", []),
    ],
)
def test_misspelt_people(text: str, found: list[tuple[str, str]]) -> None:
    seen = [(text[m.start : m.end], m.wanted) for m in misspelt_people(text, GLOSSARY, "fr")]
    assert seen == found


def test_near_surnames() -> None:
    everybody = people(GLOSSARY, "fr")
    assert [part for _, part in near_surnames("KISIHDA", everybody)] == ["KISHIDA"]
    assert list(near_surnames("KISHIDA", everybody)) == []
    assert list(near_surnames("LEA", everybody)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En Ouzbekistan, il", ["Ouzbékistan"]),
        ("L’Ouzbékistant", []),
        ("l’Uzbékistan", ["Ouzbékistan"]),
        ("L’Islande et les Irlandais", []),
        ("La revue Ouzbekistan Aujourd’hui", []),
        ("« Ouzbekistan »", []),
    ],
)
def test_misspelt_countries(text: str, found: list[str]) -> None:
    assert [m.wanted for m in misspelt_countries(text, GLOSSARY, "fr")] == found

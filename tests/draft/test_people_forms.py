import pytest
from tests.support import glossary

from readout_l10n.draft.people_forms import Origin, people_named, person_form

ROWS = """
concept,locale,term,kind,status,gender,case,office
putin,en,Vladimir PUTIN,name,preferred,m,,president-russia
putin,en,Putin,short form,preferred,m,permissive,
putin,fr,Vladimir POUTINE,name,preferred,m,,president-russia
putin,fr,Poutine,short form,preferred,m,permissive,
putin,es,Vladímir PUTIN,name,preferred,m,,
putin,es,Putin,short form,preferred,m,permissive,
sisi,en,Abdel Fattah EL-SISI,name,preferred,m,,president-egypt
sisi,en,El-Sisi,short form,preferred,m,permissive,
sisi,es,Abdelfatah AL SISI,name,preferred,m,,
sisi,es,Al Sisi,short form,preferred,m,permissive,
shmyhal,en,Denys SHMYHAL,name,preferred,m,,prime-minister-ukraine
shmyhal,en,Shmyhal,short form,preferred,m,permissive,
shmyhal,fr,Denys CHMYHAL,name,preferred,m,,prime-minister-ukraine
shmyhal,fr,Chmyhal,short form,preferred,m,permissive,
macron,en,Emmanuel MACRON,name,preferred,m,,president-france
macron,en,Macron,short form,preferred,m,permissive,
macron,ja,エマニュエル・マクロン,name,preferred,m,,president-france
sybiha,en,Andrii SYBIHA,name,preferred,m,,prime-minister-ukraine
sybiha,fr,Andriï SYBIHA,name,preferred,m,,prime-minister-ukraine
biden,en,Joseph R. BIDEN,name,preferred,m,,president-france
biden,fr,Joe BIDEN,name,preferred,m,,president-france
macron,fr,Emmanuel MACRON,name,preferred,m,,president-france
macron,fr,Macron,short form,preferred,m,permissive,
president-russia,en,President of Russia,title,preferred,m,,
president-egypt,en,President of Egypt,title,preferred,m,,
president-france,en,President of France,title,preferred,m,,
prime-minister-ukraine,en,Prime Minister of Ukraine,title,preferred,m,,
"""


@pytest.mark.parametrize(
    ("said", "source", "target", "form", "origin"),
    [
        ("POUTINE", "fr", "es", "PUTIN", Origin.GLOSSARY),
        ("Vladimir POUTINE", "fr", "es", "Vladímir PUTIN", Origin.GLOSSARY),
        ("Vladimir Putin", "en", "es", "Vladímir Putin", Origin.GLOSSARY),
        ("Poutine", "fr", "es", "Putin", Origin.GLOSSARY),
        ("Abdel Fattah El-Sisi", "en", "es", "Abdelfatah al Sisi", Origin.GLOSSARY),
        ("El-Sisi", "en", "es", "Al Sisi", Origin.GLOSSARY),
        ("CHMYHAL", "fr", "es", "SHMYHAL", Origin.ENGLISH),
        ("Denys CHMYHAL", "fr", "ca", "Denys SHMYHAL", Origin.ENGLISH),
        ("CHMYHAL", "fr", "uk", "CHMYHAL", Origin.SOURCE),
        ("Denys SHMYHAL", "en", "es", "Denys SHMYHAL", Origin.SOURCE),
        ("Emmanuel MACRON", "fr", "es", "Emmanuel MACRON", Origin.OWN),
        ("Andriï SYBIHA", "fr", "es", "Andrii SYBIHA", Origin.ENGLISH),
        ("Joe BIDEN", "fr", "es", "Joe BIDEN", Origin.OWN),
        ("RADOVITCH", "fr", "es", "RADOVITCH", Origin.SOURCE),
        ("Anna POUTINE", "fr", "es", "Anna POUTINE", Origin.OWN),
        ("Villanueva", "en", "es", "Villanueva", Origin.OWN),
    ],
)
def test_the_form_of_a_name(said: str, source: str, target: str, form: str, origin: Origin) -> None:
    found = person_form(said, glossary(ROWS), source, target)
    assert (found.text, found.origin) == (form, origin)


def test_what_a_translator_is_told() -> None:
    terms = glossary(ROWS)
    assert person_form("POUTINE", terms, "fr", "es").note is None
    assert person_form("CHMYHAL", terms, "fr", "es").note == (
        "“CHMYHAL” was written as English does, “SHMYHAL”: the glossary has no form of its language"
    )
    assert person_form("RADOVITCH", terms, "fr", "es").note == (
        "“RADOVITCH” stays as the source writes it, but it is a transliteration: "
        "look up the name’s form"
    )


def test_people_that_no_title_announces() -> None:
    text = "Putin met Macron; he called putin."
    assert list(people_named(text, glossary(ROWS), "en", "es")) == []
    assert [text[a:b] for a, b in people_named(text, glossary(ROWS), "en", "fr")] == ["Putin"]

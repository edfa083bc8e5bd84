import pytest
from tests.support import glossary

from readout_l10n.draft.country_articles import with_country_articles

ROWS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
japan,es,Japón,name,preferred,m,el
japan,ca,Japó,name,preferred,m,el
india,fr,Inde,name,preferred,f,l’
india,es,India,name,preferred,f,la
india,ca,Índia,name,preferred,f,l’
usa,fr,États-Unis,name,preferred,m,les
usa,es,Estados Unidos,name,preferred,m,los
france,fr,France,name,preferred,f,la
france,es,Francia,name,preferred,f,
korea,fr,République de Corée,full form,preferred,f,la
korea,es,República de Corea,full form,preferred,f,la
bank,es,Banco de Japón,full form,preferred,m,
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("del Japón y de India", "del Japón y de la India"),
        ("Japón e India obran", "El Japón y la India obran"),
        ("a Japón y en India", "al Japón y en la India"),
        ("dijo que Japón invitará", "dijo que el Japón invitará"),
        ("el Banco de Japón", "el Banco de Japón"),
        ("Cumbre Japón–India", "Cumbre Japón–India"),
        ("Cumbre Japón – Francia", "Cumbre Japón – Francia"),
        ("“Asia Central + Japón”", "“Asia Central + Japón”"),
        ("en Tokio, Japón, hoy", "en Tokio, Japón, hoy"),
        ("de Francia, India y Japón", "de Francia, la India y el Japón"),
        ("un nuevo Japón", "un nuevo Japón"),
        ("Estados Unidos anunció", "Estados Unidos anunció"),
        ("con Estados Unidos", "con los Estados Unidos"),
        ("India", "India"),
        ("India Today", "India Today"),
        ("el programa, Japón dará", "el programa, el Japón dará"),
        ("de India, Estados Unidos y Japón", "de la India, los Estados Unidos y el Japón"),
        ("en 2026, Japón dará", "en 2026, el Japón dará"),
        ("contra la Francia, que", "contra Francia, que"),
        ("de la Francia de 1789", "de la Francia de 1789"),
        ("de Francia, República de Corea y", "de Francia, la República de Corea y"),
        ("el lápiz", "el lápiz"),
    ],
)
def test_spanish(text: str, expected: str) -> None:
    terms = glossary(ROWS)
    assert with_country_articles(text, terms, "es") == expected
    assert with_country_articles(expected, terms, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Japó i Índia", "del Japó i l’Índia"),
        ("a Índia", "a l’Índia"),
        ("a l’Índia", "a l’Índia"),
        ("Japó acordà", "El Japó acordà"),
    ],
)
def test_catalan(text: str, expected: str) -> None:
    assert with_country_articles(text, glossary(ROWS), "ca") == expected


def test_other_languages_are_left_alone() -> None:
    assert with_country_articles("avec Japon", glossary(ROWS), "fr") == "avec Japon"

import pytest

from readout_l10n.glossary.titles import (
    Beside,
    begins,
    gendered_words,
    is_bare,
    title_after,
    title_before,
    titles,
)
from support import glossary

GLOSSARY = glossary("""
concept,locale,term,kind,status,gender
pm,fr,Premier ministre de l’Inde,title,preferred,m
pm,fr,Première ministre de l’Inde,title,admitted,f
fm,fr,ministre des Affaires étrangères,title,preferred,
sg,fr,secrétaire général de l’OTAN,title,preferred,m
sg,fr,secrétaire générale de l’OTAN,title,admitted,f
india,fr,Inde,name,preferred,f
""")


@pytest.mark.parametrize(
    ("text", "title", "closely", "land"),
    [
        ("le Premier ministre ⟦MODI⟧", "Premier ministre", True, None),
        ("le Premier ministre de l’Inde ⟦MODI⟧", "Premier ministre de l’Inde", True, None),
        ("le Président de l’Inde, M. ⟦MODI⟧", "Président", False, "india"),
        (
            "le ministre des Affaires étrangères ⟦MOTEGI⟧",
            "ministre des Affaires étrangères",
            True,
            None,
        ),
        ("Le ministre japonais ⟦MOTEGI⟧", "ministre", True, None),
        ("M. ⟦MODI⟧, Premier ministre de l’Inde, a", "Premier ministre de l’Inde", False, None),
        ("M. ⟦MODI⟧ (Président)", "Président", False, None),
    ],
)
def test_titles_beside_a_name(text: str, title: str, land: str | None, *, closely: bool) -> None:
    found = beside(text)
    assert found is not None
    assert (found.title.text, found.closely, found.land) == (title, closely, land)


@pytest.mark.parametrize(
    "text",
    [
        "l’ancien Président ⟦MODI⟧",
        "l’ex-Président ⟦MODI⟧",
        "le Vice-président ⟦MODI⟧",
        "feu le Premier ministre ⟦ABE⟧",
        "le Président et Mme ⟦MODI⟧",
        "le ministre de l’Économie ⟦MODI⟧",
        "le Président du conseil ⟦MODI⟧",
        "M. ⟦MODI⟧, le Premier ministre et",
        "M. ⟦MODI⟧, président de la session, a",
        "le Président. ⟦MODI⟧",
    ],
)
def test_no_title_beside_a_name(text: str) -> None:
    assert beside(text) is None


def beside(marked: str) -> Beside | None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    known = titles(text, GLOSSARY, "fr")
    before = title_before(text, start, known, GLOSSARY, "fr")
    return before or title_after(text, end, known, GLOSSARY, "fr")


@pytest.mark.parametrize(
    ("title", "whole", "expected"),
    [
        ("ministre", "ministre des Affaires étrangères", True),
        ("ministres", "ministre des Affaires étrangères", True),
        ("Présidente", "président de la République", True),
        ("ministre", "Premier ministre", False),
        ("président de la République", "président", False),
        ("Président", "vice-président", False),
    ],
)
def test_a_shorter_form_begins_a_title(title: str, whole: str, *, expected: bool) -> None:
    assert begins(title, whole, "fr") is expected


def test_words_that_tell_a_gender() -> None:
    told = gendered_words(GLOSSARY, "fr")
    assert told == {"premier": "m", "première": "f", "général": "m", "générale": "f"}


def test_bare_titles() -> None:
    assert is_bare("Premières ministres", "fr")
    assert is_bare("Prime Minister", "en")
    assert not is_bare("ministre des Affaires étrangères", "fr")
    assert not is_bare("ministre", "ja")

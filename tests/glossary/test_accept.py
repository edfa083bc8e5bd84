import pytest

from readout_l10n.glossary.accept import Wording
from readout_l10n.glossary.pattern import lenient_pattern
from readout_l10n.model import CaseRule, Term, TermKind


def says(text: str, term: str, case: CaseRule = CaseRule.INSENSITIVE) -> bool:
    found = Term("c", "fr", term, TermKind.PHRASE, case=case)
    return Wording(text, "fr").says(lenient_pattern(found, "fr"))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("le cas a été confirmé", "cas confirmés"),
        ("votre nez coule-t-il ?", "nez qui coule"),
        ("une gastroentérite", "gastro-entérite"),
        ("le virus de la diarrhée épidémique", "épidémie"),
        ("des chaînes d’approvisionnement et de valeur résilientes", "chaîne de valeur résiliente"),
        (
            "des chaînes d’approvisionnement et de valeur résilientes",
            "chaîne d’approvisionnement résiliente",
        ),
        ("les minerais dits critiques", "minerai critique"),
        ("une bronchite aigüe", "bronchite aiguë"),
        ("cet évènement", "événement"),
        ("les couts", "coût"),
        ("à 50 %", "%"),
    ],
)
def test_a_translator_may_arrange_the_words(text: str, term: str) -> None:
    assert says(text, term)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("le cas. Il a été confirmé", "cas confirmés"),
        ("une saison grippale", "grippe"),
        ("une stratégie", "tragédie"),
    ],
)
def test_other_words_are_another_term(text: str, term: str) -> None:
    assert not says(text, term)


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("la coopération OTAN-Japon", True),
        ("la coopération Japon-OTAN", True),
        ("les OTANs", True),
        ("les otaries", False),
        ("l’otan", False),
    ],
)
def test_acronyms_in_compounds_and_in_the_plural(text: str, *, whether: bool) -> None:
    assert says(text, "OTAN", CaseRule.SENSITIVE) is whether


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("L’Organisation est réformée.", True),
        ("Cette organisation", True),
        ("Une organisation", False),
        ("organisation", False),
    ],
)
def test_a_known_noun_stands_after_a_definite_article(text: str, *, whether: bool) -> None:
    assert Wording(text, "fr").points_to("organisation") is whether

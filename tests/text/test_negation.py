"""Negations of the grammar, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.negation import negations


def _said(text: str, locale: str) -> list[str]:
    return [text[n.start : n.end].strip() for n in negations(text, locale)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Elles ne se sont pas vues.", ["ne se sont pas"]),
        ("Il n’a jamais été question de céder.", ["n’a jamais"]),
        ("Ils ont promis de ne pas céder.", ["ne pas"]),
        ("Aucune date n’est fixée.", ["Aucune"]),
        ("Ils sont repartis sans accord.", ["sans"]),
        ("Nul ne sait quand.", ["Nul"]),
        ("Ils n’ont que deux ports.", []),
        ("Il agira avant que le port ne ferme.", []),
        ("Il viendra sans doute.", []),
        ("Cela ne concerne pas seulement les ports.", []),
        ("Non seulement ils l’ont vu, mais ils l’ont dit.", []),
        ("C’est un grand pas vers la paix.", []),
    ],
)
def test_french(text: str, said: list[str]) -> None:
    assert _said(text, "fr") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They did not agree.", ["not"]),
        ("It can’t last.", ["can’t"]),
        ("No one knows.", ["No one"]),
        ("They left without a deal.", ["without"]),
        ("Neither Rome nor Oslo came.", ["Neither"]),
        ("Not only ports, but railways too.", []),
        ("He will no doubt come.", []),
        ("They will act without delay.", []),
    ],
)
def test_english(text: str, said: list[str]) -> None:
    assert _said(text, "en") == said


def test_what_is_left_without_it() -> None:
    (french,) = negations("Elles ne se sont pas vues.", "fr")
    assert french.without == "Elles se sont vues."
    (english,) = negations("They cannot agree.", "en")
    assert english.without == "They can agree."


def test_other_languages_have_none() -> None:
    assert negations("No lo sabe nadie.", "es") == ()


@given(st.lists(st.sampled_from("ne n’ pas jamais il a vu sans rien que non , .".split())))
def test_places_lie_in_the_text_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = negations(text, "fr")
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert [n.start for n in found] == sorted(n.start for n in found)


@pytest.mark.parametrize(
    ("text", "is_subject"),
    [
        ("No port is closed.", True),
        ("He said that none of the ports is closed.", True),
        ("There is no port.", False),
        ("It will no longer open.", False),
        ("They did not come.", False),
    ],
)
def test_what_a_clause_is_about(text: str, *, is_subject: bool) -> None:
    assert [n.is_subject for n in negations(text, "en")] == [is_subject]

"""Institutions are found with their article, and where it has to stand."""

import pytest

from readout_l10n.text.articled import institutions, lacks_article, loses_vowel
from readout_l10n.text.tokens import tokens


def test_institutions_by_place() -> None:
    found = [(one.name, one.article) for one in institutions("L’ONU, le G7 et l’Union européenne")]
    assert found == [("ONU", "l’"), ("G7", "le"), ("Union européenne", "l’")]


@pytest.mark.parametrize(
    ("text", "name", "lacks"),
    [
        ("Il agit avec ASEAN.", "ASEAN", True),
        ("Il agit avec l’ASEAN.", "ASEAN", False),
        ("ASEAN a agi.", "ASEAN", True),
        ("ASEAN : relevé", "ASEAN", False),
        ("Le bloc (ASEAN) agit.", "ASEAN", False),
        ("Elle croit que ASEAN agira.", "ASEAN", False),
    ],
)
def test_lacks_article(text: str, name: str, *, lacks: bool) -> None:
    words = tokens(text, "fr")
    at = next(n for n, word in enumerate(words) if word.text == name)
    assert lacks_article(text, words, at, at + 1) is lacks


def test_loses_vowel() -> None:
    assert loses_vowel("ONU")
    assert not loses_vowel("FMI")
    assert not loses_vowel("AMP")

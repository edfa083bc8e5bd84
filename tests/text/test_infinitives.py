"""Infinitives are told from the nouns and adjectives that end as they do."""

import pytest

from readout_l10n.text.infinitives import may_be_infinitive


@pytest.mark.parametrize(
    "word", "coopérer mettre accroître agir recevoir être dire œuvrer promouvoir résoudre".split()
)
def test_infinitives(word: str) -> None:
    assert may_be_infinitive(word)


@pytest.mark.parametrize(
    "word",
    "ministre avenir étranger ordre notre affaire militaire premier espoir contre plaisir".split(),
)
def test_others(word: str) -> None:
    assert not may_be_infinitive(word)

"""Verbs after « qui » and their antecedents."""

import pytest

from readout_l10n.text.relatives import disagreeing_relatives


@pytest.mark.parametrize(
    ("text", "verb", "antecedent", "wanted"),
    [
        ("Les navires qui a coulé.", "a", "navires", "ont"),
        ("Il salue les accords, qui ouvre la voie.", "ouvre", "accords", "ouvrent"),
        ("La banque centrale qui ont signé.", "ont", "centrale", "a"),
    ],
)
def test_disagreeing(text: str, verb: str, antecedent: str, wanted: str) -> None:
    (found,) = disagreeing_relatives(text)
    assert (found.verb.text, found.antecedent.text, found.wanted) == (verb, antecedent, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Le chef des banques qui a signé.",
        "La paix et la santé qui viennent.",
        "Un groupe de pays qui ont signé ; ceux qui ont voté ; c’est nous qui avons parlé.",
        "Beaucoup voudraient faire ce voyage, qui ne le feront pas.",
        "Plusieurs façons d’employer la carte qui permettent de gagner du temps.",
    ],
)
def test_agreeing(text: str) -> None:
    assert list(disagreeing_relatives(text)) == []

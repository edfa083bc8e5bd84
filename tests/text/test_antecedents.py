"""Words that refer back are judged only where their noun is certain."""

import pytest

from readout_l10n.text.antecedents import misreferences


@pytest.mark.parametrize(
    ("text", "seen", "wanted"),
    [
        ("Le sommet à l’issue de laquelle il parla.", "laquelle", None),
        ("La réunion au cours duquel il parla.", "duquel", "de laquelle"),
        ("La coopération sur lequel ils comptent.", "lequel", "laquelle"),
        ("Les décisions que les deux ministres ont signé hier.", "signé", "signées"),
    ],
)
def test_what_is_wanted(text: str, seen: str, wanted: str | None) -> None:
    (found,) = misreferences(text)
    assert text[found.start : found.end] == seen
    assert found.wanted == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Le projet de la région, lequel avance.",
        "Une série de décisions prise en mai.",
        "La décision qu’ils ont adopté de mettre en place.",
        "L’idée que le Japon a adopté hier.",
    ],
)
def test_silent(text: str) -> None:
    assert misreferences(text) == ()

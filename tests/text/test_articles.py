import pytest

from readout_l10n.text.articles import contracted, with_article


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("la visita de el Sr. X a el Japón", "es", "la visita del Sr. X al Japón"),
        ("ir a El Salvador", "es", "ir a El Salvador"),
        ("per els acords de el ministre", "ca", "pels acords del ministre"),
        (
            "de el acord, la ajuda, la intel·ligència",
            "ca",
            "de l’acord, l’ajuda, la intel·ligència",
        ),
        ("de agost, la Unió", "ca", "d’agost, la Unió"),
    ],
)
def test_contracted(text: str, locale: str, expected: str) -> None:
    assert contracted(text, locale) == expected


@pytest.mark.parametrize(
    ("before", "noun", "gender", "several", "locale", "expected"),
    [
        ("uso del ", "ayuda", "f", False, "es", "uso de la ayuda"),
        ("Las ", "acuerdo", "m", False, "es", "El acuerdo"),
        ("una ", "acuerdo", "m", False, "es", "un acuerdo"),
        ("con ", "ayuda", "f", False, "es", "con ayuda"),
        ("pel ", "ajuda", "f", False, "ca", "per l’ajuda"),
        ("dels ", "reunions", "f", True, "ca", "de les reunions"),
        ("d’", "mesura", "f", False, "ca", "de mesura"),
    ],
)
def test_with_article(
    before: str, noun: str, gender: str, *, several: bool, locale: str, expected: str
) -> None:
    assert with_article(before, noun, gender, locale, plural=several) == expected

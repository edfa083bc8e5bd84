import pytest

from readout_l10n.draft.typography import respaced


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("un « espacio libre » : sí", "un «espacio libre»: sí"),
        ("¿Cuándo\u202f? A las 12:50 h; el 40 %.", "¿Cuándo? A las 12:50 h; el 40 %."),
        ("véase https://example.org : aquí", "véase https://example.org: aquí"),
    ],
)
def test_french_spaces_go(text: str, wanted: str) -> None:
    assert respaced(text, "fr", "es") == wanted
    assert respaced(text, "en", "es") == text
    assert respaced(text, "fr-FR", "fr-CA") == text

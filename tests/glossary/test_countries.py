import pytest

from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.countries import countries
from readout_l10n.glossary.shipped import shipped_glossary

GLOSSARY = Glossary(read_glossary(shipped_glossary()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("les ministres du Japon et d'Inde", [("Japon", "du"), ("Inde", "d’")]),
        ("De la France à l’Italie", [("France", "de la"), ("Italie", "à l’")]),
        ("la République de Corée", [("République de Corée", "la")]),
        ("France 24 et la Chine-Afrique", []),
        ("le japon", []),
    ],
)
def test_countries_and_what_stands_before_them(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(c.name, c.lead) for c in countries(text, GLOSSARY, "fr")] == wanted

import pytest

from readout_l10n.text.prefixes import wrongly_apart, wrongly_hyphened


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("la co-présidence et la cyber-résilience", ["coprésidence", "cyberrésilience"]),
        ("un accord inter-gouvernemental", ["intergouvernemental"]),
        ("une approche multi sectorielle", ["multisectorielle"]),
        ("les relations inter-coréennes", []),
        ("le volet cyber offensif", []),
        ("l’inter- et l’intra-régional, un contre-amiral", []),
    ],
)
def test_apart(text: str, wanted: list[str]) -> None:
    assert [found.wanted for found in wrongly_apart(text, "fr")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("des acteurs non-étatiques", ["non étatiques"]),
        ("un document non-contraignant", ["non contraignant"]),
        ("la non-prolifération et le non-respect", []),
        ("des pays non-alignés, les non-permanents", []),
        ("la non-conformité, le non-paiement", []),
    ],
)
def test_hyphened(text: str, wanted: list[str]) -> None:
    assert [found.wanted for found in wrongly_hyphened(text, "fr")] == wanted

import pytest

from readout_l10n.text.fitting import fitted


@pytest.mark.parametrize(
    ("cited", "said", "instead_of", "wanted"),
    [
        ("défi mondial", "défis globaux", "défi global", "défis mondiaux"),
        ("défi mondial", "Défis globaux", "défi global", "Défis mondiaux"),
        ("défi mondial", "défi global", "défi global", "défi mondial"),
        (
            "chaîne d’approvisionnement",
            "chaînes de fourniture",
            "chaîne de fourniture",
            "chaînes d’approvisionnement",
        ),
        ("chaîne d’approvisionnement résiliente", "chaînes sûres", "chaîne sûre", None),
        ("TIC", "ICT", "ICT", "TIC"),
        ("Quad", "alliances quadrilatérales", "alliance quadrilatérale", "Quad"),
        ("corridor médian", "Corridor central", "corridor central", "Corridor médian"),
        ("pays partageant les mêmes valeurs", "pays de même esprit", "pays de même esprit", None),
        ("modifier le statu quo", "changé le statu quo", "changer le statu quo", None),
    ],
)
def test_a_term_takes_the_place_of_another(
    cited: str, said: str, instead_of: str, wanted: str | None
) -> None:
    assert fitted(cited, said, instead_of, "fr") == (wanted or cited)


def test_other_languages_stay_as_cited() -> None:
    assert fitted("supply chain", "supplies", "supply", "en") == "supply chain"

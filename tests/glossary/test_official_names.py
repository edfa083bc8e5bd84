import pytest

from readout_l10n.glossary import Glossary
from readout_l10n.glossary.official_names import altered_names
from readout_l10n.model import Status, Term, TermKind

GLOSSARY = Glossary(
    Term(concept, "fr", text, TermKind.FULL_FORM, status)
    for concept, text, status in (
        ("wmo", "Organisation météorologique mondiale", Status.PREFERRED),
        ("iom", "Organisation internationale pour les migrations", Status.PREFERRED),
        ("iom", "Organisation des migrations internationales", Status.DEPRECATED),
        ("tax", "accord fiscal mondial", Status.PREFERRED),
    )
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l’Organisation météorologique mondial", ["Organisation météorologique mondiale"]),
        ("l’Organisation Météorologique Mondiale", ["Organisation météorologique mondiale"]),
        ("l’Organisation mondiale météorologique", ["Organisation météorologique mondiale"]),
        (
            "l’Organisation internationale des migrations",
            ["Organisation internationale pour les migrations"],
        ),
        ("l’Organisation météorologique mondiale, l’Organisation mondiale du commerce", []),
        ("l’Organisation des migrations internationales, un Accord fiscal mondiale", []),
        ("L’Organisation météorologique de Rome mondiale", []),
    ],
)
def test_altered_names(text: str, wanted: list[str]) -> None:
    assert [found.wanted for found in altered_names(text, GLOSSARY, "fr")] == wanted

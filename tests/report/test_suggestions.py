import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readout_l10n.glossary import Glossary, table_parse
from readout_l10n.harvest import Example, Rendering, Suggestion
from readout_l10n.model import Status, TermKind
from readout_l10n.report.suggestions_csv import suggestions_csv
from readout_l10n.report.suggestions_json import suggestions_json
from readout_l10n.report.suggestions_text import suggestions_text

CHAIN = Suggestion(
    concept="supply-chain",
    source_locale="en",
    target_locale="fr",
    text="supply chain",
    kind=TermKind.PHRASE,
    renderings=(
        Rendering("chaîne d’approvisionnement", TermKind.PHRASE, 3),
        Rendering("circuit, dit d’offre", TermKind.PHRASE, 1),
    ),
    count=5,
    beads=4,
    documents=2,
    first=date(2023, 1, 2),
    last=date(2025, 5, 1),
    termhood=6.0,
    examples=(Example("en/a.md", 7, "A supply chain.", "Une chaîne d’approvisionnement."),),
)
BARE = replace(
    CHAIN, concept="x", text="x ray", renderings=(), first=None, last=None, documents=1, examples=()
)


def test_text() -> None:
    assert suggestions_text([CHAIN, BARE]) == (
        "1. supply chain  (5 times in 2 documents, 2023-01-02 to 2025-05-01; score 4.5)\n"
        "   = chaîne d’approvisionnement  (3 of 4 passages, 75%)\n"
        "   = circuit, dit d’offre  (1 of 4 passages, 25%)\n"
        "   en/a.md:7\n"
        "     source | A supply chain.\n"
        "     target | Une chaîne d’approvisionnement.\n"
        "\n"
        "2. x ray  (5 times in 1 document; score 0.0)\n"
        "   = no sure rendering\n"
    )
    assert suggestions_text([]) == "nothing to suggest\n"


def test_long_passages_are_shortened() -> None:
    long = replace(CHAIN, examples=(Example("a", 1, "word " * 50, "mot"),))
    assert all(len(line) < 180 for line in suggestions_text([long]).splitlines())


def test_csv_is_a_glossary_of_candidates() -> None:
    terms = table_parse(suggestions_csv([CHAIN, BARE]))
    assert [(term.concept, term.locale, term.text) for term in terms] == [
        ("supply-chain", "en", "supply chain"),
        ("supply-chain", "fr", "chaîne d’approvisionnement"),
        ("supply-chain", "fr", "circuit, dit d’offre"),
        ("x", "en", "x ray"),
    ]
    assert {term.status for term in terms} == {Status.CANDIDATE}
    assert terms[0].note == (
        "5 times in 2 documents; 2023-01-02 to 2025-05-01; consistency 0.75; en/a.md:7"
    )
    assert terms[3].note == "5 times in 1 document; consistency 0.00; no sure rendering"
    assert Glossary(terms).terms == ()


def test_a_candidate_is_accepted_by_its_status() -> None:
    accepted = suggestions_csv([CHAIN]).replace(",candidate,", ",preferred,")
    glossary = Glossary(table_parse(accepted))
    assert glossary.concepts("Supply chains matter.", "en") == ("supply-chain",)
    assert glossary.accepts("supply-chain", "les chaînes d’approvisionnement", "fr")


@pytest.mark.parametrize("mark", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(mark: str) -> None:
    written = suggestions_csv([replace(CHAIN, text=f"{mark}SUM(A1)")])
    assert f",'{mark}SUM(A1)," in written
    assert f",{mark}" not in written


def test_json_has_version_one_and_every_field_is_documented(root: Path) -> None:
    page = (root / "docs/harvest.md").read_text("utf-8")
    report = json.loads(suggestions_json([CHAIN, BARE]))
    first, second = report["suggestions"]
    assert report["version"] == 1
    assert (first["consistency"], first["first"], second["first"]) == (0.75, "2023-01-02", None)
    assert first["renderings"][0] == {
        "text": "chaîne d’approvisionnement",
        "kind": "phrase",
        "count": 3,
    }
    names = {*report, *first, *first["renderings"][0], *first["examples"][0]}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []

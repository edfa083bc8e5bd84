"""Rules on structure where the examples' plain lines do not reach: Markdown, HTML, whole pages."""

from __future__ import annotations

import pytest

from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary
from readout_l10n.segment import parse_document
from support import line_alignment, mended

RULE = {rule.id: rule for rule in RULES}
LONG = "Les deux ministres ont réaffirmé que leurs pays poursuivraient ces travaux toute l’année."


def found(rule: str, target: str, suffix: str, source: str | None = None) -> list[str]:
    here = parse_document(target, path=f"a{suffix}", locale="fr")
    there = parse_document(source, path=f"a{suffix}", locale="en") if source else None
    lines = max(target.count("\n"), (source or "").count("\n")) + 1
    alignment = line_alignment(there, here, lines) if there else None
    pair = Pair(here, "en", Glossary(()), there, alignment)
    return [hit.message for hit in RULE[rule].check(pair)]


@pytest.mark.parametrize(
    ("target", "suffix", "messages"),
    [
        (f"1. {LONG}\n1. {LONG}\n1. {LONG}\n", ".md", []),
        (f"1. Un\n\n{LONG}\n\n1. Deux\n\n{LONG}\n", ".md", ["numbered 1, 1; wanted 1, 2"]),
        (f"## 1. Un\n\n{LONG}\n\n## 1. Deux\n\n{LONG}\n", ".md", ["numbered 1, 1; wanted 1, 2"]),
        (f"## A\n\n1. {LONG}\n2. {LONG}\n\n## B\n\n1. {LONG}\n", ".md", []),
        (f"<ol><li>{LONG}<li>{LONG}</ol><h2>B</h2><ol><li>{LONG}</ol>", ".html", []),
        (
            f"<ol><li>{LONG}</ol><ol start=3><li>{LONG}</ol>",
            ".html",
            ["numbered 1, 3; wanted 1, 2"],
        ),
        (f"I. Paix\n{LONG}\nA. Terre\n{LONG}\nB. Mer\n{LONG}\nII. Droit\n{LONG}", ".txt", []),
        (f"1.1 Paix\n{LONG}\n1.2 Droit\n{LONG}\n2.1 Santé\n{LONG}", ".txt", []),
        (f"1) {LONG}\n a) {LONG}\n b) {LONG}\n2) {LONG}\n a) {LONG}", ".txt", []),
        (f"① {LONG}\n② {LONG}\n④ {LONG}", ".txt", ["numbered ①, ②, ④; wanted 1, 2, 3"]),
    ],
)
def test_list_numbering(target: str, suffix: str, messages: list[str]) -> None:
    assert found("list-numbering", target, suffix) == messages


@pytest.mark.parametrize(
    ("target", "suffix", "headings"),
    [
        (f"# T\n\n## A\n\n## B\n\n{LONG}\n\n## C\n\n{LONG}\n", ".md", ["A"]),
        (f"# T\n\n## A\n\n### B\n\n{LONG}\n\n## C\n\n{LONG}\n", ".md", []),
        (f"# T\n\n## A\n\n![vue](a.jpg)\n\n## B\n\n{LONG}\n", ".md", []),
        (f"# T\n\n## A\n\n{LONG}\n\n## B\n\n## Liens\n\nTraduction provisoire\n", ".md", ["B"]),
        (f"# T\n\n## A\n\n{LONG}\n\n## B\n", ".md", ["B"]),
        ("# T\n\n## A\n\n## B\n\n## C\n", ".md", []),
        (f"<h1>T</h1><h2>A</h2><h2>B</h2><p>{LONG}</p>", ".html", ["A"]),
        (f"T\n{LONG}\nÉconomie\nLiens\n- Relations", ".txt", ["Économie"]),
        (f"T\nSous-titre\n{LONG}\nLiens\nLien\n- Relations", ".txt", []),
        (f"T\nÉconomie\n{LONG}\n\nDroit\n\nPaix\n{LONG}\n\nSanté\n{LONG}", ".txt", ["Droit"]),
    ],
)
def test_heading_empty(target: str, suffix: str, headings: list[str]) -> None:
    wanted = [f"nothing stands under the heading « {heading} »" for heading in headings]
    assert found("heading-empty", target, suffix) == wanted


def test_links_are_compared_by_page() -> None:
    source = "See [the text](https://x.jp/en/a.html) and [the map](map.pdf).\n"
    kept = "Voir [le texte](https://x.jp/fr/a.html) et [la carte](carte.pdf).\n"
    assert found("link-missing", kept, ".md", source) == []
    lost = "Voir [le texte](https://x.jp/fr/a.html) et la carte.\n"
    assert found("link-missing", lost, ".md", source) == ["the source's link “the map” is missing"]
    assert found("link-missing", "Voir [le texte]().\n", ".md") == [
        "the link « le texte » leads nowhere"
    ]


def test_images_are_compared_too() -> None:
    source = "![A handshake](a.jpg)\n\nThey met.\n"
    assert found("link-missing", "\n\nIls se sont vus.\n", ".md", source) == [
        "the source's image “A handshake” is missing"
    ]


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_only_breaks_that_are_shown(suffix: str) -> None:
    text = "<p>Ils ont dit vouloir\npoursuivre.</p>" if suffix == ".html" else "Ils\nsont là.\n"
    assert found("line-broken", text, suffix) == []
    broken = "<p>Ils ont dit vouloir<br>poursuivre leur action.</p>"
    assert found("line-broken", broken, suffix) == ["the line ends in the middle of a sentence"]


def test_many_spoilt_words_are_one_finding_that_mends_them_all() -> None:
    text = "La rÃ©union a dÃ©butÃ© Ã midi; elle a durÃ© peu. L’Ã©tÃ© est lÃ ."
    document = parse_document(text, path="a.txt", locale="fr")
    pair = Pair(document, "en", Glossary(()))
    (hit,) = RULE["encoding-broken"].check(pair)
    assert "réunion a débuté" in mended(text, hit.edits)


def test_code_keeps_its_marks() -> None:
    assert found("markup-left", "Écrire `&nbsp;` ou `**`.\n", ".md") == []

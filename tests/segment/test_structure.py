from __future__ import annotations

import pytest

from readout_l10n.model import SegmentKind
from readout_l10n.segment.standalone import line_kind
from segment.helpers import kinds, parsed

LONG = "Les deux ministres sont convenus de poursuivre leur étroite coopération dans ce domaine."


@pytest.mark.parametrize(
    "line",
    [
        "2025/4/3",
        "2026-01-16",
        "18/12/2025",
        "18.12.2025",
        "3 avril 2025",
        "Le 1er juillet 2025",
        "jeudi 3 avril 2025",
        "(3 avril 2025)",
        "April 3, 2025",
        "Thursday, April 3, 2025",
        "3 April 2025",
        "3. April 2025",
        "3. März 2025",
        "3 de abril de 2025",
        "Dec. 18, 2025",
        "2025 / 4 / 3",
    ],
)
def test_dates(line: str) -> None:
    assert line_kind(line) is SegmentKind.DATE


@pytest.mark.parametrize(
    "line",
    [
        "© Ministry of Foreign Affairs of Japan",
        "© Cabinet Public Affairs Office © Cabinet Public Affairs Office",
        "Photo: Cabinet Public Affairs Office",
        "Photo : Cabinet",
        "(Photo: Cabinet)",
        "Crédit photo : MAE",
        "Crédits photographiques MAE",
        "Photo credit: MOFA",
        "Photo courtesy of MOFA",
        "Copyright 2025 MOFA",
        "(c) MOFA",
    ],
)
def test_credits(line: str) -> None:
    assert line_kind(line) is SegmentKind.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Traduction provisoire et purement informative",
        "(Traduction provisoire)",
        "TRADUCTION  PROVISOIRE",
        "[Traduction provisoire et purement informative].",
        "This is a provisional translation for reference purposes only.",
        "(Provisional Translation)",
        "(Tentative translation)",
    ],
)
def test_labels(line: str) -> None:
    assert line_kind(line) is SegmentKind.LABEL


@pytest.mark.parametrize(
    "line", ["[1] Inde", "[12] Inde", "[^1]: Inde", "[^note]: Inde", "¹ Inde", "¹²Inde", "*1 Inde"]
)
def test_notes(line: str) -> None:
    assert line_kind(line) is SegmentKind.NOTE


@pytest.mark.parametrize(
    "line",
    [
        "Le 3 avril 2025, le ministre est venu.",
        "2025",
        "2025/4/3-5/4",
        "Photo session of the ministers",
        "Copyright law was discussed.",
        "Crédits : 5 millions",
        "La traduction provisoire du texte est prête.",
        "[sic] Inde",
        "[Inde] 1",
        "1 Inde",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    assert line_kind(line) is None


def test_short_items_among_prose_are_headings() -> None:
    text = (
        f"T\n{LONG}\nLiens\n- Introduction\n- Relations bilatérales\n- {LONG}\n- Suites\n- {LONG}\n"
    )
    assert [kind for kind, _ in kinds(parsed(text, "a.txt", "fr"))] == [
        "title",
        "prose",
        "heading",
        "heading",
        "heading",
        "item",
        "heading",
        "item",
    ]


def test_a_list_of_short_items_stays_a_list() -> None:
    text = f"T\n{LONG}\nParticipants\n- Inde\n- Japon\n- Australie\n{LONG}\n"
    assert [kind for kind, _ in kinds(parsed(text, "a.txt", "fr"))] == [
        "title",
        "prose",
        "heading",
        "item",
        "item",
        "item",
        "prose",
    ]


def test_numbered_headings_before_prose() -> None:
    text = f"T\n\n  1. Introduction\n{LONG}\n\n  1. Relations\n{LONG}\n"
    assert kinds(parsed(text, "a.txt", "fr"))[1:] == [
        ("heading", "Introduction"),
        ("prose", LONG),
        ("heading", "Relations"),
        ("prose", LONG),
    ]


def test_a_last_short_line_heads_nothing() -> None:
    text = f"T\n{LONG}\nLiens\n- Relations Japon - Inde\n\nArticle original (en anglais)"
    assert kinds(parsed(text, "a.txt", "fr"))[2:] == [
        ("heading", "Liens"),
        ("item", "Relations Japon - Inde"),
        ("prose", "Article original (en anglais)"),
    ]


def test_short_lines_without_prose_are_no_headings() -> None:
    text = "Titre\nUn\nDeux\nTrois\n"
    assert [kind for kind, _ in kinds(parsed(text, "a.txt", "fr"))] == [
        "title",
        "prose",
        "prose",
        "prose",
    ]


@pytest.mark.parametrize("ended", ["Relations :", "Relations.", "Relations ?", "(Relations, etc.)"])
def test_a_line_with_end_punctuation_is_no_heading(ended: str) -> None:
    text = f"T\n{LONG}\n{ended}\n{LONG}\n"
    assert kinds(parsed(text, "a.txt", "fr"))[2] == ("prose", ended)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("© MAE\nTraduction provisoire\nTitre\nTexte.", ("title", "Titre")),
        ("3 avril 2025\nTitre\nTexte.", ("title", "Titre")),
        (f"{LONG}\n{LONG}", ("prose", LONG)),
        ("Pas de titre. Deux phrases\nTexte.", ("prose", "Pas de titre.")),
        ("Peut-on en parler ?\nTexte.", ("title", "Peut-on en parler ?")),
        ("[1] Note\nTexte.", ("note", "[1] Note")),
        ("- Item\nTexte.", ("item", "Item")),
    ],
)
def test_the_title_is_what_a_text_begins_with(text: str, first: tuple[str, str]) -> None:
    found = kinds(parsed(text, "a.txt", "fr"))
    assert next(row for row in found if row[0] not in {"credit", "label", "date"}) == first


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{LONG}\n\n# Titre\n\n{LONG}", "Titre"),
        (f"## Titre\n\n{LONG}", "Titre"),
        (f"## Un\n\n{LONG}\n\n## Deux\n\n{LONG}", None),
        (f"# Un\n\n{LONG}\n\n# Deux\n\n{LONG}", "Un"),
        (f"Titre\n\n{LONG}", "Titre"),
        (f"{LONG}\n\n## Un\n", None),
    ],
)
def test_the_title_in_markdown(text: str, title: str | None) -> None:
    found = [text for kind, text in kinds(parsed(text, "a.md", "fr")) if kind == "title"]
    assert found == ([title] if title else [])

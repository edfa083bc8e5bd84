from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from drift.made import drift, followed, occurrence
from readout_l10n.drift import Followed, Sort
from readout_l10n.drift.compare import compare
from readout_l10n.drift.snapshot import snapshot
from readout_l10n.report.drift_markdown import drift_markdown, escaped

GITHUB = MarkdownIt("gfm-like", {"linkify": False})


def inline(text: str) -> set[str]:
    """The kinds of mark-up in a line."""
    return {child.type for token in GITHUB.parse(text) for child in token.children or ()}


def test_a_report() -> None:
    found = followed([["pierre", "galet"], *["pierre"] * 5, *["roc"] * 6])
    text = drift_markdown(drift(found, days=range(12)))
    for part in (
        "# Drift of terms\n\n12 documents, 2024-01-01 – 2024-01-12\n",
        "| 1 | stone | term | fr | 13 | 46.2% | 0.62 | roc 46.2%, pierre 46.2%, galet 7.7% |",
        "## stone (fr)\n\nConcept `stone`\n",
        "| roc | deprecated | 6 | 6 | 2024-01-07 – 2024-01-12 |",
        "From 2024-01-07 on, “roc” takes the place of “pierre”",
        "Several renderings in one document: fr/000.md",
        "- Ici, **roc** repose. (fr/011.md:1)\n  - A **stone** lies here. (en/011.md:1)",
        "```csv\nconcept,locale,term,",
        "stone,fr,galet,phrase,deprecated,",
        "`readout-l10n:1|task:drift`\n",
    ):
        assert part in text


def test_examples_are_of_different_documents() -> None:
    found = followed([["pierre"] * 3, ["pierre"] * 3, ["roc"]])
    text = drift_markdown(drift(found, days=range(3)))
    assert text.count("**pierre**") == 2
    assert "(fr/001.md:1)" in text
    assert "(fr/000.md:1)" in text


def test_only_the_first_have_sections() -> None:
    many = [followed(["pierre", "roc"], name=f"stone {i:02}") for i in range(32)]
    text = drift_markdown(drift(*many, days=[0, 1]))
    assert text.count("\n## ") == 30
    assert "| 32 | stone 31 |" in text
    assert "Sections for the first 30 of 32 subjects." in text


def test_long_passages_are_cut_between_words() -> None:
    found = followed(["pierre", "roc"])
    long = "mot " * 60
    target = replace(found.occurrences[1].target, text=f"{long}roc {long}", start=240, end=243)
    occurrences = (found.occurrences[0], replace(found.occurrences[1], target=target))
    text = drift_markdown(drift(replace(found, occurrences=occurrences), days=[0, 1]))
    assert "- …mot mot" in text
    assert "mot **roc** mot" in text
    assert "mot mot… (fr/001.md:1)" in text


def test_a_comparison_is_told_first() -> None:
    old = drift(followed(["pierre"] * 10), days=range(10))
    new = drift(followed(["pierre"] * 10 + ["roc"] * 10), days=range(20))
    text = drift_markdown(new, compare(snapshot(old), snapshot(new)))
    assert "## Worse\n\n- stone (fr): preferred 100% → 50%" in text
    assert "## Better" not in text


@pytest.mark.parametrize(
    "text",
    [
        "*bold* _it_ __x__ `code` ~~no~~",
        "<script>alert(1)</script> <!-- x --> &lt;",
        "[a](javascript:alert(1)) ![b](x) [c]: d",
        "| a | b |",
        "# heading",
        "1. item",
        "2) item",
        "- item",
        "+ item",
        "> quote",
        "https://example.org www.example.org",
        "\\*",
        "a\n\nb",
        "=====",
        "***",
        "---",
    ],
)
def test_mark_up_in_a_text_has_no_effect(text: str) -> None:
    tokens = GITHUB.parse(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert inline(escaped(text)) <= {"text", "text_special"}
    shown = "".join(child.content for child in tokens[1].children or ())
    assert shown.replace("\u2060", "") == " ".join(text.split())


@given(st.text(alphabet="ab*_`[]()<>|#&\\~!:/.-+1 \n@$", max_size=20))
def test_no_text_has_mark_up(text: str) -> None:
    assert inline(f"- x {escaped(text)} y") <= {"text", "text_special"}


def test_a_hostile_document_cannot_break_out() -> None:
    hostile = "</script><img src=x onerror=alert(1)>\n\n# Pwned | x\n```"
    found = Followed(
        Sort.PHRASE,
        hostile,
        "fr",
        hostile,
        (occurrence(0, hostile), occurrence(1, "b"), occurrence(1, hostile)),
        (),
    )
    text = drift_markdown(drift(found, days=[0, 1]))
    types = {token.type for token in GITHUB.parse(text)}
    assert "html_block" not in types
    assert "html_inline" not in inline(text)
    titles = [
        GITHUB.parse(text)[i + 1].content
        for i, token in enumerate(GITHUB.parse(text))
        if token.type == "heading_open"
    ]
    assert len(titles) == 2


def test_nobody_is_told_by_a_name_after_an_at() -> None:
    assert escaped("@ministre") == "@\u2060ministre"

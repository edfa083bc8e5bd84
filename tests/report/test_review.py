import json
from dataclasses import replace

import pytest

from readout_l10n.model import CheckReport, Finding, Severity, SourceQuote
from readout_l10n.report.alignment import AlignedPair
from readout_l10n.report.review import Review
from readout_l10n.report.review_html import review_html
from readout_l10n.report.review_json import review_json
from readout_l10n.report.review_text import review_text
from report.samples import PAIR
from report.test_alignment_html import NASTY, Page
from support import document

TEXT = PAIR.target.text


def finding(quote: str, rule: str = "term-missing", source: SourceQuote | None = None) -> Finding:
    start = TEXT.index(quote)
    span = PAIR.target.stretch(start, start + len(quote))
    return Finding(rule, Severity.ERROR, PAIR.target.path, span, f"{quote} is wrong", source=source)


def missing(line: int) -> Finding:
    """A finding at the end of the target, for a source line that it lacks."""
    end = PAIR.target.stretch(len(TEXT), len(TEXT))
    quote = SourceQuote(PAIR.source.path, line, "They dined.")
    return Finding(
        "segment-missing", Severity.WARNING, PAIR.target.path, end, "is missing", source=quote
    )


def review(*findings: Finding, pair: AlignedPair = PAIR) -> Review:
    return Review(pair, CheckReport(findings, documents=1, pairs=1))


def placed(found: Review) -> dict[int, list[int]]:
    return {row.number: [n for n, _ in row.findings] for row in found.rows() if row.findings}


def test_a_finding_stands_at_the_bead_of_its_words() -> None:
    found = review(finding("commerce"), finding("Rome"))
    assert placed(found) == {1: [1], 2: [2]}
    (row, *_) = found.rows()
    (marks,) = row.marks.values()
    segment = row.bead.target[0]
    assert [segment.text[mark.start : mark.end] for mark in marks] == ["commerce"]


def test_a_finding_over_two_sentences_is_marked_in_both_and_told_once() -> None:
    found = review(finding("commerce.\nIls se"))
    assert placed(found) == {1: [1]}
    marked = [
        segment.text[mark.start : mark.end]
        for row in found.rows()
        for segment, marks in row.marks.items()
        for mark in marks
    ]
    assert marked == ["commerce."]


def test_what_is_missing_stands_at_the_source_that_lacks_its_translation() -> None:
    assert placed(review(missing(line=3))) == {4: [1]}


def test_a_finding_of_the_whole_document_stands_in_no_row() -> None:
    alone = replace(finding("Rome"), span=PAIR.target.stretch(0, 0))
    matter = "id: a\ndate: 2026-01-01\nkind: readout\ntitle: A\nstatus: provisional"
    header = document(f"---\n{matter}\n---\nIls ont parlé du commerce.", "fr", "fr/a.md")
    beads = (replace(PAIR.beads[0], target=header.segments),)
    alignment = replace(PAIR.alignment, beads=beads, moved=())
    pair = AlignedPair(PAIR.source, header, alignment)
    found = review(replace(alone, span=header.stretch(0, 0)), pair=pair)
    assert placed(found) == {}
    assert [number for number, _ in found.whole()] == [1]


def test_the_page_marks_the_words_and_names_the_findings() -> None:
    html = review_html(review(finding("commerce"), missing(3)), review_below=0.7)
    page = Page(html)
    assert '<mark data-findings="1">commerce</mark>' in html
    assert page.attributes("li", "data-rule") == ["term-missing", "segment-missing"]
    assert page.attributes("li", "id") == ["finding-1", "finding-2"]
    assert "2 findings, 4 beads, 1 to review, 3 one-sided" in " ".join(page.text.split())
    assert page.attributes("tr", "class") == [
        "bead one-sided moved",
        "bead",
        "bead one-sided moved",
        "bead review one-sided missing",
    ]


def test_overlapping_findings_share_their_letters() -> None:
    html = review_html(review(finding("du commerce"), finding("commerce.")), review_below=0.7)
    assert (
        '<mark data-findings="1">du </mark><mark data-findings="1 2">commerce</mark>'
        '<mark data-findings="2">.</mark>'
    ) in html


def test_texts_and_messages_are_escaped() -> None:
    nasty = document(NASTY, "fr", f"fr/{NASTY}.txt")
    alignment = replace(
        PAIR.alignment, beads=(replace(PAIR.beads[0], target=nasty.segments),), moved=()
    )
    span = nasty.stretch(0, 8)
    bad = Finding(NASTY, Severity.ERROR, nasty.path, span, NASTY, suggestion=NASTY)
    html = review_html(
        review(bad, pair=AlignedPair(PAIR.source, nasty, alignment)), review_below=0.7
    )
    assert html.count("<script>") == 1
    assert "alert('x')" not in html


def test_a_page_without_findings_says_so() -> None:
    html = review_html(review(), review_below=0.7)
    assert "0 findings" in html
    assert 'name="severity"' not in html


def test_json_gives_each_bead_its_findings() -> None:
    report = json.loads(review_json(review(finding("commerce"), missing(3)), review_below=0.7))
    assert report["version"] == 1
    assert [bead["findings"] for bead in report["beads"]] == [[0], [], [], [1]]
    assert [found["rule"] for found in report["findings"]] == ["term-missing", "segment-missing"]
    assert report["whole"] == []


@pytest.mark.parametrize("width", [60, 100])
def test_text_shows_what_is_to_be_looked_at(width: int) -> None:
    text = review_text(review(finding("commerce")), review_below=0.7, width=width)
    assert "error | commerce is wrong [term-missing]" in text
    assert "[missing]" in text
    assert "1 other bead has nothing to look at" in text
    assert max(map(len, text.splitlines())) <= width

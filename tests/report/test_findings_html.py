import re
from dataclasses import replace

from readout_l10n.model import CheckReport, Severity, Span
from readout_l10n.report.findings_html import findings_html
from report.findings import EMPTY, NASTY, REPORT, RULES
from report.test_alignment_html import Page
from report.test_text import FINDING


def page(report: CheckReport) -> Page:
    return Page(findings_html(report, RULES))


def test_a_finding_stands_with_its_words_and_the_source() -> None:
    text = " ".join(page(REPORT).text.split())
    assert "error 23 stands where the source has 32 number-changed" in text
    assert "line 12, column 9 Ce sont 23 pays qui ont pris part à la réunion." in text
    assert "en/x.md, line 14 The 32 countries took part." in text
    assert "held back: 1 by an ignore in the text" in text
    assert "not checked: fr/z.md: no such file" in text


def test_quotes_are_marked_as_they_are() -> None:
    html = findings_html(REPORT, RULES)
    assert "Ce sont <mark>23</mark> pays" in html
    assert 'Fin.<mark class="gap">' in html
    space = replace(FINDING, span=Span(1, 5, 1, 6, "\u202f", "Quoi\u202f?"))
    assert 'Quoi<mark class="space">\u202f</mark>?' in findings_html(
        CheckReport((space,), 1, 0), RULES
    )


def test_severities_are_counted_and_shown_alone() -> None:
    shown = page(REPORT)
    assert shown.attributes("input", "id") == [
        "show-all",
        "show-error",
        "show-warning",
        "show-info",
    ]
    assert shown.attributes("section", "class") == [
        "document without-info without-warning",
        "document without-info",
        "document without-warning",
    ]
    one = page(CheckReport((FINDING,), 1, 1))
    assert "No warning was found." in one.text
    assert "No error was found." not in one.text


def test_everything_is_escaped_and_in_its_language() -> None:
    nasty = replace(FINDING, path=NASTY, rule=NASTY, suggestion=NASTY)
    nasty = replace(nasty, span=Span(1, 1, 1, len(NASTY) + 1, NASTY, NASTY))
    html = findings_html(CheckReport((nasty,), 1, 1, notes=(NASTY,)), RULES, ('e"n', "<fr>"))
    shown = Page(html)
    assert shown.text.count(NASTY) == 6
    assert not {tag for tag, _ in shown.tags} & {"script", "img", "link", "a"}
    assert set(shown.attributes("p", "lang")) == {'e"n', "<fr>"}


def test_nothing_is_fetched() -> None:
    html = findings_html(replace(REPORT, findings=(FINDING,)), RULES)
    assert not re.search(r"https?:|//|url\(|@import|src=|style=|<script", html)


def test_ids_and_labels_lead_somewhere() -> None:
    shown = page(REPORT)
    ids = [attributes["id"] for _, attributes in shown.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    named = [*shown.attributes("section", "aria-labelledby"), *shown.attributes("label", "for")]
    assert set(named) <= set(ids)


def test_a_clean_page_says_so() -> None:
    assert "Nothing was found." in page(EMPTY).text
    assert page(EMPTY).attributes("input", "id") == []


def test_infos_count_as_findings() -> None:
    info = replace(FINDING, severity=Severity.INFO)
    assert "finding info" in findings_html(CheckReport((info,), 1, 1), RULES)

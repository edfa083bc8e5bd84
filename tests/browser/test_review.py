"""The page of `readout-l10n review` in a browser."""

from dataclasses import replace
from typing import Literal

import pytest
from playwright.sync_api import Page

from browser.conftest import OpenPage
from readout_l10n.model import Alignment, Bead, CheckReport, Finding, Severity
from readout_l10n.report.alignment import AlignedPair
from readout_l10n.report.review import Review
from readout_l10n.report.review_html import review_html
from readout_l10n.ui import say_in
from support import document

HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    '<img src="x" onerror="window.hacked = 2">',
    "[lien](javascript:window.hacked=3)",
    "\u202eécrit à rebours, mot d’une longueur excessive " + "anticonstitutionnellement" * 12,
)
ENGLISH = ["Talks in Rome", *(f"Sentence {n} about trade and energy." for n in range(1, 41))]
FRENCH = ["Entretien à Rome", *(f"Phrase {n} sur le commerce et l’énergie." for n in range(1, 41))]


def made(french: list[str] = FRENCH) -> Review:
    """Forty beads, of which one has no target and one is doubtful, and three findings."""
    source = document("\n\n".join(ENGLISH), "en", "en/a.txt")
    target = document("\n\n".join(french), "fr", "fr/a.txt")
    beads = [Bead((s,), (t,), 0.99) for s, t in zip(source.segments, target.segments, strict=True)]
    beads[5] = replace(beads[5], score=0.4)
    left, right = beads[10].source, beads[10].target
    beads[10:11] = [Bead(left, (), 0.9), Bead((), right, 0.9)]
    pair = AlignedPair(source, target, Alignment("en", "fr", tuple(beads)))
    starts = [target.line_starts[segment.line - 1] for segment in target.segments]

    def finding(number: int, quote: str, rule: str, severity: Severity) -> Finding:
        start = starts[number] + french[number].index(quote)
        span = target.stretch(start, start + len(quote))
        return Finding(rule, severity, target.path, span, f"{quote} is wrong", suggestion="mieux")

    findings = (
        finding(3, "commerce", "term-missing", Severity.ERROR),
        finding(3, "Phrase 3", "number-changed", Severity.ERROR),
        finding(30, "énergie", "calque", Severity.WARNING),
    )
    return Review(pair, CheckReport(findings, documents=1, pairs=1))


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(review_html(made(), review_below=0.7))


def shown(page: Page) -> list[str]:
    return [row.get_attribute("id") or "" for row in page.locator("tr.bead:visible").all()]


def test_the_two_texts_scroll_together(page: Page) -> None:
    row = page.locator("#bead-30")
    row.scroll_into_view_if_needed()
    cells = [cell.bounding_box() for cell in row.locator("td").all()]
    tops = {round(box["y"]) for box in cells if box}
    assert len(cells) == 3
    assert len(tops) == 1


def test_rows_can_be_narrowed_to_what_is_to_be_looked_at(page: Page) -> None:
    assert len(shown(page)) == 42
    page.get_by_label("With findings").check()
    assert shown(page) == ["bead-4", "bead-32"]
    page.get_by_label("To review").check()
    assert shown(page) == ["bead-6"]
    page.get_by_label("One-sided").check()
    assert shown(page) == ["bead-11", "bead-12"]


def test_severities_and_rules_filter_findings_their_marks_and_their_count(page: Page) -> None:
    status = page.get_by_role("status")
    assert status.inner_text() == "3 of 3 findings shown"
    page.get_by_label("warning").uncheck()
    assert status.inner_text() == "2 of 3 findings shown"
    page.get_by_text("Rules", exact=True).first.click()
    page.get_by_label("number-changed").uncheck()
    assert status.inner_text() == "1 of 3 findings shown"
    assert page.locator(".finding:visible").count() == 1
    assert page.locator("mark:not(.off)").all_inner_texts() == ["commerce"]
    page.get_by_label("With findings").check()
    assert shown(page) == ["bead-4"]


def test_the_findings_are_walked_by_keyboard_and_their_words_lit(page: Page) -> None:
    page.get_by_role("button", name="Next finding").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "finding-1"
    assert page.locator("mark.lit").all_inner_texts() == ["commerce"]
    page.get_by_role("button", name="Previous finding").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "finding-3"
    assert page.locator("#finding-3").is_visible()


def test_a_click_on_marked_words_leads_to_their_finding(page: Page) -> None:
    page.locator("mark", has_text="énergie").click()
    assert page.evaluate("document.activeElement.id") == "finding-3"


def test_what_the_filters_leave_empty_is_said(open_page: OpenPage) -> None:
    review = made()
    clean = Review(review.pair, CheckReport((), documents=1, pairs=1))
    page = open_page(review_html(clean, review_below=0.1))
    page.get_by_label("To review").check()
    assert page.get_by_text("No row is left by these filters.").is_visible()


def test_hostile_text_runs_nothing(open_page: OpenPage) -> None:
    french = list(FRENCH)
    french[7:11] = HOSTILE
    page = open_page(review_html(made(french), review_below=0.7))
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, main script, a[href^='javascript']").count() == 0
    assert page.get_by_text("window.hacked = 1").count() == 1
    policy = page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_sticks_out(
    open_page: OpenPage, scheme: Literal["light", "dark"], width: int
) -> None:
    french = list(FRENCH)
    french[7:11] = HOSTILE
    page = open_page(review_html(made(french), review_below=0.7), width=width, scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_without_its_filters(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("form.filters").is_visible()
    assert page.locator("#bead-42").is_visible()


def test_it_speaks_french(open_page: OpenPage) -> None:
    page = open_page(review_html(made(), review_below=0.7, say=say_in("fr")))
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.get_by_role("status").inner_text() == "3 constats affichés sur 3"
    assert page.get_by_role("button", name="Constat suivant").is_visible()


def test_it_can_be_read_without_its_script(open_page: OpenPage) -> None:
    page = open_page(review_html(made(), review_below=0.7), script=False)
    assert page.locator("tr.bead").count() == 42
    assert page.locator(".finding").count() == 3

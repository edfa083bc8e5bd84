"""The drift page as a reader uses it, in a browser with the network off."""

import re
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from browser.opening import OpenPage
from readout_l10n.drift.report import measured
from readout_l10n.drift.subject import Drift, Sort, Standing, Subject
from readout_l10n.report.drift_data import subject_key
from readout_l10n.report.drift_html import drift_html
from report.drifts import HOSTILE, drift

CALM = drift(30, hostile=False)
EVIL = drift(13)


def shown(page: Page) -> list[str]:
    """The terms of the rows that are to be seen, in their order."""
    return page.locator("#table > tbody > tr:not(.detail):visible > th").all_inner_texts()


def cell(page: Page, term: str, column: str) -> str:
    row = page.locator("#table > tbody > tr", has=page.get_by_role("rowheader", name=term))
    return row.first.locator(f"td.{column}").inner_text().strip()


def opened(subject: Subject) -> str:
    return f"#open={quote(subject_key(subject), safe='')}"


def subject_with_change(report: Drift) -> Subject:
    return next(subject for subject in report.subjects if subject.changes and subject.settling)


def fills(page: Page) -> set[str]:
    """The colours of the first chart."""
    paths = page.locator("#overview-chart path")
    return set(paths.evaluate_all("(all) => all.map((one) => one.getAttribute('fill'))"))


def wait_for_charts(page: Page) -> None:
    expect(page.locator("#heat-chart svg path").first).to_be_attached()
    expect(page.locator("#overview-chart svg path").first).to_be_attached()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_without_a_trouble(open_page: OpenPage, scheme: str) -> None:
    page = open_page(drift_html(CALM), scheme="dark" if scheme == "dark" else "light")
    wait_for_charts(page)
    assert shown(page) == [subject.text for subject in CALM.subjects]
    expect(page.get_by_role("status").first).to_have_text("19 of 19 subjects shown")
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_without_script_the_summary_and_the_whole_table_are_there(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM), script=False)
    assert shown(page) == [subject.text for subject in CALM.subjects]
    assert page.locator("ol.first li").count() == 5
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#heat")).to_be_hidden()


def test_a_search_finds_renderings_and_needs_no_accents(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    page.get_by_label("Search").fill("primaute")
    assert shown(page) == ["rule of law"]
    expect(page.locator("#shown")).to_have_text("1 of 19 subjects shown")
    page.get_by_label("Search").fill("no such thing")
    assert shown(page) == []
    expect(page.locator("#nothing")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#shown")).to_have_text("19 of 19 subjects shown")


def test_sorts_and_standings_are_shown_alone(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    page.get_by_label("Sort of wording").select_option("name")
    assert sorted(shown(page)) == ["Amina Belkacem", "Jun Tanabe"]
    page.get_by_label("Sort of wording").select_option("")
    page.get_by_label("Has renderings").select_option("deprecated")
    wanted = [
        subject.text
        for subject in CALM.subjects
        if any(one.standing is Standing.DEPRECATED for one in subject.occurrences)
    ]
    assert shown(page) == wanted


def test_a_period_and_a_kind_count_their_own_documents(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    page.get_by_label("From", exact=True).select_option("2024-Q1")
    page.get_by_label("To", exact=True).select_option("2024-Q4")
    page.get_by_label("Kind of document").select_option("telephone")
    year = {
        number
        for number, document in enumerate(CALM.documents)
        if document.day and document.day.year == 2024 and document.kind == "telephone"
    }
    assert year
    for subject in CALM.subjects:
        told = [one for one in subject.occurrences if one.document in year]
        if told:
            count = sum(one.standing is not Standing.UNTOLD for one in told)
            assert cell(page, subject.text, "count") == str(count)
        else:
            assert subject.text not in shown(page)


def test_what_is_counted_anew_is_counted_as_the_report_counts(open_page: OpenPage) -> None:
    last = max(document.day or date.min for document in CALM.documents)
    page = open_page(drift_html(CALM), fragment=f"#to={last.year}-Q{(last.month + 2) // 3}")
    for subject in CALM.subjects:
        own = subject.measures
        assert cell(page, subject.text, "count") == str(own.count)
        assert cell(page, subject.text, "disagreement") == f"{own.disagreement:.2f}"
        if own.preferred is not None:
            shown_share = int(cell(page, subject.text, "preferred").rstrip("%"))
            assert abs(shown_share - own.preferred * 100) <= 0.5


def test_headers_sort_both_ways_and_say_so(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    header = page.get_by_role("columnheader", name="Count")
    header.get_by_role("button").click()
    counts = [subject.measures.count for subject in CALM.subjects]
    seen = page.locator("#table > tbody > tr > td.count").all_inner_texts()
    assert [int(text) for text in seen] == sorted(counts, reverse=True)
    expect(header).to_have_attribute("aria-sort", "descending")
    header.get_by_role("button").click()
    seen = page.locator("#table > tbody > tr > td.count").all_inner_texts()
    assert [int(text) for text in seen] == sorted(counts)
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert page.locator("th[aria-sort]").count() == 1


def test_a_view_is_linked_by_its_address(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM))
    page.get_by_label("Search").fill(subject.text)
    page.get_by_role("columnheader", name="Term").get_by_role("button").click()
    page.get_by_role("rowheader", name=subject.text).get_by_role("button").click()
    fragment = page.evaluate("() => location.hash")
    again = open_page(drift_html(CALM), fragment=fragment)
    assert shown(again) == shown(page)
    expect(again.get_by_label("Search")).to_have_value(subject.text)
    expect(again.locator("tr.detail")).to_have_count(1)
    expect(again.locator("th[aria-sort]")).to_have_text("Term")


def test_a_subject_shows_its_history(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM), fragment=opened(subject))
    detail = page.locator("tr.detail")
    expect(detail.locator(".chart svg path").first).to_be_attached()
    assert (
        detail.locator(".chart svg text")
        .filter(has_text=subject.changes[0].first_after.isoformat())
        .count()
    )
    assert subject.text in (detail.locator("[role=img]").get_attribute("aria-label") or "")
    rows = detail.locator("table.variants tbody tr")
    assert rows.count() == len(subject.variants)
    for number, variant in enumerate(subject.variants):
        expect(rows.nth(number).locator("th")).to_contain_text(variant.text)
        expect(rows.nth(number).locator("td").nth(1)).to_have_text(str(variant.count))
    first = detail.locator(".group").first
    expect(first.locator("h4")).not_to_contain_text("preferred")
    expect(first.locator("mark").first).to_have_text(subject.text)
    href = first.locator("a.place").last.get_attribute("href") or ""
    assert re.fullmatch(r"\./corpus/fr/[\d-]+\.md#L\d+", href)
    for entry in subject.entries:
        expect(detail.locator("ul.entry")).to_contain_text(entry.text)


def test_the_numbers_of_a_chart_are_those_of_the_report(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM), fragment=opened(subject))
    cells = page.locator("tr.detail details.numbers td").all_text_contents()
    assert sum(map(int, cells)) == subject.measures.count


def test_the_share_of_what_is_not_preferred_is_drawn_and_told(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    numbers = page.locator("#overview-chart details.numbers")
    expect(numbers).to_have_count(1)
    names = numbers.locator("thead th").all_text_contents()
    assert names[:3] == ["Quarter", "preferred", "A deprecated"]
    judged = [subject for subject in CALM.subjects if subject.measures.preferred is not None]
    told = sum(subject.measures.count for subject in judged)
    assert sum(map(int, numbers.locator("td").all_text_contents())) == told


def test_sentences_beyond_the_first_are_asked_for(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM), fragment=opened(subject))
    group = page.locator("tr.detail .group").last
    assert group.locator("li.sentence").count() == 5
    group.get_by_text("more of these").click()
    usual = max(variant.count for variant in subject.variants)
    expect(group.locator("li.sentence")).to_have_count(min(24, usual))


def test_the_row_that_settles_it_is_copied(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM), fragment=opened(subject))
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("tr.detail [role=status]")).to_have_text("Copied")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    settled = subject.settling[0]
    assert copied.splitlines()[0].startswith(f"{settled.concept},{settled.locale},{settled.text},")
    assert len(copied.splitlines()) == len(subject.settling)


def test_the_keyboard_reaches_everything(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    page.keyboard.press("Tab")
    expect(page.get_by_text("To the table")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#subjects")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search")).to_be_focused()
    first = page.locator("#table > tbody > tr > th > button").first
    for _ in range(30):
        if first.evaluate("(button) => button === document.activeElement"):
            break
        page.keyboard.press("Tab")
        style = "() => getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(style) == "solid"
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-expanded", "true")
    expect(page.locator("tr.detail")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("tr.detail")).to_have_count(0)


def test_sorting_keeps_the_focus(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    button = page.get_by_role("columnheader", name="Term").get_by_role("button")
    button.press("Enter")
    expect(button).to_be_focused()
    assert shown(page) == sorted(shown(page), key=str.casefold)


def test_hostile_text_runs_nothing(open_page: OpenPage) -> None:
    page = open_page(drift_html(EVIL))
    wait_for_charts(page)
    assert set(HOSTILE) <= {
        text.replace("\u2028", "\u2028")
        for text in page.locator("#table > tbody > tr > th bdi").evaluate_all(
            "(all) => all.map((one) => one.textContent)"
        )
    }
    buttons = page.locator("#table > tbody > tr:not(.detail) > th > button")
    for number in range(buttons.count()):
        buttons.nth(number).click()
    expect(page.locator("tr.detail")).to_have_count(len(EVIL.subjects))
    page.locator("tr.detail .chart").first.hover()
    page.locator("#heat-chart .chart").hover()
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("img, iframe, object, base").count() == 0
    links = page.locator("a").evaluate_all("(all) => all.map((one) => one.protocol)")
    assert set(links) == {"file:"}
    marked = page.locator("tr.detail mark").all_text_contents()
    assert {"🤝🏽 « accord » 🕊️", HOSTILE[7]} <= set(marked)


def test_an_address_cannot_plant_anything(open_page: OpenPage) -> None:
    evil = quote('"><img src=x onerror=alert(1)>')
    page = open_page(drift_html(CALM), fragment=f"#q={evil}&by={evil}&open={evil}&from={evil}")
    assert shown(page) == []


def test_charts_follow_the_theme(open_page: OpenPage) -> None:
    page = open_page(drift_html(CALM))
    wait_for_charts(page)
    assert "#b3470b" in fills(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("#overview-chart path[fill='#f0905a']").first).to_be_attached()
    assert "#b3470b" not in fills(page)


@pytest.mark.parametrize("width", [320, 390, 768, 1366, 1920])
def test_nothing_is_wider_than_the_screen(open_page: OpenPage, width: int) -> None:
    subject = next(one for one in EVIL.subjects if one.text == HOSTILE[8])
    page = open_page(drift_html(EVIL), width=width, fragment=opened(subject))
    wait_for_charts(page)
    expect(page.locator("tr.detail .chart svg")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    term = page.locator("#table > tbody > tr.open > th").bounding_box()
    assert term is not None
    assert term["width"] > 90


def test_paper_has_everything_and_in_light(open_page: OpenPage) -> None:
    subject = subject_with_change(CALM)
    page = open_page(drift_html(CALM), scheme="dark", fragment=opened(subject))
    wait_for_charts(page)
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    expect(page.locator("#overview-chart path[fill='#b3470b']").first).to_be_attached()
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("tr.detail")).to_be_visible()
    clipped = """() => [...document.querySelectorAll("#table td, #table th, .scroll, .chart svg")]
      .filter((e) => e.offsetParent !== null || e.tagName === "svg")
      .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((e) => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(clipped) == []
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_thousand_documents_stay_usable(open_page: OpenPage) -> None:
    report = drift(1000, copies=3)
    html = drift_html(report)
    assert len(html.encode()) < 10_000_000
    page = open_page(html)
    wait_for_charts(page)
    columns = page.locator("#heat-chart details.numbers thead th").count()
    assert columns == 1 + 19
    page.get_by_label("Search").fill("ceasefire")
    assert shown(page) == [s.text for s in report.subjects if "ceasefire" in s.text]
    page.get_by_label("From", exact=True).select_option("2024-Q1")
    page.get_by_label("To", exact=True).select_option("2024-Q1")
    expect(page.locator("#heat-note")).to_contain_text("Each column is a document.")
    page.locator("#table > tbody > tr:visible > th > button").first.click()
    expect(page.locator("tr.detail .chart svg")).to_be_visible()


def test_locales_are_shown_alone(open_page: OpenPage) -> None:
    term, *others = CALM.subjects
    page = open_page(drift_html(replace(CALM, subjects=(replace(term, locale="es"), *others))))
    expect(page.locator("ol.first li").first.locator(".locale")).to_have_text("es")
    page.get_by_label("Locale", exact=True).select_option("es")
    assert shown(page) == [term.text]


def test_a_report_of_nothing_opens(open_page: OpenPage) -> None:
    page = open_page(drift_html(measured((), (), "en")))
    expect(page.locator("#nothing")).to_be_visible()


def test_a_report_without_days_opens(open_page: OpenPage) -> None:
    undated = Drift(
        "en",
        tuple(replace(document, day=None) for document in CALM.documents),
        tuple(subject for subject in CALM.subjects if subject.sort is not Sort.TERM),
    )
    page = open_page(drift_html(undated), fragment=opened(undated.subjects[0]))
    expect(page.locator("tr.detail")).to_contain_text("in documents without a date")

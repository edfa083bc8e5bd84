"""What the drift page says and holds, without a browser; see `tests/browser/` for the rest."""

import json
import re
from dataclasses import replace
from gettext import NullTranslations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.drift.compare import compare
from readout_l10n.drift.snapshot import snapshot
from readout_l10n.drift.subject import Occurrence, Place, Standing
from readout_l10n.report.drift_data import drift_data, link
from readout_l10n.report.drift_html import drift_html
from readout_l10n.report.page import page_data
from readout_l10n.ui import ENGLISH, Say
from report.drifts import HOSTILE, drift
from report.test_alignment_html import Page

CALM = drift(30, hostile=False)


def data(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(
    ("path", "folder", "wanted"),
    [
        ("corpus/fr/a.md", "", "./corpus/fr/a.md"),
        ("corpus/fr/a b#1.md", "../..", "./../../corpus/fr/a%20b%231.md"),
        ("corpus\\fr\\é.md", "", "./corpus/fr/%C3%A9.md"),
        ("/home/a/x.md", "../out", "file:///home/a/x.md"),
        ("C:\\texts\\x.md", "", "file:///C:/texts/x.md"),
        ("javascript:alert(1)", "", "./javascript%3Aalert%281%29"),
        ("//example.org/x", "", "file:////example.org/x"),
    ],
)
def test_a_link_is_a_file(path: str, folder: str, wanted: str) -> None:
    assert link(path, folder) == wanted


@given(st.text())
def test_data_come_back_whole_and_end_no_script(text: str) -> None:
    html = page_data("data", text)
    inside = html.removeprefix('<script type="application/json" id="data">').removesuffix(
        "</script>"
    )
    assert json.loads(inside) == text
    assert not set(inside) & set("<>&\u2028\u2029")


def test_nothing_hostile_stands_as_mark_up() -> None:
    html = drift_html(drift(13))
    own = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    assert "<img" not in own
    assert "<script" not in own
    shown = Page(html)
    assert {text for text in HOSTILE if text in shown.text} == set(HOSTILE)


def test_counts_of_the_script_are_those_of_the_report() -> None:
    held = data(drift_html(CALM))
    for subject, given_ in zip(CALM.subjects, held["subjects"], strict=True):
        cells = [given_["cells"][at : at + 4] for at in range(0, len(given_["cells"]), 4)]
        assert sum(count for *_, count in cells) == len(subject.occurrences)
        told = [count for _, variant, _, count in cells if variant >= 0]
        assert sum(told) == subject.measures.count


def test_deviating_renderings_come_first_each_with_its_latest_sentences() -> None:
    held = data(drift_html(drift(600, hostile=False)))
    for subject in held["subjects"]:
        standings = [
            subject["variants"][group["variant"]]["standing"]
            for group in subject["groups"]
            if group["variant"] >= 0
        ]
        if "preferred" in standings:
            assert standings[-1] == "preferred"
        for group in subject["groups"]:
            if group["variant"] >= 0:
                count = subject["variants"][group["variant"]]["count"]
                assert len(group["sentences"]) == min(count, 24)


def test_sentences_are_held_once_and_marked_as_a_script_counts() -> None:
    subject = CALM.subjects[0]
    target = Place("fr/a.md", 3, "🤝🏽 la paix 🕊️", 3, 10)
    one = Occurrence(0, None, target, subject.variants[0].text, Standing.PREFERRED, 1)
    only = replace(subject, occurrences=(one, one))
    held = drift_data(replace(CALM, subjects=(only,)), ENGLISH)
    assert held["texts"] == [target.text]
    (_, _, (_, text, line, start, end)), _ = held["subjects"][0]["groups"][0]["sentences"]
    units = held["texts"][text].encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == target.written
    assert line == 3


def test_a_long_passage_is_shown_around_its_words() -> None:
    before, after = "mot " * 400, " suite" * 400
    place = Place("fr/a.md", 1, f"{before}paix{after}", len(before), len(before) + 4)
    subject = CALM.subjects[0]
    one = Occurrence(0, None, place, subject.variants[0].text, Standing.PREFERRED, 1)
    held = drift_data(replace(CALM, subjects=(replace(subject, occurrences=(one,)),)), ENGLISH)
    (text,) = held["texts"]
    (_, _, (_, _, _, start, end)) = held["subjects"][0]["groups"][0]["sentences"][0]
    assert text[start:end] == "paix"
    assert len(text) < 600
    assert text.startswith("… mot")
    assert text.endswith("suite …")


def test_what_became_of_an_earlier_report_is_told() -> None:
    earlier = drift(20, hostile=False)
    comparison = compare(snapshot(earlier), snapshot(CALM))
    text = " ".join(Page(drift_html(CALM, against=comparison)).text.split())
    assert "Since the earlier report As the glossary prefers:" in text
    assert "Better: " in text


def test_the_page_speaks_the_language_of_its_reader() -> None:
    class Loud(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper() if "{" not in message else f"¡{message}"

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return f"¡{msgid1 if n == 1 else msgid2}"

    html = drift_html(CALM, Say("fr", Loud()))
    assert '<html lang="fr">' in html
    assert "WHAT DESERVES A DECISION FIRST" in html
    held = data(html)
    loud = {name: text for name, text in held["words"].items() if "{" not in text}
    assert all(text == text.upper() for text in loud.values())
    assert held["counts"]["shown"]["one"].startswith("¡")


def test_the_script_asks_for_no_message_that_is_not_there() -> None:
    html = drift_html(CALM)
    held = data(html)
    assert set(re.findall(r'\bsay\("(\w+)"', html)) <= set(held["words"])
    assert set(re.findall(r'\bsayCount\("(\w+)"', html)) == set(held["counts"])

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.errors import InputError
from readout_l10n.model import FrontMatter, Provenance
from readout_l10n.segment.front_matter import front_matter, restated, scalars

WHOLE = """\
---
id: 2025-04-03-nato
date: 2025-04-03
kind: readout
title: "Réunion : l’OTAN"
status: provisional
source: https://example.org/a
---
# Text
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_all_keys(end: str) -> None:
    text = WHOLE.replace("\n", end)
    matter, start = front_matter(text, "a.md")
    assert matter == FrontMatter(
        "2025-04-03-nato",
        date(2025, 4, 3),
        "readout",
        "Réunion : l’OTAN",
        "provisional",
        "https://example.org/a",
    )
    assert text[start:] == f"# Text{end}"


def test_the_source_may_be_none_or_left_out() -> None:
    for text in (
        WHOLE.replace("https://example.org/a", "none"),
        WHOLE.replace("source: https://example.org/a\n", ""),
    ):
        matter, _ = front_matter(text, "a.md")
        assert matter is not None
        assert matter.source is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text",
        "---",
        "---\n",
        "---\n\nText after a thematic break.\n\n---\n",
        "---\nText after a thematic break, which nothing closes.\n",
        "Text\n---\nid: x\n---\n",
        "----\nid: x\n---\n",
    ],
)
def test_a_thematic_break_is_no_front_matter(text: str) -> None:
    assert front_matter(text, "a.md") == (None, 0)


def test_another_program_s_front_matter_is_no_text_and_no_error() -> None:
    text = "---\nlayout: page\ntitle: Réunion\ntags: [otan, japon]\n---\nText\n"
    matter, start = front_matter(text, "a.md")
    assert matter is None
    assert text[start:] == "Text\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "status: provisional",
            "statut: provisional",
            "a.md:6: front matter: unknown key statut; did you mean status?",
        ),
        (
            "source: https",
            "xyzzy: https",
            (
                "a.md:7: front matter: unknown key xyzzy; "
                "the keys are id, date, kind, title, status, source"
            ),
        ),
        (
            "status: provisional\n",
            "",
            "a.md:7: front matter: status missing; add it before this line",
        ),
        (
            "kind: readout",
            "kind: speech",
            "a.md:4: front matter: kind: 'speech' is none of readout, news, statement",
        ),
        (
            "provisional",
            "done",
            "a.md:6: front matter: status: 'done' is none of draft, provisional, final",
        ),
        (
            "date: 2025-04-03",
            "date: 3 April 2025",
            "a.md:3: front matter: date: '3 April 2025' is no date; write it as 2025-04-03",
        ),
        (
            "date: 2025-04-03",
            "date: 2025-02-30",
            "a.md:3: front matter: date: '2025-02-30' is no date; write it as 2025-04-03",
        ),
        (
            "https://example.org/a",
            "the web",
            "a.md:7: front matter: source: 'the web' is neither a URL (https://…) nor none",
        ),
        (
            '"Réunion : l’OTAN"',
            "Réunion: de: l’OTAN",
            (
                "a.md:5: front matter: mapping values are not allowed here; "
                "put a value that holds `: ` between quotes"
            ),
        ),
        (
            '"Réunion : l’OTAN"',
            "[a, b]",
            "a.md:5: front matter: title: one value wanted, not several",
        ),
        ('"Réunion : l’OTAN"', "", "a.md:5: front matter: title is empty"),
        (
            "kind: readout",
            "kind: readout\nkind: news",
            "a.md:5: front matter: kind is already given in line 4",
        ),
        (
            "---\n# Text\n",
            "# Text\n",
            "a.md:1: the front matter is not closed; put a line `---` after its last key",
        ),
    ],
)
def test_mistakes_are_named_with_their_line(old: str, new: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        front_matter(WHOLE.replace(old, new, 1), "a.md")
    assert str(caught.value) == message


@pytest.mark.parametrize("body", ["- a\n- b\n", "only text\n", "# a comment\n"])
def test_what_is_no_mapping_says_what_was_wanted(body: str) -> None:
    with pytest.raises(InputError, match=r"a\.md:2: front matter: `key: value` lines wanted"):
        front_matter(f"---\n{body}---\nText\n", "a.md")


def test_the_values_of_dates_and_numbers_stay_what_is_written() -> None:
    matter, _ = front_matter(WHOLE.replace("id: 2025-04-03-nato", "id: 007"), "a.md")
    assert matter is not None
    assert matter.id == "007"


DRAFT = """\
engine: memory, apertium
model: eng-spa 0.8
glossary: 0123456789ab
drafted: 2026-01-05
drafted-from: a.md
"""


def test_a_draft_says_how_it_was_made() -> None:
    matter, _ = front_matter(WHOLE.replace("status: provisional\n", f"status: draft\n{DRAFT}"), "a")
    assert matter is not None
    assert matter.draft == Provenance(
        "memory, apertium", "eng-spa 0.8", "0123456789ab", date(2026, 1, 5), "a.md"
    )
    with pytest.raises(InputError, match="drafted: 'today' is no date"):
        front_matter(WHOLE.replace("---\n# T", "drafted: today\n---\n# T"), "a.md")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_values_are_put_in_their_places(end: str) -> None:
    text = WHOLE.replace("\n", end)
    found = restated(text, {"title": "Talks: the first", "status": "draft", "engine": "argos"})
    wanted = (
        WHOLE.replace('"Réunion : l’OTAN"', "'Talks: the first'")
        .replace("provisional", "draft")
        .replace("---\n# T", "engine: argos\n---\n# T")
    )
    assert found == wanted.replace("\n", end)


@given(st.text().filter(str.isprintable).filter(str.strip))
def test_a_value_comes_back_as_it_was_put(title: str) -> None:
    matter, _ = front_matter(restated(WHOLE, {"title": title}), "a.md")
    assert matter is not None
    assert matter.title == unicodedata.normalize("NFC", title.strip())


def test_front_matter_that_is_not_ours_is_not_restated() -> None:
    for text in ("# Text\n", "---\nlayout: post\n---\n# Text\n"):
        assert restated(text, {"title": "x"}) == text


def test_strings_of_anybody_s_front_matter_with_their_places() -> None:
    text = """\
---
title: "Talks: one"
description: >
  They met
  in Rome.
day: 2025-01-02
tags: [a, b]
draft: true
---
Text
"""
    found = list(scalars(text))
    assert [(key, value) for key, value, _, _ in found] == [
        ("title", "Talks: one"),
        ("description", "They met in Rome."),
    ]
    assert [text[start:end] for _, _, start, end in found] == [
        '"Talks: one"',
        ">\n  They met\n  in Rome.",
    ]
    assert list(scalars("Text\n")) == []

"""Documents know their list marks, levels, indents and links."""

from __future__ import annotations

import pytest

from readout_l10n.model import Document
from segment.helpers import parsed


def marks(document: Document) -> list[tuple[str, int, str]]:
    return [(s.mark, s.depth, s.text) for s in document.segments]


def links(document: Document) -> list[tuple[str, str, bool]]:
    return [(link.address, link.text, link.image) for link in document.links]


def test_plain_text_keeps_its_marks_and_indents() -> None:
    document = parsed("Title\n  1. One is here.\n    - Two is. Three is.\n(a) Four is.", "a.txt")
    assert marks(document) == [
        ("", 0, "Title"),
        ("1.", 2, "One is here."),
        ("-", 4, "Two is."),
        ("", 4, "Three is."),
        ("(a)", 0, "Four is."),
    ]
    assert document.segments[1].mark_start == len("Title\n  ")


def test_markdown_counts_on_as_it_is_shown() -> None:
    text = "1. One.\n1. Two.\n   - Three.\n1. Four.\n\nProse.\n\n7) Five.\n7) Six.\n"
    assert marks(parsed(text, "a.md")) == [
        ("1.", 1, "One."),
        ("2.", 1, "Two."),
        ("-", 2, "Three."),
        ("3.", 1, "Four."),
        ("", 0, "Prose."),
        ("7)", 1, "Five."),
        ("8)", 1, "Six."),
    ]


def test_a_written_number_is_found_where_it_stands() -> None:
    document = parsed("- First.\n\n## 3. Trade\n\n(2) Prose.\n", "a.md")
    for segment in document.segments:
        assert segment.mark_start is not None
        assert document.text.startswith(segment.mark, segment.mark_start)
    assert [segment.level for segment in document.segments] == [0, 2, 0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ol><li>A<li>B</ol>", ["1.", "2."]),
        ("<ol start=4><li>A</li><li value='9'>B</li><li>C</li></ol>", ["4.", "9.", "10."]),
        ("<ol type=a reversed start=3><li>A<li>B<li>C</ol>", ["c.", "b.", "a."]),
        ("<ol type=I><li>A<ul><li>B</ul><li>C</ol>", ["I.", "•", "II."]),
        ("<ul><li><p>A</p><p>B</p></li></ul>", ["•", ""]),
    ],
)
def test_html_lists_are_numbered_as_browsers_do(html: str, expected: list[str]) -> None:
    assert [segment.mark for segment in parsed(html, "a.html").segments] == expected


def test_links_of_markdown() -> None:
    text = (
        'See [the *text*](en/a.md "T") or <https://x.jp/>.\n\n![a view](v.jpg)\n\n[b][1]\n\n'
        "[1]: c.pdf\n"
    )
    document = parsed(text, "a.md")
    assert links(document) == [
        ("en/a.md", "the text", False),
        ("https://x.jp/", "https://x.jp/", False),
        ("v.jpg", "a view", True),
        ("c.pdf", "b", False),
    ]
    first = document.links[0]
    assert text[first.start : first.end] == '[the *text*](en/a.md "T")'


def test_links_of_html_are_those_of_the_main_text() -> None:
    html = (
        "<nav><a href=/home>Home</a></nav><main><p>See <a href='/a'>the <b>text</b></a>."
        "<p><a href=/b><img src=b.jpg alt='a view'></a><a name=x>y</a></main>"
    )
    assert links(parsed(html, "a.html")) == [
        ("/a", "the text", False),
        ("/b", "a view", False),
        ("b.jpg", "a view", True),
    ]


def test_plain_text_has_the_addresses_it_spells_out() -> None:
    document = parsed("See https://x.jp/a_(b), or (www.y.fr/c).", "a.txt")
    assert [link.address for link in document.links] == ["https://x.jp/a_(b)", "www.y.fr/c"]

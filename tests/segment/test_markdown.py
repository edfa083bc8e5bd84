from __future__ import annotations

import pytest

from segment.helpers import kinds, parsed, quote, texts

LONG = "The ministers held long and detailed talks on trade, security and culture in Tokyo today."


def test_headings_paragraphs_items_and_quotes() -> None:
    text = f"""\
# The title

{LONG}

## Relations

- First item
  goes on
  - nested
- Second

1. One
2) Two

> A quoted line
> goes on.
"""
    assert kinds(parsed(text, "a.md")) == [
        ("title", "The title"),
        ("prose", LONG),
        ("heading", "Relations"),
        ("item", "First item goes on"),
        ("item", "nested"),
        ("item", "Second"),
        ("item", "One"),
        ("item", "Two"),
        ("prose", "A quoted line goes on."),
    ]


def test_hard_wrapped_paragraphs_are_joined_and_split_into_sentences() -> None:
    text = "# T\n\nThe ministers met in\nTokyo. They   discussed\ntrade.\n"
    document = parsed(text, "a.md")
    assert texts(document)[1:] == ["The ministers met in Tokyo.", "They   discussed trade."]
    first, second = document.segments[1:]
    assert (first.line, first.column) == (3, 1)
    assert (second.line, second.column) == (4, 8)
    assert document.span(first, 0, len(first.text)).quote == "The ministers met in\nTokyo."


def test_places_behind_quote_marks_and_indents() -> None:
    text = "> One line\n>   goes on here.\n\n- item\n      and on\n"
    document = parsed(text, "a.md")
    assert texts(document) == ["One line goes on here.", "item and on"]
    assert quote(document, "here") == "here"
    assert quote(document, "on here") == "on here"
    assert quote(document, "and") == "and"
    assert document.position(text.index("here")) == (2, 13)


@pytest.mark.parametrize(
    ("source", "text", "word", "raw"),
    [
        ("a *very* good day", "a very good day", "good", "good"),
        ("a **very *very*** good day", "a very very good day", "good", "good"),
        ("a ***very*** good_day and * star", "a very good_day and * star", "star", "star"),
        ("see [the day](http://day.x/day 'the day') day", "see the day day", "day", "day"),
        ('see [the day](<a b> "t) (") so', "see the day so", "so", "so"),
        ("see [the day][ref] so\n\n[ref]: http://x.y", "see the day so", "so", "so"),
        ("see [ref][] so\n\n[ref]: http://x.y", "see ref so", "so", "so"),
        ("see [ref] so\n\n[ref]: http://x.y 'so'", "see ref so", "so", "so"),
        ("see [a [b] c](x(y)z) so", "see a [b] c so", "so", "so"),
        ("see [*a* `b`](x) so", "see a b so", "so", "so"),
        ('see ![so *x*](so.png "so") so', "see so", "so", "so"),
        ("see [![so](so.png)](so) so", "see so", "so", "so"),
        ("AT&amp;T and &eacute;t&#233; so", "AT&T and été so", "so", "so"),
        ("AT&amp;T so", "AT&T so", "&", "&amp;"),
        ("AT&T &nope; so", "AT&T &nope; so", "so", "so"),
        ("a&nbsp;b so", "a\u00a0b so", "\u00a0", "&nbsp;"),
        (r"1\. \*so\* \q so", r"1. *so* \q so", r"\q so", r"\q so"),
        (r"a \* b", "a * b", "*", r"\*"),
        ("run `a  *b* c` so", "run a  *b* c so", "so", "so"),
        ("run ``a ` b`` so", "run a ` b so", "so", "so"),
        ("run `` `a` `` so", "run `a` so", "so", "so"),
        ("run `a\nb` so", "run a b so", "so", "so"),
        ("a <b>b</b><!-- so --> so", "a b so", "so", "so"),
        ("at <https://x.y/%C3%A9> so", "at https://x.y/é so", "so", "so"),
        ("at <a@b.org> so", "at a@b.org so", "a@b.org", "a@b.org"),
        ("so [not a link] (so) ] [ so", "so [not a link] (so) ] [ so", ") ] [ so", ") ] [ so"),
        ("a [link\nover lines](x\n'so') so", "a link over lines so", "so", "so"),
        ("a `tick so", "a `tick so", "so", "so"),
        ("a  \nb\\\nc so", "a b c so", "so", "so"),
        ("n’a*pas*de so", "n’apasde so", "so", "so"),
    ],
)
def test_mark_up_goes_and_places_stay(source: str, text: str, word: str, raw: str) -> None:
    paragraph, *rest = source.split("\n\n")
    paragraph = f"long enough to be in one line of prose: {paragraph}."
    document = parsed("\n\n".join([paragraph, *rest]), "a.md")
    (segment,) = document.segments
    assert segment.text == f"long enough to be in one line of prose: {text}."
    at = segment.text.rindex(word)
    span = document.span(segment, at, at + len(word))
    assert span.quote == raw
    start, _ = segment.raw_range(at, at + len(word))
    assert start == paragraph.rindex(raw)


def test_what_stands_twice_is_found_where_it_stands() -> None:
    text = "so [so](so 'so') *so* `so` &#115;o so."
    document = parsed(f"Say it: {text}", "a.md")
    (segment,) = document.segments
    assert segment.text == "Say it: so so so so so so."
    raws = []
    at = 0
    while (at := segment.text.find("so", at)) >= 0:
        span = document.span(segment, at, at + 2)
        raws.append((span.column, span.quote))
        at += 2
    assert raws == [(9, "so"), (13, "so"), (27, "so"), (32, "so"), (36, "&#115;o"), (44, "so")]


def test_code_and_comments_are_left_out() -> None:
    text = "```\ncode\n```\n\n    code\n\n<!-- a\n\ncomment -->\n\nThe text itself is here.\n"
    assert texts(parsed(text, "a.md")) == ["The text itself is here."]


def test_html_in_markdown_is_read_as_html() -> None:
    text = "# T\n\n<div>\n<p>First&nbsp;one.</p><script>no()</script>\n</div>\n\nLast.\n"
    document = parsed(text, "a.md")
    assert texts(document) == ["T", "First\u00a0one.", "Last."]
    assert document.segments[1].line == 4


def test_dates_and_credits_in_neighbouring_lines_stay_apart() -> None:
    text = "# T\n3 avril 2025\n© MAE\n© MAE\nLe ministre est venu\nhier.\n"
    assert kinds(parsed(text, "a.md", "fr")) == [
        ("title", "T"),
        ("date", "3 avril 2025"),
        ("credit", "© MAE"),
        ("credit", "© MAE"),
        ("prose", "Le ministre est venu hier."),
    ]


def test_notes_of_every_shape() -> None:
    text = "# T\n\n[1] Inde et\nJapon\n\n[^1]: Inde\n\n¹ Inde\n\n*1 Inde\n"
    assert kinds(parsed(text, "a.md", "fr"))[1:] == [
        ("note", "[1] Inde et Japon"),
        ("note", "[^1]: Inde"),
        ("note", "¹ Inde"),
        ("note", "*1 Inde"),
    ]


def test_numbers_in_headings_and_brackets_are_list_marks() -> None:
    text = f"# T\n\n## 1. Relations\n\n(1) {LONG}\n\n## II. Région\n"
    document = parsed(text, "a.md")
    assert kinds(document)[1:] == [("heading", "Relations"), ("item", LONG), ("heading", "Région")]
    assert document.segments[1].column == 7


def test_setext_and_closed_headings() -> None:
    text = "Title *of* it\n===\n\n> ## a # b ##\n\nLong\nsub\n---\n"
    assert kinds(parsed(text, "a.md")) == [
        ("title", "Title of it"),
        ("heading", "a # b"),
        ("heading", "Long sub"),
    ]


def test_a_hard_break_parts_short_lines_and_joins_prose() -> None:
    text = "Ministry of Trade  \nTokyo  \nJapan\n\nIt was, all in all,  \nlong.\n"
    assert texts(parsed(text, "a.md")) == [
        "Ministry of Trade",
        "Tokyo",
        "Japan",
        "It was, all in all, long.",
    ]


def test_front_matter_is_no_text_and_counts_as_lines() -> None:
    text = (
        "---\nid: a\ndate: 2025-04-03\nkind: news\ntitle: T\nstatus: draft\n---\n\n# T\n\nText.\n"
    )
    document = parsed(text, "a.md")
    assert document.front_matter is not None
    assert [(segment.line, segment.text) for segment in document.segments] == [
        (9, "T"),
        (11, "Text."),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends(end: str) -> None:
    text = "# T\n\nOne *two*\nthree. Four\nfive.\n\n- six\n  seven\n"
    document = parsed(text.replace("\n", end), "a.md")
    assert texts(document) == ["T", "One two three.", "Four five.", "six seven"]
    assert [segment.line for segment in document.segments] == [1, 3, 4, 7]
    assert quote(document, "three") == "three"
    assert quote(document, "seven") == "seven"


def test_a_line_of_no_break_spaces_is_an_empty_one() -> None:
    text = "\u00a0\nOne *line*\n\u00a0\nanother line.\n\u00a0\n"
    document = parsed(text, "a.md")
    assert [(segment.line, segment.text) for segment in document.segments] == [
        (2, "One line"),
        (4, "another line."),
    ]


def test_tabs_in_indents() -> None:
    text = "-\tone\n\ttwo\n\n\t- three\n\t\tfour\n"
    document = parsed(text, "a.md")
    assert texts(document) == ["one two", "three four"]
    assert quote(document, "two") == "two"
    assert quote(document, "four") == "four"


@pytest.mark.parametrize("text", ["", "\n", "#", "# \n", "> ", "-", "![a](b)", "<!-- a -->"])
def test_nothing_gives_nothing(text: str) -> None:
    assert texts(parsed(text, "a.md")) == []


def test_cells_of_tables_are_paragraphs_that_know_their_place() -> None:
    text = """\
> | Country | Minister |
> |:--------|----------|
> | France | Mr. *Jean* Dupont \\| deputy |
> | France | |
> | Italy
"""
    document = parsed(text, "a.md")
    assert texts(document) == [
        "Country", "Minister", "France", "Mr. Jean Dupont | deputy", "France", "Italy"
    ]  # fmt: skip
    assert [segment.line for segment in document.segments] == [1, 1, 3, 3, 4, 5]
    assert quote(document, "deputy") == "deputy"
    assert quote(document, "|") == "\\|"
    for segment in document.segments:
        start, end = segment.raw_range(0, len(segment.text))
        bare = document.text[start:end].replace("*", "").replace("\\|", "|")
        assert bare == segment.text


def test_equal_cells_of_a_row_stand_apart() -> None:
    document = parsed("| a | b |\n|---|---|\n| yes | yes |\n", "a.md")
    assert [(s.text, s.column) for s in document.segments[2:]] == [("yes", 3), ("yes", 9)]

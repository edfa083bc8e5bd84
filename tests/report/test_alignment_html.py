import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment import AlignedPair
from readout_l10n.report.alignment_html import alignment_html
from report.samples import PAIR
from support import document

VOID = {"meta", "input", "col"}
NASTY = "<script>alert('x')</script> \"quoted\" & </td></style> <b>"


class Page(HTMLParser):
    """Elements and texts of a page; fails on tags that do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def attributes(self, tag: str, name: str) -> list[str | None]:
        return [
            attributes[name]
            for found, attributes in self.tags
            if found == tag and name in attributes
        ]


def test_rows_say_in_words_what_stands_out() -> None:
    page = Page(alignment_html([PAIR], review_below=0.7))
    text = " ".join(page.text.split())
    assert "4 beads, 1 to review, 1 missing, 0 added, 2 moved" in text
    assert "line 3They dined. missing 0.50 to review" in text
    assert "moved, see line 2 line 1Ils ont parlé du commerce. 0.90" in text
    assert page.attributes("tr", "class") == [
        "bead one-sided moved",
        "bead",
        "bead one-sided moved",
        "bead review one-sided missing",
    ]


def test_what_is_missing_in_a_row_has_a_row_over_it() -> None:
    beads = tuple(Bead((segment,), ()) for segment in PAIR.source.segments)
    pair = replace(PAIR, alignment=Alignment("en", "fr", beads))
    page = Page(alignment_html([pair], review_below=0.7))
    assert page.attributes("tr", "class")[0] == "passage"
    assert "missing: 3 segments, lines 1–3" in page.text


def test_links_and_labels_lead_somewhere() -> None:
    page = Page(alignment_html([PAIR, PAIR], review_below=0.7))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    targets = [str(href).removeprefix("#") for href in page.attributes("a", "href")]
    assert targets[:2] == ["pair-1", "pair-2"]
    named = [*page.attributes("section", "aria-labelledby"), *page.attributes("label", "for")]
    assert {*targets, *named} <= set(ids)


def test_each_side_is_in_its_language_and_headers_have_a_scope() -> None:
    page = Page(alignment_html([PAIR], review_below=0.7))
    assert page.attributes("html", "lang") == ["en"]
    assert sorted(map(str, page.attributes("span", "lang"))) == ["en"] * 3 + ["fr"] * 2
    assert page.attributes("th", "scope") == ["col"] * 4 + ["row"] * 4


def test_texts_paths_and_locales_are_escaped() -> None:
    source = document(NASTY, "en", f"{NASTY}.txt")
    target = document(NASTY, "fr", f"{NASTY}.txt")
    bead = Bead(source.segments, target.segments)
    pair = AlignedPair(source, target, Alignment('e"n', "<fr>", (bead,)))
    page = Page(alignment_html([pair, pair], review_below=0.7))
    assert NASTY in page.text
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "b", "img", "link"}
    assert 'e"n' in page.attributes("span", "lang")


def test_nothing_is_fetched_and_only_our_style_is_allowed() -> None:
    html = alignment_html([PAIR], review_below=0.7)
    assert not re.search(r"https?:|//|url\(|@import|src=|style=", html)
    css = re.search(r"<style>(.*)</style>", html, re.DOTALL)
    assert css is not None
    hashed = b64encode(sha256(css[1].encode()).digest()).decode()
    (policy,) = [
        value for value in Page(html).attributes("meta", "content") if "default" in str(value)
    ]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    )


def test_a_filter_without_beads_says_so() -> None:
    one, *_ = [bead for bead in PAIR.beads if bead.source and bead.target]
    source, target = document("They met in Rome.", "en"), document("Ils se sont vus.", "fr")
    bead = replace(one, source=source.segments, target=target.segments)
    pair = AlignedPair(source, target, Alignment("en", "fr", (bead,)))
    page = Page(alignment_html([pair], review_below=0.7))
    assert page.attributes("section", "class") == ["pair without-review without-one-sided"]
    assert "No bead is to be reviewed." in page.text
    assert "Every bead has both sides." in page.text
    both = Page(alignment_html([pair, PAIR], review_below=0.7))
    assert "No bead is to be reviewed." not in both.text
    assert both.attributes("section", "class") == ["pair without-review without-one-sided", "pair"]

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readout_l10n.segment.html import html_blocks
from readout_l10n.segment.html_runs import html_runs
from readout_l10n.segment.mapped import whole
from segment.helpers import kinds, parsed, quote, texts

SITE = """\
<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8"><title>Rencontre | Ministère</title>
<style>p { color: red }</style>
<script>if (a < b && c > d) { document.write("<p>Non.</p>"); }</script>
</head>
<body>
<a class="skip-link" href="#m">Aller au texte</a>
<header><a href="/">Ministère</a>
<p>République fictive, ministère des Affaires étrangères.</p></header>
<nav><ul><li><a href="/a">Accueil</a></li><li><a href="/b">Presse</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Accueil</a> &gt; <a href="/p">Presse</a> &gt; Rencontre</div>
{opening}
<h1>Rencontre au sommet Japon&nbsp;&ndash; Kazakhstan</h1>
<p class="date">18 d&eacute;cembre 2025</p>
<figure><img src="a.jpg" alt="Photo du sommet"><figcaption>&copy; Cabinet</figcaption></figure>
<p>Le <b>Premier</b> ministre a re&#231;u
   le Pr&eacute;sident.<br>
   Il l&rsquo;a salu&eacute;<sup>1</sup>. Le projet CO<sub>2</sub> a été « libre
   et ouvert ».</p>
<h2>1. Relations bilat&eacute;rales</h2>
<ul>
<li>Premier point, qui est long et <a href="/x">finit</a> par un point.
<li><p>Second point, qui est long lui aussi.</p></li>
</ul>
<p hidden>Texte caché.</p><p style="display: none">Texte caché.</p>
<noscript><p>Sans script.</p></noscript><template><p>Modèle.</p></template>
<form action="/s"><label>Chercher</label><input name="q"><button>Aller</button></form>
<table><tr><th>Pays<td>Montant<tr><th>Inde<td>5&nbsp;millions</table>
<p>(1) Inde</p>
<p>Traduction provisoire et purement informative</p>
{closing}
<aside><h2>Voir aussi</h2><ul><li><a href="/1">Un autre texte du site</a></li></ul></aside>
<div class="related"><a href="/1">Un autre texte du site</a> <a href="/2">Encore un autre</a></div>
<footer><p>Ministère des Affaires étrangères, 1 rue de la Paix.</p></footer>
</body></html>
"""

WANTED = [
    ("title", "Rencontre au sommet Japon\u00a0– Kazakhstan"),
    ("date", "18 décembre 2025"),
    ("credit", "© Cabinet"),
    ("prose", "Le Premier ministre a reçu le Président."),
    ("prose", "Il l’a salué¹."),
    ("prose", "Le projet CO2 a été « libre et ouvert »."),
    ("heading", "Relations bilatérales"),
    ("item", "Premier point, qui est long et finit par un point."),
    ("item", "Second point, qui est long lui aussi."),
    ("heading", "Pays"),
    ("prose", "Montant"),
    ("prose", "Inde"),
    ("prose", "5\u00a0millions"),
    ("item", "Inde"),
    ("label", "Traduction provisoire et purement informative"),
]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<main>", "</main>"),
        ("<article>", "</article>"),
        ('<div role="main"><div>', "</div></div>"),
        ("<main><article>", "</article></main>"),
        ("<div>", "</div>"),
        ("<form><main>", "</main></form>"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_main_text_of_a_site(opening: str, closing: str, end: str) -> None:
    page = SITE.replace("{opening}", opening).replace("{closing}", closing).replace("\n", end)
    assert kinds(parsed(page, "a.html", "fr")) == WANTED


def test_places_in_the_page() -> None:
    document = parsed(SITE, "a.html", "fr")
    assert quote(document, "décembre") == "d&eacute;cembre"
    assert quote(document, "reçu le") == "re&#231;u\n   le"
    assert quote(document, "é") == "&eacute;"
    assert quote(document, "Président") == "Pr&eacute;sident"
    assert quote(document, "Premier ministre") == "Premier</b> ministre"
    assert quote(document, "¹") == "1"
    segment = next(one for one in document.segments if one.text.startswith("Il l’a"))
    assert SITE.splitlines()[segment.line - 1][segment.column - 1 :].startswith("Il l&rsquo;a")


def test_an_article_may_have_its_own_header_but_the_page_may_not() -> None:
    page = (
        "<header><p>Le site du ministère.</p></header><article><header><h1>Titre</h1></header>"
        "<p>Le ministre est venu à Tokyo hier soir.</p><footer><p>Publié hier.</p></footer>"
        "</article>"
    )
    assert texts(parsed(page, "a.html", "fr")) == [
        "Titre",
        "Le ministre est venu à Tokyo hier soir.",
        "Publié hier.",
    ]


def test_a_page_of_before_html_5() -> None:
    page = (
        '<div id="header"><p>Ministère fictif</p></div><div id="topicpath">Ici</div>'
        '<div id="contents"><h1>Titre</h1><p>Le ministre est venu à Tokyo <a>hier</a> soir.</p>'
        '</div><div id="footer"><address>Copyright 2025</address></div>'
    )
    assert texts(parsed(page, "a.html", "fr")) == [
        "Titre",
        "Le ministre est venu à Tokyo hier soir.",
    ]


def test_of_several_articles_the_longest_counts() -> None:
    page = (
        "<article><p>Court.</p></article>"
        "<article><p>Le ministre est venu à Tokyo hier soir.</p></article>"
    )
    assert texts(parsed(page, "a.html", "fr")) == ["Le ministre est venu à Tokyo hier soir."]


def test_a_page_that_is_one_form() -> None:
    page = "<form><h1>Titre</h1><p>Le ministre est venu à Tokyo hier soir.</p></form>"
    assert texts(parsed(page, "a.html", "fr")) == [
        "Titre",
        "Le ministre est venu à Tokyo hier soir.",
    ]


def test_line_breaks() -> None:
    page = (
        "<main><p>Ministère<br>Tokyo</p>"
        "<p>Le ministre est venu à Tokyo hier soir avec une délégation de cinq<br>personnes.</p>"
        "<p>Première phrase.<br/>Deuxième phrase.<br><br>Troisième phrase.</p>"
        "<p>3 avril 2025<br>© Cabinet<br>Texte du jour</p></main>"
    )
    assert texts(parsed(page, "a.html", "fr")) == [
        "Ministère",
        "Tokyo",
        "Le ministre est venu à Tokyo hier soir avec une délégation de cinq personnes.",
        "Première phrase.",
        "Deuxième phrase.",
        "Troisième phrase.",
        "3 avril 2025",
        "© Cabinet",
        "Texte du jour",
    ]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("Only text, without any tag.", ["Only text, without any tag."]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<ul><li>One.<ul><li>Two.</ul><li>Three.</ul>", ["One.", "Two.", "Three."]),
        ("<p>A &amp B &lt; C &unknown; D&T.</p>", ["A & B < C &unknown; D&T."]),
        ("<p>a < b and c > d.</p>", ["a < b and c > d."]),
        ("<p>One.</b></i> And</p></div></p> two.", ["One.", "And", "two."]),
        ("<p>Foot<!-- not -->note.</p>", ["Footnote."]),
        ("<p>One  <b> two</b>\t\n three.</p>", ["One two three."]),
        ("<P ALIGN=LEFT>One<BR CLEAR=ALL>two.</P>", ["One two."]),
        ("<p>18<sup>e</sup> km<sup>2</sup> <sup>[1]</sup>.</p>", ["18e km² [1]."]),
        ("<p>東<ruby>京<rp>(</rp><rt>kyo</rt><rp>)</rp></ruby>です。</p>", ["東京です。"]),
        ("<svg><title>No</title><path/><text>No</text></svg><p>Yes.</p>", ["Yes."]),
        ("<select><option>No<option>No</select><p>Yes.</p>", ["Yes."]),
        ("<head><title>No</title><body><p>Yes.</p>", ["Yes."]),
        ("<p>One.</p><script>no", ["One."]),
        ("<p>e&#x301;te&#769; é</p>", ["été é"]),
        ("<p>&nbsp;</p><p>&#8203;</p><p>Yes.</p>", ["Yes."]),
        ("<?xml version='1.0'?><![CDATA[x]]><p>Yes.</p>", ["Yes."]),
    ],
)
def test_tags_as_people_write_them(page: str, wanted: list[str]) -> None:
    assert texts(parsed(page, "a.html")) == wanted


MARKS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>", "&amp;", "&eacute;", "&", "<",
     "<main>", "</main>", "<table>", "<td>", "<nav>", "</nav>", "<!--", "-->", "\n", "\r\n", " "]
)  # fmt: skip
PAGES = st.lists(MARKS | st.text("abcé .", max_size=5), max_size=25).map("".join)


@given(PAGES)
def test_every_run_knows_its_place(page: str) -> None:
    for run in html_runs(page):
        for piece in run.mapped.pieces:
            raw = page[piece.raw_start : piece.raw_end]
            shown = run.mapped.text[piece.start : piece.end]
            assert raw == shown or raw.startswith("&") or run.ends_line


@given(PAGES)
def test_any_page_gives_blocks_in_order(page: str) -> None:
    ends = 0
    for block in html_blocks(page):
        for piece in block.mapped.pieces:
            assert ends <= piece.raw_start <= piece.raw_end <= len(page)
            ends = piece.raw_end


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=30))
@example("\u00ad")
def test_escaped_text_comes_back_if_it_can_be_seen(text: str) -> None:
    blocks = html_blocks(f"<p>{escape(text)}</p>")
    blank = whole(text, 0, len(text)).is_blank
    assert [block.text for block in blocks] == ([] if blank else [text])

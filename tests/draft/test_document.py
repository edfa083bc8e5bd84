"""A draft has the shape of its source: what is no segment stays where it was."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.document import rendered
from readout_l10n.draft.inline import marked_words
from readout_l10n.model import Document, DraftUnit, Provenance
from readout_l10n.segment import parse_document, read_document
from support import ROOT, document

LABEL = "Traducción provisional"
MARKDOWN = """\
---
id: 2025-01-02-talks
date: 2025-01-02
kind: readout
title: "Talks: the first"
status: final
source: none
---

# Talks: the first

January 2, 2025

The ministers met. **They agreed** on _three_ points[1].

1. Trade, see [the statement](https://example.org/s_t "Statement") of May.
2. Energy

## Related links

- [The agenda](agenda.md)

[1] In May
"""
PAGE = """\
<!doctype html>
<html lang="en"><head><title>Talks</title></head>
<body>
<article>
<h1>Talks</h1>
<p>The ministers met. See <a href="s.html">the &amp; statement</a> of May.</p>
<ul><li>Trade</li></ul>
</article>
</body></html>
"""


def units(source: Document, texts: dict[str, str], **words: tuple[str, ...]) -> list[DraftUnit]:
    """A unit a segment; what `texts` lacks is drafted in capitals."""
    return [
        DraftUnit(
            segment.text,
            texts.get(segment.text, segment.text.upper()),
            segment.line,
            segment.kind,
            words=words.get(f"line{segment.line}", marked_words(source, segment)),
        )
        for segment in source.segments
    ]


def test_markdown_keeps_its_shape() -> None:
    source = document(MARKDOWN, "en", "a.md")
    texts = {
        "Talks: the first": "Conversaciones: las primeras",
        "January 2, 2025": "2 de enero de 2025",
        "They agreed on three points[1].": "Acordaron tres puntos[1].",
        "Trade, see the statement of May.": "Comercio, véase la declaración de mayo.",
    }
    found = rendered(
        source,
        units(source, texts, line14=("Acordaron", "tres"), line16=("la declaración",)),
        "es",
        LABEL,
        Provenance("apertium", "en-es 1", "abc", date(2026, 1, 5), "a.md"),
    )
    assert (
        found.text
        == """\
---
id: 2025-01-02-talks
date: 2025-01-02
kind: readout
title: 'Conversaciones: las primeras'
status: draft
source: none
engine: apertium
model: en-es 1
glossary: abc
drafted: 2026-01-05
drafted-from: a.md
---

Traducción provisional

# Conversaciones: las primeras

2 de enero de 2025

THE MINISTERS MET. **Acordaron** _tres_ puntos[1].

1. Comercio, véase [la declaración](https://example.org/s_t "Statement") de mayo.
2. ENERGY

## RELATED LINKS

- [THE AGENDA](agenda.md)

[1] IN MAY
"""
    )
    drafted = parse_document(found.text, path="a.md", locale="es")
    assert drafted.front_matter is not None
    assert drafted.front_matter.draft == Provenance(
        "apertium", "en-es 1", "abc", date(2026, 1, 5), "a.md"
    )
    assert [link.address for link in drafted.links] == [link.address for link in source.links]


def test_places_are_those_of_the_units() -> None:
    source = document(MARKDOWN, "en", "a.md")
    drafts = units(source, {})
    made = Provenance("apertium", "m", "abc", date(2026, 1, 5), "a.md")
    found = rendered(source, drafts, "es", LABEL, made)
    written = [found.text[low:high] for low, high in found.places]
    plain = [one.translate(str.maketrans("", "", "*_")) for one in written]
    assert plain[:4] == [unit.text for unit in drafts[:4]]
    assert written[-1] == "[1] IN MAY"
    low, high = found.places[0]
    assert found.text[low:high] == "TALKS: THE FIRST"


def test_a_page_keeps_its_elements_and_says_its_language() -> None:
    source = document(PAGE, "en", "a.html")
    texts = {"See the & statement of May.": "Véase la <declaración> & de mayo."}
    found = rendered(source, units(source, texts, line6=("la <declaración> &",)), "es", LABEL).text
    assert '<html lang="es">' in found
    assert f"<article>\n<p>{LABEL}</p>\n<h1>TALKS</h1>" in found
    link = '<a href="s.html">la &lt;declaración&gt; &amp;</a>'
    assert f"<p>THE MINISTERS MET. Véase {link} de mayo.</p>" in found
    assert "<ul><li>TRADE</li></ul>" in found


def test_plain_text_keeps_blank_lines_and_marks() -> None:
    text = "Talks in Rome\r\n\r\nThe ministers met in Rome.\r\n- Trade was discussed at length.\r\n"
    source = document(text, "en", "a.txt")
    found = rendered(source, units(source, {}), "es", LABEL).text
    assert found == (
        f"{LABEL}\r\n\r\nTALKS IN ROME\r\n\r\nTHE MINISTERS MET IN ROME.\r\n"
        "- TRADE WAS DISCUSSED AT LENGTH.\r\n"
    )


def test_a_label_of_the_source_is_where_the_target_s_stands() -> None:
    source = document("# Talks\n\nThey met.\n\nProvisional translation\n", "en", "a.md")
    found = rendered(source, units(source, {"Provisional translation": LABEL}), "es", LABEL).text
    assert found == f"# TALKS\n\nTHEY MET.\n\n{LABEL}\n"


def test_a_link_whose_words_are_not_in_the_draft_follows_it_and_is_told() -> None:
    source = document("They issued [a statement](s.md) in May.\n", "en", "a.md")
    drafts = units(source, {source.segments[0].text: "Lo publicaron en mayo."}, line1=("un texto",))
    found = rendered(source, drafts, "es")
    assert found.text == "Lo publicaron en mayo. [un texto](s.md)\n"
    assert found.notes[0] == (
        "the words of the link to s.md were not found in the draft; place it by hand",
    )


def test_links_at_a_segment_s_ends_are_whole() -> None:
    source = document("[The visit](v.md) began. It ends at [the port](p.md).\n", "en", "a.md")
    drafts = units(
        source,
        {"The visit began.": "Empezó la visita.", "It ends at the port.": "Acaba en el puerto."},
    )
    drafts = [replace(drafts[0], words=("la visita",)), replace(drafts[1], words=("el puerto",))]
    found = rendered(source, drafts, "es").text
    assert found == "Empezó [la visita](v.md). Acaba en [el puerto](p.md).\n"


def test_a_draft_begins_no_list_by_accident() -> None:
    source = document("The first of May was a holiday.\n", "en", "a.md")
    drafts = units(source, {source.segments[0].text: "1. de mayo fue festivo."})
    assert rendered(source, drafts, "es").text == "1\\. de mayo fue festivo.\n"


def test_escaped_characters_stay_escaped() -> None:
    source = document("It is 3 \\* 4.\n", "en", "a.md")
    drafts = units(source, {"It is 3 * 4.": "Son 3 * 4."})
    assert rendered(source, drafts, "es").text == "Son 3 \\* 4.\n"


def masked(text: str) -> str:
    return "".join("x" if char.isalpha() else char for char in text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("corpus/*/*.md")), ids=lambda p: p.stem)
def test_what_is_no_segment_is_untouched_in_the_corpus(path: Path) -> None:
    source = read_document(path, path.parent.name)
    drafts = [
        replace(unit, text=masked(unit.source), words=tuple(map(masked, unit.words)))
        for unit in units(source, {})
    ]
    found = rendered(source, drafts, "es").text
    body, drafted = source.text[source.text.index("\n# ") :], found[found.index("\n# ") :]
    assert masked(drafted) == masked(body)
    links = parse_document(found, path=str(path), locale="es").links
    assert [link.address for link in links] == [link.address for link in source.links]


BLOCKS = (
    "# Talks",
    "They met. They left.",
    "- One item",
    "1. Two",
    "> Quoted words here.",
    "",
    "***",
    "See [a page](b.md) now.",
    "**All bold.**",
    "`code` is here.",
    "![An image](i.png)",
)
TEXTS = st.lists(st.sampled_from(BLOCKS), max_size=12)


@given(TEXTS, st.sampled_from([".md", ".txt", ".html"]))
def test_the_source_as_its_own_draft_gives_the_source(lines: list[str], suffix: str) -> None:
    text = "\n\n".join(lines)
    source = document(text, "en", f"a{suffix}")
    drafts = [replace(unit, text=unit.source) for unit in units(source, {})]
    assert rendered(source, drafts, "en").text == text

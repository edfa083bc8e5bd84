"""The shape in is the shape out: pages, Markdown and plain text as ministries publish them."""

from dataclasses import replace
from pathlib import Path

import pytest

from draft.fakes import units_of
from readout_l10n.draft.document import rendered
from readout_l10n.draft.outside import own_asides
from readout_l10n.draft.placing import places_of
from readout_l10n.draft.wordless import break_places, image_places
from readout_l10n.segment import read_document
from support import document

SHAPES = Path(__file__).parent / "shapes"


@pytest.mark.parametrize(
    "path", sorted(p for p in SHAPES.iterdir() if p.suffix != ".txt"), ids=lambda path: path.name
)
def test_only_the_case_changes(path: Path) -> None:
    source = read_document(path, "en")
    drafts = [
        replace(unit, text=unit.source.upper(), words=tuple(map(str.upper, unit.words)))
        for unit in units_of(source)
    ]
    found = rendered(source, drafts, "en")
    assert found.text.lower().split() == expected(source.text).lower().split()
    assert not any(found.notes)


def expected(text: str) -> str:
    """A source in which what comes decoded out of a page is decoded."""
    for entity, char in (
        ("&nbsp;", " "),
        ("&mdash;", "—"),
        ("&#46;", "."),
        ("&rsquo;", "’"),
        ("shift_jis", "utf-8"),
        ("alt='", 'alt="'),
    ):
        text = text.replace(entity, char)
    text = text.replace("tables' ", 'tables" ').replace("tables'>", 'tables">')
    text = text.replace("[agenda] and [the notes][]", "[agenda][agenda] and [the notes][the notes]")
    text = text.replace("\n[agenda]\n", "\n[agenda][agenda]\n").replace(
        "[agenda] and <", "[agenda][agenda] and <"
    )
    return text.replace(">\n  The ministers met in Rome\n  and", " The ministers met in Rome and")


def test_plain_text_keeps_its_lists_and_rules() -> None:
    source = read_document(SHAPES / "plain.txt", "en")
    found = rendered(source, [replace(u, text=u.source.upper()) for u in units_of(source)], "es")
    assert "TALKS IN ROME\n=============\n\n" in found.text
    assert (
        "1. TRADE\n   a) TARIFFS ON STEEL\n   b) SUPPLY CHAINS\n2. ENERGY\n   - GAS\n" in found.text
    )
    assert "COUNTRY     MINISTER\nFRANCE      MR. DUPONT\nITALY       MS. ROSSI\n" in found.text
    assert "[1] AT THE VILLA MADAMA.\n" in found.text


def test_a_page_says_its_language_and_encoding_where_it_said_them() -> None:
    page = (
        '<html lang="en" xml:lang="en-GB"><head><meta charset="iso-8859-1">'
        '<meta http-equiv="Content-Language" content="en"><title>Talks</title>'
        '</head><body lang=en><a href="/en/" lang="en">English</a><h1>Talks</h1>'
        '<p lang="fr">Entretiens.</p></body></html>'
    )
    source = document(page, "en", "a.html")
    text = rendered(source, units_of(source), "es").text
    assert '<html lang="es" xml:lang="es"><head><meta charset="utf-8">' in text
    assert 'http-equiv="Content-Language" content="es">' in text
    assert '<body lang=es><a href="/en/" lang="en">English</a>' in text
    assert '<p lang="fr">' in text


def test_texts_outside_the_segments_have_units_of_their_own() -> None:
    source = read_document(SHAPES / "participants.html", "en")
    assert [(one.key, one.text) for one in own_asides(source)] == [
        ("title", "Meeting of Ministers | Ministry"),
        ("description", "The ministers met & agreed on trade"),
        ("alt", "The ministers at the table"),
    ]
    drafts = [replace(unit, text=f'«{unit.source}» & "más"') for unit in units_of(source)]
    text = rendered(source, drafts, "es").text
    assert '<title>«Meeting of Ministers | Ministry» &amp; "más"</title>' in text
    assert 'content="«Meeting of Ministers» &amp; &quot;más&quot;"' in text
    assert 'alt="«The ministers at the table» &amp; &quot;más&quot;"' in text
    site = read_document(SHAPES / "site.md", "en")
    assert [one.key for one in own_asides(site)] == ["description", "subtitle"]
    text = rendered(site, [replace(u, text=u.source.upper()) for u in units_of(site)], "es").text
    assert text.startswith(
        "---\nlayout: post\ntitle: TALKS IN ROME\ndescription: THE MINISTERS MET IN ROME AND "
        "TALKED.\ntags: [a, b]\nslug: talks-rome\nsubtitle: 'TRADE: THE FIRST ROUND'\n---\n"
    )


def test_a_title_of_its_own_is_drafted_and_a_missing_unit_leaves_it() -> None:
    matter = "---\nid: a\ndate: 2025-01-02\nkind: readout\ntitle: A visit\nstatus: final\n---\n"
    source = document(f"{matter}\n# Talks\n", "en", "a.md")
    assert [one.text for one in own_asides(source)] == ["A visit"]
    drafts = units_of(source)
    assert [unit.aside for unit in drafts] == ["", "title"]
    drafts = [replace(unit, text=unit.source.upper()) for unit in drafts]
    assert "title: A VISIT\n" in rendered(source, drafts, "es").text
    assert "title: A visit\n" in rendered(source, drafts[:1], "es").text


def test_raised_figures_are_written_as_in_the_source() -> None:
    source = document("<p>They met<sup>1</sup> in Rome.</p>", "en", "a.html")
    unit = replace(units_of(source)[0], text="Se vieron¹ en Roma.", words=("¹",))
    assert rendered(source, [unit], "es").text == "<p>Se vieron<sup>1</sup> en Roma.</p>"


def test_emphasis_and_code_that_are_not_found_are_told() -> None:
    source = document("Run `make all` with *great* care.\n", "en", "a.md")
    unit = replace(units_of(source)[0], text="Hágalo bien.", words=("make all", "gran"))
    found = rendered(source, [unit], "es")
    assert found.text == "Hágalo bien.\n"
    assert found.notes == (
        (
            "the code “make all” was not found in the draft; put it in by hand",
            "the emphasis of “great” found no place in the draft; mark it by hand",
        ),
    )


@pytest.mark.parametrize(
    ("text", "words", "source", "said", "found"),
    [
        ("Se vieron dos ministras.", "dos ministros", "Two ministers met.", "Two ministers",
         "dos ministras"),
        ("Vea una declaración.", "la declaración", "See a statement.", "a statement",
         "una declaración"),
        ("El ministro y la ministra.", "ministre", "The minister here.", "minister", None),
        ("Visitó la OTAN.", "la Alianza", "He visited OTAN.", "OTAN", "OTAN"),
        ("会談は木曜日に行われた。", "木曜日", "Talks were on Thursday.", "Thursday", "木曜日"),
        ("Nada.", "algo", "Some thing.", "thing", None),
    ],
)  # fmt: skip
def test_words_are_found_in_another_form_where_that_is_sure(
    text: str, words: str, source: str, said: str, found: str | None
) -> None:
    start = source.index(said)
    places = places_of(text, words, source, (start, start + len(said)))
    assert [text[slice(*place)] for place in places] == ([found] if found else [])


def test_of_equal_words_the_same_one_is_meant() -> None:
    source = "The talks, the long talks."
    at = source.rindex("talks")
    text = "Las charlas, las largas charlas."
    assert places_of(text, "charlas", source, (at, at + 5))[0] == (24, 31)


def test_no_break_spaces_count_as_spaces() -> None:
    source = "Note 1: See Note\u00a01."
    assert places_of("Nota 1: Véase Nota 1.", "Nota 1", source, (12, 18))[0] == (14, 20)


def test_marks_that_would_cross_are_not_both_put() -> None:
    source = document("The *new law* and [law of](a.md) Rome.\n", "en", "a.md")
    unit = replace(
        units_of(source)[0], text="La nueva ley de Roma.", words=("nueva ley", "ley de Roma")
    )
    found = rendered(source, [unit], "es")
    assert found.text == "La *nueva ley* de Roma. [ley de Roma](a.md)\n"


def test_breaks_stand_behind_their_stop_or_as_far_on() -> None:
    assert break_places("One, two three", "Uno, dos tres", [(4, "  \n")]) == {4: "  \n"}
    assert break_places("One two three", "Uno dos tres", [(7, "<br>")]) == {7: "<br>"}
    assert break_places("One two", "Uno", [(3, "<br>")]) == {}


def test_images_stand_at_the_beginning_or_the_end() -> None:
    assert image_places("See it.", "Véalo.", [(0, "A"), (4, "B"), (6, "C")]) == {
        0: "A", 6: "B", 5: "C"
    }  # fmt: skip


def test_a_link_that_is_its_own_label_s_keeps_its_address() -> None:
    source = document("See [agenda].\n\n[agenda]: a.md\n", "en", "a.md")
    unit = replace(units_of(source)[0], text="Vea el orden.", words=("el orden",))
    assert rendered(source, [unit], "es").text == "Vea [el orden][agenda].\n\n[agenda]: a.md\n"


def test_two_links_of_the_same_words_have_a_place_each() -> None:
    source = document("See a [text](a.md) or another [text](b.md).\n", "en", "a.md")
    unit = replace(units_of(source)[0], text="Vea textos: texto y texto, texto.",
                   words=("texto", "texto"))  # fmt: skip
    assert rendered(source, [unit], "es").text == (
        "Vea textos: [texto](a.md) y [texto](b.md), texto.\n"
    )

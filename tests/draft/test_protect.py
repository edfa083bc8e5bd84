import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.protect import (
    Span,
    address_spans,
    figure_spans,
    name_spans,
    people,
    protect,
    restored,
    title_spans,
)
from readout_l10n.draft.slots import Slot
from readout_l10n.glossary import Glossary


def forms(text: str, source: str, target: str) -> list[tuple[str, str]]:
    spans = sorted(figure_spans(text, source, target), key=lambda span: span.start)
    return [(text[span.start : span.end], span.slot.text) for span in spans]


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("On March 3, 2025, he left.", "en", "es", [("On March 3, 2025", "el 3 de marzo de 2025")]),
        ("until May 2, 2024", "en", "es", [("May 2, 2024", "el 2 de mayo de 2024")]),
        ("in April 2024", "en", "ca", [("April 2024", "abril de 2024")]),
        ("(June 26–30, 2022)", "en", "es", [("June 26–30, 2022", "26–30 de junio de 2022")]),
        ("le 8 août 2023", "fr", "ca", [("8 août 2023", "8 d’agost de 2023")]),
        ("at 1:05 p.m. today", "en", "es", [("at 1:05 p.m.", "a las 13:05\u00a0h")]),
        (
            "à 10 h 45, heure locale",
            "fr",
            "ca",
            [("à 10 h 45, heure locale", "a les 10:45\u00a0h, hora local")],
        ),
        ("450,000 people", "en", "es", [("450,000", "450\u00a0000")]),
        ("450 000 personnes", "fr", "ca", [("450 000", "450.000")]),
        ("by June", "en", "es", [("by June", "para junio")]),
        ("by May 5, 2027", "en", "es", [("by May 5, 2027", "para el 5 de mayo de 2027")]),
        ("by June", "en", "ca", [("by June", "per al juny")]),
        ("2.5 billion and 7 ships", "en", "es", [("2.5 billion", "2500 millones"), ("2.5", "2,5")]),
        ("1.85 billion yen", "en", "ca", [("1.85 billion", "1850 milions de"), ("1.85", "1,85")]),
        ("30 million people", "en", "es", [("30 million", "30 millones de")]),
        (
            "30 million US dollars",
            "en",
            "es",
            [("30 million", "30 millones de"), ("US dollars", "dólares de los Estados Unidos")],
        ),
        (
            "1,85 milliard de yens",
            "fr",
            "es",
            [("1,85 milliard", "1850 millones"), ("1,85", "1,85")],
        ),
        (
            "12,5 milliards",
            "fr",
            "es",
            [("12,5 milliards", "12\u00a0500 millones"), ("12,5", "12,5")],
        ),
        ("1 million d’enfants", "fr", "ca", [("1 million", "1 milió")]),
        (
            "1,25 million de doses",
            "fr",
            "es",
            [("1,25 million", "1,25 millones"), ("1,25", "1,25")],
        ),
        ("$2.5 billion", "en", "es", [("2.5", "2,5")]),
        ("la 3e réunion", "fr", "ca", [("3e", "3r")]),
        ("neuf ans", "fr", "es", [("neuf", "nueve")]),
        ("un projet neuf", "fr", "es", []),
        ("a 44-year-old", "en", "es", [("44-", "44")]),
        ("le 8 août 2023", "fr", "de", []),
    ],
)
def test_figures_in_the_form_of_the_target(
    text: str, source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    assert forms(text, source, target) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("le ministre MOTEGI Toshimitsu a", "fr", ["MOTEGI Toshimitsu"]),
        ("Minister Motegi and President Lula da Silva said", "en", ["Motegi", "Lula da Silva"]),
        ("Ms. Kaja Kallas spoke", "en", ["Kaja Kallas"]),
        ("the NATO Summit and the SDG Summit", "en", []),
        ("the General Assembly met", "en", []),
        ("Minister Hayashi Visits Kyiv and Meets Leaders", "en", ["Hayashi"]),
    ],
)
def test_people(text: str, locale: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in people(text, locale)] == expected


def test_excellencies_in_words_are_the_targets_too() -> None:
    text = "Son Excellence Madame Kaja KALLAS"
    assert [span.slot.text for span in name_spans(text, "fr", "es", Glossary())] == [
        "S.E. la Sra. Kaja KALLAS"
    ]


def test_forms_of_address_are_the_targets() -> None:
    text = "avec S.E. Mme Kaja KALLAS et M. Jens STOLTENBERG"
    assert [span.slot.text for span in name_spans(text, "fr", "es", Glossary())] == [
        "S.E. la Sra. Kaja KALLAS",
        "el Sr. Jens STOLTENBERG",
    ]
    assert [span.slot.text for span in name_spans(text, "fr", "de", Glossary())] == [
        "Kaja KALLAS",
        "Jens STOLTENBERG",
    ]


def test_addresses_and_original_titles() -> None:
    text = "le Sommet (Digital Future Summit), voir https://a.example/x. ou b@c.example"
    assert [span.slot.text for span in title_spans(text, "fr")] == ["Digital Future Summit"]
    assert [span.slot.text for span in address_spans(text)] == [
        "https://a.example/x",
        "b@c.example",
    ]
    assert not list(title_spans("un « Indopacifique libre et ouvert »", "fr"))


@given(st.text(alphabet="ab ⟦⟧", max_size=20), st.data())
def test_what_is_protected_is_restored(text: str, data: st.DataObject) -> None:
    text = text.replace("⟦", "").replace("⟧", "")
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = [
        Span(min(pair), max(pair), Slot(text[min(pair) : max(pair)]))
        for pair in data.draw(st.lists(places, max_size=4))
    ]
    protected = protect(text, spans)
    assert restored(protected, protected.text) == text


@pytest.mark.parametrize("drafted", ["sin nada", "⟦0⟧ ⟦0⟧", "⟦1⟧", "⟦0⟧ ⟦", "⟦ 0⟧"])
def test_mangled_placeholders_restore_nothing(drafted: str) -> None:
    protected = protect("le ministre MOTEGI", [Span(12, 18, Slot("MOTEGI"))])
    assert protected.text == "le ministre ⟦0⟧"
    assert restored(protected, drafted) is None
    assert restored(protected, "el ministro ⟦0⟧") == "el ministro MOTEGI"

from __future__ import annotations

import pytest

from segment.helpers import kinds, parsed, quote, texts

SENTENCE = (
    "Les deux ministres sont convenus de poursuivre leur étroite coopération dans ce domaine."
)


def test_a_line_is_a_block() -> None:
    text = f"Titre\n2025/4/3\n{SENTENCE}\n{SENTENCE}\n"
    document = parsed(text, "a.txt", "fr")
    assert texts(document) == ["Titre", "2025/4/3", SENTENCE, SENTENCE]
    assert [segment.block for segment in document.segments] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "mark", ["-", "•", "*", "–", "1.", "12.", "1)", "(1)", "a)", "(a)", "iv)", "  -\t", "(iv)"]
)
def test_list_marks_are_no_text(mark: str) -> None:
    document = parsed(f"{SENTENCE}\n{mark} {SENTENCE}\n", "a.txt", "fr")
    item = document.segments[1]
    assert (item.kind.value, item.text) == ("item", SENTENCE)
    assert item.column == len(mark) + 2


@pytest.mark.parametrize("line", ["-5 degrés relevés à Tokyo.", "1.5 million de yens.", "*1 Inde"])
def test_what_looks_like_a_mark_only(line: str) -> None:
    assert texts(parsed(f"{SENTENCE}\n{line}\n", "a.txt", "fr"))[1] == line


def test_a_line_that_goes_on_is_joined() -> None:
    text = "Le ministre a présenté les intentions du\nJapon. Il a\nsalué ces\u00a0progrès.\n"
    document = parsed(text, "a.txt", "fr")
    assert texts(document) == [
        "Le ministre a présenté les intentions du Japon.",
        "Il a salué ces\u00a0progrès.",
    ]
    assert quote(document, "a salué") == "a\nsalué"
    assert quote(document, "du Japon") == "du\nJapon"


WRAPPED = """\
Foreign Minister Visits Rome

On April 3, the minister visited Rome and held talks with his Italian
counterpart. The two ministers confirmed that they would continue to
work together. They also exchanged views on the situation in
Ukraine, where fighting goes on, and on the Middle East.

They will meet again in May.
"""


def test_a_hard_wrapped_paragraph_is_joined() -> None:
    document = parsed(WRAPPED, "a.txt")
    assert kinds(document) == [
        ("title", "Foreign Minister Visits Rome"),
        (
            "prose",
            "On April 3, the minister visited Rome and held talks with his Italian counterpart.",
        ),
        ("prose", "The two ministers confirmed that they would continue to work together."),
        (
            "prose",
            (
                "They also exchanged views on the situation in Ukraine, where fighting goes on, "
                "and on the Middle East."
            ),
        ),
        ("prose", "They will meet again in May."),
    ]
    assert quote(document, "in Ukraine") == "in\nUkraine"


def test_sentences_of_like_length_are_not_taken_for_wrapped_lines() -> None:
    lines = [
        "The minister visited Rome in April and held talks with the Prime Minister.",
        "The Prime Minister welcomed the minister and thanked Japan for its support.",
        "Both sides confirmed that they would work together toward a new agreement.",
    ]
    assert texts(parsed("\n".join(lines), "a.txt")) == lines


def test_wrapped_items_are_joined() -> None:
    text = """\
Title of the text

- The two ministers confirmed that they would work together toward
  Peace in the region.
- They exchanged views on trade.
"""
    assert texts(parsed(text, "a.txt"))[1:] == [
        "The two ministers confirmed that they would work together toward Peace in the region.",
        "They exchanged views on trade.",
    ]


def test_headings_and_dates_do_not_run_into_prose() -> None:
    text = "Rencontre au sommet\n3 avril 2025\n© Cabinet\nle ministre est arrivé hier à Tokyo.\n"
    assert kinds(parsed(text, "a.txt", "fr")) == [
        ("title", "Rencontre au sommet"),
        ("date", "3 avril 2025"),
        ("credit", "© Cabinet"),
        ("prose", "le ministre est arrivé hier à Tokyo."),
    ]


def test_rules_and_blank_lines_are_nothing() -> None:
    text = f"Titre\n=====\n\u00a0\n\u200b\n-----\n* * *\n{SENTENCE}\n"
    assert texts(parsed(text, "a.txt", "fr")) == ["Titre", SENTENCE]


def test_only_cr_and_lf_end_a_line() -> None:
    text = "Un titre\r\nUne phrase\u2028qui\x0bva\x0cloin\u0085ici.\rUne autre.\n"
    document = parsed(text, "a.txt", "fr")
    assert [segment.line for segment in document.segments] == [1, 2, 3]
    assert document.segments[1].text == "Une phrase\u2028qui\x0bva\x0cloin\u0085ici."


def test_no_break_spaces_and_doubled_spaces_stay() -> None:
    text = "Titre\nIl a dit\u202f:  «\u00a0oui\u00a0»,\tpuis rien d’autre.\n"
    assert texts(parsed(text, "a.txt", "fr"))[1] == text.split("\n")[1]


def test_decomposed_letters_are_composed_and_keep_their_place() -> None:
    text = "Titre\nIl a e\u0301te\u0301 re\u0301e\u0301lu a\u0300 Tokyo.\n"
    document = parsed(text, "a.txt", "fr")
    segment = document.segments[1]
    assert segment.text == "Il a été réélu à Tokyo."
    assert quote(document, "été") == "e\u0301te\u0301"
    assert quote(document, "à") == "a\u0300"
    assert quote(document, "Tokyo") == "Tokyo"
    assert quote(document, "t") == "t"


def test_columns_that_begin_in_the_same_place_are_cells() -> None:
    text = (
        "Country     Minister\nFrance      Mr. Dupont\nItaly       Ms. Rossi\n\n"
        "They met.   They left.\nA line of prose\n\n"
        "(1)   Trade\n(2)   Energy\n\nYear\tAmount\n2024\t3\n"
    )
    document = parsed(text, "a.txt")
    assert texts(document) == [
        "Country", "Minister", "France", "Mr. Dupont", "Italy", "Ms. Rossi",
        "They met.", "They left.", "A line of prose", "Trade", "Energy",
        "Year", "Amount", "2024", "3",
    ]  # fmt: skip
    assert [s.column for s in document.segments[:4]] == [1, 13, 1, 13]

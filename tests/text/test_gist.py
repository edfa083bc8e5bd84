import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.gist import as_written, is_same_sense, same_letters, same_sense, same_words
from readout_l10n.text.shortened import shortened


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ils ont salué les progrès récents.", "Les progrès récents ont été salués", False),
        ("La rencontre a eu lieu le 3 mai.", "Le 03 mai, les rencontres ont eu lieu", True),
        ("Un entretien à 12 h 50", "un Entretien à 12h50 !", True),
        ("Relations bilatérales", "Situation régionale", False),
    ],
)
def test_inflection_order_and_figures_make_no_other_sense(
    one: str, other: str, *, same: bool
) -> None:
    assert is_same_sense(one, other, "fr") == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Relations bilatérales", "Les Relations Bilaterales", True),
        ("Indo-Pacifique", "Indopacifique", True),
        ("Relation bilatérale", "Relations bilatérales", False),
    ],
)
def test_capitals_accents_hyphens_and_articles_leave_the_letters(
    one: str, other: str, *, same: bool
) -> None:
    assert (same_letters(one, "fr") == same_letters(other, "fr")) == same


@pytest.mark.parametrize(
    "text",
    ["1. L’avenir – demain", "(2) L'avenir - demain.", "• L’avenir — demain :", "L’avenir–demain"],
)
def test_typography_is_not_how_a_heading_is_written(text: str) -> None:
    assert as_written(text) == "L’avenir – demain"


@given(st.text(max_size=60))
def test_a_text_is_the_same_as_itself_in_capitals_or_not(text: str) -> None:
    assert is_same_sense(text, text, "fr")
    assert same_sense(text, "fr") == same_sense(text, "fr")
    assert -(2**63) <= same_words(text, "en") < 2**63
    assert as_written(as_written(text)) == as_written(text) or text.strip()[:1].isdigit()


@given(st.text(max_size=200), st.integers(2, 80))
def test_a_shortened_text_is_the_text_or_its_beginning(text: str, longest: int) -> None:
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == text or text.startswith(short.removesuffix("…"))

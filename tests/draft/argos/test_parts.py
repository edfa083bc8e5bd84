import string

from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.argos.parts import parts

TEXTS = st.text(st.sampled_from(string.ascii_letters + " .,;:!?’«»漢字⟦0⟧"), max_size=400)


def bare(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(1, 60))
def test_parts_are_the_text_and_fit(text: str, longest: int) -> None:
    text = " ".join(text.split())
    found = parts(text, "en", lambda part: len(part) <= longest)
    assert bare("".join(found)) == bare(text)
    assert all(len(part) <= longest for part in found)
    assert all(part for part in found) or not text


def test_a_text_that_fits_is_one_part() -> None:
    assert parts("One. Two. Three.", "en", lambda _: True) == ("One. Two. Three.",)


def cut(text: str, longest: int) -> tuple[str, ...]:
    return parts(text, "en", lambda part: len(part) <= longest)


def test_sentences_are_cut_first() -> None:
    text = "They met in Rome, and spoke. They met again in Bonn, and spoke."
    assert cut(text, 40) == ("They met in Rome, and spoke.", "They met again in Bonn, and spoke.")


def test_then_semicolons_before_commas_before_spaces() -> None:
    assert cut("trade, energy, health; a visit in May, if all goes well", 40) == (
        "trade, energy, health;",
        "a visit in May, if all goes well",
    )
    assert cut("trade in goods and services, energy from the sun", 30) == (
        "trade in goods and services,",
        "energy from the sun",
    )
    assert cut("the delegations of the two countries", 20) == (
        "the delegations of",
        "the two countries",
    )


def test_a_mark_near_an_end_makes_no_scrap() -> None:
    assert cut("So, the delegations of the countries met", 30) == (
        "So, the delegations",
        "of the countries met",
    )

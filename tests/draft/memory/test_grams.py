from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from readout_l10n.draft.memory.grams import allowed, cuts, longest, parts, runs, shortest

TEXTS = st.text("abcdef", min_size=1, max_size=40)


@given(st.integers(1, 300))
def test_parts_cover_a_text_once_in_order(length: int) -> None:
    assert [place for start, end in cuts(length) for place in range(start, end)] == [*range(length)]
    assert all(start < end for start, end in cuts(length))


@given(st.integers(1, 300))
def test_there_are_more_parts_than_edits(length: int) -> None:
    assert all(
        len(cuts(length)) > allowed(length, other)
        for other in range(shortest(length), longest(length) + 1)
    )


@given(st.integers(1, 300), st.integers(1, 300))
def test_lengths_that_can_match_are_those_whose_difference_is_allowed(one: int, two: int) -> None:
    within = shortest(one) <= two <= longest(one)
    assert within == (abs(one - two) <= allowed(one, two))


@st.composite
def alike(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with some letters changed, left out or put in."""
    text = draw(TEXTS)
    other = list(text)
    for _ in range(draw(st.integers(0, 12))):
        place = draw(st.integers(0, len(other)))
        other[place : place + draw(st.integers(0, 1))] = draw(st.text("abcxyz", max_size=1))
    return text, "".join(other) or "x"


@given(alike())
def test_a_text_shares_all_parts_but_those_with_an_edit(pair: tuple[str, str]) -> None:
    query, text = pair
    edits = Levenshtein.distance(query, text)
    if edits > allowed(len(query), len(text)):
        return
    asked = set(runs(query, 1, shortest(len(query)), longest(len(query))))
    shared = sum(part in asked for part in parts(text, 1))
    assert shared >= len(cuts(len(text))) - edits
    assert shared >= 1


@given(TEXTS)
def test_equal_parts_of_a_text_are_told_apart(text: str) -> None:
    assert max(Counter(parts(text, 1)).values()) == 1

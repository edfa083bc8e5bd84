"""Stretches of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.clauses import stretches, without

SENTENCE = (
    "They met in Rome, spoke of the ports of the north, and signed a plan that both had drafted."
)


def test_a_last_clause_is_one() -> None:
    said = [SENTENCE[start:end] for start, end in stretches(SENTENCE)]
    assert "and signed a plan that both had drafted." in said
    assert "spoke of the ports of the north, " in said


def test_leaving_one_out() -> None:
    start = SENTENCE.index("spoke")
    end = SENTENCE.index("and signed")
    assert (
        without(SENTENCE, start, end)
        == "They met in Rome, and signed a plan that both had drafted."
    )


@given(st.lists(st.sampled_from("ports , and which the minister signed ;".split())).map(" ".join))
def test_none_is_most_of_the_sentence(text: str) -> None:
    for start, end in stretches(text):
        assert 0 <= start < end <= len(text)
        assert end - start < 0.75 * len(text)

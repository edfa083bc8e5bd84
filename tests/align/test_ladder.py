import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.align.ladder import Rung, ladder_parse, ladder_serialize, rungs
from readout_l10n.errors import InputError
from readout_l10n.model import Bead, Segment

indices = st.lists(st.integers(0, 10_000), max_size=8).map(tuple)
scores = st.one_of(st.none(), st.integers(0, 1000).map(lambda thousandths: thousandths / 1000))
ladders = st.lists(st.builds(Rung, indices, indices, scores)).map(tuple)


@given(ladders)
def test_what_is_written_can_be_read(ladder: tuple[Rung, ...]) -> None:
    assert ladder_parse(ladder_serialize(ladder)) == ladder


def test_form() -> None:
    ladder = (Rung((0, 1), (0,), 0.97312), Rung((2,), (), 1.0), Rung((), (1,)))
    assert ladder_serialize(ladder) == "[0, 1]:[0]:0.973\n[2]:[]:1.000\n[]:[1]\n"


def test_reads_what_others_write() -> None:
    text = "[0,1]:[0]:0.5\n\n [ 2 ] : [ 1 ] : 1e-3\r\n[]:[2]\n"
    assert ladder_parse(text) == (
        Rung((0, 1), (0,), 0.5),
        Rung((2,), (1,), 0.001),
        Rung((), (2,)),
    )


@pytest.mark.parametrize("line", ["[0]", "0:0", "[0]:[a]", "[0]:[1]:", "[0 1]:[2]", "[0]:[1]:x"])
def test_names_the_line_that_is_no_bead(line: str) -> None:
    with pytest.raises(InputError, match=r"^x\.gold:2: a bead looks like"):
        ladder_parse(f"[0]:[0]\n{line}\n", "x.gold")


def test_counts_the_segments_of_beads() -> None:
    a, b, c = (Segment(text, 1, 1) for text in "abc")
    beads = (Bead((a, b), (), 0.5), Bead((), (c,), 0.25), Bead((c,), (a, b)))
    assert rungs(beads) == (
        Rung((0, 1), (), 0.5),
        Rung((), (0,), 0.25),
        Rung((2,), (1, 2), 1.0),
    )

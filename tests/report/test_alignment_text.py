from dataclasses import replace

from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment_text import alignment_text
from report.samples import DINED, MET, PAIR, TRADE

EXPECTED = """\
en/a.txt                   | fr/a.txt

1  lines – : 1  0-1  0.90
[moved: line 2]            ! Ils ont parlé du commerce.

2  lines 1 : 2  1-1  0.99
They met in Rome.          | Ils se sont vus à Rome.

3  lines 2 : –  1-0  0.90
They discussed trade.      ! [moved: line 1]

4  lines 3 : –  1-0  0.50 ?
They dined.                ! [missing]

beads: 4 (1-0: 2, 0-1: 1, 1-1: 1), to review: 1
"""


def test_side_by_side_as_it_is_read() -> None:
    assert alignment_text([PAIR], review_below=0.7, width=56) == EXPECTED


def test_what_is_missing_in_a_row_is_told_as_one() -> None:
    beads = tuple(Bead((segment,), ()) for segment in (MET, TRADE, DINED))
    pair = replace(PAIR, alignment=Alignment("en", "fr", beads))
    lines = alignment_text([pair], review_below=0.7, width=56).splitlines()
    assert lines[:3] == [lines[0], "", "[missing: 3 segments, lines 1–3]"]
    assert lines.count("They met in Rome.          ! [missing]") == 1


def test_the_threshold_says_what_is_to_be_reviewed() -> None:
    text = alignment_text([PAIR], review_below=0.95, width=56)
    assert [line for line in text.splitlines() if line.endswith("?")] == [
        "1  lines – : 1  0-1  0.90 ?",
        "3  lines 2 : –  1-0  0.90 ?",
        "4  lines 3 : –  1-0  0.50 ?",
    ]
    assert text.endswith("to review: 3\n")


def test_several_pairs_are_summed_up() -> None:
    text = alignment_text([PAIR, PAIR], review_below=0.7, width=56)
    total = "\n\n2 pairs, beads: 8 (1-0: 4, 0-1: 2, 1-1: 2), to review: 2\n"
    assert text == f"{EXPECTED}\n\n{EXPECTED}{total}"


def test_nothing_aligned_is_said_so() -> None:
    empty = replace(PAIR, alignment=Alignment("en", "fr", ()))
    assert alignment_text([empty], review_below=0.7).endswith("\nbeads: 0, to review: 0\n")


def test_colour_is_added_and_nothing_else() -> None:
    coloured = alignment_text([PAIR], review_below=0.7, width=56, colour=True)
    assert "\x1b[7mThey dined.                ! [missing]\x1b[0m" in coloured
    for code in ("0", "1", "2", "7"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == EXPECTED

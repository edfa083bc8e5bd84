from dataclasses import replace

from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment import AlignedPair, Passage, line_range
from report.samples import COMMERCE, PAIR, SOURCE, TRADE
from support import document


def test_a_one_sided_bead_is_missing_added_or_moved() -> None:
    assert [PAIR.absence(bead) for bead in PAIR.beads] == ["moved", None, "moved", "missing"]
    assert [PAIR.moved_to(bead) for bead in PAIR.beads] == [(TRADE,), (), (COMMERCE,), ()]


def test_equal_segments_of_both_sides_are_not_confused() -> None:
    text = "NATO\nUN"
    source, target = document(text, "en"), document(text, "fr")
    nato, un = source.segments
    beads = (Bead((), (nato,)), Bead((nato,), ()), Bead((un,), ()), Bead((), (un,)))
    pair = AlignedPair(source, target, Alignment("en", "fr", beads, moved=((nato, un),)))
    assert [pair.absence(bead) for bead in beads] == ["added", "moved", "missing", "moved"]


def test_a_passage_is_a_row_of_beads_with_one_fate() -> None:
    source = document("One.\nTwo.\nThree.\nFour.\nFive.", "en")
    target = document("Un.\nDeux.", "fr")
    one, two, three, four, five = source.segments
    un, deux = target.segments
    missing = tuple(Bead((s,), ()) for s in (two, three, four))
    beads = (Bead((one,), (un,)), *missing, Bead((), (deux,)), Bead((five,), ()))
    pair = AlignedPair(source, target, Alignment("en", "fr", beads))
    assert list(pair.passages()) == [Passage("missing", range(2, 5), (two, three, four))]
    moved = replace(pair, alignment=Alignment("en", "fr", beads, moved=((three, deux),)))
    assert list(moved.passages()) == []


def test_lines_of_segments() -> None:
    assert [line_range(s) for s in ((), SOURCE.segments[:1], SOURCE.segments)] == ["–", "1", "1–3"]

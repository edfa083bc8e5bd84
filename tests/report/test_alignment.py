from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment import AlignedPair, line_range
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


def test_lines_of_segments() -> None:
    assert [line_range(s) for s in ((), SOURCE.segments[:1], SOURCE.segments)] == ["–", "1", "1–3"]

import numpy as np
import pytest

from readout_l10n.align.structure import FORBIDDEN, PAIR_PRICES, families, kinds
from readout_l10n.model import Segment, SegmentKind


def segments(*parts: tuple[SegmentKind, int]) -> list[Segment]:
    return [Segment("text", 1, 1, kind, block) for kind, block in parts]


def test_sentences_merge_across_paragraphs_and_items() -> None:
    side = segments((SegmentKind.PROSE, 0), (SegmentKind.ITEM, 1), (SegmentKind.PROSE, 2))
    found = families(side, 3)
    assert (found[0] == found[0, 0]).all()
    assert found[2, 0] == found[0, 0] != FORBIDDEN


@pytest.mark.parametrize("kind", set(SegmentKind) - {SegmentKind.PROSE, SegmentKind.ITEM})
def test_other_parts_join_no_prose_and_no_other_block(kind: SegmentKind) -> None:
    side = segments((kind, 0), (SegmentKind.PROSE, 1), (kind, 2), (kind, 3), (kind, 3))
    found = families(side, 2)
    assert found[1].tolist() == [FORBIDDEN, FORBIDDEN, FORBIDDEN, found[0, 0], FORBIDDEN]


def test_blank_segments_join_nothing() -> None:
    side = [Segment(text, 1, 1) for text in ("a", "", "b")]
    assert (families(side, 3)[1:] == FORBIDDEN).all()
    blank, filled = kinds([Segment("", 1, 1), Segment("a", 1, 1)])
    assert np.isinf(PAIR_PRICES[blank, filled])
    assert PAIR_PRICES[blank, blank] == 0


def price(one: SegmentKind, other: SegmentKind) -> float:
    return float(PAIR_PRICES[tuple(kinds(segments((one, 0), (other, 0))))])


def test_titles_go_with_titles_and_headings_only() -> None:
    for kind in SegmentKind:
        allowed = kind in {SegmentKind.TITLE, SegmentKind.HEADING}
        assert np.isfinite(price(SegmentKind.TITLE, kind)) == allowed


def test_one_kind_is_preferred() -> None:
    for one in SegmentKind:
        assert price(one, one) == 0
        assert all(price(one, other) > 0 for other in SegmentKind if other != one)

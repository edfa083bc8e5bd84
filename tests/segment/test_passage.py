"""What runs of segments are called."""

from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.model import Segment, SegmentKind
from readout_l10n.segment import parse_document
from readout_l10n.segment.passage import beginning, describe, headings

TEXT = """# Talks

## 1. Economy

They spoke of trade. They spoke of ports.

- Nurses are trained.
- Loans are granted. Rates stay low.

## 2. Region

They spoke of the sea.
"""
SEGMENTS = parse_document(TEXT, path="a.md", locale="en").segments


def _from(start: str, stop: str | None = None) -> tuple[Segment, ...]:
    texts = [segment.text for segment in SEGMENTS]
    first = texts.index(start)
    return SEGMENTS[first : texts.index(stop) if stop else first + 1]


def test_one_segment() -> None:
    assert describe(_from("They spoke of ports.")) == "“They spoke of ports.”"
    assert describe(_from("Nurses are trained.")) == "the list item “Nurses are trained.”"
    assert describe(_from("Rates stay low.")) == "the sentence “Rates stay low.”"
    assert describe(_from("Region")) == "the heading “Region”"


def test_a_section_is_called_by_its_heading() -> None:
    run = _from("Economy", "Region")
    assert describe(run) == "the section “Economy” (2 sentences and 2 list items)"


def test_a_run_under_a_heading() -> None:
    run = _from("They spoke of trade.", "Nurses are trained.")
    assert describe(run, headings(SEGMENTS)[run[0]]) == (
        "2 sentences under “Economy”, from “They spoke of trade.” to “They spoke of ports.”"
    )


def test_headings_stand_over_what_follows() -> None:
    under = headings(SEGMENTS)
    assert under[SEGMENTS[-1]].text == "Region"
    assert not any(segment.kind is SegmentKind.HEADING for segment in under)


@given(st.text("abc ", max_size=200).map(str.strip))
def test_a_beginning_is_short_and_begins(text: str) -> None:
    assert len(beginning(text)) <= 82
    assert text.startswith(beginning(text).removesuffix(" …"))

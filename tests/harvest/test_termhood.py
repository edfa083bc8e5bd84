from math import log2

import pytest

from readout_l10n.harvest.termhood import c_values


def test_c_value_of_nested_and_of_free_sequences() -> None:
    counts = {("a", "b"): 5, ("a", "b", "c"): 3, ("x", "a", "b"): 1, ("b",): 6}
    lengths = {phrase: len(phrase) for phrase in counts}
    values = c_values(counts, lengths)
    assert values["a", "b"] == pytest.approx(log2(2.1) * (5 - (3 + 1) / 2))
    assert values["a", "b", "c"] == pytest.approx(log2(3.1) * 3)
    assert values["b",] == pytest.approx(log2(1.1) * (6 - (5 + 3 + 1) / 3))


def test_only_ever_part_of_a_longer_one_is_nothing() -> None:
    counts = {("a", "b"): 3, ("a", "b", "c"): 3}
    assert c_values(counts, {("a", "b"): 2, ("a", "b", "c"): 3})["a", "b"] == 0

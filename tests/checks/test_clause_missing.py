"""clause-missing on sentences too long to stand in its examples."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from readout_l10n.checks.clause_missing import lost_part
from readout_l10n.checks.rule import Example
from readout_l10n.embed import Vectors
from support import pair


class _Counting:
    """An encoder to which all texts are alike, and that keeps them."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        self.asked += sentences
        return np.ones((longest, len(sentences), 1), dtype=np.float32)


@pytest.mark.parametrize(("clauses", "is_looked_at"), [(20, True), (40, False)])
def test_a_sentence_of_more_words_than_anybody_writes_is_left_alone(
    clauses: int, *, is_looked_at: bool
) -> None:
    source = (
        "The ministers welcomed the progress made"
        + ", and they discussed the price of energy" * clauses
    )
    encoder = _Counting()
    shown = replace(pair(Example("Les ministres ont parlé.", f"{source}.")), encoder=encoder)
    assert lost_part(shown, 0) is None
    assert bool(encoder.asked) is is_looked_at

import pytest

from align.fakes import WordEncoder
from readout_l10n.embed.likeness import likeness


def test_likeness_is_the_cosine() -> None:
    same, half, none = likeness(WordEncoder())("free ports", ["ports free", "free", "snow"])
    assert same == pytest.approx(1, abs=0.01)
    assert none < half < same

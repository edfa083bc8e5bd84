from collections.abc import Sequence

import numpy as np

from readout_l10n.align.moved import moved
from readout_l10n.embed import Vectors
from readout_l10n.model import Bead, Segment


class ByFirstWord:
    """An encoder to which texts are alike when they begin with the same word."""

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        words = ("trade", "peace", "dinner")
        rows = [[float(s.startswith(word)) for word in words] for s in sentences]
        return np.repeat(np.array([rows], dtype=np.float32), longest, axis=0)


def segment(text: str, line: int) -> Segment:
    return Segment(text, line, 1)


KEPT = Bead((segment("peace", 1),), (segment("peace", 1),))
LOST = segment("trade first", 2)
ADDED = segment("trade last", 9)


def test_an_omission_that_is_an_addition_elsewhere_has_moved() -> None:
    beads = [Bead((LOST,), ()), KEPT, Bead((), (ADDED,))]
    assert moved(beads, ByFirstWord()) == ((LOST, ADDED),)


def test_what_is_only_missing_has_not() -> None:
    assert moved([Bead((LOST,), ()), KEPT], ByFirstWord()) == ()
    other = Bead((), (segment("dinner", 9),))
    assert moved([Bead((LOST,), ()), KEPT, other], ByFirstWord()) == ()


def test_each_segment_moves_once() -> None:
    again = segment("trade again", 3)
    beads = [Bead((LOST,), ()), Bead((again,), ()), KEPT, Bead((), (ADDED,))]
    assert len(moved(beads, ByFirstWord())) == 1


def test_a_section_moves_as_a_whole() -> None:
    section = [segment(text, n) for n, text in enumerate(("hardly peace", "trade", "hardly"), 2)]
    there = [segment(text, n) for n, text in enumerate(("peace", "trade", "neither"), 9)]
    beads = [*(Bead((s,), ()) for s in section), KEPT, *(Bead((), (s,)) for s in there)]
    found = moved(beads, ByAnyWord())
    assert found == ((section[0], there[0]), (section[1], there[1]))


class ByAnyWord(ByFirstWord):
    """Texts are less alike when they begin otherwise."""

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        vectors = super().encode(sentences, longest)
        hardly = np.array([sentence.startswith("hardly peace") for sentence in sentences])
        vectors[:, hardly] += np.array([0.0, 0.5, 0.0], dtype=np.float32)
        return vectors

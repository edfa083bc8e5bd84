import pytest

from align.fakes import WordEncoder
from readout_l10n.align import align, explain_bead
from readout_l10n.align.weights import WEIGHTS
from readout_l10n.model import Document, Segment


def document(*sentences: str) -> Document:
    segments = (Segment(text, line, 1, block=line) for line, text in enumerate(sentences, 1))
    return Document("a.txt", "en", tuple(segments))


SOURCE = document("red apples fall down", "an old grey stone wall stands there", "blue plums rot")
TARGET = document("red apples fall down", "blue plums rot")


def test_every_feature_of_a_bead_is_told() -> None:
    bead, shares = explain_bead(SOURCE, TARGET, 1, WordEncoder())
    assert bead == align(SOURCE, TARGET, WordEncoder()).beads[0]
    told = [share.feature for share in shares]
    assert told == [*WEIGHTS.match, *WEIGHTS.words, "structure"]
    assert next(s.value for s in shares if s.feature == "cosine") == pytest.approx(1, abs=1e-3)


def test_a_one_sided_bead_has_its_own_features() -> None:
    bead, shares = explain_bead(SOURCE, TARGET, 2, WordEncoder())
    assert not bead.target
    assert [share.feature for share in shares] == [*WEIGHTS.single, "gap"]
    assert shares[-1].price == WEIGHTS.gap


def test_without_text_there_is_nothing_to_weigh() -> None:
    bead, shares = explain_bead(SOURCE, document(), 1, WordEncoder())
    assert not bead.target
    assert shares == ()


@pytest.mark.parametrize("number", [0, 4])
def test_a_bead_that_is_not_there(number: int) -> None:
    with pytest.raises(IndexError, match=f"there are 3 beads, none is number {number}"):
        explain_bead(SOURCE, TARGET, number, WordEncoder())


def test_a_concept_on_both_sides_speaks_for_a_bead() -> None:
    source, target = document("talks of the four went well"), document("rien de ceci ici bas")

    def price(*concepts: str) -> float:
        _, shares = explain_bead(source, target, 1, WordEncoder(), lambda *_: concepts)
        return sum(share.price for share in shares)

    assert price("quad") < price()
    assert price("quad", "foip") < price("quad")

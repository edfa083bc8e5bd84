from align.fakes import WordEncoder
from readout_l10n.align import align
from readout_l10n.align.crossed import uncross
from readout_l10n.align.posterior import Chain
from readout_l10n.model import Document, Segment, SegmentKind

HEALTH, TRADE = "health for all", "trade and investment grow"
SWAPPED = Chain(((0, 2, 0, 2),), (0.9,))


def items(*texts: str) -> tuple[Segment, ...]:
    return tuple(
        Segment(text, n, 1, SegmentKind.ITEM, block=n) for n, text in enumerate(texts, start=1)
    )


def test_swapped_items_are_a_pair_and_one_that_moved() -> None:
    source, target = items(HEALTH, TRADE), items(f"{TRADE} fast", HEALTH)
    chain, pairs = uncross(SWAPPED, source, target, WordEncoder())
    assert chain.spans == ((0, 0, 0, 1), (0, 1, 1, 2), (1, 2, 2, 2))
    assert chain.scores == (0.9, 0.9, 0.9)
    assert pairs == ((1, 0),)


def test_the_pair_that_is_more_alike_stays() -> None:
    source, target = items(HEALTH, TRADE), items(TRADE, f"{HEALTH} everywhere")
    chain, pairs = uncross(SWAPPED, source, target, WordEncoder())
    assert chain.spans == ((0, 1, 0, 0), (1, 2, 0, 1), (2, 2, 1, 2))
    assert pairs == ((0, 1),)


def test_items_in_order_are_left_as_they_are() -> None:
    source = items(HEALTH, TRADE)
    assert uncross(SWAPPED, source, source, WordEncoder()) == (SWAPPED, ())
    assert uncross(SWAPPED, source, items("peace", "dinner"), WordEncoder()) == (SWAPPED, ())


def test_sentences_of_one_paragraph_are_one_bead() -> None:
    source = items(HEALTH, TRADE)
    paragraph = tuple(Segment(text, 1, 1) for text in (TRADE, HEALTH))
    assert uncross(SWAPPED, source, paragraph, WordEncoder()) == (SWAPPED, ())


def test_swapped_items_of_two_documents() -> None:
    around = ("they met in Tokyo", "they dined together")
    source = items(around[0], HEALTH, TRADE, around[1])
    target = items(around[0], TRADE, HEALTH, around[1])
    documents = Document("", "en", source), Document("", "fr", target)
    assert [s.text for s, _ in align(*documents, WordEncoder()).moved] in ([HEALTH], [TRADE])

import pytest

from readout_l10n.text.roll import Roll, Usual

RIGHT, WRONG = ("Musalia", "MUDAVADI"), ("Musalia", "MUDAVADY")


def test_others_tell_how_a_name_is_written() -> None:
    roll = Roll([{RIGHT}, {RIGHT}, {WRONG}])
    assert roll.usual(WRONG, "MUDAVADY") == (Usual("MUDAVADI", 2),)
    assert roll.usual(WRONG, "Musalia") == ()
    assert roll.usual(RIGHT, "MUDAVADI") == ()


def test_the_order_and_the_capitals_of_the_words_make_no_difference() -> None:
    roll = Roll([{("Mudavadi", "Musalia")}, {RIGHT}, {WRONG}])
    assert [usual.documents for usual in roll.usual(WRONG, "MUDAVADY")] == [2]


@pytest.mark.parametrize("documents", [[{RIGHT}, {WRONG}], [{RIGHT}, {RIGHT}, {WRONG}, {WRONG}]])
def test_no_majority_tells_nothing(documents: list[set[tuple[str, ...]]]) -> None:
    assert Roll(documents).usual(WRONG, "MUDAVADY") == ()


def test_a_document_counts_once() -> None:
    assert Roll([[RIGHT, RIGHT], {WRONG}]).usual(WRONG, "MUDAVADY") == ()

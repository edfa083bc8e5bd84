import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.drift.recurring import Running, recurring

_GRAMMAR = frozenset("of on is the from".split())


def _running(documents: list[str]) -> Running:
    """Words by spaces; `|` parts them, and `_` is no word of any sequence."""
    words, follows, numbers = [], [], []
    for number, text in enumerate(documents):
        joined = False
        for word in text.split():
            if word == "|":
                joined = False
                continue
            words.append(word)
            follows.append(joined)
            numbers.append(number)
            joined = True
    vocabulary = {word: at for at, word in enumerate(dict.fromkeys(words))} | {"_": -1}
    means = np.array([word not in _GRAMMAR for word in words], dtype=bool)
    return Running(
        words=np.array([vocabulary[word] for word in words], dtype=np.int64),
        follows=np.array(follows, dtype=bool),
        documents=np.array(numbers, dtype=np.int64),
        means=means,
        begins=means,
        ends=means | np.array([word in {"on", "from"} for word in words], dtype=bool),
        links=np.array([word == "is" for word in words], dtype=bool),
        relates=np.array([word in {"on", "from"} for word in words], dtype=bool),
    )


def _found(documents: list[str]) -> dict[str, int]:
    words = " ".join(documents).replace("|", "").split()
    return {
        " ".join(words[r.places[0] : r.places[0] + r.length]): len(r.places)
        for r in recurring(_running(documents))
    }


def test_only_the_longest_of_sequences_with_the_same_places_are_told() -> None:
    assert _found(["they hold frank talks on trade", "we hold frank talks on peace"]) == {
        "hold frank talks on": 2
    }


def test_a_shorter_one_that_stands_elsewhere_too_is_told() -> None:
    assert _found(["big frank talks", "big frank talks", "some frank talks"]) == {
        "big frank talks": 2,
        "frank talks": 3,
    }


def test_one_document_is_not_enough() -> None:
    assert _found(["frank talks | frank talks", "other words"]) == {}


def test_nothing_runs_over_a_break_or_a_barred_word() -> None:
    assert _found(["frank | talks _ go", "frank | talks _ go"]) == {}


def test_one_meaning_word_counts_between_a_verb_and_a_preposition() -> None:
    assert _found(["it is inseparable from peace", "that is inseparable from trade"]) == {
        "is inseparable from": 2
    }
    assert _found(["inseparable from peace", "inseparable from trade"]) == {}


@given(st.lists(st.text("ab|_ ", max_size=30).map(" ".join), max_size=6))
def test_each_place_of_a_sequence_has_its_words(documents: list[str]) -> None:
    running = _running(documents)
    for sequence in recurring(running):
        rows = {
            tuple(running.words[place : place + sequence.length].tolist())
            for place in sequence.places.tolist()
        }
        assert len(rows) == 1
        assert -1 not in next(iter(rows))
        assert len({*running.documents[sequence.places].tolist()}) > 1
        assert sequence.glue <= 1

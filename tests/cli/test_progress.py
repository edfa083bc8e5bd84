import io
import sys

import numpy as np
import pytest

from align.fakes import WordEncoder
from readout_l10n.cli import progress
from readout_l10n.cli.progress import WatchedEncoder, if_many, with_progress

SENTENCES = [f"minister {number} met president {number % 7}" for number in range(40)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """What stderr is from now on. No fixture, since pytest sets its own before the test begins."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_STRETCH", 9)
    return stream


def test_a_bar_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    assert list(with_progress("abc", "reading")) == ["a", "b", "c"]
    assert "reading" in stream.getvalue()
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stderr", plain)
    assert list(with_progress("abc", "reading")) == ["a", "b", "c"]
    assert plain.getvalue() == ""


def test_quick_items_get_a_bar_if_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    monkeypatch.setattr(progress, "_MANY", 4)
    assert list(if_many("abc", "comparing")) == ["a", "b", "c"]
    assert stream.getvalue() == ""
    assert list(if_many("abcd", "comparing")) == ["a", "b", "c", "d"]
    assert "comparing" in stream.getvalue()


def test_a_watched_encoder_gives_the_same_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch)
    vectors = WatchedEncoder(WordEncoder()).encode(SENTENCES, 4)
    np.testing.assert_array_equal(vectors, WordEncoder().encode(SENTENCES, 4))
    assert "embedding 40 texts" in stream.getvalue()


@pytest.mark.parametrize("sentences", [[], ["one"]])
def test_little_to_do_needs_no_bar(monkeypatch: pytest.MonkeyPatch, sentences: list[str]) -> None:
    stream = terminal(monkeypatch)
    assert WatchedEncoder(WordEncoder()).encode(sentences, 4).shape[:2] == (4, len(sentences))
    assert stream.getvalue() == ""

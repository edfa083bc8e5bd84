import pytest

from readout_l10n.draft.argos.doubts import doubts, has_words, repeated


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("la paz y la paz y la paz y la seguridad", "la paz y"),
        ("no, no, no, no", "no"),
        ("de la de la de la cooperación", "de la"),
        ("cooperacioncioncioncioncion", "cion"),
        ("10 000 000 000 de yenes", None),
        ("Japón y Francia, Francia y Japón", None),
        ("muy, muy importante", None),
        ("1, 1, 1", None),
        ("……………………", None),
    ],
)
def test_repetitions_are_seen(text: str, again: str | None) -> None:
    assert repeated(text) == again


@pytest.mark.parametrize(
    ("text", "words"),
    [("2024", False), ("⟦0⟧", False), ("⟦0⟧ (⟦1⟧)", False), ("⟦0⟧ met", True), ("漢字", True)],
)
def test_words_are_letters_outside_of_placeholders(text: str, words: bool) -> None:  # noqa: FBT001
    assert has_words(text) is words


@pytest.mark.parametrize(
    ("source", "draft", "unknown", "notes"),
    [
        ("They met.", "Se reunieron.", [], []),
        ("Tea ☕ with 漢字", "Té", ["☕", "漢字", "☕"], [
            "the model does not know “☕”, “漢字”: it may be missing or changed"
        ]),
        ("⟦0⟧ met", "⟦0⟧ se reunió", ["⟦", "⟧"], []),
        ("So be it", "así así así así", [], ["“así” is repeated over and over"]),
        ("no, no, no", "no, no, no", [], ["the draft is the source as it stood"]),
        ("OECD", "OECD", [], []),
        ("The two met again.", "The two met again.", [], ["the draft is the source as it stood"]),
        ("They met.", " ", [], ["the model gave no text at all"]),
    ],
)  # fmt: skip
def test_notes(source: str, draft: str, unknown: list[str], notes: list[str]) -> None:
    assert list(doubts(source, draft, unknown)) == notes


def test_a_long_note_is_cut() -> None:
    (note,) = doubts("a", "b", ["漢" * 500])
    assert note == f"the model does not know “{'漢' * 39}…”: it may be missing or changed"

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.drift.links import Links

_BEADS = [
    ("The leaders discussed food security.", "Les dirigeants ont abordé la sécurité alimentaire."),
    ("They visited a food market.", "Ils ont visité un marché alimentaire."),
    ("The leaders visited the port.", "Les dirigeants ont visité le port."),
    ("Security in the port was discussed.", "La sécurité au port a été abordée."),
    ("The market was closed.", "Le marché était fermé."),
    ("Ms. Sato closed the talks.", "Mme SATO a clos les entretiens."),
]


def _rendered(links: Links, bead: int, words: str) -> str | None:
    source, target = links.beads[bead]
    start = source.index(words)
    found = links.rendered(bead, start, start + len(words))
    return found and target[found[0] : found[1]]


@pytest.mark.parametrize(
    ("bead", "words", "rendering"),
    [
        (0, "food security", "sécurité alimentaire"),
        (0, "The leaders", "dirigeants"),
        (1, "food market", "marché alimentaire"),
        (3, "port", "port"),
        (5, "Sato", "SATO"),
        (0, "The", None),
        (0, ".", None),
    ],
)
def test_what_renders_words_is_told_by_where_else_they_stand(
    bead: int, words: str, rendering: str | None
) -> None:
    assert _rendered(Links(_BEADS, "en", "fr"), bead, words) == rendering


def test_vectors_tell_words_that_stand_nowhere_else() -> None:
    def vectors(words: object) -> np.ndarray:
        axes = {"market": 0, "marché": 0, "garden": 1, "jardin": 1}
        return np.array([np.eye(3)[axes.get(word, 2)] for word in words], dtype=np.float32)  # type: ignore[attr-defined]

    beads = [("a garden, a market", "un marché et un jardin")]
    assert _rendered(Links(beads, "en", "fr", vectors), 0, "market") == "marché"


def test_copies_of_a_word_are_paired_in_order() -> None:
    beads = [*_BEADS, ("the port, the market, the port", "le port, le marché, le port")]
    links = Links(beads, "en", "fr")
    assert links.rendered(6, 4, 8)[:2] == (3, 7)  # type: ignore[index]
    assert links.rendered(6, 26, 30)[:2] == (23, 27)  # type: ignore[index]


def test_no_beads_and_empty_sides_are_borne() -> None:
    assert Links([], "en", "fr").beads == []
    assert Links([("", ""), ("Port.", "")], "en", "fr").rendered(1, 0, 4) is None


@given(st.lists(st.tuples(st.text("ab é’.", max_size=12), st.text("ab é’.", max_size=12))))
def test_a_rendering_is_a_stretch_of_the_target(beads: list[tuple[str, str]]) -> None:
    links = Links(beads, "en", "fr")
    for number, (source, target) in enumerate(beads):
        found = links.rendered(number, 0, len(source))
        if found:
            start, end, confidence = found
            assert 0 <= start < end <= len(target)
            assert 0 < confidence <= 1
            assert target[start:end].strip() == target[start:end]

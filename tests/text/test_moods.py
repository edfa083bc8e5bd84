"""Conjunctions and the moods that they take."""

import pytest

from readout_l10n.text.moods import wrong_moods


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Il agit pour que la paix tient.", "tient", "tienne"),
        ("Afin que les navires peuvent passer.", "peuvent", "puissent"),
        ("Bien que le port est fermé.", "est", "soit"),
        ("Il faut que le traité entrera en vigueur.", "entrera", "entre"),
        ("Si le port fermerait, il partirait.", "fermerait", "fermait"),
    ],
)
def test_wrong_moods(text: str, verb: str, wanted: str) -> None:
    (mood,) = wrong_moods(text)
    assert (mood.verb.text, mood.wanted) == (verb, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Pour que l’aide arrive, il faut que les ports ouvrent.",
        "On voit bien que le port est fermé, si bien que les navires attendent.",
        "Le bien que cela fait ; savez-vous bien que le port est fermé ?",
        "À condition que chacun signera.",
        "Il a demandé si le port fermerait, et s’il pourrait partir.",
        "Afin que les pays qui ont signé agissent.",
    ],
)
def test_right_moods(text: str) -> None:
    assert list(wrong_moods(text)) == []

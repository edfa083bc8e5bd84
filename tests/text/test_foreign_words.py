import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.foreign_words import foreign_runs


def found(text: str) -> list[str]:
    return [text[run.start : run.end] for run in foreign_runs(text, "fr", "en")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ils ont réaffirmé that the agreement would hold hier.",
            ["that the agreement would hold"],
        ),
        ("La coopération with les pays", ["with"]),
        ("Le soutien and la paix", ["and"]),
        ("Le titre « The Road to Peace » (of the world)", []),
        ("Le Bank of the West et le Center for the Study of War", []),
        ("Le soft power, le leadership et le fair-play", []),
        ("Voir https://example.org/the/road-of-peace pour la suite", []),
        ("Johnson and Johnson en ont parlé", []),
    ],
)
def test_certain_words_only(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_other_languages_are_unknown() -> None:
    assert foreign_runs("Die Minister und the people", "de", "en") == ()


@given(st.text(max_size=60))
def test_places_are_inside_and_in_order(text: str) -> None:
    runs = foreign_runs(text, "fr", "en")
    places = [place for run in runs for place in (run.start, run.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)

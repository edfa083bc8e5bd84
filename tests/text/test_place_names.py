import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.place_names import miswritten, place_names

NAMES = place_names(["Royaume-Uni", "Viêt Nam", "Îles Salomon"])


def _wanted(text: str) -> list[str]:
    return [found.wanted for found in miswritten(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("au Royaume Uni", ["Royaume-Uni"]),
        ("au royaume-uni", ["Royaume-Uni"]),
        ("le peuple du canada", ["Canada"]),
        ("en afrique australe", ["Afrique australe"]),
        ("Mer rouge et mer noire", ["Mer Rouge", "mer Noire"]),
        ("la corne de l’afrique", ["Corne de l’Afrique"]),
        ("à pékin et à Séoul", ["Pékin"]),
        ("aux États Unis d’Amérique", ["États-Unis"]),
    ],
)
def test_miswritten(text: str, wanted: list[str]) -> None:
    assert _wanted(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "au Royaume-Uni, au Viêt-Nam et au Viêt Nam",
        "aux îles Salomon, en mer Rouge et dans la corne de l’Afrique",
        "des nations unies par un traité",
        "il chine un jersey de grenade",
        "la réunion de Saint Martin",
        "une relation nippo-canada-japon",
        "AU ROYAUME UNI",
        "l’Asie Centrale Airlines",
    ],
)
def test_well_written(text: str) -> None:
    assert _wanted(text) == []


@given(st.sampled_from(sorted({name for forms in NAMES.values() for _, name in forms})))
def test_a_name_is_written_as_it_is(name: str) -> None:
    assert _wanted(f"Pour {name}.") == []
    assert _wanted(f"Pour {name.upper()}.") == []

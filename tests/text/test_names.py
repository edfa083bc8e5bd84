import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.names import capitalised, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Premier ministre KISHIDA Fumio a", [("Fumio", "KISHIDA", True, None)]),
        ("avec S.E.M. Mark RUTTE,", [("Mark", "RUTTE", True, "m")]),
        ("Mme Ursula VON DER LEYEN et", [("Ursula", "VON DER LEYEN", True, "f")]),
        ("M. Ferdinand MARCOS Jr.", [("Ferdinand", "MARCOS", True, "m")]),
        (
            "les ministres MOTEGI et JAISHANKAR ont",
            [("", "MOTEGI", True, None), ("", "JAISHANKAR", True, None)],
        ),
        ("S. JAISHANKAR a dit", [("S", "JAISHANKAR", False, None)]),
        ("l’OTAN et l’ONU", []),
        ("le roi Charles III", []),
        ("M. Jean-Yves LE DRIAN", [("Jean-Yves", "LE DRIAN", True, "m")]),
        ("un ministre, KISHIDA, a", []),
    ],
)
def test_names(text: str, expected: list[tuple[str, str, bool, str | None]]) -> None:
    found = [
        (
            " ".join(word.text for word in name.given),
            " ".join(word.text for word in name.surname),
            name.introduced,
            name.gender,
        )
        for name in names(text, "fr")
    ]
    assert found == expected


def test_a_title_that_ends_before_a_name_introduces_it() -> None:
    text = "la ministre des Affaires étrangères COLONNA"
    assert names(text, "fr") == ()
    (name,) = names(text, "fr", after=(text.index(" COLONNA"),))
    assert text[name.start : name.end] == "COLONNA"


def test_runs_of_capitalised_words() -> None:
    text = "H.E. Mr. Kassym-Jomart Tokayev, Prime Minister Kishida Fumio, Ms. Ursula von der Leyen."
    runs = [" ".join(word.text for word in run) for run in capitalised(text, "en")]
    assert runs == ["Kassym-Jomart Tokayev", "Kishida Fumio", "Ursula von der Leyen"]


@given(st.text(alphabet="aAbBéÉ MmeX.,-’ ", max_size=40))
def test_names_stand_in_order_and_apart(text: str) -> None:
    at = 0
    for name in names(text, "fr"):
        assert at <= name.start < name.end
        at = name.end


@pytest.mark.parametrize(
    ("text", "before", "words"),
    [
        ("le ministre de la Défense ONO Ken", ("ministre",), "ONO Ken"),
        ("le Premier ministre de l’Inde Arun MEHTA", ("ministre",), "Arun MEHTA"),
        ("l’ambassadrice de France Anna MOR", ("ambassadrice",), "Anna MOR"),
        ("le conseiller d’Ivo MARSH", (), "Ivo MARSH"),
        ("la fondation de la Défense ONO Ken", (), ""),
    ],
)
def test_the_portfolio_of_a_title_is_no_name(
    text: str, before: tuple[str, ...], words: str
) -> None:
    found = names(text, "fr")
    assert [(n.before, " ".join(w.text for w in n.words)) for n in found] == (
        [(before, words)] if words else []
    )

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.agreement import agreed, is_plural, ordinal, plural


@pytest.mark.parametrize(
    ("phrase", "locale", "expected"),
    [
        ("cadena de suministro", "es", "cadenas de suministro"),
        ("misil balístico", "es", "misiles balísticos"),
        ("declaración conjunta", "es", "declaraciones conjuntas"),
        ("voz", "es", "voces"),
        ("Fuerzas de Autodefensa", "es", "Fuerzas de Autodefensa"),
        ("míssil balístic", "ca", "míssils balístics"),
        ("declaració conjunta", "ca", "declaracions conjuntes"),
        ("excés de capacitat", "ca", "excessos de capacitat"),
        ("intercanvis interpersonals", "ca", "intercanvis interpersonals"),
        ("conversa telefònica", "ca", "converses telefòniques"),
        ("Rede", "de", "Rede"),
    ],
)
def test_plural(phrase: str, locale: str, expected: str) -> None:
    assert plural(phrase, locale) == expected


@pytest.mark.parametrize(
    ("phrase", "locale", "expected"),
    [
        ("crisis", "es", False),
        ("país afín", "es", False),
        ("relaciones", "es", True),
        ("interès", "ca", False),
        ("drets humans", "ca", True),
        ("SDGS", "es", False),
    ],
)
def test_is_plural(phrase: str, locale: str, *, expected: bool) -> None:
    assert is_plural(phrase, locale) is expected


@pytest.mark.parametrize(
    ("adjective", "locale", "feminine", "several", "expected"),
    [
        ("euroatlántico", "es", True, True, "euroatlánticas"),
        ("ministerial", "es", True, True, "ministeriales"),
        ("euroatlàntic", "ca", True, False, "euroatlàntica"),
        ("18.º", "es", True, False, "18.ª"),
        ("2n", "ca", True, False, "2a"),
        ("3r", "ca", False, False, "3r"),
    ],
)
def test_agreed(
    adjective: str, locale: str, *, feminine: bool, several: bool, expected: str
) -> None:
    assert agreed(adjective, locale, feminine=feminine, plural=several) == expected


def test_ordinals() -> None:
    assert [ordinal(n, "ca") for n in (1, 2, 3, 4, 5)] == ["1r", "2n", "3r", "4t", "5è"]
    assert ordinal(18, "es") == "18.º"


@given(st.sampled_from(["cadena", "reunión", "acuerdo mutuo", "misil", "voz"]))
def test_a_plural_stays_what_it_is(phrase: str) -> None:
    assert plural(plural(phrase, "es"), "es") == plural(phrase, "es")

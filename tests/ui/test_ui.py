import pytest

from readout_l10n.ui import ENGLISH, say_in


def test_english_is_what_no_catalogue_has() -> None:
    assert say_in("de") is ENGLISH
    assert say_in("en-GB") is ENGLISH


def test_a_regional_locale_gets_its_language() -> None:
    assert say_in("fr_CA.UTF-8").locale == "fr"


def test_fields_are_filled_in() -> None:
    assert ENGLISH("{path}: gone", path="a.txt") == "a.txt: gone"
    assert ENGLISH.count("{number} document", "{number} documents", 2) == "2 documents"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            "empty: holds no document (.md, .txt)",
            "empty\u00a0: ne contient aucun document (.md, .txt)",
        ),
        (
            "a.po: no package: one, two; nothing was installed",
            "a.po\u00a0: pas un paquet\u00a0: one, two\u202f; rien n’a été installé",
        ),
        ("a.md: cannot be read: denied", "a.md\u00a0: ne peut être lu\u00a0: denied"),
        (
            "en: a.md and a.txt share a stem; keep one of them",
            "en\u00a0: a.md et a.txt ont le même nom\u202f; n’en gardez qu’un",
        ),
    ],
)
def test_a_message_after_a_path_is_told_as_it_is_alone(error: str, told: str) -> None:
    assert say_in("fr").again(error) == told

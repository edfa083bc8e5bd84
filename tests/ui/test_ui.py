from readout_l10n.ui import ENGLISH, say_in


def test_english_is_what_no_catalogue_has() -> None:
    assert say_in("de") is ENGLISH
    assert say_in("en-GB") is ENGLISH


def test_a_regional_locale_gets_its_language() -> None:
    assert say_in("fr_CA.UTF-8").locale == "fr"


def test_fields_are_filled_in() -> None:
    assert ENGLISH("{path}: gone", path="a.txt") == "a.txt: gone"
    assert ENGLISH.count("{number} document", "{number} documents", 2) == "2 documents"

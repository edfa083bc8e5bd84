from readout_l10n.text.lexicon import is_word


def test_words_of_a_language() -> None:
    assert is_word("tic", "fr")
    assert is_word("Au", "fr-CA")
    assert not is_word("otan", "fr")


def test_a_language_without_lists_has_no_words() -> None:
    assert not is_word("otan", "ja")

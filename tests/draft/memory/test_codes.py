from readout_l10n.draft.memory.codes import codes, masked, words


def test_a_character_a_word() -> None:
    text = "On March 5, Mr. RUBIO met 12 people."
    assert words(text, "en") == ["on", "march", "5", "mr", "rubio", "met", "12", "people"]
    assert len(codes(text, "en")) == 8


def test_letter_case_and_apostrophes_do_not_count() -> None:
    assert codes("L’accord", "fr") == codes("l'Accord", "fr")


def test_only_values_are_masked() -> None:
    one = codes("It met at 10 a.m. in March 2025.", "en")
    other = codes("It met at 4 p.m. in May 2024.", "en")
    assert one != other
    assert masked(one) == masked(other)
    assert masked(one) != masked(codes("It met at 4 p.m. in Paris 2024.", "en"))


def test_codes_are_kept_in_files_and_never_change() -> None:
    """A new `FORMAT` of the database has to go with a change of these."""
    assert codes("The G7 met on 3 April.", "en") == "\u15e6\ueb31\ud3a6\uc1c8\ue15d\uf8f5"

import pytest

from readout_l10n.text.verbatim import in_address, in_longer_name, in_other_language


def place(text: str, word: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


@pytest.mark.parametrize("text", ["www.WHO.int", "presse@WHO.int", "#WHO", "https://x.y/WHO"])
def test_addresses(text: str) -> None:
    assert in_address(f"Voir {text} ici.", *place(f"Voir {text} ici.", "WHO"))


def test_a_sentence_is_no_address() -> None:
    assert not in_address("Voir la WHO. Demain.", *place("Voir la WHO. Demain.", "WHO"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("la WHO Foundation", True),
        ("le Fonds WHO", True),
        ("KIM Jong UN", True),
        ("Japan WHO", True),
        ("Selon WHO et autres", False),
        ("L’WHO agit", False),
        ("Rome, WHO – Paris", False),
    ],
)
def test_longer_names(text: str, named: bool) -> None:  # noqa: FBT001
    word = "UN" if "UN" in text else "WHO"
    assert in_longer_name(text, *place(text, word), "fr") is named


def test_original_titles_and_sentences() -> None:
    title = "Ils ont salué le cadre commun (Japan-India ICT Comprehensive Framework)."
    ours = "Ils ont salué les technologies de l’information et de la communication (ICT)."
    theirs = "They spoke of trade and of the ICT of the future."
    assert in_other_language(title, *place(title, "ICT"), "fr", "en")
    assert in_other_language(theirs, *place(theirs, "ICT"), "fr", "en")
    assert not in_other_language(ours, *place(ours, "ICT"), "fr", "en")

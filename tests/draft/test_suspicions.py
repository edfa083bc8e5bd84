import pytest

from readout_l10n.draft.suspicions import repeated, suspicions

LONG = "The two ministers agreed to work together on energy, trade and the security of the region."


def told(source: str, text: str) -> list[str]:
    return list(suspicions(source, text, "en", "es"))


def test_a_good_draft_is_not_suspicious() -> None:
    text = "Los dos ministros acordaron colaborar en energía, comercio y seguridad de la región."
    assert told(LONG, text) == []
    assert told("MOTEGI Toshimitsu", "MOTEGI Toshimitsu") == []
    assert told("G7", "G7") == []


@pytest.mark.parametrize(
    ("text", "loop"),
    [
        ("Los ministros los ministros los ministros acordaron.", "Los ministros"),
        ("muy muy muy bien", "muy"),
        ("no, no, eso no", None),
        ("Sí sí, lo vimos.", None),
        ("10 10 10 10", None),
    ],
)
def test_loops(text: str, loop: str | None) -> None:
    assert repeated(text, "es") == loop


def test_a_loop_is_told() -> None:
    text = "Los dos ministros acordaron la región, la región, la región, la región, y su seguridad."
    assert told(LONG, text) == ["the draft says “la región” 3 times or more in a row"]


def test_untranslated_output_is_told() -> None:
    assert told(LONG, LONG) == ["the draft is not translated, or not all of it"]
    mixed = "The two ministers agreed to work together on energy, trade and seguridad."
    assert told(LONG, mixed) == ["the draft is not translated, or not all of it"]


def test_output_cut_short_is_told() -> None:
    short = "the draft is much shorter than the source; something may have been left out"
    assert told(LONG, "Los dos ministros.") == [short]
    cut = "Los dos ministros acordaron colaborar en energía, comercio y la seguridad de la"
    assert told(LONG, cut) == ["the draft ends without a full stop; it may have been cut short"]

import pytest

from readout_l10n.text.initials import spell
from readout_l10n.text.tokens import tokens


@pytest.mark.parametrize(
    ("words", "acronym", "spelt"),
    [
        ("une péritonite infectieuse féline", "PIF", True),
        ("le petit État insulaire en développement", "PEID", True),
        ("la non-prolifération", "NP", True),
        ("les technologies de l’information", "ICT", False),
        ("", "ICT", False),
    ],
)
def test_initials(words: str, acronym: str, spelt: bool) -> None:  # noqa: FBT001
    assert spell(tokens(words, "fr"), acronym, "fr") is spelt

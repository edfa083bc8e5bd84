import pytest

from readout_l10n.draft.pre_edit.english.mends import mended


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("se reunió con él.", "Se reunió con él."),
        ("Llegó ayer. no habrá guerra.", "Llegó ayer. No habrá guerra."),
        ("en D.C. se reunió con él", "en D.C. se reunió con él"),
        ("Le dio las gracias a por venir.", "Le dio las gracias por venir."),
        ("Dio las gracias a Kenya.", "Dio las gracias a Kenya."),
        ("El Ministro se le reunió.", "El Ministro se reunió con él."),
        ("Es equivocado.", "Está equivocado."),
        ("Ninguno de las partes", "Ninguna de las partes"),
    ],
)
def test_what_is_always_wrong_is_mended(text: str, wanted: str) -> None:
    assert mended(text) == wanted
    assert mended(wanted) == wanted

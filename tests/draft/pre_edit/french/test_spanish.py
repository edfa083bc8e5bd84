import pytest

from readout_l10n.draft.pre_edit.french.spanish import mended


@pytest.mark.parametrize(
    ("drafted", "mend"),
    [
        ("La reunión estuvo organizada ayer.", "La reunión fue organizada ayer."),
        ("Estarán también liberados.", "Serán también liberados."),
        ("Los países estarán representados.", "Los países estarán representados."),
        ("Está cerrado.", "Está cerrado."),
        ("La ley tiene que estar respetada.", "La ley tiene que ser respetada."),
        ("Propuso de volver.", "Propuso volver."),
        ("Propuso de todo.", "Propuso de todo."),
        ("según le, y con le", "según él, y con él"),
        ("la seguridad y aquella del país", "la seguridad y la del país"),
        ("Aquellos de Suecia", "Los de Suecia"),
        ("Lo agradeció ayer.", "Le agradeció ayer."),
        ("Estuvo en Roma.", "Estuvo en Roma."),
    ],
)
def test_what_always_comes_out_wrong_is_mended(drafted: str, mend: str) -> None:
    assert mended(drafted) == mend
    assert mended(mend) == mend

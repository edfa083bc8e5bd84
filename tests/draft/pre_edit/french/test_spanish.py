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


@pytest.mark.parametrize(
    ("drafted", "wanted"),
    [
        ("que nada no puede justificar.", "que nada puede justificar."),
        ("Ningún progreso no será posible.", "Ningún progreso será posible."),
        ("Ningún país no alineado votó.", "Ningún país no alineado votó."),
        ("ninguna medida que no respete", "ninguna medida que no respete"),
        ("nada no obstante", "nada no obstante"),
        ("El progreso no será posible.", "El progreso no será posible."),
        ("el proyecto, cuya la primera fase", "el proyecto, cuya primera fase"),
        ("la violación por de los drones", "la violación por drones"),
        ("insistió en el hecho que Suiza", "insistió en el hecho de que Suiza"),
        ("Todos dos estimaron; todas dos", "Ambos estimaron; ambas"),
        (
            "El Vicio-Primero Ministro, la Vice-Primera Ministra",
            "El Viceprimer Ministro, la Viceprimera Ministra",
        ),
        ("la Ministra delegada cargada de Europa", "la Ministra delegada encargada de Europa"),
        ("un camión cargado de armas", "un camión cargado de armas"),
        ("que hubieron ayer lugar en Serbia", "que tuvieron lugar ayer en Serbia"),
        ("Embajador del Japón a Camboya", "Embajador del Japón en Camboya"),
        ("es lo una de las piedras", "es una de las piedras"),
        ("permite a Rusia de eludir", "permite a Rusia eludir"),
        ("decidieron de llevar", "decidieron llevar"),
    ],
)
def test_what_spanish_grammar_does_not_have_is_mended(drafted: str, wanted: str) -> None:
    assert mended(drafted) == wanted

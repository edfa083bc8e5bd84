import pytest
from tests.support import glossary

from readout_l10n.draft.survival import held, lost

ROWS = """
concept,locale,term,kind,status,office
putin,fr,Vladimir POUTINE,name,preferred,president-russia
putin,fr,Poutine,short form,preferred,
putin,es,Vladímir PUTIN,name,preferred,
putin,es,Putin,short form,preferred,
president-russia,fr,président de la Russie,title,preferred,
"""


@pytest.mark.parametrize(
    ("source", "drafted", "expected"),
    [
        ("le ministre ABE Shinzo", "el ministro ABE Shinzo", []),
        ("le ministre ABE Shinzo", "el ministro Abe", ["ABE Shinzo"]),
        ("le 3 mai 2024", "el 3 de mayo de 2024", []),
        ("le 3 mai 2024", "el 4 de mayo de 2024", ["3 mai 2024"]),
        ("à 9 h 30", "a las 9:30\u00a0h", []),
        ("à 9 h 30", "a las 9:00 h", ["9 h 30"]),
        ("12 500 navires, 12 ports", "12\u00a0500 barcos, 12 puertos", []),
        ("12 500 navires et 1,50", "125 barcos y 1,5", ["12 500"]),
        ("deux fois 7 et 7", "dos veces 7", ["7"]),
        ("les pays[1]", "los países", ["[1]"]),
        ("le 3 mai 2024", "el 3 de mayo", ["3 mai 2024"]),
        ("à 16 h 30", "a las cuatro y media de la tarde", []),
        ("pendant 90 minutes", "durante una hora y media", []),
        ("4 milliards de yens", "4.000 millones de yenes", []),
        ("4 milliards de yens", "4 millones de yenes", ["4 milliards"]),
        ("jeudi", "el viernes", ["jeudi"]),
        ("les deux ministres, en format 2+2", "los dos ministros, en formato 3+2", ["2"]),
        ("9 réunions", "nueve reuniones", []),
        ("1. Vue d’ensemble", "Panorama", ["1"]),
    ],
)
def test_lost(source: str, drafted: str, expected: list[str]) -> None:
    assert lost(source, drafted, "fr", "es") == expected


def test_held() -> None:
    assert held("Le 3 mai 2024, le ministre ABE Shinzo a reçu 4 élus[1].", "fr", "es") == 4


def test_people_in_the_targets_form_are_there() -> None:
    terms = glossary(ROWS)
    assert lost("M. POUTINE est venu", "El Sr. PUTIN vino", "fr", "es", terms) == []
    assert lost("M. POUTINE est venu", "El Sr. POUTINE vino", "fr", "es", terms) == ["POUTINE"]

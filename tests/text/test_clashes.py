"""Words of a phrase clash only where no reading of theirs lets them agree."""

import pytest

from readout_l10n.text.clashes import clashes


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Il a lu la rapport.", "la", "rapport"),
        ("Ces ministre sont là.", "Ces", "ministre"),
        ("Une vraie nouveau port a été bâti.", "Une", "port"),
        ("Il a vu les quatre navire.", "les", "navire"),
        ("Tout les ports sont ouverts.", "Tout", "ports"),
        ("Des liens économique plus étroits.", "Des", "économique"),
        ("La flotte royal danoise est là.", "La", "royal"),
        ("Le chef de l’Organisation mondial du Lac est là.", "l", "mondial"),
        ("L’une des mesure prises.", "des", "mesure"),
        ("Un port international fondée sur un lac.", "Un", "fondée"),
        ("Deux nouvelle lignes ont ouvert.", "Deux", "nouvelle"),
        ("Les liens humain et culturels.", "Les", "humain"),
        ("Les fonds accordé par la banque.", "Les", "accordé"),
        ("Une série d’accords bilatéral.", "d", "bilatéral"),
    ],
)
def test_what_clashes(text: str, first: str, last: str) -> None:
    (clash,) = clashes(text)
    assert (clash.first.text, clash.last.text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de la flotte danois est là.",
        "La paix et la santé mondiales.",
        "Les flottes danoise et suédoise ; les langues arabe, russe et turque.",
        "Il les aide ; nous leur avions parlé ; il la tenu pour sûre.",
        "Les nom et prénom ; la deuxième et la troisième.",
        "Il a quitté la salle furieux.",
        "Une fois signés, les textes ; son amie ; les couleurs noir et blanc.",
        "Le système de son moderne, l’interface utilisateur, la version bêta.",
        "Les 16 mars et 2 avril ; en 2030 année ; le(s) pays.",
        "La responsable de la mission est chef médecin.",
        "Il a par la suite confirmé la date.",
        "L’un des ports les plus grands.",
        "Une configuration dual boot.",
        "La décision prise par la banque, les mesures prises par elle.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert clashes(text) == ()

import pytest

from readout_l10n.draft.pre_edit.french.phrases import replaced
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.words import Words, split

ROWS = (
    Row("{faire} part de", "{annoncer}"),
    Row("{faire} part de sa", "{exprimer} sa"),
    Row("{faire} preuve de", "{montrer}"),
    Row("se {réunir} avec", "{tenir} une réunion avec"),
    Row("se {réjouir} de", "{accueillir} avec satisfaction"),
    Row("{accueil}", "{réception}"),
    Row("s' agissant de", "sur"),
    Row("se {entretenir} ⟦⟧ avec", "{tenir} une ⟦⟧ avec"),
    Row("lors de", "durant"),
    Row("avant le", "préalablement à le"),
    Row("{tomber} d' accord sur", "se {mettre} d'accord sur"),
    Row("{bâtiment}", "{navire}", beside=frozenset({"marine"})),
    Row("{contrer}", "{combattre}"),
    Row("{reconduire}", "{renouveler}"),
)


def put(text: str) -> str:
    given = split(text)
    return str(Words(tuple(replaced(given.words, ROWS)), given.rest))


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        ("Il fit part de l’accord.", "Il annonça l’accord."),
        ("Ils firent également part du plan.", "Ils annoncèrent également le plan."),
        ("Ayant fait part des progrès, il partit.", "Ayant annoncé les progrès, il partit."),
        ("Elle fera part de sa joie.", "Elle exprimera sa joie."),
        ("faire preuve d’audace et de calme", "montrer audace et calme"),
        ("Il s’est réuni avec lui.", "Il a tenu une réunion avec lui."),
        ("S’étant réunis avec lui, ils …", "Ayant tenu une réunion avec lui, ils …"),
        (
            "Ils s’étaient tous deux réunis avec elle.",
            "Ils avaient tous deux tenu une réunion avec elle.",
        ),
        ("S’agissant des ⟦0⟧ et s’agissant du climat", "Sur les ⟦0⟧ et sur le climat"),
        ("lors de l’examen, lors du débat", "durant l’examen, durant le débat"),
        ("avant le vote, avant l’hiver", "préalablement au vote, préalablement à l’hiver"),
        ("Ils tombèrent d’accord sur tout.", "Ils se mirent d'accord sur tout."),
        ("Il s’est entretenu ⟦4⟧ avec lui.", "Il a tenu une ⟦4⟧ avec lui."),
        ("deux bâtiments de la marine", "deux navires de la marine"),
    ],
)
def test_a_phrase_is_put_otherwise_in_its_form(text: str, otherwise: str) -> None:
    assert put(text) == otherwise


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit « Je fais part de rien ».",
        "Il fit. Part de marché",
        "Il se réjouit d’accueillir la réunion.",
        "deux bâtiments de la mairie",
        "un accord contre la guerre",
        "le ministre, reconduit dans ses fonctions",
        "Ils sont tombés d’accord sur tout.",
    ],
)
def test_what_the_phrase_does_not_mean_stays(text: str) -> None:
    assert put(text) == text


def test_the_longest_phrase_stands() -> None:
    assert put("Il fit part de sa joie.") == "Il exprima sa joie."

import pytest

from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.pre_edit.french.given import Giving
from readout_l10n.draft.slots import Slot, SlotKind

PLACE = Slot("Nom Pen", SlotKind.NAME)
PERSON = Slot("el Sr. Ly", SlotKind.NAME)


@pytest.mark.parametrize(
    ("text", "slot", "said"),
    [
        ("ils ont signé à ⟦0⟧ l’accord", PLACE, ["en"]),
        ("une session de la commission à ⟦0⟧", PLACE, ["en"]),
        ("l’attentat à Bamako, près de ⟦0⟧", PLACE, ["en"]),
        ("il est allé à ⟦0⟧", PLACE, []),
        ("ils ont signé et remis à ⟦0⟧ l’accord", PLACE, []),
        ("la lettre signée à ⟦0⟧", PERSON, []),
    ],
)
def test_spanish_has_en_where_something_happens(text: str, slot: Slot, said: list[str]) -> None:
    given = Giving("es")(Slotted(text, (slot,)))
    assert [one.text for one in given.slots[1:] if one.text == "en"] == said


def test_catalan_has_its_own_preposition() -> None:
    given = Slotted("l’attentat à ⟦0⟧", (PLACE,))
    assert all(one.text != "en" for one in Giving("ca")(given).slots)

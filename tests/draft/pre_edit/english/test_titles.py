import pytest

from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.pre_edit.english.titles import with_articles
from readout_l10n.draft.slots import Slot, SlotKind

OFFICE = Slot("Primer Ministro", SlotKind.NOUN)
NAME = Slot("Stubb")
ADDRESSED = Slot("el Dr. Mutua")
NUMBER = Slot("4300 millones", SlotKind.NUMBER)


@pytest.mark.parametrize(
    ("text", "slots", "wanted"),
    [
        ("⟦0⟧ Marco Rubio met", (OFFICE,), "The ⟦0⟧ Marco Rubio met"),
        ("spoke to ⟦0⟧ Guy Parmelin", (OFFICE,), "spoke to the ⟦0⟧ Guy Parmelin"),
        ("the ⟦0⟧ Guy Parmelin", (OFFICE,), "the ⟦0⟧ Guy Parmelin"),
        ("⟦0⟧ ⟦1⟧ met", (OFFICE, NAME), "⟦0⟧ ⟦1⟧ met"),
        ("⟦0⟧ ⟦1⟧ met", (OFFICE, ADDRESSED), "The ⟦0⟧ ⟦1⟧ met"),
        ("the visit of ⟦0⟧ to Greece", (OFFICE,), "the visit of the ⟦0⟧ to Greece"),
        ("the post of ⟦0⟧ is", (OFFICE,), "the post of ⟦0⟧ is"),
        ("pledged over ⟦0⟧ dollars", (NUMBER,), "pledged more than ⟦0⟧ dollars"),
        ("concern over ⟦0⟧", (NAME,), "concern over ⟦0⟧"),
    ],
)
def test_an_office_has_its_article(text: str, slots: tuple[Slot, ...], wanted: str) -> None:
    assert with_articles(Slotted(text, slots)) == Slotted(wanted, slots)

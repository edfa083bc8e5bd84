"""Drafts by the real Apertium, behind its pre-edits."""

from tests.draft.installed import installed

from readout_l10n.draft import Passage
from readout_l10n.draft.guarded import Guarded
from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.pre_edit import PreEdited
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.wrapped import pre_edited
from readout_l10n.draft.slots import Slot
from readout_l10n.glossary import Glossary


def drafts(target: str, *texts: str, own: tuple[Row, ...] = ()) -> list[str | None]:
    engine = pre_edited(installed("fr", target), "fr", target, own)
    return [draft and draft.text for draft in engine.draft([Passage(text) for text in texts])]


def test_readouts_are_told_in_the_past() -> None:
    told = ("Le ministre a tenu une réunion.", "Les otages ont été libérés.")
    assert drafts("es", *told) == [
        "El ministro mantuvo una reunión.",
        "Los rehenes fueron liberados.",
    ]
    assert drafts("ca", told[0]) == ["El ministre va sostenir una reunió."]


def test_set_phrases_come_out_as_readouts_say_them() -> None:
    assert drafts(
        "es",
        "Les deux ministres ont fait le point sur la situation.",
        "Il s’est dit préoccupé par la coercition.",
        "Relations Japon – Inde",
        "dans deux domaines prioritaires",
    ) == [
        "Ambos ministros examinaron la situación.",
        "Se mostró preocupado por la coerción.",
        "Relaciones Japón – India",
        "en dos ámbitos prioritarios",
    ]


def test_countries_keep_their_capital_after_a_conjunction() -> None:
    assert drafts("es", "Le Japon et l’Inde travaillent.") == ["Japón e India trabajan."]


def test_the_model_says_that_and_by_which_table() -> None:
    engine = pre_edited(installed("fr", "es"), "fr", "es")
    assert isinstance(engine, PreEdited)
    assert engine.model.startswith(installed("fr", "es").model + ", pre-edited (")
    own = pre_edited(installed("fr", "es"), "fr", "es", (Row("a b", "c"),))
    assert own.model != engine.model
    draft = engine.draft([Passage("La paix.")])[0]
    assert draft is not None
    assert draft.model == engine.model


def test_rows_of_ones_own_come_first() -> None:
    own = (Row("{faire} le point sur", "{discuter} de", frozenset({"es"})),)
    text = "Ils firent le point sur la situation."
    assert drafts("es", text, own=own) == ["Conversaron de la situación."]
    assert drafts("es", text, own=(Row("le point", "x", frozenset({"ca"})),)) == [
        "Examinaron la situación."
    ]


def test_placeholders_of_the_text_come_out() -> None:
    engine = pre_edited(installed("fr", "es"), "fr", "es")
    assert isinstance(engine, PreEdited)
    text = Slotted("Le ministre ⟦0⟧ a fait part du désarmement.", (Slot("MOTEGI"),))
    draft = engine.slotted([text])[0]
    assert draft is not None
    assert draft.text == "El ministro MOTEGI anunció el desarme."
    guarded = Guarded(engine, Glossary(()), "fr", "es").draft(
        [Passage("M. MOTEGI Toshimitsu a relevé que 12 500 personnes vinrent.")]
    )[0]
    assert guarded is not None
    assert "12 500" in guarded.text.replace("\u202f", " ").replace("\u00a0", " ")
    assert "MOTEGI Toshimitsu señaló que" in guarded.text


def test_english_has_rows_of_ones_own_before_those_that_ship() -> None:
    english = installed("en", "es")
    row = Row("held a seance", "took stock of it", source="en")
    engine = pre_edited(english, "en", "es", (row,))
    alone = pre_edited(english, "en", "es")
    assert isinstance(engine, PreEdited)
    assert isinstance(alone, PreEdited)
    assert engine.edit("They held a seance.") == alone.edit("They took stock of it.")
    assert engine.edition.startswith(f"{alone.edition}, ")


def test_other_sources_have_only_rows_of_ones_own() -> None:
    spanish = installed("es", "ca")
    assert pre_edited(spanish, "es", "ca") is spanish
    engine = pre_edited(spanish, "es", "ca", (Row("a la brevedad", "pronto", source="es"),))
    assert isinstance(engine, PreEdited)
    assert engine.edit("Vendrán a la brevedad.") == "Vendrán pronto."


def test_a_pivot_has_the_edit_of_its_first_step() -> None:
    engine = installed("es", "ca")
    first = installed("fr", "es")
    two = pre_edited(type(first)((*first.modes, *engine.modes[-1:])), "fr", "ca")
    assert isinstance(two, PreEdited)
    assert two.edit("Il leur a parlé de leur pays.") == "Il leur parla de son pays."
    assert two.give(Slotted("le désarmement")).slots == ()

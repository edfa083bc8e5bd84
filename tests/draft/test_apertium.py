import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.draft.installed import installed

from readout_l10n.draft import Passage
from readout_l10n.draft.apertium import Apertium
from readout_l10n.draft.modes import Mode
from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.slots import Slot, SlotKind
from readout_l10n.errors import EngineError

NOUN = SlotKind.NOUN


def drafted(source: str, target: str, *texts: str) -> list[str | None]:
    drafts = installed(source, target).draft([Passage(text) for text in texts])
    return [draft.text if draft else None for draft in drafts]


def slotted(source: str, target: str, text: str, *slots: Slot) -> str | None:
    draft = installed(source, target).slotted([Slotted(text, slots)])[0]
    return draft.text if draft else None


def test_spanish_and_catalan_come_out() -> None:
    assert drafted("fr", "es", "Le ministre est à Paris.") == ["El ministro es en París."]
    assert drafted("fr", "ca", "Le ministre a visité l’Italie.") == [
        "El ministre ha visitat Itàlia."
    ]
    assert drafted("en", "es", "The minister visited Italy.") == ["El ministro visitó Italia."]


def test_the_model_names_packages_and_a_pivot() -> None:
    assert installed("fr", "es").model.startswith("fr-es (apertium-fr-es ")
    pivoted = installed("es", "ca")
    names = [part.split()[0] for part in pivoted.model.split(" → ")]
    assert names in (["spa-cat"], ["es-fr", "fra-cat"])


def test_full_stops_stay_where_they_are_and_none_is_added() -> None:
    assert drafted("fr", "es", "La paix.", "La paix", "La paix ?") == [
        "La paz.",
        "La paz",
        "La paz ?",
    ]


@pytest.mark.parametrize("mark", ["*", "#", "@"])
def test_marks_become_notes_and_leave_the_text(mark: str) -> None:
    draft = installed("fr", "es").draft([Passage("Le zorglub est là.")])[0]
    assert draft is not None
    assert mark not in draft.text
    assert draft.notes == ("“zorglub” is not in Apertium’s dictionary and was left as it is",)


def test_signs_of_the_stream_format_are_text() -> None:
    text = r"{ [ ] } \ / ^ $ < > [[t:b:1]]"
    assert drafted("fr", "es", text) == [text]
    assert drafted("fr", "ca", "La note [1], le prix* et a@b.org.") == [
        "La nota [1], el premi* i a@b.org."
    ]


def test_placeholders_come_out_as_they_went_in() -> None:
    assert drafted("fr", "es", "Le ministre ⟦7⟧ et ⟦2⟧ sont là.") == [
        "El ministro ⟦7⟧ y ⟦2⟧ son allí."
    ]


def test_no_draft_depends_on_its_neighbours() -> None:
    texts = [f"Il veut être attentif à la voix de ses {n} partenaires." for n in range(3)]
    texts += ["Aucun être ne peut relever seul ces défis."]
    for source, target in (("fr", "es"), ("fr", "ca")):
        alone = [drafted(source, target, text)[0] for text in texts]
        assert drafted(source, target, *reversed(texts)) == alone[::-1]


def test_articles_and_adjectives_agree_with_given_words() -> None:
    help_, step = Slot("ayuda", NOUN, "f"), Slot("medidas", NOUN, "f", plural=True)
    assert slotted("fr", "es", "le ⟦0⟧ nouveau du ⟦1⟧ nouveau", help_, step) == (
        "la ayuda nueva de las medidas nuevas"
    )


def test_given_words_are_contracted_and_elided() -> None:
    aid = Slot("assistència", NOUN, "f", source_gender="f")
    treaty = Slot("acord", NOUN, "m", source_gender="m")
    union = Slot("Unió", NOUN, "f", source_gender="f")
    text = "Il parle de l’⟦0⟧, du ⟦1⟧ et de l’⟦2⟧."
    assert slotted("fr", "ca", text, aid, treaty, union) == (
        "Parla de l’assistència, de l’acord i de la Unió."
    )


def test_verbs_are_conjugated_and_titles_get_an_article() -> None:
    verb = Slot("coincidir", SlotKind.VERB, tense="past")
    assert slotted("en", "es", "The ministers ⟦0⟧.", verb) == "Los ministros coincidieron."
    name = Slot("Motegi", SlotKind.NAME)
    assert slotted("en", "es", "Minister ⟦0⟧ spoke.", name) == "El Ministro Motegi habló."


def test_a_program_that_hangs_gives_no_draft_and_the_others_go_on(tmp_path: Path) -> None:
    script = tmp_path / "slow"
    script.write_text(
        '#!/bin/sh\nread -r line\ncase "$line" in *hang*) sleep 30;; esac\nprintf "%s" "$line"\n'
    )
    script.chmod(0o755)
    mode = Mode("fr", "es", ((str(script),),), tmp_path / "fr-es.mode")
    mode.path.write_text(str(script))
    begun = time.monotonic()
    drafts = Apertium((mode,), timeout=0.5).draft([Passage("good"), Passage("hang")])
    assert [draft.text if draft else None for draft in drafts] == ["good", None]
    assert time.monotonic() - begun < 10


def test_a_program_that_is_not_there_names_the_command(tmp_path: Path) -> None:
    mode = Mode("fr", "es", (("no-such-program",),), tmp_path / "fr-es.mode")
    mode.path.write_text("no-such-program")
    with pytest.raises(EngineError, match="apt-get install apertium"):
        Apertium((mode,)).draft([Passage("texte")])


def test_more_slots_than_there_are_words_for_give_no_draft() -> None:
    text = " ".join(f"⟦{n}⟧" for n in range(700))
    assert drafted("fr", "es", text) == [None]


def test_a_slot_that_is_lost_gives_no_draft() -> None:
    engine = installed("fr", "es")
    only = replace(engine)
    assert only.slotted([Slotted("Rien ici.", (Slot("X"),))]) == [None]


def test_names_keep_their_capital_after_a_conjunction_that_changes() -> None:
    assert drafted("en", "es", "Japan and India work together.") == ["Japón e India obran juntos."]
    assert drafted("fr", "es", "Le Japon et l’Inde travaillent ensemble.") == [
        "Japón e India trabajan juntos."
    ]
    india = Slot("India", SlotKind.NAME, "f")
    assert slotted("en", "es", "Japan and ⟦0⟧", india) == "Japón e India"

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from readout_l10n.draft import Draft, Passage
from readout_l10n.draft.memory import CONTEXT_MATCH, Added, Memory, Standing, Unit


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "data" / "memory.sqlite3") as opened:
        yield opened


def unit(source: str, target: str, origin: str | None = "en/a.md", **more: object) -> Unit:
    return replace(Unit("en", "fr", source, target, origin=origin), **more)  # type: ignore[arg-type]


def draft(memory: Memory, text: str, before: str | None = None, after: str | None = None) -> Draft:
    (found,) = memory.engine("en", "fr").draft([Passage(text, before, after)])
    assert found is not None
    return found


def units(memory: Memory) -> int:
    return sum(total.units for total in memory.totals())


MET = unit("The ministers met in Lima.", "Les ministres se sont réunis à Lima.")


def test_the_same_text_is_found_spaces_and_quotes_aside(memory: Memory) -> None:
    memory.add([unit("The ‘Quad’ met.", "Le «\u00a0Quad\u00a0» s’est réuni.")])
    found = draft(memory, "The  'Quad' met.")
    assert found.text == "Le «\u00a0Quad\u00a0» s’est réuni."
    assert found.match == 1
    assert found.engine == "memory"


def test_adding_again_changes_nothing(memory: Memory) -> None:
    assert memory.add([MET, MET]) == Added(1, 0, 1)
    before = memory.totals()
    assert memory.add([MET]) == Added(0, 0, 1)
    assert memory.totals() == before


def test_a_later_translation_in_the_document_replaces(memory: Memory) -> None:
    memory.add([MET])
    later = replace(MET, target="Les ministres se sont rencontrés à Lima.", day=date(2026, 3, 5))
    assert memory.add([later]) == Added(1, 1, 0)
    assert units(memory) == 1
    assert draft(memory, MET.source).text == later.target
    assert draft(memory, MET.source).alternatives == ()


def test_translations_of_other_documents_are_kept_the_latest_first(memory: Memory) -> None:
    texts = {"a": "Ancien", "b": "Récent", "c": "Récent", "d": "Autre"}
    days = {"a": 2024, "b": 2026, "c": 2025, "d": 2026}
    memory.add(unit("New", texts[o], o, day=date(days[o], 1, 1)) for o in "abcd")
    found = draft(memory, "New")
    assert (found.text, found.alternatives) == ("Récent", ("Autre", "Ancien"))
    assert "The memory has 3 different translations of this text." in found.notes


def test_the_same_context_comes_first(memory: Memory) -> None:
    memory.add(
        [
            unit("Overview", "Vue d’ensemble", before="One", after="Two"),
            unit(
                "Overview", "Aperçu", "en/b.md", before="Three", after="Four", day=date(2026, 1, 1)
            ),
        ]
    )
    found = draft(memory, "Overview", "One", "Two")
    assert found.text == "Vue d’ensemble"
    assert CONTEXT_MATCH in found.notes
    other = draft(memory, "Overview", "One", "Four")
    assert other.text == "Aperçu"
    assert CONTEXT_MATCH not in other.notes
    assert CONTEXT_MATCH not in draft(memory, "Overview").notes


def test_a_document_may_say_a_text_twice(memory: Memory) -> None:
    twice = [
        unit("Overview", "Vue d’ensemble", before="One"),
        unit("Overview", "Aperçu", before="Two"),
    ]
    assert memory.add(twice) == Added(2, 0, 0)
    assert memory.add(twice) == Added(0, 0, 2)
    assert draft(memory, "Overview", "Two").text == "Aperçu"
    assert memory.add(twice[:1]) == Added(0, 1, 1)
    assert units(memory) == 1


def test_without_a_document_each_translation_is_kept_once(memory: Memory) -> None:
    one, other = unit("Yes", "Oui", None), unit("Yes", "Si", None)
    assert memory.add([one, other, one]) == Added(2, 0, 1)
    assert memory.add([replace(one, day=date(2026, 1, 1))]) == Added(1, 1, 0)
    assert draft(memory, "Yes").text == "Oui"


def test_what_nobody_reviewed_comes_last_and_is_told(memory: Memory) -> None:
    raw = unit("Yes", "Ouais", "en/b.md", standing=Standing.UNREVIEWED, day=date(2026, 1, 1))
    memory.add([raw])
    assert "Nobody has reviewed this translation." in draft(memory, "Yes").notes
    memory.add([unit("Yes", "Oui", day=date(2020, 1, 1))])
    assert draft(memory, "Yes").text == "Oui"


def test_where_a_translation_comes_from_is_told(memory: Memory) -> None:
    memory.add(
        [replace(MET, day=date(2026, 3, 5), accepted_by="A. Martin", standing=Standing.ACCEPTED)]
    )
    assert draft(memory, MET.source).notes == ("From en/a.md, 2026-03-05, accepted by A. Martin.",)


def test_a_text_that_is_like_it_is_found_and_what_differs_told(memory: Memory) -> None:
    memory.add([MET])
    found = draft(memory, "The two ministers met in Lima.")
    assert found.text == MET.target
    assert found.match == pytest.approx(5 / 6)
    assert found.notes[0] == "“two” of the source is not translated."
    other = draft(memory, "The leaders met in Lima.")
    assert other.match == pytest.approx(4 / 5)
    assert other.notes[0] == "Translates “ministers”, where the source has “leaders”."
    capitals = draft(memory, "The Ministers met in Lima")
    assert capitals.match == 0.99
    assert capitals.notes[0].startswith("Only capitals or punctuation differ")


def test_what_is_less_like_than_the_threshold_is_not_found(memory: Memory) -> None:
    memory.add([MET])
    text = "The leaders talked in Lima."
    assert memory.engine("en", "fr").draft([Passage(text)]) == [None]
    near = Passage("The leaders met in Lima.")
    assert memory.engine("en", "fr", threshold=0.81).draft([near]) == [None]
    with pytest.raises(ValueError, match=r"0\.5"):
        memory.engine("en", "fr", threshold=0.5)


def test_the_likeliest_is_first_and_the_others_beside_it(memory: Memory) -> None:
    memory.add(
        [
            unit("The ministers of Peru met in Lima today.", "Un"),
            unit("The ministers of Peru met in Quito today.", "Deux"),
            unit("The leaders of Peru met in Quito today.", "Trois"),
        ]
    )
    found = draft(memory, "The ministers of Peru met in Lima again.")
    assert (found.text, found.alternatives) == ("Un", ("Deux",))


def test_values_are_adapted_and_told(memory: Memory) -> None:
    memory.add(
        [unit("On April 3, 2025, 40 people came.", "Le 3 avril 2025, 40 personnes sont venues.")]
    )
    found = draft(memory, "On March 5, 2026, 25 people came.")
    assert found.text == "Le 5 mars 2026, 25 personnes sont venues."
    assert found.match == 0.99
    assert "“25” was put in place of “40”: check it, and what agrees with it." in found.notes
    plain = memory.engine("en", "fr", adapt=False)
    assert plain.draft([Passage("On March 5, 2026, 25 people came.")]) == [None]


def test_a_document_is_looked_up_in_one_go(memory: Memory) -> None:
    memory.add([MET])
    engine = memory.engine("en", "fr")
    passages = [Passage(MET.source), Passage("Nothing like it at all."), Passage(MET.source)]
    first, second, third = engine.draft(passages)
    assert first is not None
    assert first.text == MET.target
    assert second is None
    assert third == first
    assert engine.draft([]) == []
    assert engine.draft([Passage("")]) == [None]


def test_the_model_names_file_and_content(memory: Memory, tmp_path: Path) -> None:
    engine = memory.engine("en", "fr")
    memory.add([MET, unit("Yes", "Oui")])
    assert engine.name == "memory"
    assert engine.model.startswith("memory.sqlite3, 2 units, ")
    assert draft(memory, "Yes").model == engine.model
    with Memory(tmp_path / "other" / "memory.sqlite3") as other:
        other.add([unit("No", "Non")])
        other.add([unit("Yes", "Oui"), MET])
        assert other.engine("en", "fr").model != engine.model
        other.add([unit("No", "Pas", "en/b.md")])
        memory.add([unit("No", "Pas", "en/b.md"), unit("No", "Non")])
        assert other.engine("en", "fr").model == engine.model


def test_locales_are_kept_apart_and_regions_are_not_in_the_way(memory: Memory) -> None:
    memory.add(
        [MET, replace(MET, target_locale="es", target="Los ministros se reunieron en Lima.")]
    )
    (spanish,) = memory.engine("en", "es").draft([Passage(MET.source)])
    assert spanish is not None
    assert spanish.text == "Los ministros se reunieron en Lima."
    near = Passage("The two ministers met in Lima.")
    (found,) = memory.engine("en-GB", "es-PE").draft([near])
    assert found is not None
    assert found.text == "Los ministros se reunieron en Lima."
    assert memory.engine("en", "de").draft([near]) == [None]
    assert memory.engine("fr", "es").draft([near]) == [None]


def test_empty_texts_are_not_kept(memory: Memory) -> None:
    assert memory.add([unit(" ", "Oui"), unit("Yes", " \n")]) == Added(0, 0, 0)


def test_a_very_long_text_is_found_word_for_word(memory: Memory) -> None:
    memory.add([unit("word " * 1000 + "end.", "fin")])
    assert draft(memory, "word " * 1000 + "end.").text == "fin"


def test_texts_of_figures_and_of_marks_alone(memory: Memory) -> None:
    memory.add([unit("2025", "2025"), unit("* * *", "* * *")])
    assert draft(memory, "2026").text == "2026"
    assert draft(memory, "* * *").match == 1
    assert memory.engine("en", "fr").draft([Passage("***")]) == [None]

"""The shipped tables are well formed and reachable; a user's table says what is wrong with it."""

from pathlib import Path

import pytest

from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.pre_edit.french.elision import full
from readout_l10n.draft.pre_edit.french.given import Giving, read_given
from readout_l10n.draft.pre_edit.french.phrases import by_word, candidates, match_at, replaced
from readout_l10n.draft.pre_edit.row import Row, elements
from readout_l10n.draft.pre_edit.table import edition, own_rows, shipped_rows
from readout_l10n.draft.pre_edit.words import split
from readout_l10n.draft.slots import Slot, SlotKind
from readout_l10n.errors import InputError
from readout_l10n.text.morphology import is_form

FRENCH = shipped_rows("fr")
GIVEN = tuple(read_given())
HEAD = "source,phrase,instead,targets,beside,note\n"


def text_of(phrase: str) -> str:
    """A phrase as a text says it, its lemmas as they are, of alternatives the first."""
    words = [word.strip("{}").split("|")[0] for word in phrase.split()]
    return " ".join(words).replace("⟦⟧", "⟦0⟧").replace("' ", "'").replace(" -", "-")


def test_there_are_hundreds_and_no_other_language_has_some() -> None:
    assert len(FRENCH) > 200
    assert shipped_rows("de") == ()


@pytest.mark.parametrize("target", ["es", "ca"])
def test_no_phrase_stands_twice_for_a_target(target: str) -> None:
    phrases = [row.phrase for row in FRENCH if row.applies(target)]
    assert len(phrases) == len(set(phrases))
    given = [one.row.phrase for one in GIVEN if one.row.applies(target)]
    assert len(given) == len(set(given))


@pytest.mark.parametrize("row", [*FRENCH, *(one.row for one in GIVEN)], ids=lambda r: r.phrase)
def test_every_lemma_is_a_french_word(row: Row) -> None:
    said = elements(row.phrase) + (elements(row.instead) if row in FRENCH else ())
    assert all(is_form(element.lemma) for element in said if element.lemma)


@pytest.mark.parametrize("target", ["es", "ca"])
def test_every_row_is_reached(target: str) -> None:
    """No longer row of the table stands in the way of a phrase, as it is in the table."""
    rows = [row for row in FRENCH if row.applies(target)]
    known = by_word(rows)
    for row in rows:
        beside = " ".join(sorted(row.beside)[:1])
        words = split(f"{text_of(row.phrase)} ; {beside}").words
        found = [other for other in candidates(words[0], known) if match_at(words, 0, other)]
        assert row in found, row
        ends = {other.phrase: match_at(words, 0, other) for other in found}
        longest = max(match.end for match in ends.values() if match)
        assert ends[row.phrase] is not None
        assert ends[row.phrase].end == longest, row  # type: ignore[union-attr]


@pytest.mark.parametrize("target", ["es", "ca"])
def test_what_is_said_instead_is_left_as_it_is(target: str) -> None:
    rows = [row for row in FRENCH if row.applies(target)]
    for row in rows:
        given = split(text_of(row.instead))
        again = replaced(given.words, rows)
        assert [full(w.text) for w in again] == [full(w.text) for w in given.words], row


def test_given_words_become_slots_after_those_of_the_text() -> None:
    held = Slotted("⟦0⟧ dans ce domaine", (Slot("MODI"),))
    assert Giving("es")(held).text == "⟦0⟧ dans ce ⟦1⟧"
    given = Giving("es")(Slotted("les domaines du désarmement"))
    assert given.text == "les ⟦0⟧ du ⟦1⟧"
    assert [slot.text for slot in given.slots] == ["ámbitos", "desarme"]
    assert [slot.plural for slot in given.slots] == [True, False]


def test_names_and_quotations_are_given_nothing() -> None:
    for text in ("le Domaine des Dieux", "le film « Un domaine »", "une table"):
        assert Giving("es")(Slotted(text)) == Slotted(text)


def test_words_are_given_where_their_neighbours_mean_them() -> None:
    giving = Giving("es")
    assert giving(Slotted("deux bâtiments de la marine")).slots[0].text == "buques"
    assert giving(Slotted("deux bâtiments de la ville")).slots == ()
    assert giving(Slotted("dans trois mois")).slots[0].text == "meses"
    assert giving(Slotted("dans un mois")).slots[0].text == "mes"


def test_what_is_asked_of_a_country_is_no_place() -> None:
    giving = Giving("es")
    assert (
        giving(Slotted("Il demanda à l’Inde de venir.")).text == "Il demanda ⟦0⟧ l’Inde de venir."
    )
    assert giving(Slotted("Il vint à l’Inde.")).slots == ()


def test_every_given_word_has_what_its_kind_needs() -> None:
    for one in GIVEN:
        assert bool(one.gender) is (one.kind is SlotKind.NOUN), one
        assert one.row.instead


def test_a_table_of_ones_own_names_its_source(tmp_path: Path) -> None:
    table = tmp_path / "office-edits.csv"
    table.write_text(
        HEAD + "fr,{évoquer},{mentionner},es ca,,ours\nen,held talks,met,,,\n", encoding="utf-8"
    )
    assert own_rows(table) == (
        Row("{évoquer}", "{mentionner}", frozenset({"es", "ca"})),
        Row("held talks", "met", source="en"),
    )


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("source,phrase\nfr,a\n", 1, "column 'instead' is missing; add it"),
        ("source,phrase,instead,until\nfr,a,b,c\n", 1, "unknown column 'until'; known: source"),
        (HEAD + "fr,évoquer,,es,,\n", 2, "instead is empty"),
        (HEAD + "fr,a,b,es,\n", 2, "more or fewer cells"),
        (HEAD + "fr,a,b,es,,,\n", 2, "more or fewer cells"),
        (HEAD + "fr,a,b,español_1,,\n", 2, "is no BCP 47 tag; write fr, es, ca"),
        (HEAD + "frrrrrrrrrr!,a,b,,,\n", 2, "is no BCP 47 tag"),
        (HEAD + "fr,\\w+,b,,,\n", 2, "no patterns"),
        (HEAD + "fr,{évoquer,b,,,\n", 2, "a lemma is one word between braces"),
        (HEAD + "fr,a,{dire} b,,,\n", 2, "more words in braces"),
        (HEAD + "fr,a ⟦⟧,b,,,\n", 2, "as many ⟦⟧ are wanted as in"),
        (HEAD + "fr,a,b|c,,,\n", 2, "one wording, without |"),
        (HEAD + "en,{hold} talks,{meet},,,\n", 2, "known for French alone"),
        (HEAD + 'fr,"a"b,c,,,\n', 2, "not CSV"),
    ],
)
def test_a_malformed_row_names_file_line_and_mend(
    tmp_path: Path, content: str, line: int, says: str
) -> None:
    table = tmp_path / "edits.csv"
    table.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=f"edits.csv:{line}: ") as error:
        own_rows(table)
    assert says in str(error.value)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read the pre-edits"):
        own_rows(tmp_path / "none.csv")


def test_an_edition_tells_tables_apart_whatever_their_order() -> None:
    one, other = Row("a", "b"), Row("a", "c")
    assert edition([one, other]) == edition([other, one])
    assert edition([one]) != edition([other])
    assert len(edition([one])) == 12

import csv
import re
import subprocess
from importlib.resources import files

import pytest
from tests.draft.installed import installed

from readout_l10n.draft.pre_edit.english import phrases, senses
from readout_l10n.draft.pre_edit.english.forms import inflected
from readout_l10n.draft.pre_edit.english.inflection import analyses
from readout_l10n.draft.pre_edit.english.marks import OWN
from readout_l10n.draft.pre_edit.english.phrases import PreEdit, read_pre_edits, rephrased
from readout_l10n.draft.pre_edit.english.senses import PARTS, Sense

GENDERS = {"noun": {"m", "f", "mf", "mp", "fp"}, "adjective": {"", "mf"}, "name": {"m", "f"}}
GOVERNED = {"obj", "who", "whom", "that", "to", "to-"}
PREPOSITIONS = set(
    "about against at by for from in into of on over regarding toward towards with".split()
)


def rows(table: str) -> list[dict[str, str]]:
    path = files("readout_l10n") / "data" / table
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(
    ("table", "columns", "key"),
    [
        (phrases.TABLE, phrases.COLUMNS, ("phrase",)),
        (senses.TABLE, senses.COLUMNS, ("source", "part")),
    ],
)
def test_tables_have_their_columns_and_say_nothing_twice(
    table: str, columns: tuple[str, ...], key: tuple[str, ...]
) -> None:
    found = rows(table)
    assert all(tuple(row) == columns and None not in row.values() for row in found)
    keys = [tuple(row[column] for column in key) for row in found]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("row", read_pre_edits(), ids=lambda row: row.phrase)
def test_a_pre_edit_is_reached_in_each_form_and_changes_something(row: PreEdit) -> None:
    assert ("[" in row.phrase) >= ("[" in row.instead)
    assert not re.match(r".+\[", row.phrase)
    for form in row.forms():
        phrase = " ".join(form.phrase)
        assert rephrased(phrase) != phrase
        assert rephrased(form.instead) == form.instead


@pytest.mark.parametrize("sense", senses.senses(), ids=lambda sense: f"{sense.source}-{sense.part}")
def test_a_sense_is_well_formed(sense: Sense) -> None:
    assert sense.part in PARTS
    assert sense.gender in GENDERS.get(sense.part, {""})
    assert sense.governs.keys() <= GOVERNED | PREPOSITIONS
    assert sense.target == sense.target.strip()
    assert [*analyses(sense.source, sense.part)]


def test_apertium_can_say_every_sense() -> None:
    mode = installed("en", "es").modes[0]
    generator = next(stage for stage in mode.stages if stage[0] == "lt-proc" and "-g" in stage)
    units = [unit(sense) for sense in senses.senses() if not sense.target.endswith(OWN)]
    stream = "".join(f"^{one}$\n" for one in units)
    said = subprocess.run(generator, input=stream, capture_output=True, text=True, check=True)
    assert [line for line in said.stdout.splitlines() if "#" in line] == []


def unit(sense: Sense) -> str:
    head, mark, tail = sense.target.partition("# ")
    tail = mark + tail
    match sense.part:
        case "noun":
            number = "pl" if sense.gender.endswith("p") else "sg"
            return f"{head}<n><{sense.gender.removesuffix('p')}><{number}>{tail}"
        case "verb":
            return f"{re.sub('(?<=r)se$', '', head)}<vblex><ifi><p3><sg>{tail}"
        case "adjective":
            return f"{head}<adj><{sense.gender or 'm'}><sg>{tail}"
    return f"{head}<{PARTS[sense.part]}>{tail}"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("memorando=<n><m><pl>", "memorandos"),
        ("sesión de trabajo=<n><f><pl>", "sesiones de trabajo"),
        ("cibernético=<adj><f><pl>", "cibernéticas"),
        ("en curso=<adj><m><pl>", "en curso"),
        ("acoger con satisfacción=<vblex><ifi><p3><pl>", "acogieron con satisfacción"),
        ("resumir=<vblex><pp><f><sg>", "resumida"),
        ("elogiar=<vblex><fti><p3><sg>", "elogiará"),
        ("lo antes posible=<adv>", "lo antes posible"),
        ("*jointqjstrike", "joint strike"),
        ("reunión<n><f><sg>", None),
    ],
)
def test_forms_that_the_generator_lacks(asked: str, wanted: str | None) -> None:
    assert inflected(asked) == wanted

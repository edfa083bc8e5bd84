"""`readout-l10n draft` from end to end, with an engine that writes capitals."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from translate.storage.xliff2 import Xliff2File

from draft.fakes import Capitals
from readout_l10n.cli import cli
from readout_l10n.cli.draft import checking, engines
from readout_l10n.cli.draft.pace import Pace
from readout_l10n.draft import Engine
from readout_l10n.draft.apertium import apertium
from readout_l10n.draft.state import FILE_NAME
from readout_l10n.segment import read_document
from readout_l10n.segment.notes import find_notes
from readout_l10n.ui import ENGLISH
from support import ROOT

TEXT = """\
---
id: talks
date: 2025-05-02
kind: readout
title: Talks in Oslo
status: final
---

# Talks in Oslo

May 2, 2025

The ministers met in Oslo. They will meet again in May.

- Trade
"""
SLOW = ROOT / "benchmarks" / "draft_kill.py"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def machines(choice: object, source: str, target: str, own: object) -> tuple[Engine, ...]:
        del choice, source, own
        return (Capitals(),) if target in {"es", "ca"} else ()

    monkeypatch.setattr(engines, "machine_engines", machines)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    Path("corpus/en").mkdir(parents=True)
    Path("corpus/en/talks.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["draft", *arguments])


def row(output: str, name: str) -> str:
    return next(line.split()[-1] for line in output.splitlines() if line.strip().startswith(name))


def test_a_draft_stands_beside_its_siblings(folder: Path) -> None:
    result = run("--to", "es", "corpus")
    assert result.exit_code == 0, result.output
    draft = read_document(folder / "corpus/es/talks.md", "es")
    assert draft.front_matter is not None
    assert draft.front_matter.status == "draft"
    assert draft.front_matter.title == "TALKS IN OSLO"
    assert draft.front_matter.draft is not None
    assert draft.front_matter.draft.engine == "argos"
    assert draft.front_matter.draft.model == "capitals 1"
    assert draft.front_matter.draft.source == "talks.md"
    assert draft.segments[0].text == "Traducción provisional, a título meramente informativo"
    assert row(result.output, "documents drafted") == "1"
    assert row(result.output, "argos") == "4"
    assert row(result.output, "dates, credits and labels") == "1"
    assert "argos: capitals 1" in result.output
    assert (folder / "corpus/es/talks.po").is_file()
    again = run("corpus", "--to", "es")
    assert row(again.output, "drafts that are up to date") == "1"


def test_several_locales_of_which_one_has_no_engine(folder: Path) -> None:
    result = run("--to", "es,sw,ca", "corpus/en")
    assert result.exit_code == 2
    assert "no engine translates en into sw" in result.stderr
    assert "readout-l10n models install" in result.stderr
    assert {path.name for path in (folder / "corpus").iterdir()} == {"en", "es", "ca"}


@pytest.mark.usefixtures("folder")
def test_the_advice_names_debian_s_package() -> None:
    result = run("--to", "gl", "corpus")
    assert result.exit_code == 2
    assert "`apt-get install apertium apertium-en-gl`" in result.stderr


def test_processes_share_the_rules_and_change_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_WORTH", 1)
    for name in "abc":
        text = TEXT.replace("- Trade", f"- Trade ({name})\n\nIt cost 1 million .")
        Path(f"corpus/en/{name}.md").write_text(text, encoding="utf-8")
    outputs = []
    for jobs in ("1", "2"):
        result = run("--to", "es", "corpus", "--jobs", jobs, "--output", f"drafts{jobs}")
        assert result.exit_code == 0, result.output
        files = sorted((folder / f"drafts{jobs}").glob("*.[mp]*"))
        outputs.append({path.name: path.read_bytes() for path in files})
    assert len(outputs[0]) == 8
    assert outputs[0] == outputs[1]
    assert re.search(rb"#\. .*\[[a-z-]+\]\n", outputs[0]["a.po"])


def test_a_dry_run_counts_and_writes_nothing(folder: Path) -> None:
    result = run("--to", "es", "corpus", "--dry-run")
    assert result.exit_code == 0
    assert row(result.output, "documents to be drafted") == "1"
    assert row(result.output, "segments to be drafted") == "4"
    assert not (folder / "corpus/es").exists()


def test_formats_and_output(folder: Path) -> None:
    formats = ("--format", "md,po,xliff,tmx")
    result = run("corpus/en/talks.md", "--to", "es,ca", "--output", "out", *formats)
    assert result.exit_code == 0
    names = {FILE_NAME, "talks.md", "talks.po", "talks.xlf", "talks.tmx"}
    assert {path.name for path in (folder / "out/es").iterdir()} == names
    assert {path.name for path in (folder / "out/ca").iterdir()} == names


def test_notes_are_in_the_language_of_the_interface(folder: Path) -> None:
    told = run("--to", "es", "--engine", "memory", "--ui-locale", "fr", "corpus")
    assert told.exit_code == 0, told.output
    notes = (folder / "corpus/es/talks.po").read_text("utf-8")
    assert "#. note: aucun moteur n’en a d’ébauche" in notes
    assert "no engine" not in notes


@pytest.mark.usefixtures("folder")
def test_a_document_in_no_folder_of_a_locale_needs_an_output() -> None:
    Path("talks.txt").write_text("The ministers met in Oslo.\n", encoding="utf-8")
    result = run("talks.txt", "--to", "es")
    assert result.exit_code == 2
    assert "name a folder for the draft with --output DIR" in result.output
    assert run("talks.txt", "--to", "es", "--output", "out").exit_code == 0
    assert "THE MINISTERS MET IN OSLO." in Path("out/talks.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--to", "español", "corpus"), "--to: 'español' is no BCP 47 tag"),
        (("--to", "es,en", "corpus"), "--to: 'en' is the originals' own locale; name another"),
        (("--to", "es", "corpus", "--format", "docx"), "--format: 'docx' is none of md, po"),
        (("corpus",), "Missing option '--to'"),
        (("--to", "es", "nowhere"), "nowhere: no such file or folder"),
        (("--to", "es", "corpus", "--memory", "none.tmx"), "none.tmx: no such file"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_mistakes(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.usefixtures("folder")
def test_locales_are_the_same_in_any_letters() -> None:
    assert run("--to", "ES", "corpus").exit_code == 0
    result = run("--to", "es,ES", "corpus", "--dry-run")
    assert row(result.output, "drafts that are up to date")
    assert "somebody has worked on" not in result.output


def test_a_folder_that_cannot_be_written_to(folder: Path) -> None:
    (folder / "drafts").write_text("")
    output = folder / "drafts" / "es"
    result = run("--to", "es", "corpus", "--output", str(output))
    assert result.exit_code == 2
    assert f"{output}: the drafts' folder cannot be written to" in result.output
    assert "or name another with --output DIR" in result.output
    assert "move it away" not in result.output


@pytest.mark.usefixtures("folder")
def test_a_translation_is_not_drafted_over() -> None:
    Path("corpus/es").mkdir()
    Path("corpus/es/talks.md").write_text("# Conversaciones\n", encoding="utf-8")
    result = run("--to", "es", "corpus")
    assert result.exit_code == 0
    assert row(result.output, "documents that are translated already") == "1"
    assert Path("corpus/es/talks.md").read_text(encoding="utf-8") == "# Conversaciones\n"
    assert "argos: " not in result.output


@pytest.mark.usefixtures("folder")
def test_a_memory_is_asked_first() -> None:
    Path("m.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"X-Source-Language: en\\n"\n\n'
        'msgid "The ministers met in Oslo."\nmsgstr "Los ministros se reunieron en Oslo."\n',
        encoding="utf-8",
    )
    result = run("--to", "es", "corpus", "--memory", "m.po")
    assert row(result.output, "memory") == "1"
    assert row(result.output, "100 %") == "1"
    text = Path("corpus/es/talks.md").read_text(encoding="utf-8")
    assert "Los ministros se reunieron en Oslo. THEY WILL MEET AGAIN IN MAY." in text
    alone = run("--to", "de", "corpus", "--engine", "memory")
    assert alone.exit_code == 0
    assert row(alone.output, "untranslated") == "4"


def accept(path: Path, *sources: str) -> None:
    """Take the fuzzy mark of some entries away, and mend them."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for i, block in enumerate(blocks):
        if any(f'msgid "{source}"' in block for source in sources):
            mended = block.replace("#, fuzzy\n", "").replace('msgstr "T', 'msgstr "Mended: T')
            blocks[i] = f"# My remark.\n{mended}"
    path.write_text("\n\n".join(blocks), encoding="utf-8")


def test_a_translator_s_work_comes_back(folder: Path) -> None:
    run("--to", "es", "corpus")
    po = folder / "corpus/es/talks.po"
    accept(po, "The ministers met in Oslo.", "Trade")
    edited = run("--to", "es", "corpus")
    assert row(edited.output, "drafts that somebody has worked on") == "1"
    assert "readout-l10n draft import corpus/es/talks.po" in edited.stderr
    result = run("import", "corpus/es/talks.po")
    assert result.exit_code == 0, result.output
    assert "2 of 5 segments accepted, 2 still fuzzy, 0 untranslated" in result.output
    text = (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    assert "Mended: THE MINISTERS MET IN OSLO. THEY WILL" in text
    assert "status: draft" in text
    assert row(run("--to", "es", "corpus").output, "drafts that are up to date") == "1"

    source = folder / "corpus/en/talks.md"
    source.write_text(TEXT + "- Energy\n", encoding="utf-8")
    assert run("--to", "es", "corpus").exit_code == 0
    written = po.read_text(encoding="utf-8")
    assert 'msgstr "Mended: TRADE"' in written
    assert "# My remark." in written
    block = next(block for block in written.split("\n\n") if 'msgid "Trade"' in block)
    assert "fuzzy" not in block

    accept(po, *(s.text for s in read_document(source, "en").segments))
    assert "5 of 6 segments accepted" in run("import", str(po)).output
    text = (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    assert "status: provisional" in text
    source.write_text(TEXT.replace("id: talks", "id: more"), encoding="utf-8")
    source.rename(source.with_name("more.md"))
    more = run("--to", "es", "corpus/en/more.md")
    assert row(more.output, "memory") == "4"


def test_an_import_says_what_it_cannot_take(folder: Path) -> None:
    run("--to", "es", "corpus")
    po = folder / "corpus/es/talks.po"
    accept(po, "Trade")
    text = po.read_text(encoding="utf-8")
    po.write_text(
        text.replace('msgctxt "5"', 'msgctxt "50"').replace('msgid "They will', 'msgid "We will')
    )
    lines = po.read_text(encoding="utf-8").splitlines()
    result = run("import", str(po))
    assert result.exit_code == 2
    for start, message in (
        ('msgctxt "50"', "msgctxt 50 is no segment of the draft, which has 5"),
        ('msgctxt "4"', "the source of msgctxt 4 is not that of the segment; leave it as it was"),
    ):
        number = lines.index(start) + 1
        assert any(
            f"{po}:{line}: {message}" in result.stderr for line in range(number - 6, number + 2)
        ), result.stderr


def test_an_import_spares_a_document_that_was_edited(folder: Path) -> None:
    run("--to", "es", "corpus")
    document = folder / "corpus/es/talks.md"
    document.write_text("# Mine\n", encoding="utf-8")
    accept(folder / "corpus/es/talks.po", "Trade")
    result = run("import", "corpus/es/talks.po")
    assert result.exit_code == 2
    assert "has been worked on, too, and is left alone" in result.stderr
    assert document.read_text(encoding="utf-8") == "# Mine\n"


def test_an_import_of_a_draft_whose_source_changed_keeps_what_was_accepted(folder: Path) -> None:
    run("--to", "es", "corpus")
    accept(folder / "corpus/es/talks.po", "Trade")
    source = folder / "corpus/en/talks.md"
    source.write_text(TEXT.replace("in Oslo. They", "in Paris. They"), encoding="utf-8")
    result = run("import", "corpus/es/talks.po")
    assert result.exit_code == 2
    assert "because its source has changed" in result.stderr
    assert run("--to", "es", "corpus").exit_code == 0
    text = (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    assert "THE MINISTERS MET IN PARIS." in text
    assert "- Mended: TRADE" in text


def accept_xliff(path: Path, *sources: str) -> None:
    """Review some segments of an XLIFF with another program, and mend them."""
    store = Xliff2File.parsestring(path.read_bytes())
    for unit in store.units:
        if unit.source in sources:
            unit.target = f"Mended: {unit.target}"
            unit.markapproved()
    path.write_bytes(bytes(store))


def test_an_xliff_comes_back_and_the_po_follows(folder: Path) -> None:
    run("--to", "es", "corpus", "--format", "md,po,xliff")
    xliff = folder / "corpus/es/talks.xlf"
    accept_xliff(xliff, "The ministers met in Oslo.", "Trade")
    edited = run("--to", "es", "corpus")
    assert row(edited.output, "drafts that are up to date") == "1"
    edited = run("--to", "es", "corpus", "--format", "md,xliff")
    assert "readout-l10n draft import corpus/es/talks.xlf" in edited.stderr
    result = run("import", "corpus/es/talks.xlf")
    assert result.exit_code == 0, result.output
    assert "2 of 5 segments accepted, 2 still fuzzy, 0 untranslated" in result.output
    text = (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    assert "Mended: THE MINISTERS MET IN OSLO. THEY WILL" in text
    po = (folder / "corpus/es/talks.po").read_text(encoding="utf-8")
    assert 'msgstr "Mended: TRADE"' in po
    assert "2 of 5 segments accepted" in run("import", "corpus/es/talks.po").output
    again = run("--to", "es", "corpus", "--format", "md,po,xliff")
    assert row(again.output, "drafts that are up to date") == "1"


def test_a_po_that_was_worked_on_too_is_left_alone(folder: Path) -> None:
    run("--to", "es", "corpus", "--format", "md,po,xliff")
    po = folder / "corpus/es/talks.po"
    accept(po, "Talks in Oslo")
    before = po.read_bytes()
    accept_xliff(folder / "corpus/es/talks.xlf", "Trade")
    assert run("import", "corpus/es/talks.xlf").exit_code == 0
    assert po.read_bytes() == before


def test_an_xliff_that_has_lost_its_notes_is_known_by_its_name(folder: Path) -> None:
    run("--to", "es", "corpus", "--format", "md,xliff")
    xliff = folder / "corpus/es/talks.xlf"
    accept_xliff(xliff, "Trade")
    text = re.sub(r"(?s)<notes>.*?</notes>", "", xliff.read_text(encoding="utf-8"))
    xliff.write_text(text, encoding="utf-8")
    assert "1 of 5 segments accepted" in run("import", str(xliff)).output
    xliff.write_text(text.replace('trgLang="es"', 'trgLang="ca"'), encoding="utf-8")
    result = run("import", str(xliff))
    assert result.exit_code == 2
    assert "is in ca, but" in result.stderr
    other = xliff.rename(xliff.with_name("other.xlf"))
    other.write_text(text, encoding="utf-8")
    assert "other is no draft that is known here" in run("import", str(other)).stderr


def test_an_xliff_s_misfits_are_told_with_their_lines(folder: Path) -> None:
    run("--to", "es", "corpus", "--format", "md,xliff")
    xliff = folder / "corpus/es/talks.xlf"
    accept_xliff(xliff, "Trade")
    text = xliff.read_text(encoding="utf-8")
    text = text.replace('id="u1"', 'id="u9"').replace("<source>The min", "<source>No min")
    xliff.write_text(text, encoding="utf-8")
    lines = text.splitlines()
    result = run("import", str(xliff))
    assert result.exit_code == 2
    line = next(i for i, found in enumerate(lines, 1) if 'id="u9"' in found)
    assert f"{xliff}:{line}: unit u9 is no segment of the draft, which has 5" in result.stderr
    assert "the source of unit u3 is not that of the segment; leave it as it was" in result.stderr
    assert "Mended: TRADE" in (folder / "corpus/es/talks.md").read_text(encoding="utf-8")


def test_several_files_have_one_summary(folder: Path) -> None:
    more = TEXT.replace("id: talks", "id: more")
    (folder / "corpus/en/more.md").write_text(more, encoding="utf-8")
    run("--to", "es", "corpus")
    accept(folder / "corpus/es/talks.po", "Trade")
    accept(folder / "corpus/es/more.po", "Trade", "Talks in Oslo")
    result = run("import", "corpus/es/more.po", "corpus/es/talks.po", "corpus/es/talks.md")
    assert result.exit_code == 2
    assert "2 files: 3 of 10 segments accepted, 5 still fuzzy, 0 untranslated" in result.output
    assert "talks.md: is a document; give the file beside it" in result.stderr


def test_a_tmx_goes_into_the_memory_only(folder: Path) -> None:
    run("--to", "es", "corpus", "--format", "md,tmx")
    tmx = folder / "corpus/es/talks.tmx"
    text = tmx.read_text(encoding="utf-8")
    before = (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    result = run("import", str(tmx))
    assert result.exit_code == 0, result.output
    assert "0 units are in the memory, 4 still to be reviewed are not, 0 are" in result.output
    text = text.replace('<prop type="x-review">yes</prop>', "").replace(">TRADE<", ">Comercio<")
    (folder / "corpus/es/project_save.tmx").write_text(
        text.replace(">Talks in Oslo<", ">Tea in Oslo<"), encoding="utf-8"
    )
    result = run("import", "corpus/es/project_save.tmx")
    assert result.exit_code == 0, result.output
    assert "3 units are in the memory, 0 still to be reviewed are not, 1 are of" in result.output
    assert "`readout-l10n draft --redo --to es` drafts with the memory" in result.output
    assert (folder / "corpus/es/talks.md").read_text(encoding="utf-8") == before
    redone = run("--redo", "--to", "es", "corpus", "--format", "md")
    assert row(redone.output, "memory") == "3", redone.output
    assert "- Comercio" in (folder / "corpus/es/talks.md").read_text(encoding="utf-8")
    other = folder / "corpus/es/other.tmx"
    other.write_text(text.replace("<seg>", "<seg>No "), encoding="utf-8")
    result = run("import", str(other))
    assert result.exit_code == 2
    assert "has no segment of a draft that is known here" in result.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('msgid ""\nmsgstr ""\n', "the header has no X-Document"),
        ("nonsense", "no line of a PO file"),
        ("<html/>", "the first element is <html>; PO, XLIFF 2 and TMX are brought back"),
        ('msgid ""\nmsgstr ""\n"X-Document: a.md\\n"\n', f"no {FILE_NAME} in its folder or above"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_an_import_of_something_else(text: str, message: str) -> None:
    Path("x.po").write_text(text, encoding="utf-8")
    result = run("import", "x.po")
    assert result.exit_code == 2
    assert message in result.stderr


def test_help_is_of_the_usual_command() -> None:
    help_text = run("--help").output
    assert help_text.startswith("Usage: cli draft [OPTIONS] PATH…\n")
    assert "draft import FILE.po" in help_text
    assert run("import", "--help").output.startswith("Usage: cli draft import ")


def test_pace_says_rate_and_time_left() -> None:
    pace = Pace(2, "es", ENGLISH)
    pace.read(1600)
    pace.step(800)
    assert pace.line(8) == "es: 800 of about 3,200 segments, 100 a second, 0:24 left"
    pace.read(1400)
    pace.step(200)
    assert pace.line(10) == "es: 1,000 of 3,000 segments, 100 a second, 0:20 left"


def test_killed_at_any_moment_a_run_is_resumed(tmp_path: Path) -> None:
    """Three kills here; twenty in `benchmarks/draft_kill.py`."""
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path / "data")}
    result = subprocess.run(
        [sys.executable, str(SLOW), "--kills", "3", "--documents", "4"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "resumed output equals the undisturbed one" in result.stdout


def test_apertium_drafts_a_readout_in_its_shape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if apertium("en", "es") is None:
        pytest.skip("no Apertium for en→es here")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    source = ROOT / "corpus/en/2025-04-03-nato.md"
    result = run(str(source), "--to", "es", "--engine", "apertium", "--output", str(tmp_path))
    assert result.exit_code == 0, result.output
    here, there = read_document(source, "en"), read_document(tmp_path / source.name, "es")
    assert [link.address for link in there.links] == [link.address for link in here.links]
    assert find_notes(there).calls.keys() == find_notes(here).calls.keys()
    assert find_notes(there).notes.keys() == find_notes(here).notes.keys()
    assert there.text.count("\n- ") == here.text.count("\n- ")
    assert there.day == here.day
    assert "3 de abril de 2025" in there.text
    assert "Indopacífico libre y abierto (FOIP)" in there.text


@pytest.mark.usefixtures("folder")
def test_a_malformed_table_of_pre_edits_ends_the_run() -> None:
    Path("readout.toml").write_text('[draft]\npre_edits = "office.csv"\n', encoding="utf-8")
    Path("office.csv").write_text("source,phrase,instead\nfr,évoquer,\n", encoding="utf-8")
    result = run("--to", "es", "corpus")
    assert result.exit_code == 2
    assert "office.csv:2: instead is empty; each row says it" in result.output


def test_french_is_pre_edited_and_the_draft_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if apertium("fr", "es") is None:
        pytest.skip("no Apertium here")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    Path("corpus/fr").mkdir(parents=True)
    Path("corpus/fr/a.md").write_text(
        "# Entretien\n\nLe ministre a tenu une réunion sur le désarmement.\n", encoding="utf-8"
    )
    Path("readout.toml").write_text('[draft]\npre_edits = "office.csv"\n', encoding="utf-8")
    Path("office.csv").write_text(
        "source,phrase,instead\nfr,{tenir} une réunion,{célébrer} une réunion\n", encoding="utf-8"
    )
    result = run("--to", "es", "--source-locale", "fr", "corpus")
    assert result.exit_code == 0, result.output
    assert "pre-edited (" in result.output
    text = Path("corpus/es/a.md").read_text(encoding="utf-8")
    assert "El Ministro celebró una reunión sobre el desarme." in text
    po = Path("corpus/es/a.po").read_text(encoding="utf-8")
    assert "Le ministre a tenu une réunion sur le désarmement." in po

"""`readout-l10n baseline`, and what `check` makes of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

LIST = "Ils ont retenu cinq axes (énergie, santé, climat)."
OTHER = "Ils ont cité deux pays (Chine, Inde, Japon)."
NAME = "readout-baseline.json"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "fr").mkdir()
    (tmp_path / "readout.toml").write_text('[rules]\nlabel-missing = "off"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    write("fr/a.md", LIST)
    write("fr/b.md", "Ils se sont réunis.")
    return tmp_path


def write(path: str, *paragraphs: str) -> None:
    Path(path).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def entries() -> list[dict[str, Any]]:
    return list(json.loads(Path(NAME).read_text(encoding="utf-8"))["findings"])


@pytest.mark.usefixtures("folder")
def test_only_new_findings_fail() -> None:
    recorded = run("baseline")
    assert recorded.exit_code == 0
    assert recorded.output == f"1 finding in {NAME}: 1 new, 0 known before, 0 mended and gone\n"
    clean = run("check")
    assert clean.exit_code == 0
    assert clean.output == (
        "no new findings in 2 documents, 0 of them beside their source\n"
        "held back: 1 by the baseline\n"
    )
    write("fr/a.md", "Une ligne.", LIST, OTHER)
    failing = run("check")
    assert failing.exit_code == 1
    assert "fr/a.md:5:14: error" in failing.output
    assert "« cinq axes »" not in failing.output
    assert run("check", "--no-baseline").output.count("[counted-list]") == 2


@pytest.mark.usefixtures("folder")
def test_what_is_mended_is_told_and_pruned() -> None:
    run("baseline")
    write("fr/a.md", "Ils se sont réunis.", OTHER)
    assert (
        f"1 entry of {NAME} matches nothing any more; `readout-l10n baseline --prune` drops it"
        in run("check").output
    )
    pruned = run("baseline", "--prune")
    assert pruned.output == (
        f"0 findings in {NAME}: 0 known before, 1 mended and gone, 1 new left out\n"
    )
    assert run("check").exit_code == 1
    run("baseline")
    assert [entry["quote"] for entry in entries()] == ["deux pays"]
    assert run("check").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_documents_not_looked_at_keep_their_entries() -> None:
    write("fr/b.md", OTHER)
    run("baseline")
    write("fr/a.md", "Ils se sont réunis.")
    told = run("baseline", "fr/a.md").output
    assert told == (
        f"1 finding in {NAME}: 0 new, 0 known before, 1 mended and gone, 1 not looked at\n"
    )
    assert "matches nothing" not in run("check", "fr/a.md").output


def test_a_renamed_document_is_known(folder: Path) -> None:
    run("baseline")
    (folder / "fr/a.md").rename(folder / "fr/c.md")
    result = run("check")
    assert result.exit_code == 0
    assert "knows fr/c.md as fr/a.md" in result.output
    assert "fr/a.md is now fr/c.md" in run("baseline").output
    assert entries()[0]["path"] == "fr/c.md"


def test_another_file_can_be_named(folder: Path) -> None:
    assert run("baseline", "--output", "known.json").exit_code == 0
    assert run("check").exit_code == 1
    assert run("check", "--baseline", "known.json").exit_code == 0
    (folder / "readout.toml").write_text(
        'baseline = "known.json"\n[rules]\nlabel-missing = "off"\n'
    )
    assert run("check").exit_code == 0
    (folder / "known.json").unlink()
    missing = run("check")
    assert missing.exit_code == 2
    assert "known.json: no such file; `readout-l10n baseline` writes it" in missing.output
    assert run("check", "--baseline", "x.json", "--no-baseline").exit_code == 2


def test_it_is_found_from_a_folder_below(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline")
    monkeypatch.chdir(folder / "fr")
    assert run("check", "a.md").exit_code == 0
    (folder / "readout.toml").unlink()
    assert "held back: 1 by the baseline" in run("check", "a.md").output


def test_a_file_that_cannot_be_read_leaves_the_baseline_as_it_is(folder: Path) -> None:
    run("baseline")
    before = (folder / NAME).read_bytes()
    (folder / "fr/c.md").write_bytes("é".encode() + b"\xe9")
    result = run("baseline")
    assert result.exit_code == 2
    assert "is not written, since files cannot be read:\nfr/c.md:1" in result.output
    assert (folder / NAME).read_bytes() == before


def test_what_makes_no_sense_is_refused(folder: Path) -> None:
    assert "nothing to prune" in run("baseline", "--prune").output
    assert run("baseline", "-").exit_code == 2
    (folder / NAME).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert f"{NAME}:1: a merge left its marks" in result.output


def test_ignored_findings_are_not_recorded(folder: Path) -> None:
    write("fr/a.md", "<!-- readout: ignore counted-list -- dit ainsi -->", LIST)
    run("baseline")
    assert entries() == []
    (folder / "readout.toml").write_text(
        '[rules]\nlabel-missing = "off"\n[[ignore]]\nrule = "counted-list"\nreason = "so"\n',
        encoding="utf-8",
    )
    write("fr/a.md", LIST)
    assert run("check").exit_code == 0
    assert "held back: 1 by an ignore in readout.toml" in run("check").output
    write("fr/a.md", "Rien.")
    assert "readout.toml:3:1: warning: counted-list finds nothing" in run("check").output

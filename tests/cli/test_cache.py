import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

EN = "They met in Rome.\nThe talks lasted two hours.\nThey will meet again.\n"
FR = "Ils se sont rencontrés à Rome.\nL’entretien a duré deux heures.\nIls se reverront.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for locale, text in (("en", EN), ("fr", FR)):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "a.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "readout.toml").write_text('[cache]\nfolder = "kept"\n', encoding="utf-8")
    return tmp_path


def test_check_fills_the_cache_and_it_can_be_cleared(folder: Path) -> None:
    paths = [folder / "kept" / name for name in ("vectors.sqlite3", "results.sqlite3")]
    vectors, results = run("cache").output.splitlines()
    assert vectors == f"{paths[0]}: nothing, 0.0 MB, of at most 1000 MB"
    assert results == f"{paths[1]}: nothing, 0.0 MB, of at most 250 MB"
    assert not paths[0].exists()
    run("check", ".")
    vectors, results = run("cache").output.splitlines()
    assert vectors.startswith(f"{paths[0]}: 30 sentences and words, 0.")
    assert vectors.endswith(" MB, of at most 1000 MB")
    assert results.startswith(f"{paths[1]}: 4 results, 0.")
    assert run("cache", "--clear").output == "".join(f"{path}: deleted\n" for path in paths)
    assert not any(path.exists() for path in paths)
    assert run("cache", "--clear").output.count(": nothing to delete\n") == 2


def test_no_cache_neither_reads_nor_writes(folder: Path) -> None:
    run("check", ".", "--no-cache")
    assert not (folder / "kept").exists()
    (folder / "readout.toml").write_text(
        '[cache]\nfolder = "kept"\nmegabytes = 0\n', encoding="utf-8"
    )
    run("check", ".")
    assert not (folder / "kept").exists()
    assert run("cache").output.endswith(": nothing, 0.0 MB, switched off\n")


@pytest.mark.usefixtures("folder")
def test_findings_are_the_same_with_and_without() -> None:
    outputs = {run("check", ".", *option).output for option in ((), (), ("--no-cache",))}
    assert len(outputs) == 1


def test_damaged_files_are_named_and_mended(folder: Path) -> None:
    sound = run("check", ".").output
    for name, most in (("vectors.sqlite3", 1000), ("results.sqlite3", 250)):
        path = folder / "kept" / name
        path.write_bytes(b"garbage" * 1000)
        told = f"{path}: a damaged file, 0.0 MB, of at most {most} MB\n"
        assert told in run("cache").output
    result = run("check", ".")
    assert result.stdout == sound
    assert result.stderr == "Warning: kept/results.sqlite3: was damaged and is made anew\n"
    vectors, results = run("cache").output.splitlines()
    assert "30 sentences and words" in vectors
    assert "4 results" in results


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_CACHE_HOME is Linux's")
def test_the_users_cache_folder_is_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    path = tmp_path / "caches" / "readout-l10n" / "vectors.sqlite3"
    assert run("cache").output.startswith(f"{path}: nothing")


def test_a_file_that_cannot_be_deleted_ends_with_2(folder: Path) -> None:
    (folder / "kept" / "vectors.sqlite3").mkdir(parents=True)
    result = run("cache", "--clear")
    assert result.exit_code == 2
    assert "vectors.sqlite3: cannot be deleted: " in result.output


def test_a_folder_without_a_model_ends_with_2(folder: Path) -> None:
    result = run("check", ".", "--encoder", str(folder))
    assert result.exit_code == 2
    assert "has no modules.json; a folder is wanted" in result.output
    (folder / "readout.toml").write_text('encoder = "models/none"\n', encoding="utf-8")
    result = run("check", ".")
    assert result.exit_code == 2
    assert "Error: models/none: is no folder" in result.output

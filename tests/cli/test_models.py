import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from draft.argos.conftest import ENGLISH_SPANISH, FRENCH_ENGLISH
from readout_l10n.cli import cli
from readout_l10n.draft.argos.content import content_hash, file_hash, file_hashes


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packages are to be kept; nothing is there yet."""
    folder = tmp_path / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


def models(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["models", *map(str, arguments)])


def test_nothing_is_installed_at_first(folder: Path) -> None:
    result = models("list")
    assert result.exit_code == 0
    assert result.stdout == (
        f"{folder}:\n  no packages; `readout-l10n models install FILE` installs one\n"
    )


def test_packages_come_are_listed_and_go(folder: Path) -> None:
    result = models("install", ENGLISH_SPANISH, FRENCH_ENGLISH)
    assert result.exit_code == 0
    assert f"installed en→es 1.0 in {folder / 'tests-en_es'}\n" in result.stdout
    assert f"  sha256 of the file: {file_hash(FRENCH_ENGLISH)}\n" in result.stdout
    whole = content_hash(file_hashes(folder / "tests-fr_en"))
    assert f"  sha256 of the package: {whole}\n" in result.stdout

    listed = models("list").stdout
    assert "  fr→en  1.0  " in listed
    assert f"sha256 {whole}\n" in listed
    assert listed.endswith("  fr→es by way of en\n")

    result = models("remove", "fr_en")
    assert result.stdout == f"removed {folder / 'tests-fr_en'}\n"
    assert "fr→en" not in models("list").stdout


def test_the_list_is_told_as_json(folder: Path) -> None:
    models("install", ENGLISH_SPANISH, FRENCH_ENGLISH)
    (folder / "other").mkdir()
    said = json.loads(models("list", "--format", "json").stdout)
    assert (said["version"], said["folder"]) == (1, str(folder))
    assert [(p["source"], p["target"]) for p in said["packages"]] == [("en", "es"), ("fr", "en")]
    assert said["packages"][0]["sha256"] == content_hash(file_hashes(folder / "tests-en_es"))
    assert said["pivots"] == [
        {"source": "fr", "pivot": "en", "target": "es", "packages": ["tests-fr_en", "tests-en_es"]}
    ]
    (lost,) = said["unusable"]
    assert lost["name"] == "other"
    assert lost["reason"].startswith("metadata.json cannot be read")


def test_installing_again_is_said(folder: Path) -> None:
    models("install", ENGLISH_SPANISH)
    result = models("install", ENGLISH_SPANISH)
    assert result.exit_code == 0
    assert f"en→es 1.0 is installed already, in {folder / 'tests-en_es'}" in result.stdout


def test_a_changed_package_is_a_finding(folder: Path) -> None:
    models("install", ENGLISH_SPANISH, FRENCH_ENGLISH)
    assert models("verify").exit_code == 0
    (folder / "tests-en_es" / "model" / "model.bin").write_bytes(b"x")
    result = models("verify")
    assert result.exit_code == 1
    assert result.stdout == (
        "tests-en_es: not as it was installed; "
        "`readout-l10n models remove tests-en_es`, then install it anew\n"
        "  changed: model/model.bin\n"
        "tests-fr_en: as it was installed\n"
    )
    assert models("verify", "fr_en").exit_code == 0


def test_a_package_without_a_record_is_told(folder: Path) -> None:
    models("install", ENGLISH_SPANISH)
    (folder / "tests-en_es" / "readout-l10n.json").unlink()
    result = models("verify", "tests-en_es")
    assert result.exit_code == 0
    assert "no hashes were recorded when it was installed" in result.stdout


def test_a_package_without_a_record_gets_one_when_told(folder: Path) -> None:
    models("install", ENGLISH_SPANISH)
    (folder / "tests-en_es" / "readout-l10n.json").unlink()
    result = models("verify", "--record")
    assert result.exit_code == 0
    assert result.stdout == "tests-en_es: had no record; its hashes are recorded now\n"
    result = models("verify", "--record")
    assert result.stdout == "tests-en_es: as it was when its hashes were recorded\n"
    (folder / "tests-en_es" / "README.md").write_text("changed", encoding="utf-8")
    assert models("verify", "--record").exit_code == 1


def test_a_package_that_cannot_be_used_is_a_finding(folder: Path) -> None:
    models("install", ENGLISH_SPANISH)
    (folder / "tests-en_es" / "model" / "model.bin").unlink()
    (folder / "other").mkdir()
    result = models("verify")
    assert result.exit_code == 1
    assert result.stdout.startswith("other: not usable: metadata.json cannot be read")
    assert result.stdout.endswith("  missing: model/model.bin\n")


@pytest.mark.parametrize("arguments", [(), ("a.argosmodel", "--from-index", "en_es")])
def test_a_file_or_a_pair_is_wanted(folder: Path, arguments: tuple[str, ...]) -> None:
    result = models("install", *arguments)
    assert result.exit_code == 2
    assert "name a FILE, or a pair with --from-index" in result.stderr
    assert not folder.exists()


def test_a_file_that_is_none_ends_with_2(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.argosmodel").write_text("no zip", encoding="utf-8")
    result = models("install", tmp_path / "a.argosmodel")
    assert result.exit_code == 2
    assert "not a whole zip file" in result.stderr
    assert not folder.exists()


def test_an_unknown_package_ends_with_2(folder: Path) -> None:
    for command in ("remove", "verify"):
        result = models(command, "en_es")
        assert result.exit_code == 2
        assert f"no package 'en_es' in {folder}" in result.stderr

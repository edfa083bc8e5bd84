from pathlib import Path

import pytest
from click.testing import CliRunner

from readout_l10n.checks import RULES
from readout_l10n.cli import cli
from readout_l10n.config import Config, read_config


def test_the_file_shows_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["init"])
    assert (result.exit_code, result.output) == (0, "wrote readout.toml\n")
    assert read_config(Path("readout.toml")) == Config()


def test_every_line_means_something_when_uncommented(tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["init", str(tmp_path)])
    path = tmp_path / "readout.toml"
    lines = path.read_text(encoding="utf-8").split("\n")
    settings = [t.removeprefix("# ") for t in lines if " = " in t or t.startswith("# [")]
    path.write_text("\n".join(settings), encoding="utf-8")
    read = read_config(path)
    assert set(read.severities) == {rule.id for rule in RULES}
    assert all(read.severities[rule.id] is rule.severity for rule in RULES)
    assert (read.source_locale, read.target_locale) == ("en", "fr")
    assert read.labels == Config().labels
    assert read.languagetool is not None


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "readout.toml"
    path.write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert result.exit_code == 2
    assert "readout.toml: is there already and is left as it is" in result.output
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert "cannot be written" in result.output

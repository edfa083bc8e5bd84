"""What others install from here: the hook of pre-commit, and the examples of docs/ci.md."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from readout_l10n.cli import cli

HOOKS = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


@pytest.fixture
def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    return dict(only)


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("corpus/fr/a.md", True),
        ("en/2025/été.txt", True),
        ("fr-CA/a.html", True),
        ("fr_CA/a.htm", True),
        ("README.md", False),
        ("docs/guide.md", False),
        ("corpus/fr/a.png", False),
        ("src/readout.txt", False),
    ],
)
def test_the_hook_takes_documents(hook: dict[str, Any], path: str, *, taken: bool) -> None:
    assert bool(re.search(hook["files"], path)) is taken


def test_the_hooks_entry_runs(
    hook: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for locale, text in (("en", "They met in Rome."), ("fr", "Ils se sont vus à Rome.")):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "a.md").write_text(text, encoding="utf-8")
    program, *arguments = shlex.split(hook["entry"])
    assert program == "readout-l10n"
    result = CliRunner().invoke(cli, [*arguments, "en/a.md", "fr/a.md"])
    assert result.exit_code == 1
    assert "1 error in 1 document, 1 of them beside their source" in result.output


def test_the_examples_of_ci_are_yaml_and_name_what_there_is(root: Path) -> None:
    page = (root / "docs/ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert [min(map(str, yaml.safe_load(block))) for block in blocks] == [
        "True",
        "readouts",
        "repos",
    ]
    pages = page + (root / "docs/living-with-it.md").read_text(encoding="utf-8")
    options = {option for param in cli.commands.values() for p in param.params for option in p.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", pages))
    assert named <= options

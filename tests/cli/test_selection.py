"""`check --since` and `--staged`, in repositories of git."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")

LIST = "Ils ont retenu cinq axes (énergie, santé, climat).\n"
CLEAN = "Ils ont retenu trois axes (énergie, santé, climat).\n"


def git(*arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pairs and a lone translation, committed; the rule for lists alone is to run."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    for path in ("fr/a.md", "fr/été à Gênes.md", "fr/c.md"):
        write(path, LIST)
    write("en/a.md", "They chose five areas (energy, health, climate).\n")
    rules = '[rules]\nlabel-missing = "off"\nnumber-changed = "off"\n'
    write("readout.toml", rules)
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "one")
    return tmp_path


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments])


def found(*arguments: str) -> list[str]:
    """The paths of the findings."""
    report: dict[str, Any] = json.loads(run(*arguments, "--format", "json").stdout)
    return [finding["path"] for finding in report["findings"]]


@pytest.mark.usefixtures("repository")
def test_only_what_changed_since_a_revision_is_checked() -> None:
    unchanged = run("--since", "HEAD")
    assert unchanged.exit_code == 0
    assert "no document has changed since HEAD" in unchanged.output
    write("fr/été à Gênes.md", "Un mot.\n\n" + LIST)
    write("fr/nouveau.md", LIST)
    assert found("--since", "HEAD") == ["fr/nouveau.md", "fr/été à Gênes.md"]
    git("add", "-A")
    git("commit", "-qm", "two")
    assert found("--since", "HEAD") == []
    assert found("--since", "HEAD~1", "fr") == ["fr/nouveau.md", "fr/été à Gênes.md"]


@pytest.mark.usefixtures("repository")
def test_a_changed_original_has_its_translation_checked() -> None:
    write("en/a.md", "They chose five areas (health, climate, energy).\n")
    assert found("--since", "HEAD") == ["fr/a.md"]


@pytest.mark.usefixtures("repository")
def test_a_branch_has_changed_since_it_was_left() -> None:
    git("checkout", "-qb", "branch")
    git("checkout", "-q", "main")
    write("fr/c.md", LIST + "\nEncore.\n")
    git("commit", "-qam", "on main")
    git("checkout", "-q", "branch")
    assert found("--since", "main") == []
    git("mv", "fr/c.md", "fr/d.md")
    assert found("--since", "main") == ["fr/d.md"]


def test_a_folder_below_and_a_path_from_elsewhere(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("fr/c.md", "Un mot.\n\n" + LIST)
    monkeypatch.chdir(repository / "fr")
    assert found("--since", "HEAD", ".") == ["c.md"]
    monkeypatch.chdir("/")
    config = str(repository / "readout.toml")
    assert found("--since", "HEAD", str(repository), "--config", config) == [
        str(repository / "fr/c.md")
    ]


@pytest.mark.usefixtures("repository")
def test_a_document_in_a_submodule_is_asked_of_the_submodule() -> None:
    git("init", "-q", "-b", "main", "sub")
    write("sub/fr/x.md", CLEAN)
    git("-C", "sub", "add", "-A")
    git("-C", "sub", "commit", "-qm", "x")
    git("-c", "protocol.file.allow=always", "submodule", "add", "./sub", "sub")
    git("commit", "-qm", "with it")
    write("sub/fr/x.md", LIST)
    assert found("--since", "HEAD", "sub") == ["sub/fr/x.md"]


@pytest.mark.usefixtures("repository")
def test_staged_content_is_checked_and_not_what_is_saved() -> None:
    assert "no document is staged" in run("--staged").output
    write("fr/c.md", CLEAN)
    git("add", "-A")
    write("fr/c.md", LIST)
    write("fr/a.md", "Un mot.\n\n" + LIST)
    assert run("--staged").exit_code == 0
    write("fr/été à Gênes.md", "Un mot.\n\n" + LIST)
    git("add", "fr/été à Gênes.md")
    write("fr/été à Gênes.md", CLEAN)
    assert found("--staged") == ["fr/été à Gênes.md"]
    Path("fr/été à Gênes.md").unlink()
    result = run("--staged")
    assert result.exit_code == 1
    assert "fr/été à Gênes.md:3:16: error: « cinq axes »" in result.output


def test_staged_from_a_folder_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("fr/c.md", "Un mot.\n\n" + LIST)
    git("add", "-A")
    monkeypatch.chdir(repository / "fr")
    assert found("--staged", "c.md") == ["c.md"]
    assert found("--staged", str(repository / "fr")) == ["c.md"]
    assert Path.cwd() == repository / "fr"


@pytest.mark.usefixtures("repository")
def test_known_and_ignored_findings_are_so_when_staged() -> None:
    CliRunner().invoke(cli, ["baseline"])
    write("fr/c.md", "Un mot.\n\n" + LIST)
    git("add", "fr")
    assert "held back: 1 by the baseline" in run("--staged").output
    with Path("readout.toml").open("a", encoding="utf-8") as file:
        file.write('[[ignore]]\nrule = "counted-list"\npath = "fr/c.md"\nreason = "so"\n')
    result = run("--staged", "--no-baseline")
    assert (result.exit_code, "1 by an ignore in readout.toml" in result.output) == (0, True)


def test_as_a_hook_of_git(repository: Path) -> None:
    """`git commit FILE` shows its hook another index than the usual one."""
    hook = repository / ".git/hooks/pre-commit"
    python = shutil.which("python", path=str(Path(sys.executable).parent))
    hook.write_text(
        f'#!/bin/sh\nexec "{python}" -m readout_l10n check --staged\n', encoding="utf-8"
    )
    hook.chmod(0o755)
    write("fr/c.md", "Un mot.\n\n" + LIST)
    write("fr/a.md", CLEAN)
    git("add", "fr/c.md")
    git("commit", "-qm", "clean alone", "fr/a.md")
    with pytest.raises(subprocess.CalledProcessError) as error:
        git("commit", "-qm", "with the list")
    assert error.value.stderr + error.value.stdout != b""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--since", "nowhere"), "git knows no revision 'nowhere' here"),
        (("--since", "--help"), "git knows no revision '--help' here"),
        (("--since", "HEAD", "--staged"), "name one"),
        (("--since", "HEAD", "-"), "standard input (-) has no history"),
        (("--staged", "fr/a.md", "--source", "en/a.md"), "leave --source out"),
        (("--staged", "fr/z.md"), "fr/z.md: no such file or folder"),
        (("--staged", ".."), "is outside the repository"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_cannot_be_is_refused(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.parametrize("option", [("--since", "HEAD"), ("--staged",)])
def test_no_repository_and_no_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    write("fr/a.md", LIST)
    outside = run(*option)
    assert outside.exit_code == 2
    assert "is in no git repository" in outside.output
    monkeypatch.setenv("PATH", str(tmp_path))
    without = run(*option)
    assert without.exit_code == 2
    assert "git is not installed" in without.output


@pytest.mark.usefixtures("repository")
def test_rules_are_named_and_left_out() -> None:
    assert found("fr/c.md", "--select", "counted-*", "--select", "term-case,note-dangling")
    assert found("fr/c.md", "--ignore", "counted-list") == []
    assert found("fr/c.md", "--select", "c*", "--ignore", "term-*")
    for arguments in (("--ignore", "counted-lst"), ("--select", "x-*")):
        result = run("fr/c.md", *arguments)
        assert result.exit_code == 2
        assert f"{arguments[0]}: unknown rule" in result.output
    assert "leaves no rule to run" in run("fr/c.md", "--select", "c*", "--ignore", "*").output

"""What the documentation says is there is there, and the reverse."""

import json
from pathlib import Path

from click.testing import CliRunner

from readout_l10n.cli import cli
from readout_l10n.glossary.cells import COLUMNS


def text(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def test_every_command_is_in_the_readme(root: Path) -> None:
    readme = text(root, "README.md")
    assert all(f"readout-l10n {name}" in readme for name in cli.commands)


def test_every_glossary_column_is_documented(root: Path) -> None:
    page = text(root, "docs/glossary.md")
    assert all(f"`{column}`" in page for column in COLUMNS)


def test_every_json_field_is_documented(root: Path, tmp_path: Path) -> None:
    page = text(root, "docs/json.md")
    path = tmp_path / "a.txt"
    path.write_text("Ils ont retenu cinq axes (énergie, santé, climat).", encoding="utf-8")
    report = json.loads(CliRunner().invoke(cli, ["check", str(path), "--format", "json"]).stdout)
    names = {*report, *report["findings"][0], *report["summary"]}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_the_readmes_commands_are_the_makefiles(root: Path) -> None:
    makefile = text(root, "Makefile")
    for target in ("demo", "test"):
        assert f"make {target}" in text(root, "README.md")
        assert f"\n{target}:" in makefile


def test_no_registry_is_named(root: Path) -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "debian" + ".org")
    files = [*root.glob("*.toml"), *root.glob("*.md"), *root.glob("docs/*.md"), root / "Makefile"]
    assert [
        p.name
        for p in files
        if any(
            host in text(root, p.name if p.parent == root else f"docs/{p.name}") for host in hosts
        )
    ] == []

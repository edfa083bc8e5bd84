"""What the documentation says is there is there, and the reverse."""

import json
from pathlib import Path

from click.testing import CliRunner

from readout_l10n.cli import cli
from readout_l10n.cli.drift_format import DriftFormat
from readout_l10n.drift import Sort, Standing
from readout_l10n.glossary.cells import COLUMNS
from readout_l10n.report.drift_csv import COLUMNS as COLUMNS_OF_DRIFT
from readout_l10n.report.drift_json import drift_schema


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


def test_every_field_and_format_of_drift_is_documented(root: Path) -> None:
    page = text(root, "docs/drift.md")
    schema = drift_schema()
    objects = [schema, *schema["$defs"].values()]
    names = {name for each in objects for name in each.get("properties", ())}
    names |= {*COLUMNS_OF_DRIFT, *DriftFormat, *Sort, *Standing}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []
    readme = text(root, "README.md")
    assert all(f"`{known}`" in readme for known in DriftFormat)


def test_every_option_of_drift_is_documented(root: Path) -> None:
    page = text(root, "docs/drift.md")
    options = [name for each in cli.commands["drift"].params for name in each.opts]
    assert [name for name in options if name.startswith("--") and name not in page] == []


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

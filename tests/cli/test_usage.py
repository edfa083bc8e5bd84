"""Usage entries of the user's own, by readout.toml."""

from pathlib import Path

from click.testing import CliRunner, Result

from readout_l10n.cli import cli

ENTRY = """\
kind = "calque"
[[entry]]
id = "adresser-un-retard"
find = "adresser {det} {adj}? retard"
write = "remédier à"
reason = "one « adresse » a letter"
source = "our guide"
"""


def check(folder: Path, entries: str) -> Result:
    (folder / "readout.toml").write_text('usage = "own.toml"\n', encoding="utf-8")
    (folder / "own.toml").write_text(entries, encoding="utf-8")
    text = folder / "a.txt"
    text.write_text("Il faut adresser ces longs retards et ces défis.", encoding="utf-8")
    config = ["--config", str(folder / "readout.toml")]
    return CliRunner().invoke(cli, ["check", str(text), *config, "--select", "calque"])


def test_own_entries_are_added(tmp_path: Path) -> None:
    result = check(tmp_path, ENTRY)
    seen = "« adresser ces longs retards »: one « adresse » a letter; write remédier à [calque]"
    assert f"a.txt:1:9: warning: {seen}" in result.output


def test_a_mistake_ends_the_run_with_2(tmp_path: Path) -> None:
    result = check(tmp_path, ENTRY.replace("{adj}", "{adv}"))
    assert result.exit_code == 2
    assert "own.toml:4: unknown slot {adv}; known: {det}, {num}, {adj}, {inf}" in result.output

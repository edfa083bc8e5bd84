"""`check --fix` and `check --diff`."""

import codecs
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli, fixing

SLIPS = "Ils ont signé l’accord; ils ont fêté de de la 2ème visite .\n"
MENDED = "Ils ont signé l’accord\u202f; ils ont fêté de la 2e visite.\n"
RULES = "space-missing,space-stray,doubled-word,ordinal-form,no-break-space"


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", "--select", RULES, *arguments], input=text)


def put(folder: Path, data: bytes) -> Path:
    path = folder / "a.txt"
    path.write_bytes(data)
    return path


def test_fix_writes_and_reports_what_is_left(tmp_path: Path) -> None:
    path = put(tmp_path, SLIPS.encode())
    path.chmod(0o640)
    result = run(str(path), "--fix")
    assert path.read_text("utf-8") == MENDED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert result.exit_code == 0
    assert "mended" in result.stderr
    assert (
        "4 places (doubled-word 1, ordinal-form 1, space-missing 1, space-stray 1)" in result.stderr
    )
    assert "no findings" in result.stdout
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    before = path.stat().st_mtime_ns
    assert "nothing to mend" in run(str(path), "--fix").stderr
    assert path.stat().st_mtime_ns == before


def test_diff_writes_nothing_and_exits_as_check_does(tmp_path: Path) -> None:
    path = put(tmp_path, SLIPS.encode())
    result = run(str(path), "--diff")
    assert path.read_text("utf-8") == SLIPS
    assert result.exit_code == run(str(path)).exit_code == 1
    assert result.stdout == f"--- {path}\n+++ {path}\n@@ -1 +1 @@\n-{SLIPS}+{MENDED}"
    assert run(str(path), "--diff", "--fix").exit_code == 2
    assert run(str(path), "--diff", "--format", "json").exit_code == 2


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_encoding_and_line_ends_stay(tmp_path: Path, mark: bytes, codec: str) -> None:
    text = SLIPS.replace("\n", "\r\n") + "Fin"
    path = put(tmp_path, mark + text.encode(codec))
    run(str(path), "--fix")
    wanted = MENDED.replace("\n", "\r\n") + "Fin"
    if codec == "cp1252":
        wanted = wanted.replace("\u202f", "\u00a0")
    assert path.read_bytes() == mark + wanted.encode(codec)


def test_a_file_that_somebody_else_wrote_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, SLIPS.encode())
    write = fixing._write

    def late(file: fixing._File) -> None:
        path.write_bytes(b"autre")
        write(file)

    monkeypatch.setattr(fixing, "_write", late)
    result = run(str(path), "--fix")
    assert path.read_bytes() == b"autre"
    assert result.exit_code == 2
    assert "it has changed since it was checked; run again" in result.stdout


def test_standard_input_is_printed_mended(tmp_path: Path) -> None:
    result = run("-", "--fix", text=SLIPS)
    assert result.stdout == MENDED
    assert "no findings" in result.stderr
    assert run("-", "--diff", text=SLIPS).stdout.startswith("--- -\n+++ -\n")
    assert list(tmp_path.iterdir()) == []

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

ENGLISH = """\
# Telephone talks

The Prime Minister spoke with the President of France on Monday.
They agreed to work together on energy security. They will meet again in June.
"""
FRENCH = """\
# Entretien téléphonique

Le premier ministre s'est entretenu lundi avec le président de la République française.
Ils se rencontreront à nouveau en juin.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "en.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "fr.md").write_text(FRENCH, encoding="utf-8")
    return str(tmp_path / "en.md"), str(tmp_path / "fr.md")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["align", *arguments], input=stdin)


def test_ladder(files: tuple[str, str]) -> None:
    result = run(*files, "--format", "ladder")
    assert result.exit_code == 0
    rungs = [line.rpartition(":") for line in result.output.splitlines()]
    assert [rung for rung, _, _ in rungs] == ["[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[2]"]
    assert all(len(score) == len("0.123") for _, _, score in rungs)


def test_json_is_version_one_with_texts_and_places(files: tuple[str, str]) -> None:
    result = run(*files, "--format", "json", "--target-locale", "fr-FR")
    report = json.loads(result.output)
    assert report["version"] == 1
    assert report["source"] == {"path": files[0], "locale": "en", "segments": 4}
    assert report["target"] == {"path": files[1], "locale": "fr-FR", "segments": 3}
    missing = report["beads"][2]
    text = "They agreed to work together on energy security."
    assert missing["source"] == [{"index": 2, "line": 4, "column": 1, "text": text}]
    assert missing["target"] == []
    assert 0 <= missing["score"] <= 1


def test_tsv_has_a_header_and_a_row_a_bead(files: tuple[str, str]) -> None:
    header, *rows = run(*files, "--format", "tsv").output.splitlines()
    assert header.split("\t") == ["source", "target", "score", "source_text", "target_text"]
    assert [row.split("\t")[:2] for row in rows] == [["0", "0"], ["1", "1"], ["2", ""], ["3", "2"]]
    assert rows[0].split("\t")[3:] == ["Telephone talks", "Entretien téléphonique"]


def test_text_shows_both_sides_and_what_is_missing(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = run(*files).output.splitlines()
    assert all(len(line) <= 80 for line in lines[1:])
    missing = next(line for line in lines if "[missing]" in line)
    assert missing.startswith("They agreed to work")
    assert "!" in missing
    assert lines[-1] == "beads: 4 (1-1: 3, 1-0: 1)"


def test_standard_input_on_one_side(files: tuple[str, str]) -> None:
    plain = ENGLISH.replace("# ", "")
    result = run("-", files[1], "--format", "ladder", stdin=plain)
    assert result.output.startswith("[0]:[0]:")
    both = run("-", "-", stdin=plain)
    assert both.exit_code == 2
    assert "only one of SOURCE and TARGET" in both.output


def test_presegmented_keeps_every_line(tmp_path: Path) -> None:
    for name, text in (("x.en", "One talk.\n\nTwo visits.\n"), ("x.fr", "Un.\n\nDeux visites.\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = str(tmp_path / "x.en"), str(tmp_path / "x.fr")
    result = run(*paths, "--presegmented", "--format", "json")
    report = json.loads(result.output)
    assert report["source"]["segments"] == report["target"]["segments"] == 3


def test_output_file_is_written_whole(files: tuple[str, str], tmp_path: Path) -> None:
    output = tmp_path / "beads.ladder"
    output.write_text("old", encoding="utf-8")
    before = set(tmp_path.iterdir())
    result = run(*files, "--format", "ladder", "--output", str(output))
    assert result.output == ""
    assert output.read_text(encoding="utf-8").startswith("[0]:[0]:")
    assert set(tmp_path.iterdir()) == before


def test_user_errors_end_with_two(files: tuple[str, str], tmp_path: Path) -> None:
    for arguments in (
        (files[0], str(tmp_path / "no.md")),
        (*files, "--output", str(tmp_path / "no" / "beads.tsv")),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert result.output.startswith("Error: ")


def test_empty_files_align_to_nothing(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    result = run(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--format", "ladder")
    assert (result.exit_code, result.output) == (0, "")

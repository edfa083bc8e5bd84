import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

ENGLISH = "Talks\n\nThe Prime Minister met the President of France on Monday.\n\nThey dined.\n"
FRENCH = "Entretien\n\nLe Premier ministre a rencontré lundi le Président[1] de la France,.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("en", ENGLISH), ("fr", FRENCH)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "talks.txt").write_text(text, encoding="utf-8")
    return str(tmp_path / "en" / "talks.txt"), str(tmp_path / "fr" / "talks.txt")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["review", *arguments])


def test_the_suffix_makes_a_page_and_findings_make_the_exit_code(
    files: tuple[str, str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    result = run(*files, "--select", "note-dangling,punctuation-doubled", "--output", str(page))
    assert result.exit_code == 1
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "note-dangling" in page.read_text("utf-8")
    assert run(*files, "--select", "clock-form", "--output", str(page)).exit_code == 0


def test_one_file_of_a_pair_in_folders_is_enough(files: tuple[str, str]) -> None:
    result = run(files[1], "--format", "json", "--select", "punctuation-doubled")
    report = json.loads(result.stdout)
    assert report["source"]["path"].endswith("talks.txt")
    assert [found["rule"] for found in report["findings"]] == ["punctuation-doubled"]


@pytest.mark.usefixtures("files")
def test_several_pairs_are_a_usage_error(tmp_path: Path) -> None:
    for name in ("en", "fr"):
        (tmp_path / name / "other.txt").write_text("Talks.\n", encoding="utf-8")
    result = run(str(tmp_path))
    assert result.exit_code == 2
    assert "of one pair, not of 2" in result.stderr


def test_an_input_is_never_the_output(files: tuple[str, str]) -> None:
    result = run(*files, "--output", files[1])
    assert result.exit_code == 2
    assert Path(files[1]).read_text("utf-8") == FRENCH


def test_what_cannot_be_read_is_an_error(files: tuple[str, str]) -> None:
    result = run(files[0], files[1] + ".md")
    assert result.exit_code == 2
    assert "no such file" in result.stderr.lower()


def test_the_interface_speaks_the_language_asked_for(
    files: tuple[str, str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    run(*files, "--select", "clock-form", "--ui-locale", "fr", "--output", str(page))
    assert '<html lang="fr">' in page.read_text("utf-8")

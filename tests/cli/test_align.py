import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.align import Concepts, Watch
from readout_l10n.cli import cli
from readout_l10n.cli.alignment_format import AlignmentFormat
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.output import write_whole
from readout_l10n.embed import Encoder
from readout_l10n.model import Alignment, Document
from support import line_alignment

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
    columns = ["source", "target", "score", "source_text", "target_text", "review"]
    assert header.split("\t") == columns
    assert [row.split("\t")[:2] for row in rows] == [["0", "0"], ["1", "1"], ["2", ""], ["3", "2"]]
    assert rows[0].split("\t")[3:5] == ["Telephone talks", "Entretien téléphonique"]


def test_text_shows_both_sides_and_what_is_missing(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = run(*files).output.splitlines()
    assert all(len(line) <= 80 for line in lines[1:])
    missing = next(line for line in lines if "[missing]" in line)
    assert missing.startswith("They agreed to work")
    assert "!" in missing
    assert lines[-1].startswith("beads: 4 (1-1: 3, 1-0: 1), to review: ")


def test_standard_input_on_one_side(files: tuple[str, str]) -> None:
    plain = ENGLISH.replace("# ", "")
    result = run("-", files[1], "--format", "ladder", stdin=plain)
    assert result.output.startswith("[0]:[0]:")
    for arguments in (("-", "-"), ("-",)):
        result = run(*arguments, stdin=plain)
        assert result.exit_code == 2
        assert "standard input (-) is one of the two files; name the other" in result.output


def test_files_in_the_wrong_order_are_pointed_out(files: tuple[str, str]) -> None:
    assert "Warning" not in run(*files).output
    result = run(files[1], files[0], "--format", "ladder")
    assert result.exit_code == 0
    said = "reads like fr, not en; are the files in the right order?"
    assert f"Warning: {files[1]}: {said}" in result.output


@pytest.mark.parametrize("paths", [[], ["originals"], ["versions/a.md"]])
def test_folders_and_locales_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str]
) -> None:
    for folder, text in (("originals", ENGLISH), ("versions", FRENCH)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "readout.toml").write_text(
        'target-locale = "fr-CA"\n[folders]\nen = "originals"\nfr-CA = "versions"\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    report = json.loads(run(*paths, "--format", "json").output)
    assert report["target"] == {"path": "versions/a.md", "locale": "fr-CA", "segments": 3}


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


def by_line(
    source: Document, target: Document, encoder: Encoder, concepts: Concepts, watch: Watch
) -> Alignment:
    """In place of the aligner where only files and formats matter."""
    assert encoder.name
    assert [*watch([1, 2], "aligning")] == [1, 2]
    assert concepts("", "en") == ()
    return line_alignment(source, target, max(len(source.line_starts), len(target.line_starts)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pairs, one of them a folder deeper, and on each side a file without counterpart."""
    monkeypatch.setattr("readout_l10n.align.align", by_line)
    monkeypatch.chdir(tmp_path)
    texts = {
        "docs/en/a.txt": "They met.\nThey dined.\n",
        "docs/fr/a.txt": "Ils se sont vus.\n",
        "docs/en/2025/b.txt": "Peace.\n",
        "docs/fr/2025/b.txt": "La paix.\n",
        "docs/en/new.txt": "New.\n",
        "docs/fr/old.txt": "Ancien.\n",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def written(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("folder")
def test_a_folder_is_all_pairs_in_it() -> None:
    result = run("docs", "--format", "json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    paths = [pair["target"]["path"] for pair in report["alignments"]]
    assert paths == ["docs/fr/a.txt", "docs/fr/2025/b.txt"]
    assert result.stderr.splitlines() == [
        "Warning: docs/en/new.txt: has no counterpart and is left out",
        "Warning: docs/fr/old.txt: has no counterpart and is left out",
    ]


@pytest.mark.usefixtures("folder")
def test_two_folders_are_the_two_locales() -> None:
    Path("docs/en").rename("originals")
    Path("docs/fr").rename("translations")
    result = run("originals", "translations", "--format", "tsv")
    assert [line.split("\t")[:2] for line in result.stdout.splitlines()[1:]] == [
        ["originals/a.txt", "translations/a.txt"],
        ["originals/a.txt", "translations/a.txt"],
        ["originals/2025/b.txt", "translations/2025/b.txt"],
    ]


@pytest.mark.usefixtures("folder")
def test_a_file_alone_finds_its_counterpart() -> None:
    for path in ("docs/en/a.txt", "docs/fr/a.txt"):
        assert run(path, "--format", "ladder").output == "[0]:[0]:1.000\n[1]:[]:1.000\n"
    result = run("docs/fr/old.txt")
    assert result.exit_code == 2
    message = "holds no pair of an original and its translation; name both files"
    assert result.output == f"Error: docs/fr/old.txt: {message}\n"


@pytest.mark.parametrize("suffix", ["txt", "json", "tsv", "ladder", "tmx", "po", "html"])
def test_a_folder_gets_a_file_a_pair(folder: Path, suffix: str) -> None:
    output_format = "text" if suffix == "txt" else suffix
    result = run("docs", "--format", output_format, "--output", "new/out/")
    assert (result.exit_code, result.stdout) == (0, "")
    assert written(folder / "new") == [f"out/2025/b.{suffix}", f"out/a.{suffix}"]
    assert "La paix." in Path(f"new/out/2025/b.{suffix}").read_text("utf-8") or suffix == "ladder"


@pytest.mark.usefixtures("folder")
def test_json_in_a_folder_is_an_object_a_pair() -> None:
    run("docs", "--format", "json", "--output", "out/")
    report = json.loads(Path("out/a.json").read_text("utf-8"))
    assert report["target"]["path"] == "docs/fr/a.txt"


@pytest.mark.usefixtures("folder")
def test_the_outputs_suffix_says_its_format() -> None:
    for name, beginning in (
        ("m.tmx", "<?xml"),
        ("m.PO", "# Sentences"),
        ("m.html", "<!doctype html>"),
        ("m.txt", "docs/en/a.txt"),
        ("m", "docs/en/a.txt"),
    ):
        assert run("docs", "--output", name).exit_code == 0
        assert Path(name).read_text("utf-8").startswith(beginning)
    assert run("docs", "--output", "m.tmx", "--format", "tsv").exit_code == 0
    assert Path("m.tmx").read_text("utf-8").startswith("source_file\t")


@pytest.mark.usefixtures("folder")
def test_a_ladder_holds_one_pair() -> None:
    result = run("docs", "--format", "ladder")
    assert result.exit_code == 2
    assert "a ladder holds one pair, not 2; use --output DIR/, with the slash" in result.output


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("output", ["docs/fr/a.txt", "docs/fr/"])
def test_no_input_is_replaced(output: str) -> None:
    result = run("docs", "--output", output)
    assert result.exit_code == 2
    assert "docs/fr/a.txt is one of the files to be read; name another --output" in result.output
    assert Path("docs/fr/a.txt").read_text("utf-8") == "Ils se sont vus.\n"


def test_an_unreadable_file_leaves_the_others_written(folder: Path) -> None:
    Path("docs/en/2025/b.txt").write_bytes(b"Peace.\x00\n")
    result = run("docs", "--output", "out/")
    assert result.exit_code == 2
    assert "Error: docs/en/2025/b.txt:1: a NUL byte" in result.stderr
    assert written(folder / "out") == ["a.txt"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("output", ["docs/en/a.txt/", "docs/en/a.txt/b.tmx", "no/b.tmx"])
def test_a_place_that_cannot_be_written_is_told(output: str) -> None:
    result = run("docs/fr/a.txt", "--output", output)
    assert result.exit_code == 2
    assert f"Error: {output.rstrip('/')}" in result.output
    assert "cannot be written" in result.output


def test_a_name_that_is_no_text_is_written_as_an_escape(folder: Path) -> None:
    strange = os.fsdecode(b"docs/fr/\xff.txt")
    try:
        Path("docs/fr/a.txt").rename(strange)
    except OSError:
        pytest.skip("file names are text here")
    for suffix in ("txt", "json", "tsv", "tmx", "po", "html"):
        assert run("docs/en/a.txt", strange, "--output", f"m.{suffix}").exit_code == 0
    assert r"docs/fr/\udcff.txt" in (folder / "m.txt").read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_a_dash_is_standard_output() -> None:
    result = run("docs/fr/a.txt", "--format", "ladder", "--output", "-")
    assert result.stdout == "[0]:[0]:1.000\n[1]:[]:1.000\n"


@pytest.mark.usefixtures("folder")
def test_a_file_beside_itself_is_told() -> None:
    result = run("docs/en/a.txt", "docs/en/../en/a.txt", "--format", "ladder")
    assert result.exit_code == 0
    assert result.stderr == "Warning: docs/en/a.txt: is aligned with itself\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("docs", "docs/en/a.txt"), "name two files or two folders, not one of each"),
        (("docs/en", "docs/fr", "docs"), "name two files, or a folder"),
        (("docs", "--review-below", "1.5"), "1.5 is not in the range 0<=x<=1"),
        (("nowhere",), "nowhere: no such file or folder"),
    ],
)
def test_wrong_usage_is_told_with_its_mend(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("output_format", "mark"),
    [
        ("text", "0.80 ?\n"),
        ("json", '"review": true'),
        ("tsv", "\tyes\n"),
        ("tmx", '<prop type="x-review">yes</prop>'),
        ("po", "#, fuzzy\n"),
        ("html", '<span class="doubt">to review</span>'),
    ],
)
def test_the_threshold_marks_beads_in_every_format(
    output_format: str, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def doubtful(
        source: Document, target: Document, encoder: Encoder, concepts: Concepts, watch: Watch
    ) -> Alignment:
        alignment = by_line(source, target, encoder, concepts, watch)
        return replace(alignment, beads=tuple(replace(b, score=0.8) for b in alignment.beads))

    monkeypatch.setattr("readout_l10n.align.align", doubtful)
    assert mark not in run("docs", "--format", output_format).stdout
    assert mark in run("docs", "--format", output_format, "--review-below", "0.9").stdout


def test_interrupted_work_leaves_whole_files_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(
        source: Document, target: Document, encoder: Encoder, concepts: Concepts, watch: Watch
    ) -> Alignment:
        if source.path.endswith("b.txt"):
            raise KeyboardInterrupt
        return by_line(source, target, encoder, concepts, watch)

    monkeypatch.setattr("readout_l10n.align.align", interrupted)
    result = run("docs", "--output", "out/")
    assert result.exit_code == 2
    assert "interrupted before the end" in result.output
    assert written(folder / "out") == ["a.txt"]
    assert run("docs", "--output", "all.tmx").exit_code == 2
    assert not Path("all.tmx").exists()


def test_interrupted_writing_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("old", encoding="utf-8")

    def interrupted(self: Path, target: Path) -> None:
        del self, target
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, "new")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_every_format_and_json_field_is_documented(root: Path, files: tuple[str, str]) -> None:
    page = (root / "docs/alignment.md").read_text("utf-8")
    report = json.loads(run(*files, "--format", "json").stdout)
    bead = report["beads"][0]
    names = {*AlignmentFormat, *report, *report["source"], *bead, *bead["source"][0], "alignments"}
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_a_bead_is_explained(files: tuple[str, str]) -> None:
    result = run(*files, "--explain", "1")
    assert result.exit_code == ExitCode.CLEAN
    assert re.search(r"^feature +value +weight +price$", result.stdout, re.MULTILINE)
    assert re.search(r"^cosine +0\.\d+ +-\d+\.\d\d +-\d+\.\d\d$", result.stdout, re.MULTILINE)
    told = [float(line.split()[-1]) for line in result.stdout.splitlines()[5:]]
    assert told[-1] == pytest.approx(sum(told[:-1]), abs=0.2)


def test_a_bead_that_is_not_there_is_not_explained(files: tuple[str, str]) -> None:
    result = run(*files, "--explain", "99")
    assert result.exit_code == ExitCode.UNTRUSTED
    assert "--explain 99: there are " in result.stderr

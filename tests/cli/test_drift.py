import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from align.fakes import WordEncoder
from readout_l10n.cli import cli
from readout_l10n.cli.drift_format import DriftFormat

GLOSSARY = """\
concept,locale,term,kind,status
FOIP,en,Free and Open Indo-Pacific,,preferred
FOIP,en,FOIP,acronym,preferred
FOIP,fr,Indopacifique libre et ouvert,,preferred
FOIP,fr,Indo-Pacifique ouvert,,deprecated
FOIP,de,freier und offener Indopazifik,,preferred
summit,en,summit meeting,,preferred
summit,fr,rencontre au sommet,,preferred
"""
FRONT = """\
---
id: {name}
date: {day}
kind: {kind}
title: A meeting
status: final
source: none
---

"""
SAYS = "The ministers spoke of a Free and Open Indo-Pacific with great conviction."
RIGHT = "Les ministres ont parlé avec conviction d’un Indopacifique libre et ouvert."
WRONG = "Les ministres ont parlé avec conviction d’un Indo-Pacifique ouvert."


def drift(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["drift", *map(str, arguments)])


def write(folder: Path, name: str, target: str, kind: str = "readout", locale: str = "fr") -> None:
    """A document of the day that its name begins with, in English and in another language."""
    front = FRONT.format(name=name, day=name[:10], kind=kind)
    for code, text in (("en", SAYS), (locale, target)):
        (folder / code).mkdir(exist_ok=True)
        (folder / code / f"{name}.md").write_text(f"{front}{text}\n", encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Eight documents of 2024 to 2025; what is right at first is wrong from the fifth on."""
    monkeypatch.setattr(
        "readout_l10n.cli.drift_reading.configured_encoder", lambda _: WordEncoder()
    )
    folder = tmp_path / "corpus"
    folder.mkdir()
    for month in range(1, 5):
        write(folder, f"2024-{month:02}-01-a", RIGHT)
        write(folder, f"2025-{month:02}-01-b", WRONG, "statement")
    (tmp_path / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return folder


@pytest.fixture
def glossary(corpus: Path) -> tuple[object, ...]:
    return "--glossary", corpus.parent / "glossary.csv", "--sort", "term"


def test_the_text_says_what_is_disputed(corpus: Path, glossary: tuple[object, ...]) -> None:
    result = drift(corpus, *glossary)
    assert result.exit_code == 0
    assert "Free and Open Indo-Pacific  (term FOIP, fr; 8 times in 8 documents;" in result.stdout
    assert "From 2025-01-01 on, “Indo-Pacifique ouvert” takes the place of" in result.stdout
    assert result.stdout.endswith("drift: 1 subject, 1 in disagreement, preferred 50%\n")
    assert result.stderr == ""


@pytest.mark.parametrize("output_format", [*DriftFormat])
def test_every_format_by_name_and_by_suffix(
    output_format: DriftFormat, corpus: Path, glossary: tuple[object, ...], tmp_path: Path
) -> None:
    named = drift(corpus, *glossary, "--format", output_format)
    assert named.exit_code == 0
    for suffix in output_format.suffixes:
        path = tmp_path / f"report{suffix}"
        result = drift(corpus, *glossary, "--output", path)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "drift: 1 subject, 1 in disagreement, preferred 50%\n"
        written = path.read_bytes().decode()
        if output_format is DriftFormat.HTML:
            assert written.startswith("<!doctype html>")
        else:
            assert written.removeprefix("\ufeff") == named.stdout_bytes.decode()


def test_a_table_in_a_file_has_a_byte_order_mark_and_on_stdout_none(
    corpus: Path, glossary: tuple[object, ...], tmp_path: Path
) -> None:
    assert drift(corpus, *glossary, "--format", "csv").stdout.startswith("sort,id,")
    drift(corpus, *glossary, "--output", tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbfsort,id,")


def variants(result: Result) -> list[tuple[str, str]]:
    assert result.exit_code == 0, result.stderr
    return [(row["day"], row["standing"]) for row in csv.DictReader(io.StringIO(result.stdout))]


def test_only_some_documents(corpus: Path, glossary: tuple[object, ...]) -> None:
    table = (*glossary, "--format", "csv")
    late = variants(drift(corpus, *table, "--since", "2025-03-01"))
    assert late == [("2025-03-01", "deprecated"), ("2025-04-01", "deprecated")]
    early = variants(drift(corpus, *table, "--until", "2024-01-31"))
    assert early == [("2024-01-01", "preferred")]
    assert len(variants(drift(corpus, *table, "--kind", "statement"))) == 4
    assert len(variants(drift(corpus, *table, "--kind", "readout, statement"))) == 8


def test_only_some_subjects(corpus: Path, glossary: tuple[object, ...]) -> None:
    table = (*glossary, "--format", "csv")
    for name in ("FOIP", "foip", "indopacifique libre et ouvert"):
        assert len(variants(drift(corpus, *table, "--concept", name))) == 8
    result = drift(corpus, *table, "--concept", "summit")
    assert variants(result) == []
    assert "Warning: no document says summit\n" in result.stderr


def test_a_time_without_documents_is_told(corpus: Path, glossary: tuple[object, ...]) -> None:
    result = drift(corpus, *glossary, "--since", "2030-01-01")
    assert result.exit_code == 0
    assert result.stderr == "Warning: no document is of that time and kind\n"


def test_a_comparison_fails_on_worse_only_when_told_to(
    corpus: Path, glossary: tuple[object, ...], tmp_path: Path
) -> None:
    old = tmp_path / "old.json"
    for month in range(5, 9):
        write(corpus, f"2024-{month:02}-01-a", RIGHT)
    drift(corpus, *glossary, "--until", "2024-12-31", "--output", old)
    result = drift(corpus, *glossary, "--against", old)
    assert result.exit_code == 0
    assert "\nworse: Free and Open Indo-Pacific (fr): preferred 100% → 66.7%" in result.stdout
    assert result.stdout.endswith(
        "drift: 1 subject, 1 in disagreement (was 0), preferred 66.7% (was 100%);"
        " 0 better, 1 worse\n"
    )
    assert drift(corpus, *glossary, "--against", old, "--fail-on-worse").exit_code == 1
    new = tmp_path / "new.json"
    result = drift(corpus, *glossary, "--against", old, "--output", new)
    assert result.stderr.startswith("drift: 1 subject, 1 in disagreement (was 0)")
    assert json.loads(new.read_text(encoding="utf-8"))["comparison"]["before"]["documents"] == 8
    assert drift(corpus, *glossary, "--against", new, "--fail-on-worse").exit_code == 0


def test_the_report_compared_with_may_be_replaced(
    corpus: Path, glossary: tuple[object, ...], tmp_path: Path
) -> None:
    path = tmp_path / "drift.json"
    drift(corpus, *glossary, "--output", path)
    assert drift(corpus, *glossary, "--against", path, "--output", path).exit_code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["comparison"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--fail-on-worse"], "--fail-on-worse needs an earlier report; name it with --against"),
        (["--sort", "term,verb"], "--sort: 'verb' is none of term, name, heading, phrase"),
        (["--kind", "report"], "--kind: 'report' is none of readout, news, statement"),
        (
            ["--since", "2025-01-01", "--until", "2024-01-01"],
            "--since 2025-01-01 is after --until 2024-01-01",
        ),
        (["--since", "yesterday"], "'yesterday' does not match the format '%Y-%m-%d'"),
        (["--against", "nowhere.json"], "nowhere.json: no such file; `readout-l10n drift"),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], message: str, corpus: Path) -> None:
    result = drift(corpus, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_documents_are_not_overwritten(corpus: Path) -> None:
    path = corpus / "fr" / "2024-01-01-a.md"
    result = drift(corpus, "--output", path)
    assert result.exit_code == 2
    assert "is one of the files to be read" in result.stderr
    assert RIGHT in path.read_text(encoding="utf-8")


def test_unreadable_files_are_named_and_the_rest_reported(
    corpus: Path, glossary: tuple[object, ...]
) -> None:
    (corpus / "en" / "2024-01-01-a.md").write_bytes(b"\xff\xfe\x00\xd8")
    (corpus / "fr" / "2024-02-01-a.md").write_bytes(b"\xff\xfe\x00\xd8")
    result = drift(corpus, *glossary, "--format", "csv")
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "2024-02-01-a.md" in result.stderr
    table = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(table) == 7
    assert [row["source_path"] for row in table if row["day"] == "2024-01-01"] == [""]


def test_targets_alone(corpus: Path, glossary: tuple[object, ...], tmp_path: Path) -> None:
    alone = tmp_path / "alone.md"
    alone.write_text((corpus / "fr" / "2025-01-01-b.md").read_text(encoding="utf-8"), "utf-8")
    result = drift(alone, *glossary, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["id"], row["standing"], row["source_path"]) == ("FOIP", "deprecated", "")


def test_a_single_file_is_beside_its_source(corpus: Path, glossary: tuple[object, ...]) -> None:
    result = drift(corpus / "fr" / "2024-01-01-a.md", *glossary, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert row["source_path"].endswith("en/2024-01-01-a.md")


def test_several_locales_in_one_report(corpus: Path, glossary: tuple[object, ...]) -> None:
    german = "Die Minister sprachen überzeugt von einem freien und offenen Indopazifik."
    write(corpus, "2024-01-01-a", german, locale="de")
    result = drift(corpus, *glossary, "--target-locale", "fr,de", "--format", "json")
    report = json.loads(result.stdout)
    assert {document["locale"] for document in report["documents"]} == {"fr", "de"}
    assert {subject["locale"] for subject in report["subjects"]} == {"fr", "de"}


def test_originals_without_a_translation_are_counted(
    corpus: Path, glossary: tuple[object, ...]
) -> None:
    (corpus / "fr" / "2024-01-01-a.md").unlink()
    result = drift(corpus, *glossary)
    assert result.exit_code == 0
    assert result.stderr == "Warning: 1 original has no translation\n"


def test_a_folder_without_translations_is_an_error(corpus: Path) -> None:
    for path in (corpus / "fr").iterdir():
        path.unlink()
    result = drift(corpus)
    assert result.exit_code == 2
    assert "holds no translation (fr)" in result.stderr


def test_the_configured_folders_are_read(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus.parent)
    Path("readout.toml").write_text(
        'glossary = ["glossary.csv"]\n\n[folders]\nen = "corpus/en"\nfr = "corpus/fr"\n',
        encoding="utf-8",
    )
    result = drift("--sort", "term")
    assert result.exit_code == 0, result.stderr
    assert "FOIP" in result.stdout


def test_the_shipped_corpus_has_its_drift(root: Path) -> None:
    result = drift(root / "corpus", "--format", "json", "--sort", "term")
    report = json.loads(result.stdout)
    disputed = {each["id"] for each in report["subjects"] if each["measures"]["priority"]}
    assert {"like-minded", "oda", "quad"} <= disputed

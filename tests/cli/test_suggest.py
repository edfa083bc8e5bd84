import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import readout_l10n.checks.run  # noqa: F401  (takes the aligner before a test replaces it)
from align.fakes import WordEncoder
from harvest.corpora import CHAINS
from readout_l10n.align import Concepts, Watch
from readout_l10n.cli import cli
from readout_l10n.embed import Encoder
from readout_l10n.formats.tmx import tmx_serialize
from readout_l10n.formats.unit import TranslationUnit
from readout_l10n.glossary import read_glossary
from readout_l10n.model import Alignment, Document
from support import line_alignment


def by_line(
    source: Document, target: Document, encoder: Encoder, concepts: Concepts, watch: Watch
) -> Alignment:
    """In place of the aligner where only terms matter."""
    del encoder, concepts, watch
    return line_alignment(source, target, max(len(source.line_starts), len(target.line_starts)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pairs, and a glossary that knows nothing of them."""
    monkeypatch.setattr("readout_l10n.align.align", by_line)
    monkeypatch.setattr("readout_l10n.cli.pairs.configured_encoder", lambda _: WordEncoder())
    monkeypatch.chdir(tmp_path)
    for name, rows in (("a", CHAINS[:4]), ("b", CHAINS[4:])):
        for side, locale in enumerate(("en", "fr")):
            path = tmp_path / "docs" / locale / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"{row[side]}\n" for row in rows), encoding="utf-8")
    (tmp_path / "none.csv").write_text("en,fr\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str, known: str = "none.csv") -> Result:
    return CliRunner().invoke(cli, ["glossary", "suggest", *arguments, "--glossary", known])


@pytest.mark.usefixtures("folder")
def test_a_folder_as_text() -> None:
    result = run("docs")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1. supply chain  (3 times in 1 document; score ")
    assert "   = chaîne d’approvisionnement  (3 of 3 passages, 100%)\n" in result.stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("paths", [["docs/en", "docs/fr"], ["docs/fr/a.txt"], []])
def test_paths_are_those_of_align(paths: list[str], folder: Path) -> None:
    (folder / "readout.toml").write_text(
        '[folders]\nen = "docs/en"\nfr = "docs/fr"\n', encoding="utf-8"
    )
    assert "1. supply chain " in run(*paths).stdout


@pytest.mark.usefixtures("folder")
def test_json_and_how_many() -> None:
    report = json.loads(run("docs", "--format", "json", "--most", "1").stdout)
    assert [each["text"] for each in report["suggestions"]] == ["supply chain"]
    everything = json.loads(run("docs", "--format", "json", "--min-count", "1").stdout)
    assert len(everything["suggestions"]) > 2


@pytest.mark.usefixtures("folder")
def test_what_was_suggested_is_suggested_no_more() -> None:
    assert run("docs", "--output", "candidates.csv").stdout == ""
    rows = list(csv.DictReader(io.StringIO(Path("candidates.csv").read_text("utf-8"))))
    assert {row["status"] for row in rows} == {"candidate"}
    assert [row["term"] for row in rows][:2] == ["supply chain", "chaîne d’approvisionnement"]
    assert len(read_glossary(Path("candidates.csv"))) == len(rows)
    assert run("docs", known="candidates.csv").stdout == "nothing to suggest\n"


def test_candidates_change_nothing_in_a_check(folder: Path) -> None:
    run("docs", "--output", "candidates.csv")

    def checked(*more: str) -> Result:
        given = ["check", "docs", "--format", "json", "--glossary", "none.csv", *more]
        return CliRunner().invoke(cli, given)

    assert checked("--glossary", "candidates.csv").stdout == checked().stdout
    assert sorted(p.name for p in folder.iterdir()) == ["candidates.csv", "docs", "none.csv"]


@pytest.mark.usefixtures("folder")
def test_a_memory_alone_and_beside_texts() -> None:
    units = [TranslationUnit(here, there, "en", "fr") for here, there in CHAINS]
    Path("m.tmx").write_text(tmx_serialize(units), encoding="utf-8")
    assert "supply chain  (3 times in 1 document;" in run("m.tmx").stdout
    assert "supply chain  (6 times in 2 documents;" in run("docs", "m.tmx").stdout


@pytest.mark.usefixtures("folder")
def test_a_po_file() -> None:
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entries = "".join(f'msgid "{here}"\nmsgstr "{there}"\n\n' for here, there in CHAINS)
    Path("m.po").write_text(header + entries, encoding="utf-8")
    assert "supply chain  (3 times in 1 document;" in run("m.po").stdout


@pytest.mark.usefixtures("folder")
def test_unreadable_files_are_named_and_the_rest_goes_on() -> None:
    Path("docs/en/b.txt").write_bytes(b"Peace.\x00\n")
    Path("m.tmx").write_text("<tmx>", encoding="utf-8")
    result = run("docs", "m.tmx", "no.po")
    assert result.exit_code == 2
    assert "supply chain" in result.stdout
    assert "Error: docs/en/b.txt:1: a NUL byte" in result.stderr
    assert "Error: m.tmx:1: not well-formed XML" in result.stderr
    assert "Error: no.po: cannot be read: No such file or directory" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "nowhere: no such file or folder"),
        (("docs", "--output", "docs/en/a.txt"), "is one of the files to be read"),
        (("docs", "--most", "0"), "0 is not in the range x>=1"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli
from readout_l10n.cli.glossary import glossary as group
from readout_l10n.glossary import read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from support import ROOT

HEADER = "concept,locale,term,kind,status,gender\n"
ROWS = (
    HEADER
    + "who,en,World Health Organization,full form,preferred,\n"
    + "who,en,WHO,acronym,preferred,\n"
    + "who,fr,Organisation mondiale de la santé,full form,preferred,f\n"
    + "who,fr,OMS,acronym,preferred,f\n"
    + "who,fr,WHO,acronym,deprecated,\n"
    + "who,de,WHO,acronym,preferred,f\n"
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["glossary", *map(str, arguments)], input=stdin)


def error(*arguments: str | Path) -> str:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    return result.stderr.removeprefix("Error: ").strip()


@pytest.mark.parametrize("command", sorted(group.commands))
def test_every_command_has_help_and_is_in_the_readme(command: str) -> None:
    assert len(run(command, "--help").output.splitlines()) > 5
    assert f"readout-l10n glossary {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


class TestValidate:
    def test_the_shipped_glossary_is_clean(self) -> None:
        result = run("validate")
        assert result.exit_code == 0
        assert result.stdout.startswith("no problems in ")

    def test_problems_with_place_and_mend(self, table: Path) -> None:
        table.write_text(ROWS + "who,fr,OMS,acronym,deprecated,f\n", encoding="utf-8")
        result = run("validate", table)
        assert result.exit_code == 1
        assert result.stdout.splitlines()[:2] == [
            (
                f"{table}:8: error: “OMS” (fr, 'who') stands already at line 5, with other fields; "
                "remove one of the two [duplicate]"
            ),
            (
                f"{table}:8: error: “OMS” (fr, 'who') is deprecated here and preferred at line 5; "
                "remove one of the two, or date them with since and until [status-clash]"
            ),
        ]
        assert result.stdout.endswith("2 errors in 7 terms of 1 concepts\n")

    def test_warnings_fail_where_they_are_to(self, table: Path) -> None:
        table.write_text("en,fr\ntrade,commerce\npeace,\n", encoding="utf-8")
        assert run("validate", table).exit_code == 0
        assert run("validate", table, "--fail-on", "warning").exit_code == 1

    def test_json(self, table: Path) -> None:
        table.write_text("en,fr\ntrade,commerce\npeace,\n", encoding="utf-8")
        report = json.loads(run("validate", table, "--format", "json").stdout)
        (problem,) = report.pop("problems")
        assert report == {
            "version": 1,
            "summary": {
                "concepts": 2,
                "terms": 3,
                "problems": 1,
                "by_severity": {"info": 0, "warning": 1, "error": 0},
            },
        }
        assert problem["rule"] == "rendering-missing"
        assert (problem["path"], problem["line"]) == (str(table), 3)
        page = (ROOT / "docs/glossary-formats.md").read_text(encoding="utf-8")
        names = {*report, *report["summary"], *problem, "problems"}
        assert [name for name in sorted(names) if f"`{name}`" not in page] == []

    def test_what_cannot_be_read_ends_with_2(self, table: Path) -> None:
        assert error("validate", "no.csv").startswith("no.csv: cannot read the glossary")
        table.write_text("concept,locale,term\na,en\n", encoding="utf-8")
        assert error("validate", table).startswith(f"{table}:2: 2 cells where")

    def test_other_formats(self, tmp_path: Path, table: Path) -> None:
        run("convert", table, "x.tbx")
        text = Path("x.tbx").read_text(encoding="utf-8").replace("feminine", "other")
        (tmp_path / "x.tbx").write_text(text, encoding="utf-8")
        assert run("validate", "x.tbx").exit_code == 0


class TestConvert:
    @pytest.mark.parametrize("name", ["x.csv", "x.tbx", "x.utx", "x.tsv"])
    def test_there_and_back(self, name: str, table: Path) -> None:
        result = run("convert", table, name)
        assert (result.exit_code, result.stdout) == (0, "")
        assert run("convert", name, "back.csv").exit_code == 0
        back = {(t.concept, t.locale, t.text) for t in read_glossary(Path("back.csv"))}
        assert ("who", "fr", "OMS") in back

    @pytest.mark.parametrize("to", ["tbx2", "tbx3-dca", "tbx3-dct"])
    def test_the_shipped_glossary_through_tbx(self, to: str) -> None:
        shipped = shipped_glossary()
        result = run("convert", shipped, "x.tbx", "--to", to)
        assert (result.exit_code, result.stderr) == (0, "")
        assert run("convert", "x.tbx", "back.csv").stderr == ""
        assert read_glossary(Path("back.csv")) == read_glossary(shipped)

    def test_losses_are_told(self, table: Path) -> None:
        assert run("convert", table, "x.utx").stderr == "not kept: terms in de (1 term)\n"
        assert run("convert", table, "x.tsv").stderr == (
            "not kept: deprecated terms (1 term)\n"
            "not kept: terms in de (1 term)\n"
            "not kept: kind (1 term)\n"
        )

    def test_what_was_not_read_is_told(self) -> None:
        Path("x.tbx").write_text(
            '<martif><termEntry id="a"><langSet xml:lang="en"><tig><term>b</term>'
            '<termNote type="partOfSpeech">noun</termNote></tig></langSet></termEntry></martif>',
            encoding="utf-8",
        )
        assert run("convert", "x.tbx", "x.csv").stderr == "not read: partOfSpeech (once)\n"

    def test_formulas_are_text_in_tables_and_warned_of_elsewhere(self) -> None:
        Path("x.tsv").write_text("=1+1\t@SUM(A1)\n", encoding="utf-8")
        assert run("convert", "x.tsv", "x.csv").stderr == ""
        assert ",'=1+1," in Path("x.csv").read_text(encoding="utf-8")
        assert "beware: 2 terms begin with =" in run("convert", "x.csv", "x.utx").stderr
        assert "=1+1\t@SUM(A1)\t" in Path("x.utx").read_text(encoding="utf-8")

    def test_standard_input_and_output(self) -> None:
        result = run("convert", "-", "-", "--to", "two-column", stdin=ROWS)
        assert result.stdout.startswith("en,fr\nWorld Health Organization,Organisation mondiale")

    def test_an_input_is_not_written_over(self, table: Path) -> None:
        assert "is one of the files to be read" in error("convert", table, table)
        assert table.read_text(encoding="utf-8") == ROWS

    def test_mistakes_are_told(self, table: Path) -> None:
        assert error("convert", table, "x.doc").startswith("x.doc: suffix '.doc' is of no glossary")
        assert "no term is in 'it'" in error("convert", table, "x.utx", "--target-locale", "it")
        assert not Path("x.utx").exists()
        Path("x.tbx").write_text('<!DOCTYPE a [<!ENTITY b "c">]><tbx/>', encoding="utf-8")
        assert error("convert", "x.tbx", "y.csv").startswith("x.tbx: its DOCTYPE declares entities")

    def test_locales_come_from_the_configuration(self) -> None:
        Path("readout.toml").write_text('target-locale = "de"\n', encoding="utf-8")
        Path("x.tsv").write_text("trade\tHandel\n", encoding="utf-8")
        run("convert", "x.tsv", "x.csv")
        assert [term.locale for term in read_glossary(Path("x.csv"))] == ["en", "de"]


class TestMerge:
    def test_without_conflict(self, table: Path) -> None:
        Path("b.csv").write_text("en,fr\ntrade,commerce\n", encoding="utf-8")
        result = run("merge", table, "b.csv", "--output", "all.csv")
        assert (result.exit_code, result.output) == (0, "")
        assert len(read_glossary(Path("all.csv"))) == 8

    def test_conflicts_are_shown_and_nothing_is_written(self, table: Path) -> None:
        Path("b.csv").write_text(HEADER + "who,fr,OMS,acronym,admitted,\n", encoding="utf-8")
        result = run("merge", table, "b.csv", "--output", "all.csv")
        assert result.exit_code == 1
        assert result.stderr.splitlines() == [
            (
                "b.csv:2: “OMS” (fr, 'who'): status admitted here, preferred there, "
                f"gender none here, f there ({table}:5)"
            ),
            "1 conflict: nothing written; mend the files, or add --prefer first|last",
        ]
        assert not Path("all.csv").exists()
        assert (
            run("merge", table, "b.csv", "--output", "all.csv", "--prefer", "last").exit_code == 0
        )
        (oms,) = (t for t in read_glossary(Path("all.csv")) if t.text == "OMS")
        assert (oms.status, oms.gender) == ("admitted", None)

    def test_one_concept_under_two_names(self, table: Path) -> None:
        Path("b.csv").write_text("en,fr\nWHO,OMS\n", encoding="utf-8")
        result = run("merge", table, "b.csv", "--output", "all.tbx")
        assert result.exit_code == 1
        assert "b.csv:2: “WHO” (en, 'WHO'): concept WHO here, who there" in result.stderr

    def test_inputs_are_spared(self, table: Path) -> None:
        Path("b.csv").write_text("en,fr\n", encoding="utf-8")
        message = error("merge", table, "b.csv", "--output", "b.csv")
        assert "is one of the files to be read" in message
        assert "name two or more" in error("merge", table, "--output", "c.csv")


class TestShow:
    def test_an_entry(self, table: Path) -> None:
        result = run("show", "oms", "--glossary", table)
        assert result.stdout == (
            "who\n"
            "  en\n"
            "    World Health Organization          preferred, full form\n"
            "    WHO                                preferred, acronym\n"
            "  fr\n"
            "    Organisation mondiale de la santé  preferred, full form, f\n"
            "    OMS                                preferred, acronym, f\n"
            "    WHO                                deprecated, acronym\n"
            "  de\n"
            "    WHO                                preferred, acronym, f\n"
        )

    def test_all_that_a_row_can_say(self) -> None:
        Path("x.csv").write_text(
            "concept,locale,term,case,since,office,domain,forbidden,translate,expand,status,note,"
            "source\na,fr,日本,permissive,2024-01-02,a,geo,always,no,yes,deprecated,Note.,ONU\n",
            encoding="utf-8",
        )
        assert run("show", "a", "--glossary", "x.csv").stdout == (
            "a  [geo]\n"
            "  fr\n"
            "    日本  deprecated, case permissive, since 2024-01-02, office a, forbidden always, "
            "not translated, to be expanded\n"
            "      Note.\n"
            "      source: ONU\n"
        )

    def test_json(self, table: Path) -> None:
        report = json.loads(run("show", "who", "--glossary", table, "--format", "json").stdout)
        assert report["version"] == 1
        (entry,) = report["concepts"]
        assert entry["concept"] == "who"
        assert entry["terms"][3] == {
            "locale": "fr",
            "term": "OMS",
            "kind": "acronym",
            "status": "preferred",
            "gender": "f",
            "article": None,
            "case": "sensitive",
            "since": None,
            "until": None,
            "office": None,
            "domain": None,
            "forbidden": "usually",
            "translate": True,
            "expand": False,
            "note": None,
            "source": None,
        }

    def test_an_unknown_concept(self, table: Path) -> None:
        assert error("show", "whom", "--glossary", table) == (
            "'whom' is no concept and no term of the glossary; did you mean 'who'?"
        )
        assert error("show", "zzz", "--glossary", table).endswith("tells what the glossary holds")


class TestStats:
    def test_counts(self, table: Path) -> None:
        result = run("stats", table)
        assert result.stdout.startswith("1 concepts, 6 terms\n\nby locale\n  fr       3\n")
        assert result.stdout.endswith(
            "concepts without an accepted term\n  fr       0\n  en       0\n  de       0\n"
        )

    def test_json(self, table: Path) -> None:
        Path("b.csv").write_text("en,fr\ntrade,commerce\n", encoding="utf-8")
        report = json.loads(run("stats", table, "b.csv", "--format", "json").stdout)
        assert report["by_locale"] == {"fr": 4, "en": 3, "de": 1}
        assert report["by_status"] == {"preferred": 7, "deprecated": 1}
        assert report["without_accepted_term"] == {"fr": [], "en": [], "de": ["trade"]}


def test_check_takes_a_glossary_of_any_format(table: Path) -> None:
    Path("en.txt").write_text("They met the WHO.", encoding="utf-8")
    Path("fr.txt").write_text("Ils ont rencontré le ministre.", encoding="utf-8")
    for name in ("x.tbx", "x.utx", "x.tsv"):
        run("convert", table, name)
        arguments = ["check", "fr.txt", "--source", "en.txt", "--glossary", name, "--presegmented"]
        found = CliRunner().invoke(cli, [*arguments, "--select", "term-missing"]).stdout
        assert "“WHO” is in the source, « OMS » is not here" in found, name

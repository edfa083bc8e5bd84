"""`readout-l10n draft` with the published pairs of its folders as a memory."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from draft.fakes import Capitals
from readout_l10n.checks.running.aligned import Aligner
from readout_l10n.cli import cli
from readout_l10n.cli.draft import engines, pairs
from readout_l10n.draft import Engine
from readout_l10n.draft.memory import Memory
from readout_l10n.model import Alignment, Document

MET = "The ministers met in Rome."
MET_FR = "Les ministres se sont rencontrés à Rome."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(engines, "machine_engines", lambda *_: ())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    pair("a", f"{MET}\nThe talks lasted two hours.", f"{MET_FR}\nL’entretien a duré deux heures.")
    write("en/new.txt", MET)
    return tmp_path


@pytest.fixture
def aligned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that are aligned from here on."""
    found: list[str] = []
    real = Aligner.aligned

    def watched(
        self: Aligner, source: Document, target: Document
    ) -> tuple[Alignment, tuple[bytes, bytes] | None]:
        found.append(Path(source.path).stem)
        return real(self, source, target)

    monkeypatch.setattr(Aligner, "aligned", watched)
    return found


def write(path: str, text: str) -> None:
    file = Path("corpus", path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + "\n", encoding="utf-8")


def pair(stem: str, source: str, target: str) -> None:
    write(f"en/{stem}.txt", source)
    write(f"fr/{stem}.txt", target)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["draft", "--to", "fr", *arguments])


def row(output: str, name: str) -> str:
    return next(line.split()[-1] for line in output.splitlines() if line.strip().startswith(name))


def memories(folder: Path) -> list[Path]:
    return sorted((folder / "cache").rglob("corpora/*.sqlite3"))


def drafted(name: str) -> str:
    return Path("corpus/fr", name).read_text(encoding="utf-8")


def test_published_pairs_are_a_memory_unasked(folder: Path) -> None:
    result = run("corpus")
    assert result.exit_code == 0, result.output
    assert MET_FR in drafted("new.txt")
    assert row(result.output, "published pairs aligned for the memory") == "1"
    assert "memory: published pairs of corpus (en, fr), 2 units, " in result.output
    (path,) = memories(folder)
    assert path.name.startswith("corpus-en-fr-")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_document_alone_has_its_folders_memory(folder: Path) -> None:
    assert run("corpus/en/new.txt").exit_code == 0
    assert MET_FR in drafted("new.txt")
    os.chdir("corpus")
    write("../en/more.txt", MET)
    assert "published pairs aligned" not in run("en").output
    assert len(memories(folder)) == 1


@pytest.mark.usefixtures("folder")
def test_only_what_has_changed_is_aligned_again(aligned: list[str]) -> None:
    pair("b", "They will meet again.", "Ils se reverront.")
    run("corpus")
    assert sorted(aligned) == ["a", "b"]
    aligned.clear()
    write("en/two.txt", "They will meet again.")
    run("corpus")
    assert aligned == []
    assert "Ils se reverront." in drafted("two.txt")

    write("fr/b.txt", "Ils se rencontreront de nouveau.")
    write("en/three.txt", "They will meet again.")
    run("corpus")
    assert aligned == ["b"]
    assert "Ils se rencontreront de nouveau." in drafted("three.txt")

    for side in ("en", "fr"):
        Path(f"corpus/{side}/b.txt").unlink()
    write("en/four.txt", "They will meet again.")
    run("corpus")
    assert "rencontreront" not in drafted("four.txt")
    assert aligned == ["b"]


@pytest.mark.usefixtures("folder")
def test_nothing_is_aligned_where_nothing_is_drafted(aligned: list[str]) -> None:
    Path("corpus/en/new.txt").unlink()
    assert run("corpus", "--engine", "memory").exit_code == 0
    assert aligned == []


@pytest.mark.usefixtures("folder")
def test_a_draft_is_no_translation(aligned: list[str]) -> None:
    matter = "---\nid: d\ndate: 2025-05-02\nkind: readout\ntitle: D\nstatus: {}\n---\n\n"
    write("en/d.md", matter.format("final") + "They agreed.")
    write("fr/d.md", matter.format("draft") + "Faux.")
    run("corpus")
    assert aligned == ["a"]
    # new.txt is a draft of ours now, and stays one when somebody works on it.
    write("fr/new.txt", "Ceci est en cours.")
    write("en/two.txt", MET)
    run("corpus")
    assert aligned == ["a"]
    assert MET_FR in drafted("two.txt")
    write("fr/d.md", matter.format("provisional") + "Ils ont marqué leur accord.")
    write("en/three.txt", "They agreed.")
    run("corpus")
    assert aligned == ["a", "d"]
    assert "Ils ont marqué leur accord." in drafted("three.txt")


@pytest.mark.usefixtures("folder")
def test_a_draft_that_is_accepted_whole_is_published(aligned: list[str]) -> None:
    run("corpus")
    sheet = Path("corpus/fr/new.po")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    CliRunner().invoke(cli, ["draft", "import", str(sheet)])
    aligned.clear()
    write("en/two.txt", "They will meet again.")
    run("corpus")
    assert aligned == ["new"]


@pytest.mark.usefixtures("folder")
def test_a_draft_whose_source_has_changed_is_no_match_for_it(aligned: list[str]) -> None:
    run("corpus")
    sheet = Path("corpus/fr/new.po")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    CliRunner().invoke(cli, ["draft", "import", str(sheet)])
    aligned.clear()
    write("en/new.txt", MET.replace("Rome", "Lima, where they had met before"))
    assert run("corpus").exit_code == 0
    assert aligned == []
    assert "match: 100%" not in sheet.read_text(encoding="utf-8")


def test_it_can_be_left_out(folder: Path) -> None:
    result = run("corpus", "--no-corpus-memory")
    assert result.exit_code == 2
    assert "no engine translates en into fr" in result.stderr
    assert memories(folder) == []


def test_a_dry_run_aligns_nothing(folder: Path, aligned: list[str]) -> None:
    result = run("corpus", "--dry-run")
    assert result.exit_code == 0, result.output
    assert row(result.output, "published pairs to be aligned for the memory") == "1"
    assert aligned == []
    assert not (folder / "cache").exists()


def test_without_caches_nothing_is_kept(folder: Path) -> None:
    Path("readout.toml").write_text("[cache]\nmegabytes = 0\n", encoding="utf-8")
    assert run("corpus").exit_code == 0
    assert MET_FR in drafted("new.txt")
    assert not (folder / "cache").exists()


def test_an_interrupted_run_keeps_what_it_had(
    folder: Path, monkeypatch: pytest.MonkeyPatch, aligned: list[str]
) -> None:
    pair("b", "They will meet again.", "Ils se reverront.")
    watched = Aligner.aligned

    def interrupted(
        self: Aligner, source: Document, target: Document
    ) -> tuple[Alignment, tuple[bytes, bytes] | None]:
        if Path(source.path).stem == "b":
            raise KeyboardInterrupt
        return watched(self, source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Aligner, "aligned", interrupted)
        result = run("corpus")
    assert result.exit_code == 2
    assert "interrupted" in result.output
    assert len(memories(folder)) == 1
    aligned.clear()
    assert run("corpus").exit_code == 0
    assert aligned == ["b"]


@pytest.mark.usefixtures("folder")
def test_a_pair_that_cannot_be_read_is_told_and_left_out() -> None:
    write("en/b.md", "They will meet again.")
    write("fr/b.md", "---\nid: b\nstatus: nonsense\n---\nTexte.")
    result = run("corpus")
    assert "/corpus/fr/b.md:" in result.stderr
    assert MET_FR in drafted("new.txt")


@pytest.mark.usefixtures("folder")
def test_without_an_engine_a_memory_is_enough() -> None:
    result = run("corpus")
    assert result.exit_code == 0
    assert "Warning: no engine translates en into fr" in result.stderr
    assert "readout-l10n models install FILE.argosmodel" in result.stderr
    assert "--engine memory" not in result.stderr
    other = CliRunner().invoke(cli, ["draft", "--to", "ca", "corpus"])
    assert other.exit_code == 2
    assert "Error: no engine translates en into ca" in other.stderr
    asked = run("corpus", "--engine", "argos")
    assert asked.exit_code == 2


@pytest.mark.usefixtures("folder")
def test_a_memory_that_was_named_and_has_nothing_is_told() -> None:
    Path("m.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"X-Source-Language: en\\n"\n\n'
        'msgid "Peace"\nmsgstr "Paz"\n',
        encoding="utf-8",
    )
    told = "Warning: m.po has no unit that translates en into fr"
    alone = run("corpus", "--memory", "m.po", "--no-corpus-memory")
    assert alone.exit_code == 2
    assert told in alone.stderr
    beside = run("corpus", "--memory", "m.po")
    assert beside.exit_code == 0
    assert told in beside.stderr


@pytest.mark.usefixtures("folder")
def test_the_likelier_of_two_memories_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    def machines(*_: object) -> tuple[Engine, ...]:
        return (Capitals(),)

    monkeypatch.setattr(engines, "machine_engines", machines)
    other = "The ministers met again in Rome this week for two days."
    Path("m.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Source-Language: en\\n"\n\n'
        f'msgid "{other[:-1]} of talks."\nmsgstr "Autre chose."\n',
        encoding="utf-8",
    )
    pair("c", other, "Les ministres se sont revus à Rome cette semaine, pendant deux jours.")
    write("en/new.txt", other)
    result = run("corpus", "--memory", "m.po")
    assert "Les ministres se sont revus" in drafted("new.txt")
    assert row(result.output, "100 %") == "1"


def test_processes_share_the_alignments_and_change_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "_WORTH", 1)
    for name in "bcd":
        pair(name, f"{MET}\nThey talked about {name}.", f"{MET_FR}\nIls ont parlé de {name}.")
    exported = []
    for jobs in ("1", "2"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / f"cache{jobs}"))
        output = folder / jobs
        result = run("corpus", "--jobs", jobs, "--output", str(output))
        assert result.exit_code == 0, result.output
        assert row(result.output, "published pairs aligned for the memory") == "4"
        (memory,) = (folder / f"cache{jobs}").rglob("corpora/*.sqlite3")
        with Memory(memory) as opened:
            exported.append(list(opened.units("en", "fr")))
    assert {unit.origin for unit in exported[0]} == {f"en/{name}.txt" for name in "abcd"}
    assert exported[0] == exported[1]

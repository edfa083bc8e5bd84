"""`readout-l10n memory`, each command from end to end."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout_l10n.cli import cli
from readout_l10n.draft.memory import Memory, Standing, Unit

MET = "The ministers met in Rome for two days."
TMX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Peace</seg></tuv><tuv xml:lang="fr"><seg>Paix</seg></tuv>
<tuv xml:lang="es"><seg>Paz</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    pair("a", f"{MET}\n", "Les ministres se sont rencontrés à Rome pendant deux jours.\n")
    Path("m.tmx").write_text(TMX, encoding="utf-8")
    return tmp_path


def pair(stem: str, *sides: str) -> None:
    for locale, text in zip(("en", "fr"), sides, strict=True):
        Path("corpus", locale).mkdir(parents=True, exist_ok=True)
        Path("corpus", locale, f"{stem}.txt").write_text(text, encoding="utf-8")


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["memory", *arguments], input=answer)


@pytest.mark.usefixtures("folder")
def test_files_and_folders_are_added() -> None:
    result = run("add", "m.tmx", "corpus")
    assert result.exit_code == 0, result.output
    assert "m.tmx: units new 2, replaced 0, unchanged 0" in result.output
    assert "1 published pair was aligned and added" in result.output
    again = run("add", "m.tmx", "corpus")
    assert "m.tmx: units new 0, replaced 0, unchanged 2" in again.output
    assert "0 published pairs were aligned and added" in again.output
    pair("a", "They agreed on trade.\n", "Ils se sont mis d’accord sur le commerce.\n")
    assert "1 published pair was aligned and added" in run("add", "corpus").output
    assert run("search", MET, "--to", "fr").output == "no match of 70 % or more\n"


@pytest.mark.usefixtures("folder")
def test_only_the_locale_asked_for_is_added() -> None:
    result = run("add", "m.tmx", "--to", "es", "--memory", "own.sqlite3")
    assert "m.tmx: units new 1" in result.output
    assert "  en → es" in run("info", "--memory", "own.sqlite3").output
    assert "en → fr" not in run("info", "--memory", "own.sqlite3").output


@pytest.mark.usefixtures("folder")
def test_a_search_shows_rates_and_differences() -> None:
    run("add", "corpus")
    exact = run("search", MET, "--to", "fr").output
    assert exact.splitlines() == [
        f"100 %  {MET}",
        "       Les ministres se sont rencontrés à Rome pendant deux jours.",
        "         From corpus/en/a.txt.",
    ]
    near = run("search", "The leaders met in Rome for two days.", "--to", "fr").output
    assert near.startswith(f" 88 %  {MET}\n")
    assert "Translates “ministers”, where the source has “leaders”." in near
    none = run("search", "The leaders met in Rome for two days.", "--to", "fr", "--at-least", "95")
    assert none.exit_code == 0
    assert none.output == "no match of 95 % or more\n"


@pytest.mark.usefixtures("folder")
def test_a_search_looks_into_a_corpus() -> None:
    result = run("search", MET, "--to", "fr", "--corpus", "corpus")
    assert "100 %" in result.output
    assert "From en/a.txt." in result.output
    assert ": 1 unit, " in run("info").output


def test_info_counts_by_locales_standing_and_document(folder: Path) -> None:
    with Memory(folder / "own.sqlite3") as memory:
        units = [
            Unit("en", "fr", f"Text {number}", "Texte", origin=f"{number}.md")
            for number in range(12)
        ]
        fuzzy = Unit("en", "fr", "Talks", "Pourparlers", standing=Standing.UNREVIEWED)
        memory.add([*units, fuzzy, Unit("en", "es", "Peace", "Paz", accepted_by="Ana")])
    output = run("info", "--memory", "own.sqlite3").output
    assert output.startswith("own.sqlite3: 14 units, 0.")
    rows = [line.split() for line in output.splitlines()]
    assert ["en", "→", "es", "published", "1"] in rows
    assert ["en", "→", "fr", "published", "12"] in rows
    assert ["en", "→", "fr", "unreviewed", "1"] in rows
    assert "  from 12 documents:" in output
    assert "    …" in output
    assert "    …" not in run("info", "--memory", "own.sqlite3", "--all").output


def test_an_export_is_taken_in_again(folder: Path) -> None:
    run("add", "corpus", "m.tmx")
    result = run("export", "--to", "fr", "--output", "out.tmx")
    assert result.output == "out.tmx: 2 units\n"
    run("add", "out.tmx", "--memory", "other.sqlite3")
    with Memory(folder / "other.sqlite3") as memory:
        assert memory.origins() == {"corpus/en/a.txt": 1, "m.tmx": 1}
        assert {unit.source for unit in memory.units("en", "fr")} == {MET, "Peace"}
    nothing = run("export", "--to", "ca", "--output", "out.tmx")
    assert nothing.exit_code == 2
    assert "has no unit that translates en into ca" in nothing.output


@pytest.mark.usefixtures("folder")
def test_what_would_go_is_shown_before_it_goes() -> None:
    run("add", "corpus", "m.tmx")
    left = run("forget", "--origin", "corpus/*", answer="n\n")
    assert left.exit_code == 2
    assert "corpus/en/a.txt" in left.output
    assert "would go: 1 document, 1 unit" in left.output
    assert "100 %" in run("search", MET, "--to", "fr").output
    gone = run("forget", "--origin", "corpus/*", answer="y\n")
    assert gone.exit_code == 0
    assert "1 unit forgotten" in gone.output
    assert "no match" in run("search", MET, "--to", "fr").output
    assert "Paix" in run("search", "Peace", "--to", "fr").output
    none = run("forget", "--origin", "corpus/*", "--yes")
    assert none.exit_code == 2
    assert "has nothing from corpus/*" in none.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", "none.tmx"), "none.tmx: no such file or folder"),
        (("add", "corpus/en"), "holds no pair of an original and its translation"),
        (("info", "--memory", "none.sqlite3"), "`readout-l10n memory add PATH` makes a memory"),
        (("export", "--to", "fr", "--output", "x.tmx"), "no such file"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_mistakes(arguments: tuple[str, ...], message: str) -> None:
    Path("corpus/fr/a.txt").unlink()
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output


def test_the_cache_names_and_deletes_memories_of_corpora(folder: Path) -> None:
    run("search", MET, "--to", "fr", "--corpus", "corpus")
    told = CliRunner().invoke(cli, ["cache"]).output
    assert ": 1 units of published pairs, 0." in told
    CliRunner().invoke(cli, ["cache", "--clear"])
    assert list((folder / "cache").rglob("*.sqlite3")) == []
    assert run("info").output.endswith(": nothing\n")

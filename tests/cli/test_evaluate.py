import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from readout_l10n import embed
from readout_l10n.cli import cli

GOLD = "[0]:[0]\n\n[1, 2]:[1]\n[]:[2]\n"
SIDES = ("one a\ntwo b\nthree c\n", "one a\ntwo b three c\nnine i\n")


class SameWords:
    """Sentences are alike as they share words."""

    name = "same-words:1"

    def encode(self, sentences: list[str], longest: int) -> object:
        vectors = np.zeros((longest, len(sentences), 256), dtype=np.float32)
        for k in range(longest):
            for i in range(len(sentences) - k):
                for word in " ".join(sentences[i : i + k + 1]).split():
                    vectors[k, i, sum(word.encode()) % 256] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=2, keepdims=True), 1e-9)


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embed, "load_encoder", lambda _model: SameWords())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    books = tmp_path / "books"
    books.mkdir()
    for stem in ("a", "b"):
        (books / f"{stem}.gold").write_text(GOLD, encoding="utf-8")
        for locale, text in zip(("en", "fr"), SIDES, strict=True):
            (books / f"{stem}.{locale}").write_text(text, encoding="utf-8")
    return books


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["evaluate", "align", *map(str, arguments)], input=stdin)


def error(*arguments: str | Path, stdin: str | None = None) -> str:
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 2, result.output
    return result.output.removeprefix("Error: ").strip()


def test_texts_beside_the_gold_are_aligned_and_scored(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert [line.split()[0] for line in lines[2:5]] == ["a.gold", "b.gold", "total"]
    assert any(line.startswith("expected calibration error ") for line in lines)
    assert "|encoder:same-words:1|weights:" in lines[-1]


def test_a_given_ladder_is_scored(folder: Path, tmp_path: Path) -> None:
    hyp = tmp_path / "mine.txt"
    hyp.write_text("[0]:[0]:0.9\n[1]:[1]:0.6\n[2]:[]:0.5\n[]:[2]:0.8\n", encoding="utf-8")
    report = json.loads(run(folder / "a.gold", hyp, "--format", "json").output)
    assert report["version"] == 1
    assert report["total"]["strict"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert report["total"]["lax"]["recall"] == 1.0
    assert "|hyp:" in report["signature"]
    assert report == json.loads(
        run(folder / "a.gold", "-", "--format", "json", stdin=hyp.read_text()).output
    )


def test_a_folder_of_ladders_is_matched_by_stem(folder: Path, tmp_path: Path) -> None:
    hyp = tmp_path / "found"
    hyp.mkdir()
    (hyp / "a.ladder").write_text(GOLD, encoding="utf-8")
    assert error(folder, hyp) == f"{hyp}: no b.ladder in it for {folder / 'b.gold'}; add it"
    (hyp / "b.out").write_text(GOLD, encoding="utf-8")
    assert "1.000  1.000  1.000" in run(folder, hyp).output
    (hyp / "b.old").write_text(GOLD, encoding="utf-8")
    assert error(folder, hyp).endswith("; it could be any of b.old, b.out")
    (hyp / "b.gold").write_text(GOLD, encoding="utf-8")
    assert run(folder, hyp).exit_code == 0
    (hyp / "c.ladder").write_text(GOLD, encoding="utf-8")
    assert error(folder, hyp).startswith(f"{hyp / 'c.ladder'}: no gold goes with it")


def test_gold_is_never_scored_against_itself(folder: Path) -> None:
    assert error(folder, folder).endswith("; it could be any of a.en, a.fr")


def test_swapped_locales_are_guessed_at(folder: Path) -> None:
    (folder / "a.gold").write_text("[0]:[0]\n\n[1]:[1, 2, 3]\n", encoding="utf-8")
    (folder / "a.en").write_text("one\ntwo\nthree\nfour\n", encoding="utf-8")
    (folder / "a.fr").write_text("un\ndeux\n", encoding="utf-8")
    assert error(folder) == (
        f"{folder / 'a.gold'}:3: {folder / 'a.fr'} has 2 lines, so no index 3 (from 0); "
        "it fits with source locale fr and target locale en"
    )
    swapped = run(folder / "a.gold", "--source-locale", "fr", "--target-locale", "en")
    assert swapped.exit_code == 0
    (folder / "a.gold").write_text("[9]:[9]\n", encoding="utf-8")
    assert error(folder).endswith("; is it the text that this gold was made of?")


def test_missing_texts_are_named_with_those_that_are_there(folder: Path) -> None:
    message = error(folder / "a.gold", "--target-locale", "de")
    assert message.startswith(
        f"{folder / 'a.gold'}: no a.de beside it (texts there: a.en, a.fr); name the locales"
    )


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        ("", "a.gold: no bead in it; gold holds a bead a line, such as [0, 1]:[0]"),
        ("[0]:[0]\n0-0\n", "a.gold:2: a bead looks like"),
    ],
)
def test_odd_gold_is_an_error(folder: Path, gold: str, message: str) -> None:
    (folder / "a.gold").write_text(gold, encoding="utf-8")
    assert error(folder).startswith(str(folder / message))


def test_paths_that_hold_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert error(tmp_path / "empty") == (
        f"{tmp_path / 'empty'}: no .gold file in it; one holds a bead a line, such as [0, 1]:[0]"
    )
    assert error(tmp_path / "no.gold") == f"{tmp_path / 'no.gold'}: no such file or folder"
    assert error(folder / "a.gold", tmp_path / "no").endswith("no such file or folder")


def test_one_ladder_is_not_scored_against_a_folder(folder: Path) -> None:
    expected = f"one ladder, but {folder} holds 2 .gold files; name one of them"
    assert error(folder, "-", stdin=GOLD) == f"-: {expected}"
    assert error(folder, folder / "a.gold") == f"{folder / 'a.gold'}: {expected}"


def test_what_was_not_found_is_recall_lost(folder: Path) -> None:
    report = json.loads(run(folder / "a.gold", "-", "--format", "json", stdin="").output)
    assert report["total"]["strict"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert report["calibration"] is None


def test_output_file_is_written_whole(folder: Path, tmp_path: Path) -> None:
    result = run(folder, "--output", tmp_path / "report.txt")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == run(folder).output
    assert "cannot be written" in error(folder, "--output", tmp_path / "no" / "report.txt")


def test_gold_is_not_written_over(folder: Path) -> None:
    gold = folder / "a.gold"
    for arguments in ((gold, "--output", gold), (folder, "--output", gold)):
        assert "is one of the files to be read" in error(*arguments)
    assert gold.read_text(encoding="utf-8") == GOLD

from pathlib import Path

import pytest

from readout_l10n.corpus import PairPaths, find_pairs
from readout_l10n.errors import InputError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("en/a.md", "fr/a.md", "en/b.md", "fr/c.txt", "en/sub/d.md", "fr/sub/d.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")
    (tmp_path / "README.md").write_text("no readout", encoding="utf-8")
    return tmp_path


def test_a_folder_of_locale_folders_is_paired_by_stem(corpus: Path) -> None:
    assert find_pairs([corpus], "en", "fr") == (
        PairPaths(corpus / "en/a.md", corpus / "fr/a.md"),
        PairPaths(corpus / "en/b.md", None),
        PairPaths(None, corpus / "fr/c.txt"),
        PairPaths(corpus / "en/sub/d.md", corpus / "fr/sub/d.html"),
    )


def test_a_file_finds_its_counterpart(corpus: Path) -> None:
    pair = PairPaths(corpus / "en/a.md", corpus / "fr/a.md")
    assert find_pairs([corpus / "fr/a.md"], "en", "fr") == (pair,)
    assert find_pairs([corpus / "en/a.md", corpus / "fr/a.md"], "en", "fr") == (pair,)


def test_one_locale_folder_alone(corpus: Path) -> None:
    found = find_pairs([corpus / "fr"], "en", "fr")
    assert [pair.target and pair.target.name for pair in found] == ["a.md", "c.txt", "d.html"]
    assert found[0].source == corpus / "en/a.md"


def test_locales_with_regions_use_their_folder_or_their_language_s(corpus: Path) -> None:
    found = find_pairs([corpus], "en-GB", "fr-CA")
    assert found[0] == PairPaths(corpus / "en/a.md", corpus / "fr/a.md")


@pytest.mark.parametrize(("source", "target"), [("EN", "FR"), ("en-GB", "fr_FR"), ("en", "fr-CA")])
def test_folders_may_name_case_and_region(source: str, target: str, tmp_path: Path) -> None:
    for name in (source, target):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").touch()
    pair = PairPaths(tmp_path / source / "a.md", tmp_path / target / "a.md")
    assert find_pairs([tmp_path], "en", "fr") == (pair,)


def test_another_region_is_another_locale(tmp_path: Path) -> None:
    for name in ("en", "fr-FR", "fr-CA"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").touch()
    pair = PairPaths(tmp_path / "en/a.md", tmp_path / "fr-CA/a.md")
    assert find_pairs([tmp_path], "en", "fr-CA") == (pair,)


def test_a_file_stays_in_its_own_folder(tmp_path: Path) -> None:
    for name in ("en", "fr", "fr-FR"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").touch()
    pair = PairPaths(tmp_path / "en/a.md", tmp_path / "fr-FR/a.md")
    assert find_pairs([tmp_path / "fr-FR/a.md"], "en", "fr") == (pair,)


def test_folders_of_other_names(tmp_path: Path) -> None:
    for name in ("originals/a.md", "translations/a.md"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
    folders = {"en": tmp_path / "originals", "fr": tmp_path / "translations"}
    pair = PairPaths(tmp_path / "originals/a.md", tmp_path / "translations/a.md")
    assert find_pairs([tmp_path], "en", "fr", folders) == (pair,)


def test_configured_folders_do_not_hide_others(corpus: Path) -> None:
    folders = {"en": Path("elsewhere/en"), "fr": Path("elsewhere/fr")}
    assert find_pairs([corpus], "en", "fr", folders) == find_pairs([corpus], "en", "fr")


def test_a_folder_without_locales_holds_targets(tmp_path: Path) -> None:
    (tmp_path / "x.txt").touch()
    (tmp_path / "y.pdf").touch()
    assert find_pairs([tmp_path], "en", "fr") == (PairPaths(None, tmp_path / "x.txt"),)


def test_paths_relative_to_the_current_folder(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus / "fr")
    assert find_pairs([Path("a.md")], "en", "fr") == (PairPaths(Path("../en/a.md"), Path("a.md")),)


def test_what_cannot_be_paired(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere: no such file or folder"):
        find_pairs([corpus / "nowhere"], "en", "fr")
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="holds no document"):
        find_pairs([empty], "en", "fr")
    (corpus / "fr/a.txt").touch()
    with pytest.raises(InputError, match=r"a\.md and a\.txt share a stem; keep one of them"):
        find_pairs([corpus], "en", "fr")

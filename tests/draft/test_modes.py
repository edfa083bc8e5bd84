from pathlib import Path

import pytest

from readout_l10n.draft.modes import chain, installation, installed_modes, provenance

PIPE = "lt-proc 'a b/x.bin' | apertium-tagger -g $2 'x.prob' | lt-proc $1 'y.bin'\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("eng-spa", "spa-cat", "fra-cat", "eco-fr-es", "spa-eng_US", "fra-cat_pre2017"):
        (tmp_path / f"{name}.mode").write_text(PIPE, encoding="utf-8")
    return tmp_path


def test_modes_are_found_by_two_letter_codes_and_variants_left_out(folder: Path) -> None:
    assert sorted(installed_modes(folder)) == [("en", "es"), ("es", "ca"), ("fr", "ca")]


def test_stages_have_their_options(folder: Path) -> None:
    assert installed_modes(folder)["en", "es"].stages == (
        ("lt-proc", "a b/x.bin"),
        ("apertium-tagger", "-g", "x.prob"),
        ("lt-proc", "-g", "y.bin"),
    )


@pytest.mark.parametrize(
    ("pair", "names"),
    [
        (("en", "es"), ["eng-spa"]),
        (("en-GB", "ca"), ["eng-spa", "spa-cat"]),
        (("fr", "es"), []),
        (("de", "es"), []),
    ],
)
def test_a_chain_has_one_mode_or_two(folder: Path, pair: tuple[str, str], names: list[str]) -> None:
    assert [mode.name for mode in chain(*pair, installed_modes(folder))] == names


@pytest.mark.parametrize(
    ("pair", "command"),
    [
        (("fr", "es"), "apt-get install apertium apertium-fr-es"),
        (("fr", "ca"), "apt-get install apertium apertium-fra-cat"),
        (("en", "pt"), "apt-get install apertium apertium-eng-spa apertium-es-pt"),
        (("en", "ja"), None),
    ],
)
def test_the_command_that_installs_a_pair(pair: tuple[str, str], command: str | None) -> None:
    assert installation(*pair) == command


def test_a_mode_of_no_package_is_told_by_its_hash(folder: Path) -> None:
    assert provenance(installed_modes(folder)["fr", "ca"]).startswith("fra-cat (sha256 ")

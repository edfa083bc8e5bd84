import json
from pathlib import Path

import pytest

from readout_l10n.draft.argos import read_settings
from readout_l10n.errors import InputError


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def write_settings(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config" / "argos-translate" / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_packages_lie_below_the_folder_of_data(tmp_path: Path, environment: dict[str, str]) -> None:
    found = read_settings(environment)
    assert found.folder == tmp_path / "data" / "argos-translate" / "packages"
    assert (found.device, found.compute_type, found.beam) == ("cpu", "auto", 4)


def test_without_variables_packages_lie_below_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    wanted = tmp_path / ".local" / "share" / "argos-translate" / "packages"
    assert read_settings({}).folder == wanted
    assert read_settings({"ARGOS_PACKAGES_DIR": "", "XDG_DATA_HOME": ""}).folder == wanted


def test_inside_a_snap_its_home_counts(tmp_path: Path) -> None:
    found = read_settings({"SNAP": "/snap/argos/1", "SNAP_USER_DATA": str(tmp_path)})
    assert found.folder == tmp_path / ".local" / "share" / "argos-translate" / "packages"


def test_settings_json_is_read(tmp_path: Path, environment: dict[str, str]) -> None:
    said = {"ARGOS_PACKAGES_DIR": "/models", "ARGOS_BEAM_SIZE": 2, "ARGOS_DEBUG": None}
    write_settings(tmp_path, json.dumps(said))
    found = read_settings(environment)
    assert (found.folder, found.beam) == (Path("/models"), 2)


def test_variables_come_before_settings_json(tmp_path: Path, environment: dict[str, str]) -> None:
    write_settings(tmp_path, '{"ARGOS_PACKAGES_DIR": "/models", "ARGOS_COMPUTE_TYPE": "int8"}')
    found = read_settings(environment | {"ARGOS_PACKAGES_DIR": "/others"})
    assert (found.folder, found.compute_type) == (Path("/others"), "int8")


@pytest.mark.parametrize("text", ["{", "[]"])
def test_settings_in_shreds_are_named(
    tmp_path: Path, environment: dict[str, str], text: str
) -> None:
    path = write_settings(tmp_path, text)
    with pytest.raises(InputError, match="mend the file or delete it") as error:
        read_settings(environment)
    assert error.value.path == str(path)


@pytest.mark.parametrize("beam", ["0", "four", "-1"])
def test_a_beam_is_a_number(environment: dict[str, str], beam: str) -> None:
    with pytest.raises(InputError, match=f"ARGOS_BEAM_SIZE is '{beam}'; a whole number"):
        read_settings(environment | {"ARGOS_BEAM_SIZE": beam})


def test_nothing_is_made_on_the_disk(tmp_path: Path, environment: dict[str, str]) -> None:
    read_settings(environment)
    assert not list(tmp_path.iterdir())

"""Files that must not be unpacked, whatever else they hold."""

import json
import stat
import zipfile
from pathlib import Path

import pytest

from draft.argos.conftest import ENGLISH_SPANISH
from readout_l10n.draft.argos import archive
from readout_l10n.draft.argos.archive import read_archive
from readout_l10n.draft.argos.install import install
from readout_l10n.errors import InputError

METADATA = json.dumps({"from_code": "en", "to_code": "es", "package_version": "1.0"})
GOOD = {"p/metadata.json": METADATA, "p/model/model.bin": "m", "p/sentencepiece.model": "s"}

Members = dict[str, str]


def written(path: Path, members: Members, **attributes: int) -> Path:
    """A zip of members; `attributes` are set on the last."""
    with zipfile.ZipFile(path, "w") as made:
        for number, (name, text) in enumerate(members.items(), start=1):
            member = zipfile.ZipInfo("placeholder")
            member.filename = name
            if number == len(members):
                for key, value in attributes.items():
                    setattr(member, key, value)
            made.writestr(member, text)
    return path


def refused(path: Path, tmp_path: Path) -> str:
    """Why a file is not installed, once it is sure that nothing was written for it."""
    folder = tmp_path / "data" / "packages"
    with pytest.raises(InputError) as error:
        install(path, folder)
    assert error.value.path == str(path)
    assert not [p for p in tmp_path.rglob("*") if p != path and not p.is_dir()]
    return str(error.value).removeprefix(f"{path}: ")


def test_a_package_is_read() -> None:
    found = read_archive(ENGLISH_SPANISH)
    assert (found.package.pair, found.package.version) == ("en→es", "1.0")
    assert found.package.name == "tests-en_es"
    assert found.size > ENGLISH_SPANISH.stat().st_size


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../evil", "leads out of its folder"),
        ("p/../../evil", "leads out of its folder"),
        ("p/./evil", "leads out of its folder"),
        ("p//evil", "leads out of its folder"),
        ("/evil", "has no path below one folder"),
        ("p\\..\\evil", "has no path below one folder"),
        ("C:/evil", "has no path below one folder"),
        ("p/a\nb", "has a name that cannot be printed"),
        ("evil", "no package: 'evil' lies in no folder"),
        ("q/evil", "no package: one folder is wanted in the zip, not p, q"),
        ("p/METADATA.json", "two members of the zip have one name"),
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    path = written(tmp_path / "a.argosmodel", GOOD | {name: "x"})
    told = refused(path, tmp_path)
    assert reason in told
    assert told.endswith("; nothing was installed")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    path = written(
        tmp_path / "a.argosmodel",
        GOOD | {"p/link": "/etc/passwd"},
        external_attr=(kind | 0o777) << 16,
        create_system=3,
    )
    assert "the member 'p/link' is a link or a device" in refused(path, tmp_path)


@pytest.mark.parametrize("folder", [".hidden", "a b", "-rf", "ä"])
def test_a_folder_has_a_plain_name(tmp_path: Path, folder: str) -> None:
    members = {name.replace("p/", f"{folder}/", 1): text for name, text in GOOD.items()}
    path = written(tmp_path / "a.argosmodel", members)
    assert "has other characters than letters, digits" in refused(path, tmp_path)


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ("p/metadata.json", "p/ has no metadata.json"),
        ("p/model/model.bin", "p/ has no model/model.bin"),
        ("p/sentencepiece.model", "p/ has no sentencepiece.model or bpe.model"),
    ],
)
def test_what_is_missing_is_told(tmp_path: Path, missing: str, reason: str) -> None:
    members = {name: text for name, text in GOOD.items() if name != missing}
    path = written(tmp_path / "a.argosmodel", members)
    assert refused(path, tmp_path) == f"no package: {reason}; nothing was installed"


def test_metadata_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.argosmodel", GOOD | {"p/metadata.json": "{}"})
    assert "metadata.json has from_code None" in refused(path, tmp_path)


def test_no_files_are_no_package(tmp_path: Path) -> None:
    path = written(tmp_path / "a.argosmodel", {"p/": ""})
    assert "the zip holds no files" in refused(path, tmp_path)


def test_too_large_a_package_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.argosmodel", GOOD)
    monkeypatch.setattr(archive, "LARGEST", 20)
    assert "bytes unpacked; a package has 20 at most" in refused(path, tmp_path)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.argosmodel", GOOD)
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert "3 members; a package has 2 at most" in refused(path, tmp_path)


@pytest.mark.parametrize("size", [0, 100, 50_000])
def test_a_file_that_was_cut_off_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.argosmodel"
    path.write_bytes(ENGLISH_SPANISH.read_bytes()[:size])
    assert "not a whole zip file" in refused(path, tmp_path)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.argosmodel"
    data = bytearray(ENGLISH_SPANISH.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    assert "cannot be unpacked" in refused(path, tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "no.argosmodel", tmp_path) == (
        "cannot be read: No such file or directory"
    )

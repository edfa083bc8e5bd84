import json
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from draft.argos.conftest import ENGLISH_SPANISH, FRENCH_ENGLISH
from readout_l10n.draft.argos import install as module
from readout_l10n.draft.argos.content import RECORD, content_hash, file_hash, file_hashes
from readout_l10n.draft.argos.install import install, named, remove
from readout_l10n.draft.argos.record import read_record, verify
from readout_l10n.errors import EngineError, InputError


def other_version(tmp_path: Path) -> Path:
    """The package from English into Spanish in a version 1.1."""
    path = tmp_path / "other.argosmodel"
    with zipfile.ZipFile(ENGLISH_SPANISH) as source, zipfile.ZipFile(path, "w") as made:
        for member in source.infolist():
            data = source.read(member)
            if member.filename.endswith("metadata.json"):
                data = json.dumps(json.loads(data) | {"package_version": "1.1"}).encode()
            made.writestr(member, data)
    return path


def test_a_package_is_installed_with_its_record(tmp_path: Path) -> None:
    folder = tmp_path / "argos-translate" / "packages"
    package, is_new = install(ENGLISH_SPANISH, folder)
    assert is_new
    assert package.folder == folder / "tests-en_es"
    record = read_record(package.folder)
    assert record
    assert record.archive == "en_es.argosmodel"
    assert record.archive_sha256 == file_hash(ENGLISH_SPANISH)
    assert record.files == file_hashes(package.folder)
    assert sorted(p.name for p in folder.parent.iterdir()) == ["packages"]


def test_installing_twice_is_no_mistake(packages: Path) -> None:
    package, is_new = install(ENGLISH_SPANISH, packages)
    assert (package.name, is_new) == ("tests-en_es", False)


def test_another_package_gives_way_only_when_told(packages: Path, tmp_path: Path) -> None:
    path = other_version(tmp_path)
    with pytest.raises(InputError, match=r"installed, en→es 1\.0; --replace takes it"):
        install(path, packages)
    assert named("tests-en_es", packages).version == "1.0"
    assert install(path, packages, replace=True)[1]
    assert named("tests-en_es", packages).version == "1.1"
    assert sorted(p.name for p in packages.parent.iterdir()) == ["packages"]


def test_what_fails_half_way_leaves_what_was_there(
    packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content_hash(file_hashes(packages))
    path = other_version(tmp_path)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".former" not in f"{self}{target}":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(InputError, match="cannot be replaced: No space left on device"):
        install(path, packages, replace=True)
    assert content_hash(file_hashes(packages)) == before


def test_too_little_room_is_told_before_unpacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(InputError, match="bytes unpacked, but 1,000 are free on"):
        install(ENGLISH_SPANISH, tmp_path / "packages")
    assert not list((tmp_path / "packages").iterdir())


def test_a_place_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=r"cannot be put here: .*; set ARGOS_PACKAGES_DIR"):
        install(ENGLISH_SPANISH, tmp_path / "file" / "packages")


def test_two_processes_may_install_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "argos" / "packages"
    code = (
        "import sys; from pathlib import Path\n"
        "from readout_l10n.draft.argos.install import install\n"
        "print(install(Path(sys.argv[1]), Path(sys.argv[2]))[1])\n"
    )
    command = [sys.executable, "-c", code, str(ENGLISH_SPANISH), str(folder)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = sorted(process.communicate()[0].strip() for process in both)
    assert told == ["False", "False", "True"]
    assert verify(named("tests-en_es", folder)).is_whole
    assert sorted(p.name for p in folder.parent.iterdir()) == ["packages"]


def test_a_package_is_removed_whole(packages: Path) -> None:
    assert remove("tests-en_es", packages).pair == "en→es"
    assert [p.name for p in packages.iterdir()] == ["tests-fr_en"]
    assert sorted(p.name for p in packages.parent.iterdir()) == ["packages"]


def test_a_package_goes_by_its_pair(packages: Path) -> None:
    assert named("fr_en", packages).name == "tests-fr_en"


@pytest.mark.parametrize("name", ["es_en", "..", "tests-fr_en/../tests-en_es", ""])
def test_an_unknown_name_is_told(packages: Path, name: str) -> None:
    with pytest.raises(EngineError, match="`readout-l10n models list` has their names"):
        remove(name, packages)
    assert len(list(packages.iterdir())) == 2


def test_a_pair_of_several_packages_is_named_in_full(packages: Path) -> None:
    shutil.copytree(packages / "tests-en_es", packages / "more-en_es")
    with pytest.raises(EngineError, match="more-en_es, tests-en_es: name it in full"):
        named("en_es", packages)


def test_files_that_changed_are_found(packages: Path) -> None:
    folder = packages / "tests-en_es"
    (folder / "metadata.json").write_bytes((folder / "metadata.json").read_bytes() + b" ")
    (folder / "sentencepiece.model").rename(folder / "model" / "spare")
    (folder / "bpe.model").touch()
    verdict = verify(named("en_es", packages))
    assert verdict.recorded
    assert not verdict.is_whole
    assert verdict.changed == ("metadata.json",)
    assert verdict.missing == ("sentencepiece.model",)
    assert verdict.added == ("bpe.model", "model/spare")


def test_what_another_program_installed_has_no_record(packages: Path) -> None:
    (packages / "tests-fr_en" / RECORD).unlink()
    verdict = verify(named("fr_en", packages))
    assert (verdict.recorded, verdict.is_whole) == (False, True)


@pytest.mark.parametrize("text", ["", "[]", '{"files": []}', '{"files": {}}'])
def test_a_record_in_shreds_is_told(packages: Path, text: str) -> None:
    (packages / "tests-fr_en" / RECORD).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="readout-l10n models remove tests-fr_en"):
        verify(named("fr_en", packages))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_content_hash_is_that_of_sha256sums_lines(installed: Path) -> None:
    hashes = file_hashes(installed / "tests-fr_en")
    assert [*hashes] == sorted(hashes)
    assert RECORD not in hashes
    lines = subprocess.run(
        ["sha256sum", *hashes],  # noqa: S607
        cwd=installed / "tests-fr_en",
        capture_output=True,
        check=True,
    ).stdout
    assert content_hash(hashes) == sha256(lines).hexdigest()


def test_the_record_does_not_change_the_hash(packages: Path) -> None:
    folder = packages / "tests-en_es"
    before = content_hash(file_hashes(folder))
    (folder / RECORD).unlink()
    assert content_hash(file_hashes(folder)) == before
    assert install(FRENCH_ENGLISH, packages)[1] is False

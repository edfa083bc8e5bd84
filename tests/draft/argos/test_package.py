import json
from pathlib import Path

import pytest

from readout_l10n.draft.argos.package import (
    PackageError,
    packages_in,
    read_package,
    version_order,
)


def test_packages_are_read(installed: Path) -> None:
    found, lost = packages_in(installed)
    assert [(p.pair, p.version, p.name) for p in found] == [
        ("en→es", "1.0", "tests-en_es"),
        ("fr→en", "1.0", "tests-fr_en"),
    ]
    assert lost == ()


def test_where_nothing_is_installed_nothing_is_found(tmp_path: Path) -> None:
    assert packages_in(tmp_path / "nowhere") == ((), ())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"from_code": None}, "metadata.json has from_code None; a language code is wanted"),
        ({"to_code": "../es"}, "metadata.json has to_code '../es'; a language code is wanted"),
        ({"type": "sbd"}, "it is of type 'sbd'; only translation packages are used"),
    ],
)
def test_metadata_of_another_kind_is_told(
    packages: Path, change: dict[str, object], reason: str
) -> None:
    path = packages / "tests-en_es" / "metadata.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), encoding="utf-8")
    found, lost = packages_in(packages)
    assert [p.pair for p in found] == ["fr→en"]
    assert [(u.folder.name, u.reason) for u in lost] == [("tests-en_es", reason)]


@pytest.mark.parametrize("text", ["{", "[]", "", '"en"'])
def test_metadata_in_shreds_is_told(packages: Path, text: str) -> None:
    (packages / "tests-en_es" / "metadata.json").write_text(text, encoding="utf-8")
    with pytest.raises(PackageError, match=r"metadata\.json is no JSON"):
        read_package(packages / "tests-en_es")


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ("metadata.json", "metadata.json cannot be read: No such file or directory"),
        ("model/model.bin", "model/model.bin is missing"),
        ("sentencepiece.model", "neither sentencepiece.model nor bpe.model is there"),
    ],
)
def test_what_is_missing_is_told(packages: Path, missing: str, reason: str) -> None:
    (packages / "tests-en_es" / missing).unlink()
    with pytest.raises(PackageError) as error:
        read_package(packages / "tests-en_es")
    assert str(error.value) == reason


def test_versions_are_ordered_by_their_numbers() -> None:
    assert version_order("1.10") > version_order("1.9") > version_order("1") > version_order("?")

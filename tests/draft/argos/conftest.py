"""The two small models of this folder, installed where tests may spoil nothing."""

import shutil
from pathlib import Path

import pytest

from readout_l10n.draft.argos import Settings
from readout_l10n.draft.argos.install import install

HERE = Path(__file__).parent
ENGLISH_SPANISH = HERE / "en_es.argosmodel"
FRENCH_ENGLISH = HERE / "fr_en.argosmodel"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both packages; not to be changed."""
    folder = tmp_path_factory.mktemp("argos") / "packages"
    for path in (ENGLISH_SPANISH, FRENCH_ENGLISH):
        install(path, folder)
    return folder


@pytest.fixture(scope="session")
def settings(installed: Path) -> Settings:
    """The packages, decoded so that the text is the same on every processor."""
    return Settings(installed, compute_type="float32", workers=2)


@pytest.fixture
def packages(installed: Path, tmp_path: Path) -> Path:
    """The same packages, free to be changed."""
    return shutil.copytree(installed, tmp_path / "argos" / "packages")

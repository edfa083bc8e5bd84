import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from support import ROOT, SHARED

# Clocks are noisy, so no example fails by time; CI looks at the same examples every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True, scope="session")
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither touch the cache of whoever runs them nor speak their language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READOUT_L10N_UI_LOCALE", "en")
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture
def shared() -> Path:
    """The folder of gold data; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED


@pytest.fixture
def root() -> Path:
    return ROOT

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from support import ROOT, SHARED


@pytest.fixture
def shared() -> Path:
    """The folder of gold data; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED


@pytest.fixture
def root() -> Path:
    return ROOT

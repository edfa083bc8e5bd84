"""Imports point one way (pyproject.toml, `[tool.importlinter]`)."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports


def test_imports_point_one_way(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert lint_imports(no_cache=True) == 0

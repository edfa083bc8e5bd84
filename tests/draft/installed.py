"""Apertium, where it is installed: tests that want it are skipped without, but in CI they fail."""

import os

import pytest

from readout_l10n.draft.apertium import Apertium, apertium

_WITHOUT = (
    "no Apertium here: apt-get install apertium apertium-fr-es apertium-eng-spa apertium-fra-cat"
)


def installed(source: str, target: str) -> Apertium:
    engine = apertium(source, target)
    if engine is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(_WITHOUT)
    return engine

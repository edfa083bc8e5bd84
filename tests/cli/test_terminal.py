import sys
from io import StringIO

import pytest

from readout_l10n.cli.terminal import wants_colour


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_only_on_a_terminal_that_has_not_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert not wants_colour()
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert wants_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour()

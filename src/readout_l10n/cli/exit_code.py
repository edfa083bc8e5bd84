"""What the process ends with."""

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.model import CheckReport


class ExitCode(IntEnum):
    CLEAN = 0
    FINDINGS = 1
    """Some at or above `--fail-on`."""
    UNTRUSTED = 2
    """The run says nothing of the texts: usage, configuration, an unreadable file."""


def exit_code(report: "CheckReport", config: "Config") -> ExitCode:
    """What a report of a run ends with."""
    if report.unreadable:
        return ExitCode.UNTRUSTED
    worst = max((finding.severity.rank for finding in report.findings), default=-1)
    return ExitCode.FINDINGS if worst >= config.fail_on.rank else ExitCode.CLEAN

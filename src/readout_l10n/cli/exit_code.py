"""What the process ends with."""

from enum import IntEnum


class ExitCode(IntEnum):
    CLEAN = 0
    FINDINGS = 1
    """Some at or above `--fail-on`."""
    UNTRUSTED = 2
    """The run says nothing of the texts: usage, configuration, an unreadable file."""

"""What the terminal can show."""

import os
import sys
from shutil import get_terminal_size

_FILE_WIDTH = 100
"""Characters a line of text in a file, where no terminal says how many."""


def wants_colour() -> bool:
    """Whether stdout is a terminal whose user has not declined colour (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def text_width(*, to_file: bool) -> int:
    """Characters a line of text may have."""
    return _FILE_WIDTH if to_file else get_terminal_size((_FILE_WIDTH, 24)).columns

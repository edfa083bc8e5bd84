"""What the terminal can show."""

import os
import sys


def wants_colour() -> bool:
    """Whether stdout is a terminal whose user has not declined colour (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

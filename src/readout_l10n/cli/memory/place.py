"""Which memory a command is about."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.draft.memories import own_memory
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.draft.memory import Memory

one_memory_option = click.option(
    "--memory",
    "memory_path",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="The .sqlite3 file that is meant [default: the one in the user's data folder].",
)


def memory_file(path: str | None) -> Path:
    """The memory named, else the user's own."""
    return Path(path) if path else own_memory()


def there(path: str | None) -> "Memory":
    """The memory named, else the user's own. Raises InputError where there is none."""
    from readout_l10n.draft.memory import Memory

    found = memory_file(path)
    if not found.is_file():
        message = "no such file; `readout-l10n memory add PATH` makes a memory"
        raise InputError(str(found), None, message)
    return Memory(found)

"""`readout-l10n memory`: what was translated before, to be filled, asked and emptied."""

import click

from readout_l10n.cli.interface import SpokenGroup
from readout_l10n.cli.memory.add import add
from readout_l10n.cli.memory.export import export
from readout_l10n.cli.memory.forget import forget
from readout_l10n.cli.memory.info import info
from readout_l10n.cli.memory.search import search


@click.group(cls=SpokenGroup)
def memory() -> None:
    """Fill the translation memory, ask it, give it on, and take out of it.

    It is the file that `readout-l10n draft` asks and `draft import` fills, unless --memory names
    another.
    """


for command in (add, search, info, export, forget):
    memory.add_command(command)

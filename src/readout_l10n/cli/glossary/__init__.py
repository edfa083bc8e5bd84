"""`readout-l10n glossary`: glossaries read, checked, turned into other formats and grown."""

import click

from readout_l10n.cli.glossary.show import show
from readout_l10n.cli.glossary.suggest import suggest


@click.group()
def glossary() -> None:
    """Look into glossaries, check them, convert them and let them grow."""


for command in (show, suggest):
    glossary.add_command(command)

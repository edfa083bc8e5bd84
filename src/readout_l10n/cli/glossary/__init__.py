"""`readout-l10n glossary`: glossaries read, checked, turned into other formats and grown."""

import click

from readout_l10n.cli.glossary.convert import convert
from readout_l10n.cli.glossary.merge import merge
from readout_l10n.cli.glossary.show import show
from readout_l10n.cli.glossary.stats import stats
from readout_l10n.cli.glossary.suggest import suggest
from readout_l10n.cli.glossary.validate import validate
from readout_l10n.cli.interface import SpokenGroup


@click.group(cls=SpokenGroup)
def glossary() -> None:
    """Look into glossaries, check them, convert them and let them grow."""


for command in (
    show,
    stats,
    validate,
    convert,
    merge,
    suggest,
):
    glossary.add_command(command)

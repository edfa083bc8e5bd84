"""`readout-l10n models`: the translation models on this machine."""

import click

from readout_l10n.cli.interface import SpokenGroup
from readout_l10n.cli.models.install import install
from readout_l10n.cli.models.list_packages import list_packages
from readout_l10n.cli.models.remove import remove
from readout_l10n.cli.models.verify import verify


@click.group(cls=SpokenGroup)
def models() -> None:
    """List, install, verify and remove the models that drafts are made with.

    They are Argos Translate's packages, kept where argostranslate keeps them.
    """


for command in (list_packages, install, verify, remove):
    models.add_command(command)

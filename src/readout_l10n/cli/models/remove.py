"""`readout-l10n models remove`: a package taken away."""

import os

import click

from readout_l10n.ui import Say


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.pass_obj
def remove(say: Say, names: tuple[str, ...]) -> None:
    """Remove packages. NAME is as `models list` shows it, or a pair such as en_es."""
    from readout_l10n.draft.argos import read_settings
    from readout_l10n.draft.argos.install import remove as remove_package

    folder = read_settings(os.environ).folder
    for name in names:
        package = remove_package(name, folder)
        told = {"pair": package.pair, "version": package.version, "folder": package.folder}
        click.echo(say("removed {pair} {version} from {folder}", **told))

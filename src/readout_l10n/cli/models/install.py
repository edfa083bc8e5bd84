"""`readout-l10n models install`: a package from a file, or over the network from Argos' index."""

import os
from pathlib import Path

import click

from readout_l10n.errors import EngineError
from readout_l10n.ui import Say


@click.command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE…]")
@click.option(
    "--from-index",
    "codes",
    multiple=True,
    metavar="CODE",
    help="Fetch the package for a pair such as en_es; uses the network.",
)
@click.option("--yes", is_flag=True, help="Do not ask before the network is used.")
@click.option("--replace", is_flag=True, help="Replace another package of the same name.")
@click.pass_obj
def install(
    say: Say, files: tuple[str, ...], codes: tuple[str, ...], yes: bool, replace: bool
) -> None:
    """Install packages: an .argosmodel that lies here, or one from the index of Argos packages.

    FILE needs no network. It is looked through, unpacked beside its place and moved there, whole or
    not at all; the SHA-256 of its files is recorded, for `models verify`. --from-index is the one
    command that uses the network, through argostranslate; it says so and asks first.
    """
    from readout_l10n.draft.argos import read_settings

    if bool(files) == bool(codes):
        raise click.UsageError("name a FILE, or a pair with --from-index")
    folder = read_settings(os.environ).folder
    for path in map(Path, files):
        _install(say, path, folder, replace=replace)
    if codes:
        _from_index(say, codes, folder, yes=yes, replace=replace)


def _install(say: Say, path: Path, folder: Path, *, replace: bool) -> None:
    from readout_l10n.draft.argos.content import content_hash, file_hash, file_hashes
    from readout_l10n.draft.argos.install import install as install_package

    package, is_new = install_package(path, folder, replace=replace)
    told = {"pair": package.pair, "version": package.version, "folder": package.folder}
    if is_new:
        click.echo(say("installed {pair} {version} in {folder}", **told))
    else:
        click.echo(say("{pair} {version} is installed already, in {folder}", **told))
    click.echo(say("  sha256 of the file: {sha256}", sha256=file_hash(path)))
    whole = content_hash(file_hashes(package.folder))
    click.echo(say("  sha256 of the package: {sha256}", sha256=whole))


def _from_index(
    say: Say, codes: tuple[str, ...], folder: Path, *, yes: bool, replace: bool
) -> None:
    from readout_l10n.draft.argos.index import fetch, open_index

    index = open_index()
    click.echo(
        say(
            "This uses the network: argostranslate fetches its index from {address}, and the "
            "package from where the index says. Nothing of your texts is sent.",
            address=index.address,
        ),
        err=True,
    )
    if not yes and not _agreed(say):
        raise EngineError("nothing was fetched: answer with y, or give --yes")
    for code in codes:
        path = fetch(index, code)
        _install(say, path, folder, replace=replace)
        path.unlink(missing_ok=True)


def _agreed(say: Say) -> bool:
    try:
        return click.confirm(say("Go on?"), err=True)
    except click.Abort:
        return False

"""`readout-l10n cache`: where vectors are kept from run to run, how many, and their end."""

from pathlib import Path

import click

from readout_l10n.cli.configured import cache_folder


@click.command()
@click.option(
    "--config",
    "config_path",
    type=click.Path(),
    metavar="FILE",
    help="Configuration [default: the nearest readout.toml].",
)
@click.option("--clear", is_flag=True, help="Delete the file.")
def cache(config_path: str | None, clear: bool) -> None:
    """Tell where the vectors of sentences are kept, how many, and in how much room.

    Vectors are derived from the texts: delete them with texts that are confidential.
    """
    from readout_l10n.config import Config, find_config, read_config
    from readout_l10n.embed import FILE_NAME
    from readout_l10n.embed.store import Store
    from readout_l10n.errors import InputError

    found = Path(config_path) if config_path else find_config(Path.cwd())
    config = read_config(found) if found else Config()
    store = Store(cache_folder(config) / FILE_NAME, config.cache_megabytes)
    if clear:
        try:
            there = store.clear()
        except OSError as error:
            message = f"cannot be deleted: {error.strerror}"
            raise InputError(str(store.path), None, message) from None
        click.echo(f"{store.path}: {'deleted' if there else 'nothing to delete'}")
        return

    rows, size = store.count(), store.size()
    bound = f"of at most {config.cache_megabytes} MB" if config.cache_megabytes else "switched off"
    held = "a damaged file" if rows is None else f"{rows} sentences and words"
    if size == 0:
        held = "nothing"
    click.echo(f"{store.path}: {held}, {size / 1e6:.1f} MB, {bound}")

"""`readout-l10n cache`: what is kept from run to run, where, how much, and its end."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configured import cache_folder
from readout_l10n.cli.draft.corpus_memory import FOLDER
from readout_l10n.cli.messages import current_say
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.embed.store import Store


@click.command()
@click.option(
    "--config",
    "config_path",
    type=click.Path(),
    metavar="FILE",
    help="Configuration [default: the nearest readout.toml].",
)
@click.option("--clear", is_flag=True, help="Delete the files.")
def cache(config_path: str | None, clear: bool) -> None:
    """Tell where vectors, results and corpora's memories are kept, and in how much room.

    Vectors are derived from the texts, results quote them, and memories hold them whole: delete
    them with texts that are confidential.
    """
    from readout_l10n.checks.running.kept import FILE_NAME as RESULTS
    from readout_l10n.checks.running.kept import room
    from readout_l10n.config import Config, find_config, read_config
    from readout_l10n.embed import FILE_NAME as VECTORS
    from readout_l10n.embed.store import Store

    found = Path(config_path) if config_path else find_config(Path.cwd())
    config = read_config(found) if found else Config()
    folder, megabytes = cache_folder(config), config.cache_megabytes
    say = current_say()
    stores = (
        (Store(folder / VECTORS, megabytes), say("sentences and words"), megabytes),
        (Store(folder / RESULTS, room(megabytes)), say("results"), room(megabytes)),
    )
    for store, what, most in stores:
        if clear:
            _clear(store)
        else:
            click.echo(_told(store, what, most))
    for path in sorted((folder / FOLDER).glob("*.sqlite3")):
        _corpus(path, clear=clear)


def _corpus(path: Path, *, clear: bool) -> None:
    """Tell of a corpus' memory, or delete it."""
    from readout_l10n.draft.memory import Memory

    files = [path.with_name(f"{path.name}{end}") for end in ("", "-wal", "-shm")]
    if clear:
        try:
            for file in files:
                file.unlink(missing_ok=True)
        except OSError as error:
            message = f"cannot be deleted: {error.strerror}"
            raise InputError(str(path), None, message) from None
        click.echo(f"{path}: deleted")
        return
    with Memory(path) as memory:
        units = sum(total.units for total in memory.totals())
    size = sum(file.stat().st_size for file in files if file.is_file())
    click.echo(f"{path}: {units} units of published pairs, {size / 1e6:.1f} MB")


def _clear(store: "Store") -> None:
    try:
        there = store.clear()
    except OSError as error:
        message = f"cannot be deleted: {error.strerror}"
        raise InputError(str(store.path), None, message) from None
    say = current_say()
    told = say("deleted") if there else say("nothing to delete")
    click.echo(say("{path}: {told}", path=store.path, told=told))


def _told(store: "Store", what: str, megabytes: int) -> str:
    rows, size = store.count(), store.size()
    say = current_say()
    bound = (
        say("of at most {megabytes} MB", megabytes=megabytes) if megabytes else say("switched off")
    )
    held = say("a damaged file") if rows is None else f"{rows} {what}"
    if size == 0:
        held = say("nothing")
    return say(
        "{path}: {held}, {size} MB, {bound}",
        path=store.path,
        held=held,
        size=f"{size / 1e6:.1f}",
        bound=bound,
    )

"""`readout-l10n memory info`: what memories hold."""

from collections.abc import Iterator
from pathlib import Path

import click

from readout_l10n.cli.configuration import config_option, configuration
from readout_l10n.cli.configured import cache_folder
from readout_l10n.cli.draft.corpus_memory import FOLDER
from readout_l10n.cli.draft.memories import own_memory
from readout_l10n.cli.memory.place import one_memory_option, there
from readout_l10n.ui import Say

_SHOWN = 10
"""Documents that are named, those with the most units."""


@click.command()
@one_memory_option
@click.option("--all", "everything", is_flag=True, help="Name every document.")
@config_option
@click.pass_obj
def info(say: Say, memory_path: str | None, everything: bool, config_path: str | None) -> None:
    """Tell what the memory holds: units by locales, standing and document, its place and size.

    Without --memory, the memories of corpora in the cache folder are told of, too.
    """
    paths = [memory_path]
    if memory_path is None:
        config = configuration(config_path, (None, None), (), None, no_cache=False)
        own = own_memory()
        if not own.is_file():
            click.echo(say("{path}: nothing", path=own))
        found = sorted((cache_folder(config) / FOLDER).glob("*.sqlite3"))
        paths = [str(path) for path in (own, *found) if path.is_file()]
    for path in paths:
        for line in _lines(path, say, everything=everything):
            click.echo(line)


def _lines(path: str | None, say: Say, *, everything: bool) -> Iterator[str]:
    with there(path) as memory:
        counts, origins = memory.counts(), memory.origins()
        units = sum(count.units for count in counts)
        size = f"{_size(memory.path) / 1e6:,.1f}"
        yield say.count(
            "{path}: {number} unit, {size} MB",
            "{path}: {number} units, {size} MB",
            units,
            path=memory.path,
            size=size,
        )
    standings = {
        "accepted": say("accepted"),
        "published": say("published"),
        "unreviewed": say("unreviewed"),
    }
    for count in counts:
        locales = f"{count.source_locale} → {count.target_locale}"
        yield f"  {locales:<16} {standings[count.standing]:<24} {count.units:>10,}"
    if origins:
        told = say.count("from {number} document:", "from {number} documents:", len(origins))
        yield f"  {told}"
    for name, number in list(origins.items())[: None if everything else _SHOWN]:
        yield f"    {name:<48} {number:>10,}"
    if len(origins) > _SHOWN and not everything:
        yield "    …"


def _size(path: Path) -> int:
    files = (path.with_name(f"{path.name}{end}") for end in ("", "-wal"))
    return sum(file.stat().st_size for file in files if file.is_file())

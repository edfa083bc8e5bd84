"""`readout-l10n memory add`: TMX, PO and published pairs into a memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    glossary_option,
    source_locale_option,
)
from readout_l10n.cli.configured import configured_glossary
from readout_l10n.cli.draft.memories import file_units
from readout_l10n.cli.memory.place import memory_file, one_memory_option
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.draft.memory import Memory

_FILES = (".tmx", ".po")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--to",
    "target_locale",
    metavar="LOCALE",
    help="Locale of the translations [default: all of a TMX; of folders the configured one, fr].",
)
@one_memory_option
@source_locale_option
@config_option
@glossary_option
@click.pass_obj
def add(
    say: Say,
    paths: tuple[str, ...],
    target_locale: str | None,
    memory_path: str | None,
    source_locale: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
) -> None:
    """Add translations to the memory.

    PATH is a TMX or PO file, or a folder that holds one folder per locale (en/, fr/), whose
    published pairs are aligned. What is there already is not added again; a document that has
    changed takes its own place.
    """
    from readout_l10n.draft.memory import Memory

    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, None, no_cache=False)
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise InputError(str(path), None, "no such file or folder")
    files = [path for path in given if path.suffix.lower() in _FILES and path.is_file()]
    folders = [path for path in given if path not in files]
    with Memory(memory_file(memory_path)) as memory:
        for path in files:
            _add_file(memory, path, config.source_locale, target_locale, say)
        if folders:
            _add_pairs(memory, folders, config, say)


def _add_file(
    memory: "Memory", path: Path, source_locale: str, target_locale: str | None, say: Say
) -> None:
    from readout_l10n.text.locale import applies

    units = (
        unit
        for unit in file_units(path, source_locale)
        if target_locale is None or applies(unit.target_locale, target_locale)
    )
    added = memory.add(units)
    click.echo(
        say(
            "{path}: units new {new}, replaced {replaced}, unchanged {unchanged}",
            path=path,
            new=f"{added.new:,}",
            replaced=f"{added.replaced:,}",
            unchanged=f"{added.unchanged:,}",
        )
    )


def _add_pairs(memory: "Memory", paths: Sequence[Path], config: "Config", say: Say) -> None:
    from readout_l10n.cli.draft.pairs import PairUnits, named_in
    from readout_l10n.corpus import find_pairs
    from readout_l10n.draft.memory.corpus import due

    locales = (config.source_locale, config.target_locale)
    found = find_pairs(paths, *locales, config.folders)
    both = [pair for pair in found if pair.source and pair.target]
    if not both:
        message = "holds no pair of an original and its translation"
        raise InputError(str(paths[0]), None, message)
    units = PairUnits(config, config.target_locale, configured_glossary(config), say)
    pairs = tuple(units.pairs(named_in(both, config, config.target_locale)))
    units.put_into(memory, due(memory, pairs).changed)
    click.echo(
        say.count(
            "{number} published pair was aligned and added; the others have not changed",
            "{number} published pairs were aligned and added; the others have not changed",
            units.aligned,
        )
    )

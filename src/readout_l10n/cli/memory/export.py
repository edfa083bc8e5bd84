"""`readout-l10n memory export`: a memory as TMX."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import source_locale_option
from readout_l10n.cli.memory.place import one_memory_option, there
from readout_l10n.cli.output import write_output
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.draft.memory import Memory
    from readout_l10n.formats.unit import TranslationUnit


@click.command()
@click.option("--to", "target_locale", required=True, metavar="LOCALE", help="Locale wanted.")
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False),
    metavar="FILE.tmx",
    help="Write here.",
)
@one_memory_option
@source_locale_option
@click.pass_obj
def export(
    say: Say, target_locale: str, output: str, memory_path: str | None, source_locale: str | None
) -> None:
    """Write the units that translate into a locale as TMX, for another memory or program.

    Units that nobody has reviewed say so (x-review). What stands around a unit and who accepted it
    do not go with it.
    """
    from readout_l10n.formats.tmx import tmx_serialize

    here = source_locale or "en"
    with there(memory_path) as memory:
        units = list(_units(memory, here, target_locale))
        if not units:
            message = f"has no unit that translates {here} into {target_locale}"
            raise InputError(str(memory.path), None, message)
    write_output(tmx_serialize(units), output)
    click.echo(
        say.count("{path}: {number} unit", "{path}: {number} units", len(units), path=output)
    )


def _units(memory: "Memory", source_locale: str, target_locale: str) -> "Iterator[TranslationUnit]":
    from readout_l10n.draft.memory import Standing
    from readout_l10n.formats.unit import TranslationUnit

    for unit in memory.units(source_locale, target_locale):
        yield TranslationUnit(
            unit.source,
            unit.target,
            unit.source_locale,
            unit.target_locale,
            fuzzy=unit.standing is Standing.UNREVIEWED,
            origin=unit.origin,
        )

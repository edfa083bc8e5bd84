"""`readout-l10n memory forget`: documents out of a memory."""

from collections.abc import Mapping
from fnmatch import fnmatchcase

import click

from readout_l10n.cli.memory.place import one_memory_option, there
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

_SHOWN = 20
"""Documents that are named before the question."""


@click.command()
@click.option(
    "--origin",
    "patterns",
    multiple=True,
    required=True,
    metavar="NAME",
    help="A document as `memory info` names it; * and ? stand for anything; may be repeated.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@one_memory_option
@click.pass_obj
def forget(say: Say, patterns: tuple[str, ...], yes: bool, memory_path: str | None) -> None:
    """Take out all units that come from a document, and the texts that stand nowhere else.

    What would go is shown first. It is overwritten in the file; copies and exports of the file are
    your own concern.
    """
    with there(memory_path) as memory:
        found = _matching(memory.origins(), patterns)
        if not found:
            message = (
                f"has nothing from {', '.join(patterns)}; `memory info --all` names what it has"
            )
            raise InputError(str(memory.path), None, message)
        for name, units in list(found.items())[:_SHOWN]:
            click.echo(f"  {name:<48} {units:>10,}")
        if len(found) > _SHOWN:
            click.echo("  …")
        click.echo(
            say(
                "would go: {documents}, {units}",
                documents=say.count("{number} document", "{number} documents", len(found)),
                units=say.count("{number} unit", "{number} units", sum(found.values())),
            )
        )
        if not yes and not _agreed(say):
            raise InputError(
                str(memory.path), None, "nothing was forgotten: answer with y, or give --yes"
            )
        units = memory.forget(found)
        click.echo(
            say.count(
                "{path}: {number} unit forgotten",
                "{path}: {number} units forgotten",
                units,
                path=memory.path,
            )
        )


def _matching(origins: Mapping[str, int], patterns: tuple[str, ...]) -> dict[str, int]:
    return {
        name: units
        for name, units in origins.items()
        if any(name == pattern or fnmatchcase(name, pattern) for pattern in patterns)
    }


def _agreed(say: Say) -> bool:
    try:
        return click.confirm(say("Go on?"), err=True)
    except click.Abort:
        return False

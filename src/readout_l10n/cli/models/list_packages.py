"""`readout-l10n models list`: what is installed, and which pairs it serves."""

import os
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import format_option
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.draft.argos.inventory import Inventory


@click.command("list")
@format_option
@click.pass_obj
def list_packages(say: Say, output_format: str) -> None:
    """List the packages with their versions, sizes and SHA-256, and the pairs that they serve.

    The SHA-256 is that of all files of a package, whoever installed it.
    """
    from readout_l10n.draft.argos import read_settings
    from readout_l10n.draft.argos.inventory import inventory, inventory_json

    found = inventory(read_settings(os.environ).folder)
    text = inventory_json(found) if output_format == "json" else _text(found, say)
    click.echo(text, nl=False)


def _text(found: "Inventory", say: Say) -> str:
    lines = [say("{folder}:", folder=found.folder)]
    if not found.items:
        lines.append(say("  no packages; `readout-l10n models install FILE` installs one"))
    for item in found.items:
        package = item.package
        size = f"{item.size / 1e6:,.1f} MB"
        lines.append(f"  {package.pair}  {package.version}  {size}  {package.name}")
        lines.append(f"      sha256 {item.sha256}")
    for first, second in found.pivots:
        pair = f"{first.source}→{second.target}"
        lines.append(say("  {pair} by way of {pivot}", pair=pair, pivot=first.target))
    lines += [
        say("  not usable: {name}: {reason}", name=lost.folder.name, reason=lost.reason)
        for lost in found.unusable
    ]
    return "\n".join(lines) + "\n"

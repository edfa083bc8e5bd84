"""The option that names a glossary format."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from readout_l10n.formats.glossary_format import GlossaryFormat

FORMATS = ("csv", "two-column", "tbx2", "tbx3-dca", "tbx3-dct", "omegat", "utx")
"""The names of `GlossaryFormat`, which need not be imported for help."""


def format_choice(
    option: str, name: str, text: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option whose value is a `GlossaryFormat`, or None."""
    return click.option(option, name, type=click.Choice(FORMATS), callback=_format, help=text)


def _format(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> "GlossaryFormat | None":
    from readout_l10n.formats.glossary_format import GlossaryFormat

    return GlossaryFormat(value) if value else None

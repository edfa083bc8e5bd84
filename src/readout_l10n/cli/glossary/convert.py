"""`readout-l10n glossary convert`: a glossary in the format of another tool."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.glossary.format_choice import format_choice
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.stdin import STDIN

if TYPE_CHECKING:
    from readout_l10n.formats.glossary_format import GlossaryFormat


@click.command()
@click.argument("source", type=click.Path(), metavar="IN")
@click.argument("output", type=click.Path(dir_okay=False), metavar="OUT")
@format_choice("--from", "from_format", "Format of IN [default: told by its content and suffix].")
@format_choice("--to", "to_format", "Format of OUT [default: by its suffix; .tbx is tbx3-dca].")
@config_option
@source_locale_option
@target_locale_option
def convert(
    source: str,
    output: str,
    from_format: "GlossaryFormat | None",
    to_format: "GlossaryFormat | None",
    config_path: str | None,
    source_locale: str | None,
    target_locale: str | None,
) -> None:
    """Convert the glossary IN to OUT; `-` is standard input and output.

    What IN says that was not read, and what the format of OUT cannot hold, is listed on standard
    error. A pair of locales (two-column, omegat, utx) is met by language where its tags are not
    there.
    """
    from readout_l10n.formats.glossary_format import (
        format_of_suffix,
        left_unread,
        placed_terms,
        write_terms,
    )
    from readout_l10n.formats.losses import losses
    from readout_l10n.glossary.guard import is_formula
    from readout_l10n.glossary.placed import terms_of
    from readout_l10n.glossary.table import read_bytes
    from readout_l10n.report.glossary_losses import losses_text

    config = configuration(config_path, (source_locale, target_locale), (), None, no_cache=True)
    locales = (config.source_locale, config.target_locale)
    if output != STDIN:
        spare_inputs([Path(output)], [Path(source)])
    wanted = to_format or format_of_suffix(output)
    data = sys.stdin.buffer.read() if source == STDIN else read_bytes(Path(source))
    terms = terms_of(placed_terms(data, source, *locales, from_format))
    written = write_terms(terms, wanted, *locales)
    write_output(written.text, None if output == STDIN else output, utf8=True)
    unread = left_unread(data, source, from_format)
    runs = 0 if wanted.is_guarded else sum(is_formula(term.text) for term in written.terms)
    click.echo(losses_text(unread, losses(terms, written.terms), runs), nl=False, err=True)

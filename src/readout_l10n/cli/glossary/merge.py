"""`readout-l10n glossary merge`: one glossary of several."""

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
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.glossary.format_choice import format_choice
from readout_l10n.cli.output import spare_inputs, write_whole

if TYPE_CHECKING:
    from readout_l10n.formats.glossary_format import GlossaryFormat


@click.command()
@click.argument("files", nargs=-1, type=click.Path(), required=True, metavar="FILE FILE…")
@click.option(
    "--output",
    type=click.Path(dir_okay=False),
    required=True,
    metavar="FILE",
    help="Write the terms of all here.",
)
@format_choice("--to", "to_format", "Format of the output [default: by its suffix].")
@click.option(
    "--prefer",
    type=click.Choice(["first", "last"]),
    help="Which of two rows that conflict stays.",
)
@config_option
@source_locale_option
@target_locale_option
def merge(
    files: tuple[str, ...],
    output: str,
    to_format: "GlossaryFormat | None",
    prefer: str | None,
    config_path: str | None,
    source_locale: str | None,
    target_locale: str | None,
) -> None:
    """Merge glossaries of any format into one.

    Conflicts are listed on standard error: one form with other fields in two files, or one concept
    under two names. While any is open, nothing is written and the exit code is 1; `--prefer`
    decides them all.
    """
    from readout_l10n.formats.glossary_format import format_of_suffix, placed_terms, write_terms
    from readout_l10n.formats.losses import losses
    from readout_l10n.glossary.merge import Prefer, merged
    from readout_l10n.glossary.table import read_bytes
    from readout_l10n.report.glossary_conflicts import conflicts_text
    from readout_l10n.report.glossary_losses import losses_text

    if len(files) < 2:
        raise click.UsageError("one glossary is merged with nothing; name two or more")
    spare_inputs([Path(output)], map(Path, files))
    wanted = to_format or format_of_suffix(output)
    config = configuration(config_path, (source_locale, target_locale), (), None, no_cache=True)
    locales = (config.source_locale, config.target_locale)
    read = [placed_terms(read_bytes(Path(file)), file, *locales) for file in files]
    result = merged(read, *locales, Prefer(prefer or "first"))
    click.echo(conflicts_text(result.conflicts), nl=False, err=True)
    if result.conflicts and not prefer:
        count = len(result.conflicts)
        what = "1 conflict" if count == 1 else f"{count} conflicts"
        click.echo(f"{what}: nothing written; mend the files, or add --prefer first|last", err=True)
        sys.exit(ExitCode.FINDINGS)
    written = write_terms(result.terms, wanted, *locales)
    write_whole(Path(output), written.text)
    click.echo(losses_text({}, losses(result.terms, written.terms), 0), nl=False, err=True)

"""`readout-l10n glossary validate`: whether a glossary says what its author meant."""

import sys

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    format_option,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.exit_code import ExitCode


@click.command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE…]")
@config_option
@source_locale_option
@target_locale_option
@format_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="Severity from which problems make the exit code 1.",
)
def validate(
    files: tuple[str, ...],
    config_path: str | None,
    source_locale: str | None,
    target_locale: str | None,
    output_format: str,
    fail_on: str,
) -> None:
    """Point out what is wrong with glossaries, where, and what to do about it.

    FILE is a glossary in any format that `convert` reads; several are judged as one. Without FILE,
    the configured glossaries are judged, else the one that ships.
    """
    from readout_l10n.cli.configured import configured_rows
    from readout_l10n.glossary.placed import terms_of
    from readout_l10n.glossary.validate import validate as problems_of
    from readout_l10n.model import Severity
    from readout_l10n.report.glossary_problems import problems_json, problems_text

    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, files, None, no_cache=True)
    rows = configured_rows(config)
    problems = problems_of(rows, config.source_locale, config.target_locale)
    formatted = problems_json if output_format == "json" else problems_text
    click.echo(formatted(problems, terms_of(rows)), nl=False)
    worst = max((problem.severity.rank for problem in problems), default=-1)
    sys.exit(ExitCode.FINDINGS if worst >= Severity(fail_on).rank else ExitCode.CLEAN)

"""`readout-l10n glossary stats`: how large a glossary is, and where it has gaps."""

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    format_option,
)


@click.command()
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE…]")
@config_option
@format_option
def stats(files: tuple[str, ...], config_path: str | None, output_format: str) -> None:
    """Count the concepts and terms of glossaries, and the concepts that lack a rendering.

    FILE is a glossary in any format that `convert` reads; several are counted as one. Without FILE,
    the configured glossaries are counted, else the one that ships.
    """
    from readout_l10n.cli.configured import configured_terms
    from readout_l10n.report.glossary_stats import stats_json, stats_text

    config = configuration(config_path, (None, None), files, None, no_cache=True)
    formatted = stats_json if output_format == "json" else stats_text
    click.echo(formatted(configured_terms(config)), nl=False)

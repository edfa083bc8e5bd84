"""`readout-l10n glossary show`: all that a glossary says of a concept."""

import click

from readout_l10n.cli.configuration import config_option, configuration, glossary_option


@click.command()
@click.argument("concept")
@config_option
@glossary_option
def show(concept: str, config_path: str | None, glossaries: tuple[str, ...]) -> None:
    """Show the terms of CONCEPT: its id, or any of its terms."""
    from readout_l10n.cli.configured import configured_glossary

    config = configuration(config_path, (None, None), glossaries, None, no_cache=True)
    known = configured_glossary(config)
    for term in known.terms:
        if term.concept == concept:
            click.echo(f"{term.locale}  {term.text}  {term.status}")

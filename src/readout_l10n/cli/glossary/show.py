"""`readout-l10n glossary show`: all that a glossary says of a concept."""

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    format_option,
    glossary_option,
)


@click.command()
@click.argument("concept")
@config_option
@glossary_option
@format_option
def show(
    concept: str, config_path: str | None, glossaries: tuple[str, ...], output_format: str
) -> None:
    """Show the terms of CONCEPT: its id, or any of its terms, inflected or not."""
    from readout_l10n.cli.configured import configured_terms
    from readout_l10n.errors import ReadoutError
    from readout_l10n.glossary.lookup import concepts_named, near_names
    from readout_l10n.report.glossary_entry import entries_json, entries_text

    config = configuration(config_path, (None, None), glossaries, None, no_cache=True)
    terms = configured_terms(config)
    found = concepts_named(concept, terms)
    if not found:
        near = " or ".join(map(repr, near_names(concept, terms)))
        mend = f"did you mean {near}?" if near else "`glossary stats` tells what the glossary holds"
        raise ReadoutError(f"{concept!r} is no concept and no term of the glossary; {mend}")
    entries = {name: [term for term in terms if term.concept == name] for name in found}
    formatted = entries_json if output_format == "json" else entries_text
    click.echo(formatted(entries), nl=False)

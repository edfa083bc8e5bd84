"""What several commands take alike: formats, glossaries, the encoder, and the configuration."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from readout_l10n.config import Config

format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
output_option = click.option(
    "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write here, not to stdout."
)
config_option = click.option(
    "--config",
    "config_path",
    type=click.Path(),
    metavar="FILE",
    help="Configuration [default: the nearest readout.toml].",
)
source_locale_option = click.option(
    "--source-locale", metavar="TAG", help="Locale of the originals [default: en]."
)
target_locale_option = click.option(
    "--target-locale", metavar="TAG", help="Locale of the translations [default: fr]."
)
glossary_option = click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="Glossary to use instead of the configured ones; may be repeated.",
)
encoder_option = click.option(
    "--encoder",
    type=click.Path(),
    metavar="DIR",
    help="Folder of a sentence-transformers model to align with [default: the encoder inside].",
)
no_cache_option = click.option(
    "--no-cache", is_flag=True, help="Neither read nor keep vectors and results on disk."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that share the work [default: as many as it is worth].",
)


def configuration(
    path: str | None,
    locales: tuple[str | None, str | None],
    glossaries: tuple[str, ...],
    encoder: str | None,
    *,
    no_cache: bool,
) -> "Config":
    """The file named, else the nearest readout.toml, with what the command line says instead."""
    from dataclasses import replace

    from readout_l10n.config import Config, find_config, read_config

    found = Path(path) if path else find_config(Path())
    config = read_config(found) if found else Config()
    source_locale, target_locale = locales
    return replace(
        config,
        source_locale=source_locale or config.source_locale,
        target_locale=target_locale or config.target_locale,
        glossary=tuple(map(Path, glossaries)) or config.glossary,
        encoder=Path(encoder) if encoder else config.encoder,
        cache_megabytes=0 if no_cache else config.cache_megabytes,
    )

"""What a configuration asks for: the glossary, the encoder and its cache."""

from pathlib import Path
from typing import TYPE_CHECKING

from readout_l10n.cli.comma_list import listed

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.checks.running.kept import Kept
    from readout_l10n.config import Config
    from readout_l10n.embed import Encoder
    from readout_l10n.glossary import Glossary
    from readout_l10n.glossary.placed import PlacedTerm
    from readout_l10n.model import Term
    from readout_l10n.proofread import Proofreader
    from readout_l10n.usage import Usage


def configured_glossary(config: "Config") -> "Glossary":
    """The configured glossaries as one, else the one that ships. Raises InputError."""
    from readout_l10n.glossary import Glossary

    return Glossary(configured_terms(config))


def configured_terms(config: "Config") -> "tuple[Term, ...]":
    """The terms of the configured glossaries, candidates too. Raises InputError."""
    from readout_l10n.formats.glossary_format import read_terms

    return tuple(
        term
        for path in glossary_paths(config)
        for term in read_terms(path, config.source_locale, config.target_locale)
    )


def configured_rows(config: "Config") -> "tuple[PlacedTerm, ...]":
    """The same with their places, and with those that stand twice. Raises InputError."""
    from readout_l10n.formats.glossary_format import placed_terms
    from readout_l10n.glossary.table import read_bytes

    locales = (config.source_locale, config.target_locale)
    return tuple(
        row
        for path in glossary_paths(config)
        for row in placed_terms(read_bytes(path), str(path), *locales, strict=False)
    )


def glossary_paths(config: "Config") -> tuple[Path, ...]:
    """The configured glossaries, else the one that ships."""
    from readout_l10n.glossary.shipped import shipped_glossary

    return (shipped_glossary(),) if config.glossary is None else tuple(config.glossary)


def configured_usage(config: "Config") -> "Usage | None":
    """The shipped usage entries with the configured ones; None for the shipped ones alone.

    Raises InputError.
    """
    from readout_l10n.usage import Usage, read_usage
    from readout_l10n.usage.shipped import shipped_entries

    if not config.usage:
        return None
    own = [entry for path in config.usage for entry in read_usage(path)]
    return Usage((*shipped_entries(), *own))


def configured_proofreaders(config: "Config") -> "tuple[Proofreader, ...]":
    """LanguageTool, where it is configured; asked only when a document is checked."""
    if config.languagetool is None:
        return ()
    from readout_l10n.proofread import LanguageTool
    from readout_l10n.proofread.jar import jar
    from readout_l10n.proofread.server import server

    own = config.languagetool
    ask = jar(own.jar, own.timeout) if own.jar else server(own.server or "", own.timeout)
    return (LanguageTool(ask, own.categories),)


def configured_settings(
    config: "Config",
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    presegmented: bool = False,
) -> "Settings":
    """What the rules are told. Raises ConfigError for a rule that does not exist."""
    return config.settings(
        select=list(listed(select)),
        ignore=list(listed(ignore)),
        presegmented=presegmented,
        encoder=configured_encoder(config),
        usage=configured_usage(config),
        proofreaders=configured_proofreaders(config),
    )


def cache_folder(config: "Config") -> Path:
    """The configured folder, else the one where this system keeps a user's caches."""
    from platformdirs import user_cache_path

    return config.cache_folder or user_cache_path("readout-l10n", appauthor=False)


def configured_encoder(config: "Config") -> "Encoder":
    """The encoder to align with, not loaded yet. Raises InputError for a folder without a model."""
    from readout_l10n.embed import load_encoder

    return load_encoder(
        config.encoder, cache=cache_folder(config), megabytes=config.cache_megabytes
    )


def configured_kept(config: "Config") -> "Kept | None":
    """Where results are kept from run to run; None where nothing is to be kept."""
    from readout_l10n.checks.running.kept import Kept

    megabytes = config.cache_megabytes
    return Kept(cache_folder(config), megabytes) if megabytes else None

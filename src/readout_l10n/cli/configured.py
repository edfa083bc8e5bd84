"""What a configuration asks for: the glossary, the encoder and its cache."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.embed import Encoder
    from readout_l10n.glossary import Glossary


def configured_glossary(config: "Config") -> "Glossary":
    """The configured glossaries as one, else the one that ships. Raises InputError."""
    from readout_l10n.glossary import Glossary, read_glossary

    return Glossary(term for path in glossary_paths(config) for term in read_glossary(path))


def glossary_paths(config: "Config") -> tuple[Path, ...]:
    """The configured glossaries, else the one that ships."""
    from readout_l10n.glossary.shipped import shipped_glossary

    return (shipped_glossary(),) if config.glossary is None else tuple(config.glossary)


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

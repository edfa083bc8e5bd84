"""The encoder and the cache that a configuration asks for."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.embed import Encoder


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

"""Sentences and runs of sentences as unit vectors, offline."""

from pathlib import Path

from readout_l10n.embed.cache import FILE_NAME, MEGABYTES, CachedEncoder
from readout_l10n.embed.encoder import Encoder, Vectors
from readout_l10n.embed.lazy import LazyEncoder
from readout_l10n.embed.transformer import TransformerEncoder
from readout_l10n.embed.use import default_encoder, universal_name

__all__ = [
    "FILE_NAME",
    "MEGABYTES",
    "CachedEncoder",
    "Encoder",
    "LazyEncoder",
    "TransformerEncoder",
    "Vectors",
    "default_encoder",
    "load_encoder",
    "universal_name",
]


def load_encoder(
    model: Path | None = None, *, cache: Path | None = None, megabytes: int = MEGABYTES
) -> Encoder:
    """The default encoder, or the sentence-transformers model in a folder.

    Its weights are loaded when the first text comes that is not in the cache, a file in the folder
    `cache` of at most so many megabytes. Nothing is kept without such a folder, or with 0.
    Raises InputError where `model` is no folder with a model.
    """
    encoder: Encoder = (
        TransformerEncoder(model) if model else LazyEncoder(universal_name(), default_encoder)
    )
    if cache is None or megabytes == 0:
        return encoder
    return CachedEncoder(encoder, cache / FILE_NAME, megabytes)

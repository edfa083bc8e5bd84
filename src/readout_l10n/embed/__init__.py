"""Sentences and runs of sentences as unit vectors, offline."""

from readout_l10n.embed.encoder import Encoder, Vectors
from readout_l10n.embed.use import default_encoder

__all__ = ["Encoder", "Vectors", "default_encoder"]

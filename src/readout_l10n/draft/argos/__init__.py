"""Argos Translate's packages, decoded on this machine in one batch over everything."""

from readout_l10n.draft.argos.engine import Argos, argos
from readout_l10n.draft.argos.settings import Settings, read_settings

__all__ = ["Argos", "Settings", "argos", "read_settings"]

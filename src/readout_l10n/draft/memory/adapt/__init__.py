"""A translation made to fit a text that differs from its source in values only."""

from readout_l10n.draft.memory.adapt.swap import Adapted, adapted

__all__ = ["Adapted", "adapted"]

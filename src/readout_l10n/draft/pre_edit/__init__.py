"""Pre-editing: a source put into words that an engine translates well, before it is given it."""

from readout_l10n.draft.pre_edit.engine import PreEdited

__all__ = ["PreEdited"]

"""Drafts of missing translations, made on this machine, every sentence marked for review."""

from readout_l10n.draft.engine import Draft, Engine, Passage

__all__ = ["Draft", "Engine", "Passage"]

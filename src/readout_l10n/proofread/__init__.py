"""Findings of proofreaders that are not ours: programs that a user has, on the same machine."""

from readout_l10n.proofread.languagetool import LanguageTool
from readout_l10n.proofread.proofreader import Proofreader, Remark

__all__ = ["LanguageTool", "Proofreader", "Remark"]

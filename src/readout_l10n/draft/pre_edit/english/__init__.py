"""English pre-edited for Apertium's Spanish, in its text and inside of Apertium's pipe."""

from readout_l10n.draft.pre_edit.english.edit import MODE, TUNING, edited, edition
from readout_l10n.draft.pre_edit.english.mends import mended
from readout_l10n.draft.pre_edit.english.titles import with_articles

__all__ = ["MODE", "TUNING", "edited", "edition", "mended", "with_articles"]

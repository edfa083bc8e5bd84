"""What rules found → the text mended, as far as no reader has to judge."""

from readout_l10n.fix.edits import apply_edits, chosen_edits
from readout_l10n.fix.mend import Mended, mend

__all__ = ["Mended", "apply_edits", "chosen_edits", "mend"]

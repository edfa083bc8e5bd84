"""The translation memory: what was translated before, word for word or nearly.

Rates, penalties and order are the field's: OmegaT (score), memoQ (99 % for values put in, context
match), Trados (threshold of 70 %). Their look-up differs: OmegaT scans, Okapi's Pensieve and the
translate-toolkit's tmdb ask a full-text index for texts that share words, of which the likeliest
may be cut off; here the index is made for the rate, so that none is missed by design.
"""

from readout_l10n.draft.memory.beads import units_of
from readout_l10n.draft.memory.best_of import BestOf
from readout_l10n.draft.memory.memory import FILE_NAME, Memory, MemoryEngine, Total
from readout_l10n.draft.memory.notes import CONTEXT_MATCH
from readout_l10n.draft.memory.unit import Standing, Unit
from readout_l10n.draft.memory.whole import Whole
from readout_l10n.draft.memory.write import Added

__all__ = [
    "CONTEXT_MATCH",
    "FILE_NAME",
    "Added",
    "BestOf",
    "Memory",
    "MemoryEngine",
    "Standing",
    "Total",
    "Unit",
    "Whole",
    "units_of",
]

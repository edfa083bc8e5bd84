"""XLIFF 2.1 (OASIS Standard, 13 February 2018): written, and read when a draft comes back."""

from readout_l10n.formats.xliff.draft_parse import xliff_draft_parse
from readout_l10n.formats.xliff.draft_serialize import xliff_draft_serialize

__all__ = ["xliff_draft_parse", "xliff_draft_serialize"]

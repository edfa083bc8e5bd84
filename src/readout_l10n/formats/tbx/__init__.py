"""TermBase eXchange: TBX-Basic of version 2 (ISO 30042:2008) and of 3, DCA and DCT (2019)."""

from readout_l10n.formats.tbx.dialect import Dialect
from readout_l10n.formats.tbx.parse import tbx_ignored, tbx_parse, tbx_placed
from readout_l10n.formats.tbx.serialize import tbx_serialize

__all__ = ["Dialect", "tbx_ignored", "tbx_parse", "tbx_placed", "tbx_serialize"]

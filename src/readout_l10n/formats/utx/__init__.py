"""Universal Terminology eXchange 1.11 (AAMT 2011), and its forerunners and 1.20 when read."""

from readout_l10n.formats.utx.parse import utx_parse, utx_placed
from readout_l10n.formats.utx.serialize import utx_serialize

__all__ = ["utx_parse", "utx_placed", "utx_serialize"]

"""Translation Memory eXchange 1.4b (LISA 2005), and its forerunners when read."""

from readout_l10n.formats.tmx.parse import tmx_parse
from readout_l10n.formats.tmx.serialize import tmx_serialize

__all__ = ["tmx_parse", "tmx_serialize"]

"""Translation Memory eXchange 1.4b (LISA 2005), and its forerunners when read."""

from readout_l10n.formats.tmx.draft_serialize import tmx_draft_serialize
from readout_l10n.formats.tmx.parse import tmx_parse
from readout_l10n.formats.tmx.serialize import tmx_serialize

__all__ = ["tmx_draft_serialize", "tmx_parse", "tmx_serialize"]

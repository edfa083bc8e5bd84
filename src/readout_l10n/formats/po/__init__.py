"""gettext PO: source as msgid, target as msgstr."""

from readout_l10n.formats.po.parse import po_parse
from readout_l10n.formats.po.serialize import po_serialize

__all__ = ["po_parse", "po_serialize"]

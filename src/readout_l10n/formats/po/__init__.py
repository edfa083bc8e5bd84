"""gettext PO: source as msgid, target as msgstr."""

from readout_l10n.formats.po.draft_parse import po_draft_parse
from readout_l10n.formats.po.draft_serialize import po_draft_serialize
from readout_l10n.formats.po.parse import po_parse
from readout_l10n.formats.po.serialize import po_serialize

__all__ = ["po_draft_parse", "po_draft_serialize", "po_parse", "po_serialize"]

"""What drafts are written as beside their document, by the names of `--format`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.draft.run import Serialize


def serializers(names: Sequence[str]) -> "Mapping[str, Serialize]":
    """A serializer for each name that asks for one."""
    from readout_l10n.formats.po import po_draft_serialize
    from readout_l10n.formats.tmx import tmx_draft_serialize
    from readout_l10n.formats.xliff import xliff_draft_serialize

    known: dict[str, Serialize] = {
        "po": po_draft_serialize,
        "xliff": xliff_draft_serialize,
        "tmx": tmx_draft_serialize,
    }
    return {name: known[name] for name in names if name in known}

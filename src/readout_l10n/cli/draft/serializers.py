"""What drafts are written as beside their document, by the names of `--format`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.draft.run import Serialize
    from readout_l10n.model import DraftSheet


def serializers(names: Sequence[str], say: Say) -> "Mapping[str, Serialize]":
    """A serializer for each name that asks for one, with the notes in the interface's language."""
    from readout_l10n.formats.po import po_draft_serialize
    from readout_l10n.formats.tmx import tmx_draft_serialize
    from readout_l10n.formats.xliff import xliff_draft_serialize

    known: dict[str, Serialize] = {
        "po": po_draft_serialize,
        "xliff": xliff_draft_serialize,
        "tmx": tmx_draft_serialize,
    }
    return {name: _spoken(known[name], say) for name in names if name in known}


def _spoken(serialize: "Serialize", say: Say) -> "Serialize":
    from dataclasses import replace

    from readout_l10n.draft.judged import told_by_rule

    def told(note: str) -> str:
        message, rule = told_by_rule(note)
        return f"{say.again(message)}{rule}"

    def spoken(sheet: "DraftSheet") -> str:
        units = (replace(unit, notes=tuple(map(told, unit.notes))) for unit in sheet.units)
        return serialize(replace(sheet, units=tuple(units)))

    return spoken

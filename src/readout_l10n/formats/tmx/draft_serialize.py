"""A draft → TMX: its segments as units that say who drafted them and that a person has to look."""

from collections.abc import Iterator

from readout_l10n.formats.tmx.serialize import tmx_serialize
from readout_l10n.formats.unit import Place, TranslationUnit
from readout_l10n.model import DraftSheet

_FORM = "form"


def tmx_draft_serialize(sheet: DraftSheet) -> str:
    """A TMX text; segments without a draft, and lines that are set, are left out."""
    return tmx_serialize(_units(sheet))


def _units(sheet: DraftSheet) -> Iterator[TranslationUnit]:
    for unit in sheet.units:
        if unit.text and unit.engine != _FORM:
            yield TranslationUnit(
                unit.source,
                unit.text,
                sheet.source_locale,
                sheet.target_locale,
                Place(sheet.source, unit.line),
                confidence=unit.match,
                fuzzy=not unit.accepted,
                engine=unit.engine,
            )

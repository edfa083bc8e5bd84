"""A draft → PO: every segment fuzzy until a translator has accepted it.

Extracted comments (`#.`) say who drafted a segment and what to look at; `#|` what the source said
before it changed. Each entry has its number as context, so that equal sentences in two places may
be translated in two ways, and none is lost.
"""

from collections.abc import Iterator

from polib import POEntry, POFile

from readout_l10n import __version__
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.po.places import reference
from readout_l10n.formats.unit import Place
from readout_l10n.model import DraftSheet, DraftUnit

_TITLE = (
    "A draft by readout-l10n. Review each segment, mend it and take its fuzzy mark away;\n"
    "then: readout-l10n draft import FILE.po"
)
FORM = "form"
"""The engine of lines that are set and not translated."""


def po_draft_serialize(sheet: DraftSheet) -> str:
    """A PO text: a segment an entry, in order, unwrapped; control characters become spaces."""
    po = POFile(wrapwidth=0)
    po.header = _TITLE
    made = sheet.provenance
    told = {
        "Language": sheet.target_locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": sheet.source_locale.replace("-", "_"),
        "X-Generator": f"readout-l10n {__version__}",
        "X-Source": made.source,
        "X-Document": sheet.target,
        "X-Engine": made.engine,
        "X-Model": made.model,
        "X-Glossary": made.glossary,
        "X-Drafted": made.day.isoformat() if made.day else None,
    }
    po.metadata = {key: without_controls(value) for key, value in told.items() if value}
    for number, unit in enumerate(sheet.units, start=1):
        po.append(_entry(sheet, unit, number))
    return f"{po}"


def _entry(sheet: DraftSheet, unit: DraftUnit, number: int) -> POEntry:
    settled = unit.accepted or unit.engine == FORM
    return POEntry(
        msgid=without_controls(unit.source),
        msgstr=without_controls(unit.text),
        msgctxt=str(number),
        comment="\n".join(_line(line) for line in _comments(unit)),
        tcomment=without_controls(unit.comment),
        occurrences=[reference(Place(sheet.source, unit.line))],
        flags=["fuzzy"] if unit.text and not settled else [],
        previous_msgid=without_controls(unit.previous) if unit.previous else None,
    )


def _comments(unit: DraftUnit) -> Iterator[str]:
    if unit.accepted:
        yield "accepted"
    if unit.aside:
        yield f"outside the text: {unit.aside}"
    if unit.engine:
        yield f"engine: {unit.engine}"
    if unit.match is not None:
        yield f"match: {unit.match:.0%}"
    yield from (f"alternative: {text}" for text in unit.alternatives)
    yield from (f"note: {note}" for note in unit.notes)


def _line(text: str) -> str:
    return " ".join(without_controls(text).split())

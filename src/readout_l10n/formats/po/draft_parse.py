"""The PO of a draft, as a translator gives it back."""

from dataclasses import dataclass

from readout_l10n.errors import InputError
from readout_l10n.formats.po.parse import po_read


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """An entry of the file."""

    number: int
    """Of the segment, from 1."""
    source: str
    text: str
    fuzzy: bool
    comment: str
    """The translator's own."""
    line: int
    """In the PO file."""


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    document: str
    """Name of the draft's document, in the PO's folder."""
    translator: str | None
    units: tuple[ReturnedUnit, ...]
    problems: tuple[InputError, ...]
    """Entries that are no segment's."""


def po_draft_parse(text: str, path: str) -> ReturnedSheet:
    """The entries of a draft's PO, obsolete ones left out.

    Raises InputError for what is no PO, or not one that `readout-l10n draft` wrote.
    """
    po = po_read(text, path)
    document = po.metadata.get("X-Document", "").strip()
    if not document or "/" in document or "\\" in document:
        message = "the header has no X-Document: this is no PO that `readout-l10n draft` wrote"
        raise InputError(path, None, message)
    units: list[ReturnedUnit] = []
    problems: list[InputError] = []
    for entry in po:
        if entry.obsolete:
            continue
        line = entry.linenum or 1
        if entry.msgctxt is None or not entry.msgctxt.isdecimal():
            message = "an entry without a segment's number as msgctxt; leave msgctxt as it was"
            problems.append(InputError(path, line, message))
            continue
        comment = entry.tcomment
        units.append(
            ReturnedUnit(int(entry.msgctxt), entry.msgid, entry.msgstr, entry.fuzzy, comment, line)
        )
    translator = po.metadata.get("Last-Translator", "").strip() or None
    return ReturnedSheet(document, translator, tuple(units), tuple(problems))

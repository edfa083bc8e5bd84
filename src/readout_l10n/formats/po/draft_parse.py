"""The PO of a draft, as a translator gives it back."""

from readout_l10n.errors import InputError
from readout_l10n.formats.po.parse import po_read
from readout_l10n.formats.returned import ReturnedSheet, ReturnedUnit, document_name


def po_draft_parse(text: str, path: str) -> ReturnedSheet:
    """The entries of a draft's PO, obsolete ones left out.

    Raises InputError for what is no PO, or not one that `readout-l10n draft` wrote.
    """
    po = po_read(text, path)
    document = document_name(po.metadata.get("X-Document"))
    if document is None:
        message = "the header has no X-Document: this is no PO that `readout-l10n draft` wrote"
        raise InputError(path, None, message)
    units: list[ReturnedUnit] = []
    problems: list[InputError] = []
    for entry in po:
        if entry.obsolete:
            continue
        line = entry.linenum or 1
        number = entry.msgctxt
        if number is None or not number.isdecimal():
            message = "an entry without a segment's number as msgctxt; leave msgctxt as it was"
            problems.append(InputError(path, line, message))
            continue
        units.append(
            ReturnedUnit(
                int(number),
                f"msgctxt {number}",
                entry.msgid,
                entry.msgstr,
                entry.fuzzy,
                (entry.tcomment,) if entry.tcomment else (),
                line,
            )
        )
    locale = po.metadata.get("Language", "").strip().replace("_", "-") or None
    translator = po.metadata.get("Last-Translator", "").strip() or None
    return ReturnedSheet(document, locale, translator, tuple(units), tuple(problems))

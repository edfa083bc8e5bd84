"""PO → translation units."""

import re
from collections.abc import Iterator

import polib

from readout_l10n.errors import InputError
from readout_l10n.formats.characters import without_controls
from readout_l10n.formats.po.places import place
from readout_l10n.formats.unit import TranslationUnit

_NOTE = re.compile(r"(shape|confidence|translation): (.+)")
_PLACE = re.compile(r"(.+):([0-9]+)")
_SHAPE = re.compile(r"([0-9]+)-([0-9]+)")
_CONFIDENCE = re.compile(r"0\.[0-9]+|1\.0+")
_ERROR = re.compile(r"\(line (\d+)\)(?:: (.+))?")


def po_parse(
    text: str,
    path: str = "-",
    source_locale: str | None = None,
    target_locale: str | None = None,
) -> tuple[TranslationUnit, ...]:
    """The entries of a PO file, in order; obsolete ones are left out.

    Locales that are not given are the header's (`X-Source-Language`, `Language`). A plural entry
    gives two units, the singular with the first form, the plural with the last. Raises InputError
    with `path` and the line for what is no PO, and for a locale that neither side tells.
    """
    po = po_read(text, path)
    entries = [entry for entry in po if not entry.obsolete]
    if not entries:
        return ()
    source = source_locale or _locale(po, "X-Source-Language", path)
    target = target_locale or _locale(po, "Language", path)
    return tuple(unit for entry in entries for unit in _units(entry, source, target))


def po_read(text: str, path: str) -> polib.POFile:
    """What polib makes of a PO text. Raises InputError with the line."""
    try:
        # polib takes a text without a line end for a path, and opens it if it is there.
        return polib.pofile(without_controls(text.replace("\r\n", "\n")) + "\n")
    except (OSError, UnicodeDecodeError) as error:
        found = _ERROR.search(str(error))
        line, reason = (int(found[1]), found[2]) if found else (None, None)
        message = f"no line of a PO file{f' ({reason})' if reason else ''}; mend it, or `msgfmt -c`"
        raise InputError(path, line, f"{message} says more") from None


def _locale(po: polib.POFile, key: str, path: str) -> str:
    value = po.metadata.get(key, "").strip()
    if not value:
        raise InputError(path, None, f"the header has no {key}; add it, or say which locale it is")
    return str(value).replace("_", "-")


def _units(entry: polib.POEntry, source: str, target: str) -> Iterator[TranslationUnit]:
    forms = [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)]
    pairs = [(entry.msgid, forms[0] if forms else entry.msgstr)]
    if entry.msgid_plural:
        pairs.append((entry.msgid_plural, forms[-1] if forms else ""))
    notes = {
        match[1]: match[2] for match in map(_NOTE.fullmatch, entry.comment.split("\n")) if match
    }
    shape = _SHAPE.fullmatch(notes.get("shape", ""))
    confidence = notes.get("confidence", "")
    there = _PLACE.fullmatch(notes.get("translation", ""))
    for msgid, msgstr in pairs:
        yield TranslationUnit(
            msgid,
            msgstr,
            source,
            target,
            place(*entry.occurrences[0]) if entry.occurrences else None,
            place(there[1], there[2]) if there else None,
            (int(shape[1]), int(shape[2])) if shape else None,
            float(confidence) if _CONFIDENCE.fullmatch(confidence) else None,
            entry.fuzzy,
        )

"""Concepts as XML identifiers (Namespaces in XML 1.0, NCName), and back.

A character that no identifier holds is written `_x0020_`, by its code point, as ISO/IEC 9075-14
does with names of SQL.
"""

import re
import unicodedata

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_UNFIT = re.compile(rf"^[^{_START}]|_(?=x)|[^{_START}\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]")
_ESCAPE = re.compile("_x([0-9A-F]{4,6})_")


def xml_id(concept: str) -> str:
    """The concept as an identifier; different concepts give different ones."""
    return _UNFIT.sub(lambda match: f"_x{ord(match[0]):04X}_", concept)


def concept_of(identifier: str) -> str:
    """The concept that `xml_id` wrote; an identifier of another's making as it is."""
    concept = _ESCAPE.sub(lambda match: _character(match[1]) or match[0], identifier)
    return concept if xml_id(concept) == identifier else identifier


def _character(code: str) -> str | None:
    point = int(code, 16)
    if point > 0x10FFFF or unicodedata.category(chr(point)) in {"Cc", "Cs"}:
        return None
    return chr(point)

r"""Fields of a term in the one comment that tab-separated glossaries have for it.

`gender: f; domain: health; note: …`, in which `\` stands before a semicolon or itself, and `\n`
and `\t` for what would end a cell. A comment that is no list of fields is a note as it stands.
"""

import re
from collections.abc import Mapping

from readout_l10n.glossary.cells import COLUMNS
from readout_l10n.glossary.guard import is_formula

_KEYS = frozenset(COLUMNS) - {"locale", "term"}
_FIELD = re.compile(rf"({'|'.join(sorted(_KEYS))}): (.*)", re.DOTALL)
_END = re.compile(r"(?<!\\)((?:\\\\)*); ")
_ESCAPES = {"\\": "\\\\", ";": "\\;", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


def comment_of(fields: Mapping[str, str]) -> str:
    """The comment that holds the fields; a note alone is written as it is, where it may be."""
    note = fields.get("note", "")
    if list(fields) == ["note"] and _is_plain(note):
        return note
    return "; ".join(f"{key}: {_escaped(value)}" for key, value in fields.items())


def fields_of(comment: str) -> dict[str, str]:
    """The fields that a comment holds."""
    pieces = [_FIELD.fullmatch(piece) for piece in _END.sub("\\1\n", comment).split("\n")]
    found = {match[1]: _unescaped(match[2]) for match in pieces if match}
    if len(found) == len(pieces):
        return found
    return {"note": comment} if comment else {}


def _is_plain(note: str) -> bool:
    return not (_FIELD.match(note) or is_formula(note) or any(end in note for end in "\n\t\r"))


def _escaped(value: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in value)


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda match: _ESCAPED.get(match[1], match[1]), value)

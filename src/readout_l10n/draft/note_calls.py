"""Calls of notes that an engine has lost, put back; a note begins with its mark in any language."""

import re

from readout_l10n.text.note_marks import note_marks

_FINAL = re.compile(r"[\s.!?…:;,。！？]*$")
_FIRST = re.compile(r"[:.)\s]*([^\W\d_])")
_MOVED = "the call of note {mark} was lost and put at the end; look where it belongs"


def with_calls(source: str, text: str) -> tuple[str, tuple[str, ...]]:
    """A draft with every note mark of its source, and what is to be told of those put back.

    A mark that begins or ends the source is put there again, another at the end, which is told.
    """
    there = [mark.number for mark in note_marks(text)]
    notes: list[str] = []
    for mark in note_marks(source):
        if mark.number in there:
            there.remove(mark.number)
            continue
        written = source[mark.start : mark.end]
        if mark.start == 0:
            space = re.match(r"\s*", source[mark.end :])
            text = f"{written}{space[0] if space else ''}{text.lstrip()}"
            continue
        end = _FINAL.search(text)
        at = end.start() if end else len(text)
        text = f"{text[:at]}{written}{text[at:]}"
        if not _FINAL.fullmatch(source, mark.end):
            notes.append(_MOVED.format(mark=written))
    return _with_capital(source, text), tuple(notes)


def _with_capital(source: str, text: str) -> str:
    """A note that begins with a capital as its source does; engines take its mark for a word."""
    mark, other = next(note_marks(source), None), next(note_marks(text), None)
    if mark and other and mark.start == other.start == 0:
        first, drafted = _FIRST.match(source, mark.end), _FIRST.match(text, other.end)
        if first and drafted and first[1].isupper():
            at = drafted.start(1)
            return text[:at] + text[at].upper() + text[at + 1 :]
    return text

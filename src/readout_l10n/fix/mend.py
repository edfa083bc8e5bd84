"""A document and what was found in it → its text after all edits, and after those they bring."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from readout_l10n.fix.edits import apply_edits, chosen_edits
from readout_l10n.model import Document, Edit, Finding
from readout_l10n.segment import parse_document

_ROUNDS = 20
"""Edits that meet take turns: two or three rounds are usual; a text that never settles stops."""

Recheck = Callable[[Document], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending a document."""

    text: str
    rules: tuple[str, ...]
    """The rule behind each edit, in the order in which they were made."""
    left: tuple[Finding, ...]
    """What is found in the text as it is now."""


def mend(
    document: Document,
    findings: Iterable[Finding],
    recheck: Recheck,
    held: Callable[[str], str] = str,
) -> Mended:
    """The text when there is nothing left to mend; mending it again changes nothing.

    `findings` are those of the document as it is, `recheck` gives those of a mended one. `held`
    says how the file's encoding can write an edit's text.
    """
    found = tuple(findings)
    rules: list[str] = []
    seen = {document.text}
    for _ in range(_ROUNDS):
        edits = [replace(edit, text=held(edit.text)) for edit in chosen_edits(document, found)]
        edits = [edit for edit in edits if document.text[edit.start : edit.end] != edit.text]
        text = apply_edits(document.text, edits)
        if text in seen:
            break
        seen.add(text)
        rules += _rules(found, edits)
        document = parse_document(
            text, path=document.path, locale=document.locale, presegmented=document.presegmented
        )
        found = tuple(recheck(document))
    return Mended(document.text, tuple(rules), found)


def _rules(found: Iterable[Finding], edits: Sequence[Edit]) -> list[str]:
    """The rule of each edit: that of the first finding that wants it at its place."""
    owners: dict[tuple[int, int], str] = {}
    for finding in found:
        for edit in finding.edits:
            owners.setdefault((edit.start, edit.end), finding.rule)
    return [owners[edit.start, edit.end] for edit in edits]

"""Edits → those that can be made together, and the text that comes of them."""

from collections.abc import Iterable, Iterator

from readout_l10n.model import Document, Edit, Finding
from readout_l10n.segment.code import code_ranges


def chosen_edits(document: Document, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of findings that change something, touch only prose and do not meet, by place.

    Of two that meet, the one that begins first is chosen, then the longer one, then the one of the
    earlier finding; the other has its turn when the text is looked at again.
    """
    wanted = dict.fromkeys(edit for finding in findings for edit in finding.edits)
    writable = _writable(document)
    chosen: list[Edit] = []
    for edit in sorted(wanted, key=lambda edit: (edit.start, -edit.end)):
        if chosen and _meet(chosen[-1], edit):
            continue
        changes = document.text[edit.start : edit.end] != edit.text
        if changes and any(low <= edit.start and edit.end <= high for low, high in writable):
            chosen.append(edit)
    return tuple(chosen)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not meet."""
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _meet(before: Edit, after: Edit) -> bool:
    """Whether two edits overlap, or insert at one place; `before` begins no later."""
    inserts = before.start == before.end or after.start == after.end
    return after.start < before.end or (inserts and after.start <= before.end)


def _writable(document: Document) -> tuple[tuple[int, int], ...]:
    """The stretches of the file that hold text alone: no mark-up, code or front matter."""
    stretches: list[tuple[int, int]] = []
    for start, end in _text(document):
        if stretches and (
            start <= stretches[-1][1] or _is_blank(document, stretches[-1][1], start)
        ):
            stretches[-1] = stretches[-1][0], max(end, stretches[-1][1])
        else:
            stretches.append((start, end))
    if stretches and _is_blank(document, stretches[-1][1], len(document.text)):
        stretches[-1] = stretches[-1][0], len(document.text)
    for code in code_ranges(document):
        stretches = [part for stretch in stretches for part in _outside(stretch, code)]
    return tuple(stretches)


def _text(document: Document) -> Iterator[tuple[int, int]]:
    for segment in document.segments:
        for piece in segment.pieces:
            yield piece.raw_start, piece.raw_end


def _is_blank(document: Document, start: int, end: int) -> bool:
    """Whether nothing but white space stands between, so that whole lines may go."""
    return not document.text[start:end].strip()


def _outside(stretch: tuple[int, int], code: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """What a stretch keeps when code is taken out of it."""
    (start, end), (low, high) = stretch, code
    if high <= start or low >= end:
        yield stretch
        return
    if start < low:
        yield start, low
    if high < end:
        yield high, end

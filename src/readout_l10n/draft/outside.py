"""A source's text as it stands in its draft: asides drafted, all else as it is."""

from collections.abc import Sequence

from readout_l10n.model import Document, DraftUnit, SegmentKind
from readout_l10n.segment.asides import Aside, asides


def own_asides(document: Document) -> tuple[Aside, ...]:
    """The asides that need a draft of their own: each text once, and none that a segment says."""
    said = {segment.text for segment in document.segments}
    return tuple({one.text: one for one in reversed(asides(document)) if one.text not in said}
                 .values())[::-1]  # fmt: skip


class Raw:
    """The source's own text, with what its asides are in the draft."""

    def __init__(self, source: Document, units: Sequence[DraftUnit]) -> None:
        self._text = source.text
        first = sorted(units, key=lambda unit: unit.kind is not SegmentKind.TITLE)
        drafts = {unit.source: unit.text for unit in reversed(first) if unit.text}
        self._asides = [one for one in asides(source) if one.text in drafts]
        self._drafts = drafts

    def text(self, start: int, end: int) -> str:
        """What stands in the draft for `start:end` of the source, which cuts no aside in two."""
        parts: list[str] = []
        at = start
        for one in self._asides:
            if start <= one.start and one.end <= end:
                drafted = self._drafts[one.text]
                same = drafted == one.text
                parts.append(self._text[at : one.start])
                parts.append(self._text[one.start : one.end] if same else one.written(drafted))
                at = one.end
        return "".join(parts) + self._text[at:end]

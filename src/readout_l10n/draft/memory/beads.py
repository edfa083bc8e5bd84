"""Aligned documents to units."""

from collections.abc import Iterator

from readout_l10n.draft.memory.unit import Standing, Unit
from readout_l10n.harvest.suggestion import Translation
from readout_l10n.model import Segment

SURE = 0.7
"""The least confidence of a bead; below it beads are marked for review (docs/alignment.md)."""


def units_of(
    translation: Translation, accepted_by: str | None = None, origin: str | None = None
) -> Iterator[Unit]:
    """The two-sided, sure beads of a translation, publishers' lines left out.

    The segments of a side are joined with spaces; the context is the source's. They stand as
    published, or as accepted where somebody is said to have accepted them. `origin` is what the
    document is called from run to run: its source's path, if none is given.
    """
    segments = translation.source.segments
    places = {_place(segment): number for number, segment in enumerate(segments)}
    for bead in translation.alignment.beads:
        publishers = any(s.kind.is_publishers for s in (*bead.source, *bead.target))
        if publishers or not bead.source or not bead.target or bead.score < SURE:
            continue
        first, last = (places.get(_place(bead.source[i])) for i in (0, -1))
        yield Unit(
            translation.alignment.source_locale,
            translation.alignment.target_locale,
            bead.source_text,
            bead.target_text,
            segments[first - 1].text if first else None,
            segments[last + 1].text if last is not None and last + 1 < len(segments) else None,
            origin or translation.source.path,
            translation.day,
            accepted_by,
            Standing.ACCEPTED if accepted_by else Standing.PUBLISHED,
        )


def _place(segment: Segment) -> tuple[int, int]:
    return segment.line, segment.column

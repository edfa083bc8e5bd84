"""Translation units → documents side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from readout_l10n.formats.unit import TranslationUnit
from readout_l10n.model import Alignment, Bead, Document, Segment


def aligned_units(
    units: Iterable[TranslationUnit], path: str, source_locale: str, target_locale: str
) -> Iterator[tuple[Document, Document, Alignment]]:
    """A source, its target and their beads for each document that the units say they are of.

    Units that name none are of one document, `path`, and their number stands for the line. Fuzzy
    ones and those with an empty side are left out; a unit without a confidence is sure.
    """
    beads: dict[str, list[Bead]] = defaultdict(list)
    for number, unit in enumerate(units, start=1):
        if unit.fuzzy or not unit.source.strip() or not unit.target.strip():
            continue
        here, there = unit.source_place, unit.target_place
        source = Segment(unit.source.strip(), here.line if here else number, 1)
        target = Segment(unit.target.strip(), there.line if there else number, 1)
        score = 1.0 if unit.confidence is None else unit.confidence
        beads[here.path if here else path].append(Bead((source,), (target,), score))
    for name, found in beads.items():
        sides = [
            Document(name, locale, segments)
            for locale, segments in (
                (source_locale, tuple(bead.source[0] for bead in found)),
                (target_locale, tuple(bead.target[0] for bead in found)),
            )
        ]
        yield sides[0], sides[1], Alignment(source_locale, target_locale, tuple(found))

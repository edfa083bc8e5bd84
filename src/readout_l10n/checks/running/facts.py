"""What one pair tells the run, and what is kept of it between the two passes."""

import zlib
from dataclasses import dataclass

from readout_l10n.checks.running.sayings import Form, Saying, forms, sayings
from readout_l10n.checks.running.serial import from_json, to_json
from readout_l10n.glossary.habits import Observation, Observer
from readout_l10n.model import Alignment, Bead, Document, Segment
from readout_l10n.text.roll import Words

Indices = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PackedBead:
    """Segments by their numbers in their documents, from 0."""

    source: Indices
    target: Indices
    score: float


@dataclass(frozen=True, slots=True)
class Packed:
    """An alignment without its documents."""

    source_locale: str
    target_locale: str
    beads: tuple[PackedBead, ...]
    moved: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a pair tells of the corpus, and its alignment."""

    alignment: Packed | None
    names: tuple[Words, ...] = ()
    """The people whom the target names in full."""
    observed: tuple[Observation, ...] = ()
    """How concepts without a preferred rendering are rendered."""
    concepts: tuple[str, ...] = ()
    """Those of these concepts that either side names."""
    sayings: tuple[Saying, ...] = ()
    forms: tuple[Form, ...] = ()


def gather(
    target: Document,
    source: Document | None,
    alignment: Alignment | None,
    observer: Observer,
    names: frozenset[Words],
) -> Facts:
    """The facts of a pair, or of a lone target."""
    documents = [document for document in (source, target) if document]
    return Facts(
        alignment=pack(alignment, source, target) if alignment and source else None,
        names=tuple(sorted(names)),
        observed=observer.observed(alignment) if alignment else (),
        concepts=tuple(sorted(frozenset().union(*map(observer.named, documents)))),
        sayings=sayings(target, alignment),
        forms=forms(target),
    )


def freeze(facts: Facts) -> bytes:
    """Facts in as few bytes as is worth the time: all those of a run are in memory at once."""
    return zlib.compress(to_json(facts), 1)


def thaw(data: bytes) -> Facts:
    """The facts again. Raises ValueError for what are none."""
    try:
        return from_json(Facts, zlib.decompress(data))
    except zlib.error as error:
        raise ValueError(str(error)) from None


def pack(alignment: Alignment, source: Document, target: Document) -> Packed:
    """An alignment of two documents by the numbers of their segments."""
    ours, theirs = _numbers(source), _numbers(target)
    return Packed(
        alignment.source_locale,
        alignment.target_locale,
        tuple(
            PackedBead(
                tuple(ours[id(segment)] for segment in bead.source),
                tuple(theirs[id(segment)] for segment in bead.target),
                bead.score,
            )
            for bead in alignment.beads
        ),
        tuple((ours[id(here)], theirs[id(there)]) for here, there in alignment.moved),
    )


def unpack(packed: Packed, source: Document, target: Document) -> Alignment:
    """The alignment again. Raises IndexError for other documents' numbers."""
    ours, theirs = source.segments, target.segments
    return Alignment(
        packed.source_locale,
        packed.target_locale,
        tuple(
            Bead(_taken(ours, bead.source), _taken(theirs, bead.target), bead.score)
            for bead in packed.beads
        ),
        tuple((ours[here], theirs[there]) for here, there in packed.moved),
    )


def _numbers(document: Document) -> dict[int, int]:
    return {id(segment): number for number, segment in enumerate(document.segments)}


def _taken(segments: tuple[Segment, ...], numbers: Indices) -> tuple[Segment, ...]:
    return tuple(segments[number] for number in numbers)

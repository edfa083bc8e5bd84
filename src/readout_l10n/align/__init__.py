"""Which segments of two texts translate each other: Segments × Segments → Alignment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readout_l10n.align.crossed import Pairs, uncross
from readout_l10n.align.explain import Share, explain
from readout_l10n.align.moved import moved
from readout_l10n.align.posterior import Chain, likeliest
from readout_l10n.align.watch import Watch, unwatched
from readout_l10n.align.weigh import Named, Weighed, weigh
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.model import Alignment, Bead, Document, Segment

Concepts = Callable[[str, str], Sequence[str]]
"""The concepts that a text in a locale names, as `Glossary.concepts` gives them."""

__all__ = ["Concepts", "Share", "Watch", "align", "align_sentences", "explain_bead", "unwatched"]


def align(
    source: Document,
    target: Document,
    encoder: Encoder | None = None,
    concepts: Concepts | None = None,
    watch: Watch = unwatched,
) -> Alignment:
    """The beads of two documents, in order, every segment in exactly one.

    A bead's score is the probability of just this bead, 0 to 1, among all alignments weighed.
    The default encoder is loaded when it is first needed, which takes about a second. A concept
    that both sides of a bead name, if `concepts` are looked for, speaks for the bead. `watch` sees
    the two longest loops.
    """
    found = _found(source, target, encoder, concepts, watch)
    beads = _beads(source.segments, target.segments, found.chain)
    out_of_order = moved(beads, encoder, found.swapped)
    return Alignment(source.locale, target.locale, beads, out_of_order)


def align_sentences(
    source: Sequence[str], target: Sequence[str], encoder: Encoder | None = None
) -> tuple[Bead, ...]:
    """The beads of two texts given sentence by sentence; segments' lines count from 1."""
    sides = [
        tuple(
            Segment(sentence.strip(), number, 1, block=number)
            for number, sentence in enumerate(sentences, start=1)
        )
        for sentences in (source, target)
    ]
    documents = [Document("", "und", side, presegmented=True) for side in sides]
    return align(documents[0], documents[1], encoder).beads


def explain_bead(
    source: Document,
    target: Document,
    number: int,
    encoder: Encoder | None = None,
    concepts: Concepts | None = None,
) -> tuple[Bead, tuple[Share, ...]]:
    """A bead of two documents, the first being 1, and what its price is made of.

    Nothing was weighed where one document has no text: its beads have no shares. Raises IndexError
    where there are fewer beads.
    """
    found = _found(source, target, encoder, concepts)
    spans = found.chain.spans
    if not 1 <= number <= len(spans):
        raise IndexError(f"there are {len(spans)} beads, none is number {number}")
    shares = explain(found.weighed, spans[number - 1]) if found.weighed else ()
    return _beads(source.segments, target.segments, found.chain)[number - 1], shares


def _beads(
    source: tuple[Segment, ...], target: tuple[Segment, ...], chain: Chain
) -> tuple[Bead, ...]:
    return tuple(
        Bead(source[i:to_i], target[j:to_j], score)
        for (i, to_i, j, to_j), score in zip(chain.spans, chain.scores, strict=True)
    )


def _has_text(segments: tuple[Segment, ...]) -> bool:
    return any(segment.text.strip() for segment in segments)


@dataclass(frozen=True, slots=True)
class _Found:
    chain: Chain
    swapped: Pairs = ()
    weighed: Weighed | None = None
    """None where one side has no text."""


def _found(
    source: Document,
    target: Document,
    encoder: Encoder | None,
    concepts: Concepts | None,
    watch: Watch = unwatched,
) -> _Found:
    ours, theirs = source.segments, target.segments
    if not _has_text(ours) or not _has_text(theirs):
        deletions = tuple((i, i + 1, 0, 0) for i in range(len(ours)))
        insertions = tuple((0, 0, j, j + 1) for j in range(len(theirs)))
        return _Found(Chain(deletions + insertions, (1.0,) * (len(ours) + len(theirs))))
    named = (_named(source, concepts), _named(target, concepts))
    encoder = encoder or default_encoder()
    weighed = weigh(ours, theirs, encoder, named, watch)
    chain = likeliest(weighed.lattice)
    # Lines of a presegmented file are no paragraphs.
    if source.presegmented or target.presegmented:
        return _Found(chain, weighed=weighed)
    return _Found(*uncross(chain, ours, theirs, encoder), weighed)


def _named(document: Document, concepts: Concepts | None) -> Named:
    if concepts is None:
        return ()
    return [concepts(segment.text, document.locale) for segment in document.segments]

"""The source negates and the target does not, or the reverse.

Why: « sont convenus » for “did not agree” is the worst that a translation can do to a readout.
Negations of the grammar (not, never, no, without; ne … pas, aucun, sans) are paired by their place.
One left over is excused by any word near its place that negates by its sense, and that the other
side does not answer: “unable”, « refuser », « éviter », « impossible », « d’ici ». “No” at the head
of a clause is turned at will, « tous », « seul », and counts for nothing alone. What is left has
to read more alike, by the encoder, when the negation is taken off. A sentence beside that has one
too many is excused as well.
Source: LanguageTool and pofilter compare no polarity; the comparison of a sentence with and without
is that of contrastive minimal pairs (Sennrich 2017, "How Grammatical is Character-level Neural
Machine Translation?").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.embed import default_encoder
from readout_l10n.glossary.negatives import negatives, unanswered
from readout_l10n.model import Bead, Severity
from readout_l10n.text.negation import Negation, negations, negations_are_read

_NEAR = 0.12
"""How far from a negation, as a share of the sentence, a word may excuse it."""
_NEAR_CHARACTERS = 30
"""The same at least, for short sentences."""
_ALIKE_LOST, _ALIKE_ADDED = 0.45, 0.6
"""Cosines below which a bead is too free a translation to be judged."""
_GAIN = -0.004
"""What taking the negation off may take from the cosine (`benchmarks/completeness.py`)."""
_LONG_TEXT, _FREE = 400, 0.01
"""A share of the sentences, of at least so many, above which its translator turns them at will."""
_READOUT = 100
"""Sentences of a text that is no book, where many findings are as many errors."""
_SINCE = re.compile(r"\bdepuis\b|\b(?:since|for (?:\w+ )?(?:years|decades))\b", re.IGNORECASE)
"""« n’a pas … depuis dix ans » negates what “the last was ten years ago” does not."""


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    locale: str
    negations: tuple[Negation, ...]

    def share(self, negation: Negation) -> float:
        return negation.start / len(self.text)

    def near(self, share: float) -> tuple[float, float]:
        """The characters about a place that is given as a share of the text."""
        middle, reach = share * len(self.text), max(_NEAR * len(self.text), _NEAR_CHARACTERS)
        return middle - reach, middle + reach


def check(pair: Pair) -> Iterator[Hit]:
    if not negations_are_read(pair.source_locale, pair.target.locale):
        return
    hits = tuple(_hits(pair))
    # A long text whose translator turns sentences about is none with errors throughout.
    few = max(_LONG_TEXT, len(pair.beads)) * _FREE
    if len(pair.beads) < _READOUT or len(hits) <= few:
        yield from hits


def _hits(pair: Pair) -> Iterator[Hit]:
    for i, bead in pair.rendered:
        if bead.source_text == bead.target_text:
            continue
        source, target = _sides(pair, bead)
        lost = _left_over(source, target)
        added = _left_over(target, source)
        if not (lost or added) or _is_balanced_beside(pair, i, len(lost) - len(added)):
            continue
        if (
            lost
            and not _SINCE.search(source.text)
            and _is_changed(pair, source, target, lost, _ALIKE_LOST)
        ):
            said = source.text[lost[0].start : lost[0].end].strip()
            yield Hit(
                pair.across(bead.target),
                f"the source negates (“{said}”), this does not",
                source=pair.source_quote(bead.source),
            )
        if (
            added
            and not _SINCE.search(target.text)
            and _is_changed(pair, target, source, added, _ALIKE_ADDED)
        ):
            said = target.text[added[0].start : added[0].end].strip()
            yield Hit(
                pair.across(bead.target),
                f"« {said} » negates, the source does not",
                source=pair.source_quote(bead.source),
            )


def _sides(pair: Pair, bead: Bead) -> tuple[_Side, _Side]:
    source, target = (
        _Side(text, locale, negations(text, locale))
        for text, locale in (
            (bead.source_text, pair.source_locale),
            (bead.target_text, pair.target.locale),
        )
    )
    return source, target


def _left_over(side: _Side, other: _Side) -> list[Negation]:
    """The negations of a side that the other side has no partner for: the nearest one each."""
    distances = sorted(
        (abs(side.share(ours) - other.share(theirs)), i, j)
        for i, ours in enumerate(side.negations)
        for j, theirs in enumerate(other.negations)
    )
    taken: set[int] = set()
    paired: set[int] = set()
    for _, i, j in distances:
        if i not in paired and j not in taken:
            paired.add(i)
            taken.add(j)
    return [negation for i, negation in enumerate(side.negations) if i not in paired]


def _is_balanced_beside(pair: Pair, index: int, surplus: int) -> bool:
    """Whether a bead beside has what this one lacks, or lacks what it has too much."""
    for bead in pair.beside(index):
        source, target = _sides(pair, bead)
        if (len(source.negations) - len(target.negations)) * surplus < 0:
            return True
    return False


def _is_changed(
    pair: Pair, side: _Side, other: _Side, left: Sequence[Negation], likeness: float
) -> bool:
    """Whether a negation left over has no excuse, and the sides are more alike without it."""
    ours, theirs = negatives(side.text, side.locale), negatives(other.text, other.locale)
    bare = [
        negation.without
        for negation in left
        if negation.without is not None
        and not negation.is_subject
        and not unanswered(theirs, ours, *other.near(side.share(negation)))
        and not unanswered(ours, theirs, negation.start, negation.end + _NEAR_CHARACTERS)
    ]
    if not bare:
        return False
    encoder = pair.encoder or default_encoder()
    vectors = encoder.encode([other.text, side.text, *bare], 1)[0].astype(np.float64)
    alike = vectors[1:] @ vectors[0]
    return bool(alike[0] >= likeness and alike[1:].max() - alike[0] > _GAIN)


RULE = Rule(
    "negation-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The two sides did not agree on the price of gas.",
            target="Les deux parties se sont accordées sur le prix du gaz.",
            finds=("the source negates (“not”), this does not",),
        ),
        Example(
            source="The minister said that Japan would take part in the talks.",
            target="Le ministre a dit que le Japon ne prendrait pas part aux pourparlers.",
            finds=("« ne prendrait pas » negates, the source does not",),
        ),
        Example(
            source="The mayor said that the strike could not be ignored.",
            target="Le maire a dit que la grève pouvait être ignorée.",
            finds=("the source negates (“not”), this does not",),
        ),
        Example(
            source="The bank would not stop its loans to farmers.",
            target="La banque cesserait ses prêts aux agriculteurs.",
            finds=("the source negates (“not”), this does not",),
        ),
        Example(
            source="No delegate objected to the date of the conference.",
            target="La date de la conférence a été approuvée par tous.",
        ),
        Example(
            source="No other town in the valley, except for Bex, has built such a bridge.",
            target="Dans la vallée, seule la ville de Bex a construit un tel pont.",
        ),
        Example(
            source="It is no coincidence that the museum opens in spring.",
            target="C’est à dessein que le musée ouvre au printemps.",
        ),
        Example(
            source="They could not overstate the value of clean water.",
            target="Ils ont souligné à quel point l’eau propre était précieuse.",
        ),
        Example(
            source="The two sides did not agree on the price of gas.",
            target="Les deux parties ne se sont pas accordées sur le prix du gaz.",
        ),
        Example(
            source="The inspectors were unable to enter the port.",
            target="Les inspecteurs n’ont pas pu entrer dans le port.",
        ),
        Example(
            source="They did not accept the offer.",
            target="Ils ont refusé l’offre.",
        ),
        Example(
            source="The ship left before the storm reached the coast.",
            target="Le navire est parti avant que la tempête ne touche la côte.",
        ),
        Example(
            source="The talks concern only the price of gas.",
            target="Les pourparlers ne portent que sur le prix du gaz.",
        ),
        Example(
            source="This concerns not only ports, but also railways.",
            target="Cela concerne les ports, mais aussi les chemins de fer.",
        ),
    ),
)

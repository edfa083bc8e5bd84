"""A part of a source sentence that its translation leaves out.

Why: a clause lost inside a kept sentence leaves no gap that a reader could see.
Looks only at sentences that are clearly too short by the variance of Gale & Church (1993). There,
the stretch of the source is sought without which the two sides are most alike: it has to gain by
much, and few of its words may have a counterpart.
Source: the comparison with and without is that of erasure (Li, Monroe & Jurafsky 2016,
"Understanding Neural Networks through Representation Erasure"); no tool of the field has it.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.lengths import lengths
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.model import Severity
from readout_l10n.text.clauses import stretches, without
from readout_l10n.text.function_words import AUXILIARIES, FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_SHORT = 2.1
"""Standard deviations below what is usual from which a sentence is looked at."""
_FEWEST_WORDS = 15
_MOST_WORDS = 250
"""Of a sentence that is looked at: the whole of it is encoded anew without each of its stretches,
which takes minutes for one of 1,300 words."""
_LONG_TEXT, _FREE = 400, 0.01
"""A share of the sentences, of at least so many, above which its translator shortens at will."""
_READOUT = 100
"""Sentences of a text that is no book, where many findings are as many errors."""
_GAIN = 0.04
"""What leaving the stretch out has to add to the cosine."""
_ALIKE = 0.4
"""Cosine below which the bead is too free a translation to be judged."""
_COVERED = 0.53
"""Mean cosine of the stretch's words to their nearest in the target, above which it is there.

With these, one of NTREX's 1,007 sentences is found, which the translator did shorten, and a
quarter of the last clauses dropped from it (`benchmarks/completeness.py`).
"""


def check(pair: Pair) -> Iterator[Hit]:
    hits = tuple(_hits(pair))
    # A long text that is free throughout is no text with parts lost.
    few = max(_LONG_TEXT, len(pair.beads)) * _FREE
    if len(pair.beads) < _READOUT or len(hits) <= few:
        yield from hits


def _hits(pair: Pair) -> Iterator[Hit]:
    usual = lengths(pair.beads)
    for i, bead in enumerate(pair.beads):
        source, target = bead.source_text, bead.target_text
        if not source or not target or source == target:
            continue
        if -usual.deviation(bead) <= _SHORT:
            continue
        both_sided = (other for other in pair.beside(i) if other.source and other.target)
        if any(usual.deviation(other) > _SHORT for other in both_sided):
            continue
        lost = lost_part(pair, i)
        if lost:
            yield Hit(
                pair.across(bead.target),
                f"nothing here renders “{lost}”",
                source=pair.source_quote(bead.source),
            )


def lost_part(pair: Pair, index: int) -> str | None:
    """The stretch of a bead's source that its target and those beside it leave out, if one does."""
    bead = pair.beads[index]
    source, target = bead.source_text, bead.target_text
    if language(pair.source_locale) != "en" or not (
        _FEWEST_WORDS <= len(source.split()) <= _MOST_WORDS
    ):
        return None
    parts = stretches(source)
    ours = [
        t for t in tokens(source, pair.source_locale) if _has_weight(t.text, pair.source_locale)
    ]
    around = " ".join((target, *(other.target_text for other in pair.beside(index))))
    theirs = [t.text for t in tokens(around, pair.target.locale)]
    theirs = [word for word in theirs if _has_weight(word, pair.target.locale)]
    if not parts or not ours or not theirs:
        return None
    encoder = pair.encoder or default_encoder()
    vectors = _vectors(encoder, [target, source, *(without(source, *part) for part in parts)])
    if vectors[1] @ vectors[0] < _ALIKE:
        return None
    gains = (vectors[1:] @ vectors[0])[1:] - vectors[1] @ vectors[0]
    nearest = (
        _vectors(encoder, [t.text.casefold() for t in ours])
        @ _vectors(encoder, [word.casefold() for word in theirs]).T
    ).max(axis=1)
    best: tuple[float, str] | None = None
    for (start, end), gain in zip(parts, gains, strict=True):
        inside = [n for n, token in enumerate(ours) if start <= token.start < end]
        if gain > _GAIN and inside and nearest[inside].mean() < _COVERED:
            best = max(best or (0.0, ""), (float(gain), source[start:end].strip(" ,;:")))
    return best[1] if best else None


def _vectors(encoder: Encoder, texts: list[str]) -> NDArray[np.float64]:
    vectors: NDArray[np.float64] = encoder.encode(texts, 1)[0].astype(np.float64)
    return vectors


def _has_weight(word: str, locale: str) -> bool:
    code = language(locale)
    return word.casefold() not in FUNCTION_WORDS.get(code, frozenset()) | AUXILIARIES.get(
        code, frozenset()
    )


_SOURCE = (
    "The two ministers exchanged views on the situation in the region, and concurred that their "
    "experts would draft a plan for the protection of undersea cables."
)

_FOUND = (
    "nothing here renders “and concurred that their experts would draft a plan for the protection "
    "of undersea cables.”"
)

RULE = Rule(
    "clause-missing",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source=_SOURCE,
            target="Les deux ministres ont échangé leurs vues sur la situation dans la région.",
            finds=(_FOUND,),
        ),
        Example(
            source=_SOURCE,
            target="Les deux ministres ont échangé leurs vues sur la région, et sont convenus que "
            "leurs experts élaboreraient un plan de protection des câbles sous-marins.",
        ),
    ),
)

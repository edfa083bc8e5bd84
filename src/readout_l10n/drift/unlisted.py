"""How a target renders what it says in none of the glossary's forms.

Word links point to a stretch of the target (`links.py`); it counts where it has the shape of a term
and no other term's place. Where the links are weak, a stretch has to speak for itself: the same
wording stands for the concept elsewhere and for little else (Dice's coefficient, as Smadja, McKeown
& Hatzivassiloglou 1996 have it), or it shares a word with a rendering that the glossary lists.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from readout_l10n.drift.links import Links
from readout_l10n.drift.shapes import Range, Shapes
from readout_l10n.drift.spread import Spread
from readout_l10n.harvest.association import dice
from readout_l10n.harvest.closed_words import is_grammatical
from readout_l10n.harvest.folding import is_acronym
from readout_l10n.text.adjectives import adjective
from readout_l10n.text.inflection import loose_keys
from readout_l10n.text.locale import language
from readout_l10n.text.nouns import noun
from readout_l10n.text.tokens import Token, tokens

# By `benchmarks/renderings.py`: at .6 more is found where a rendering was taken out of its
# sentence, at .8 less of what is there.
_SURE = 0.7
_CERTAIN = 0.8
"""Asked for where a rendering has less than its term: one word for two, an adjective for a noun."""
_WEAK = 0.3
"""With which a stretch is looked at that speaks for itself."""
_LEAST_DICE = 0.3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A place of a bead's source whose rendering is looked for."""

    bead: int
    """Number in `Links.beads`."""
    start: int
    end: int
    concept: str
    taken: tuple[Range, ...]
    """Characters of the target that render other concepts."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    wanted: Wanted
    start: int
    end: int
    is_sure: bool
    """Whether the links alone are enough."""
    words: tuple[frozenset[str], ...]
    """Of each of its words that mean something the keys."""


class Unlisted:
    """Finds renderings in the targets of linked beads."""

    def __init__(
        self,
        links: Links,
        locales: tuple[str, str],
        listed: Callable[[str], Iterable[str]],
    ) -> None:
        """`listed` gives the forms in which the glossary has a concept in the target's locale."""
        self._links = links
        self._source, self._target = locales
        self._listed = listed
        self._shapes = Shapes(self._target)

    def found(self, wanted: Sequence[Wanted]) -> tuple[Range | None, ...]:
        """Where the target of each renders it, half-open in characters; None where it is untold."""
        candidates = [self._candidate(each) for each in wanted]
        known = self._known([c for c in candidates if c])
        return tuple(
            (c.start, c.end) if c and (c.is_sure or c in known) else None for c in candidates
        )

    def _candidate(self, wanted: Wanted) -> _Candidate | None:
        stretch = self._links.rendered(wanted.bead, wanted.start, wanted.end)
        if stretch is None or stretch[2] < _WEAK:
            return None
        source, target = self._links.beads[wanted.bead]
        asked = _telling(source, (wanted.start, wanted.end), self._source)
        words = self._shapes.shaped(target, stretch[:2], wanted.taken, len(asked))
        if not words or (all(is_acronym(w.text) for w in asked) and not _may_expand(words)):
            return None
        telling = [w for w in words if not is_grammatical(w.text, self._target)]
        less = len(telling) == 1 and (
            len(asked) > 1 or _only_qualifies(telling[0].text, self._target)
        )
        return _Candidate(
            wanted,
            words[0].start,
            words[-1].end,
            stretch[2] >= (_CERTAIN if less else _SURE),
            tuple(loose_keys(word.text, self._target) for word in telling),
        )

    def _known(self, candidates: Sequence[_Candidate]) -> set[_Candidate]:
        """Those whose wording recurs or is like a listed one: weak links are enough for them."""
        by_concept: dict[str, list[_Candidate]] = defaultdict(list)
        for candidate in candidates:
            by_concept[candidate.wanted.concept].append(candidate)
        known = {
            c
            for c in candidates
            if any(self._is_like(c, f) for f in self._listed(c.wanted.concept))
        }
        recurring = {
            c: beads
            for c in candidates
            if len(beads := self._beads_of(c, by_concept[c.wanted.concept])) > 1
        }
        words = {keys for c in recurring for keys in c.words}
        spread = Spread((target for _, target in self._links.beads), words, self._target)
        for candidate, beads in recurring.items():
            everywhere = max(spread.of(candidate.words), len(beads))
            said = len(by_concept[candidate.wanted.concept])
            if dice(len(beads), said, everywhere) >= _LEAST_DICE:
                known.add(candidate)
        return known

    def _beads_of(
        self, candidate: _Candidate, others: Iterable[_Candidate]
    ) -> frozenset[tuple[str, str]]:
        """The different beads in which some candidates have the words of one."""
        return frozenset(
            self._links.beads[other.wanted.bead]
            for other in others
            if _same(candidate.words, other.words)
        )

    def _is_like(self, candidate: _Candidate, form: str) -> bool:
        """Whether half of the words of a listed form, of two or more, are in a candidate."""
        words = _telling(form, (0, len(form)), self._target)
        shared = sum(
            any(
                not keys.isdisjoint(loose_keys(word.text, self._target)) for keys in candidate.words
            )
            for word in words
        )
        return len(words) > 1 and 2 * shared >= len(words)


def _telling(text: str, place: Range, locale: str) -> list[Token]:
    """The words of a place that mean something."""
    return [
        token
        for token in tokens(text, locale)
        if place[0] <= token.start
        and token.end <= place[1]
        and not is_grammatical(token.text, locale)
    ]


def _may_expand(words: Sequence[Token]) -> bool:
    """Whether words may be what an acronym stands for, or one themselves."""
    return len(words) > 1 or is_acronym(words[0].text)


def _same(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> bool:
    return len(ours) == len(theirs) and all(
        not one.isdisjoint(other) for one, other in zip(ours, theirs, strict=True)
    )


def _only_qualifies(word: str, locale: str) -> bool:
    """Whether a French word is an adjective and no noun."""
    return language(locale) == "fr" and adjective(word) is not None and noun(word) is None

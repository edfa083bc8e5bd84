"""What a candidate was translated by, told from the beads that say it.

Smadja, McKeown & Hatzivassiloglou (1996, Champollion) find the translations of a word sequence by
Dice's coefficient over aligned sentences; Melamed (2000) links words by competition: a word that
another source word explains better translates that one. Both are put to use here.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2, sqrt

from readout_l10n.harvest.association import Association, dice, log_likelihood
from readout_l10n.harvest.bitext import Bitext
from readout_l10n.harvest.candidates import Candidate
from readout_l10n.harvest.folding import is_acronym, kind_of
from readout_l10n.harvest.forms import Forms
from readout_l10n.harvest.known import KnownTerms
from readout_l10n.harvest.phrases import content, phrases
from readout_l10n.harvest.suggestion import Rendering
from readout_l10n.harvest.termhood import Phrase
from readout_l10n.text.function_words import ARTICLES
from readout_l10n.text.locale import language

Likeness = Callable[[str, Sequence[str]], Sequence[float]]
"""How like in meaning a source wording is to each of some target wordings; any scale."""

_LONGEST = 8
"""Words of a rendering, articles and prepositions counted."""
_LONGER = 2
"""Words that mean something, which a rendering may have more than its candidate."""
_LEAST = 2
"""Beads that speak for a rendering."""
_MOST = 3
"""Renderings of a candidate."""
# χ² with one degree of freedom, p = .001.
_EVIDENCE = 10.83
_LEAST_DICE = 0.3
# Of the best score; what comes as near is told apart by likeness, if that is given.
_NEAR = 0.6
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Place:
    """The words `start:end` of a target line."""

    phrase: Phrase
    content: tuple[str, ...]
    line: int
    start: int
    end: int


_Standing = Mapping[Phrase, Mapping[int, _Place]]
"""Where each target phrase stands in each bead."""


class Renderer:
    """Finds renderings; the target is indexed once."""

    def __init__(self, bitext: Bitext, known: KnownTerms, likeness: Likeness | None) -> None:
        self._bitext = bitext
        self._known = known
        self._likeness = likeness
        self._association = Association(bitext)
        self._forms = Forms(line for passage in bitext.passages for line in passage.target)
        self._articles = ARTICLES.get(language(bitext.target_locale), frozenset())
        self._phrases = lru_cache(_REMEMBERED)(self._find_phrases)
        self._spread = lru_cache(_REMEMBERED)(self._find_spread)

    def renderings(
        self, candidate: Candidate, form: str
    ) -> tuple[tuple[Rendering, ...], frozenset[int]]:
        """The renderings of a candidate, and the beads that have the commonest.

        The best one first, then the best one of the beads that it leaves, and so on; sorted by
        count. Each has two beads or more, Dice's coefficient and the log-likelihood ratio for it.
        """
        beads = frozenset(place.passage for place in candidate.places)
        standing = self._standing(candidate, beads)
        links = self._links(candidate, beads, standing)
        found: dict[str, frozenset[int]] = {}
        left = beads
        while len(found) < _MOST and len(left) >= _LEAST:
            best = self._best(candidate, form, left, standing, links)
            if best is None:
                break
            here = frozenset(left & standing[best].keys())
            text = self._text(standing[best], here)
            found[text] = found.get(text, frozenset()) | here
            left -= here
        ranked = sorted(found.items(), key=lambda each: -len(each[1]))
        renderings = tuple(Rendering(text, kind_of(text), len(here)) for text, here in ranked)
        return renderings, ranked[0][1] if ranked else frozenset()

    def _standing(self, candidate: Candidate, beads: Collection[int]) -> _Standing:
        standing: dict[Phrase, dict[int, _Place]] = defaultdict(dict)
        for bead in sorted(beads):
            for place in self._free(bead, candidate):
                standing[place.phrase].setdefault(bead, place)
        return {phrase: places for phrase, places in standing.items() if len(places) >= _LEAST}

    def _best(
        self,
        candidate: Candidate,
        form: str,
        left: frozenset[int],
        standing: _Standing,
        links: Collection[str],
    ) -> Phrase | None:
        scores: dict[Phrase, float] = {}
        for phrase, places in standing.items():
            both = sum(bead in left for bead in places)
            words = next(iter(places.values())).content
            if both < _LEAST or len(words) > len(candidate.content) + _LONGER:
                continue
            if 2 * sum(word in links for word in words) < len(words):
                continue
            spread = self._spread(phrase, words)
            strength = dice(both, len(left), spread)
            evidence = log_likelihood(both, len(left), spread, self._association.total)
            if strength >= _LEAST_DICE and evidence >= _EVIDENCE:
                size = min(len(words), len(candidate.content) + 1)
                scores[phrase] = strength * log2(1 + size)
        if candidate.is_acronym:
            scores = {
                phrase: score
                for phrase, score in scores.items()
                if len(phrase) == 1 and is_acronym(phrase[0])
            } or scores
        return self._chosen(candidate, form, scores, standing) if scores else None

    def _chosen(
        self, candidate: Candidate, form: str, scores: Mapping[Phrase, float], standing: _Standing
    ) -> Phrase:
        """The best score; with likeness, the likest of those that come near it.

        Of equals, the one that has the most nearly as many words as the candidate.
        """
        best = max(scores.values())
        bar = _NEAR * best if self._likeness else best
        near = sorted(phrase for phrase, score in scores.items() if score >= bar)
        worth = [0.0] * len(near)
        if self._likeness and len(near) > 1:
            wordings = [self._text(standing[phrase], standing[phrase].keys()) for phrase in near]
            likeness = self._likeness(form, wordings)
            # The beads still count: by the root, since likeness spans a narrow range.
            worth = [like * sqrt(scores[p]) for like, p in zip(likeness, near, strict=True)]

        def closeness(phrase: Phrase) -> int:
            words = next(iter(standing[phrase].values())).content
            return -abs(len(words) - len(candidate.content))

        return max(zip(worth, map(closeness, near), near, strict=True))[-1]

    def _text(self, places: Mapping[int, _Place], beads: Collection[int]) -> str:
        return self._forms.commonest(
            (self._bitext.passages[bead].target[place.line], place.start, place.end)
            for bead, place in places.items()
            if bead in beads
        )

    def _links(
        self, candidate: Candidate, beads: frozenset[int], standing: _Standing
    ) -> frozenset[str]:
        """The target words that no other word of these beads' sources explains better."""
        words = {
            word for places in standing.values() for word in next(iter(places.values())).content
        }
        return frozenset(word for word in words if self._is_linked(word, candidate, beads))

    def _is_linked(self, word: str, candidate: Candidate, beads: frozenset[int]) -> bool:
        association = self._association
        shared = beads & association.with_target(word)
        company: Counter[str] = Counter()
        for bead in shared:
            company.update(self._source_words(bead))
        own = [association.of(beads, word)]
        own += (association.between(ours, word) for ours in candidate.content)
        rivals = (
            association.between(other, word)
            for other, count in company.items()
            if 2 * count >= len(shared) and other not in candidate.phrase
        )
        return max(own) >= max(rivals, default=0.0)

    def _source_words(self, bead: int) -> frozenset[str]:
        lines = self._bitext.passages[bead].source
        return frozenset(
            key for line in lines for key in content(line.words, self._bitext.source_locale)
        )

    def _find_spread(self, phrase: Phrase, words: tuple[str, ...]) -> int:
        """In how many beads a target phrase stands."""
        return sum(
            any(place.phrase == phrase for place in self._phrases(bead))
            for bead in self._association.with_all_target(words)
        )

    def _free(self, bead: int, candidate: Candidate) -> Iterator[_Place]:
        """The phrases of a target that touch no rendering of another, known term of the source."""
        taken = self._known.taken(bead, candidate)
        lines = self._bitext.passages[bead].target
        for place in self._phrases(bead):
            words = lines[place.line].words
            start, end = words[place.start].token.start, words[place.end - 1].token.end
            if not any(t.line == place.line and t.start < end and start < t.end for t in taken):
                yield place

    def _find_phrases(self, bead: int) -> tuple[_Place, ...]:
        locale = self._bitext.target_locale
        found = []
        for number, line in enumerate(self._bitext.passages[bead].target):
            for start, end in phrases(line, locale, _LONGEST, self._bitext.people):
                words = line.words[start:end]
                meaning = content(words, locale)
                if meaning:
                    kept = (w.key for w in words if w.token.text.casefold() not in self._articles)
                    found.append(_Place(tuple(kept), meaning, number, start, end))
        return tuple(found)

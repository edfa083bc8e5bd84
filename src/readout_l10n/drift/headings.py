"""Headings and titles: how each is rendered wherever several documents have it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.drift.passages import Passage, Sides, place
from readout_l10n.drift.subject import Followed, Occurrence, Place, Sort, Standing
from readout_l10n.text.gist import as_written, same_sense, same_words
from readout_l10n.text.tokens import tokens

_FEWEST = 2
"""Documents that have a heading, for it to be followed."""


@dataclass(frozen=True, slots=True)
class _Found:
    document: int
    source: Place | None
    target: Place
    confidence: float
    written: str
    """The target's heading without its number and its end."""
    sense: int
    """The gist of its content words."""


class Headings:
    """Takes in documents one by one and keeps their headings."""

    def __init__(self, locales: tuple[str, str]) -> None:
        self._source, self._target = locales
        self._aligned: dict[int, list[_Found]] = defaultdict(list)
        """By the gist of the source's words."""
        self._alone: list[_Found] = []

    def add(self, document: int, beads: Sequence[Sides], texts: Sequence[tuple[str, str]]) -> None:
        """Take in a translation: its beads and their texts."""
        for bead, (source, target) in zip(beads, texts, strict=True):
            if bead.source.is_heading and bead.target.is_heading:
                here = place(bead.source, source, 0, len(source))
                there = place(bead.target, target, 0, len(target))
                gist = same_words(as_written(source), self._source)
                self._aligned[gist].append(self._seen(document, here, there, bead.confidence))

    def add_alone(self, document: int, passages: Iterable[Passage]) -> None:
        """Take in a target without a source."""
        for passage in passages:
            if passage.is_heading:
                text = passage.text
                there = place(passage, text, 0, len(text))
                self._alone.append(self._seen(document, None, there, 1.0))

    def followed(self) -> Iterator[Followed]:
        """The headings of two documents or more; those of targets alone join what they are like.

        Variants differ in their words, inflection apart; of targets alone, where nothing tells
        what else renders the same, in how they are written.
        """
        by_sense: dict[int, list[_Found]] = {}
        for found in self._aligned.values():
            for each in found:
                by_sense.setdefault(each.sense, found)
        alone: dict[int, list[_Found]] = defaultdict(list)
        for each in self._alone:
            (by_sense.get(each.sense) or alone[each.sense]).append(each)
        subjects = [
            *(self._subject(found, by_words=True) for found in self._aligned.values()),
            *(self._subject(found, by_words=False) for found in alone.values() if found),
        ]
        yield from _each_once(sorted((s for s in subjects if s), key=lambda s: s.id))

    def _seen(
        self, document: int, source: Place | None, target: Place, confidence: float
    ) -> _Found:
        written = as_written(target.text)
        sense = same_sense(written, self._target)
        return _Found(document, source, target, confidence, written, sense)

    def _subject(self, found: Sequence[_Found], *, by_words: bool) -> Followed | None:
        if len({each.document for each in found}) < _FEWEST:
            return None
        forms: dict[int | str, Counter[str]] = defaultdict(Counter)
        for each in found:
            forms[each.sense if by_words else each.written][each.written] += 1
        names = {key: counts.most_common(1)[0][0] for key, counts in forms.items()}
        sources = Counter(as_written(f.source.text) for f in found if f.source)
        text = (sources or Counter(each.written for each in found)).most_common(1)[0][0]
        locale = self._source if sources else self._target
        return Followed(
            Sort.HEADING,
            " ".join(word.text.casefold() for word in tokens(text, locale)),
            self._target,
            text,
            tuple(
                Occurrence(
                    each.document,
                    each.source,
                    each.target,
                    names[each.sense if by_words else each.written],
                    Standing.UNLISTED,
                    each.confidence,
                )
                for each in found
            ),
        )


def _each_once(subjects: Iterable[Followed]) -> Iterator[Followed]:
    """Subjects whose ids differ; a later one of an id that is taken is left out."""
    seen: set[str] = set()
    for subject in subjects:
        if subject.id and subject.id not in seen:
            seen.add(subject.id)
            yield subject

"""The beads that a harvest is made from, word by word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from readout_l10n.harvest.folding import Folding, Word
from readout_l10n.harvest.people import addressed, surnames
from readout_l10n.harvest.suggestion import Translation
from readout_l10n.model import Segment, SegmentKind
from readout_l10n.text.tokens import tokens

# Below it beads are marked for review; docs/alignment.md says how often such are right.
_SURE = 0.7
_HEADS = (SegmentKind.TITLE, SegmentKind.HEADING)


@dataclass(frozen=True, slots=True)
class Line:
    """A segment and its words."""

    segment: Segment
    words: tuple[Word, ...]

    @property
    def is_head(self) -> bool:
        """Whether capitals may be those of a heading."""
        return self.segment.kind in _HEADS


@dataclass(frozen=True, slots=True)
class Passage:
    """A bead and the number of the translation that it is of."""

    document: int
    source: tuple[Line, ...]
    target: tuple[Line, ...]


class Bitext:
    """The beads of translations that are sure and have two sides; publishers' lines left out."""

    def __init__(self, translations: Sequence[Translation]) -> None:
        self.translations = translations
        locales = {(t.source.locale, t.target.locale) for t in translations}
        self.source_locale, self.target_locale = min(locales, default=("und", "und"))
        pairs = [
            (number, *pair) for number, each in enumerate(translations) for pair in _sure(each)
        ]
        ours = Folding(
            _vocabulary((s for _, s, _ in pairs), self.source_locale), self.source_locale
        )
        theirs = Folding(
            _vocabulary((t for _, _, t in pairs), self.target_locale), self.target_locale
        )
        self.passages = tuple(
            Passage(number, _lines(source, ours), _lines(target, theirs))
            for number, source, target in pairs
        )

    @cached_property
    def people(self) -> frozenset[str]:
        """Words, case-folded, that are names of people."""
        source = [line for passage in self.passages for line in passage.source]
        target = [line for passage in self.passages for line in passage.target]
        return frozenset(
            surnames(_words(source), _words(target))
            | addressed(_words(line for line in chain(source, target) if not line.is_head))
        )

    @cached_property
    def boilerplate(self) -> frozenset[str]:
        """Source texts of whole segments that stand in half of the documents or more."""
        spread = Counter(
            text
            for text, _ in {
                (line.segment.text, passage.document)
                for passage in self.passages
                for line in passage.source
            }
        )
        documents = len(self.translations)
        return frozenset(text for text, count in spread.items() if count >= max(3, documents / 2))


def _words(lines: Iterable[Line]) -> list[tuple[Word, ...]]:
    return [line.words for line in lines]


def _sure(translation: Translation) -> Iterator[tuple[tuple[Segment, ...], tuple[Segment, ...]]]:
    for bead in translation.alignment.beads:
        source, target = (
            tuple(segment for segment in side if not segment.kind.is_publishers)
            for side in (bead.source, bead.target)
        )
        if source and target and bead.score >= _SURE:
            yield source, target


def _vocabulary(sides: Iterable[tuple[Segment, ...]], locale: str) -> set[str]:
    return {
        token.text
        for segment in chain.from_iterable(sides)
        for token in tokens(segment.text, locale)
    }


def _lines(segments: tuple[Segment, ...], folding: Folding) -> tuple[Line, ...]:
    return tuple(Line(segment, folding.words(segment.text)) for segment in segments)

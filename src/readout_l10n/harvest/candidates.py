"""Source terms that the glossary does not know, wherever they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.glossary import Glossary, Match
from readout_l10n.harvest.bitext import Bitext, Line
from readout_l10n.harvest.folding import is_acronym
from readout_l10n.harvest.phrases import content, phrases
from readout_l10n.harvest.termhood import Phrase, c_values, weight

_LONGEST = 8
"""Words that are looked at together; a candidate is only counted apart from longer ones."""
_MOST_WORDS = 5
"""Words that mean something, of a candidate."""
_NAME = 2
"""What an acronym or a name of one word counts as: the shortest sequence."""
_FEW = 3
"""Documents below which nothing is boilerplate."""


@dataclass(frozen=True, slots=True)
class Place:
    """The words `start:end` of a source line of a passage."""

    passage: int
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    phrase: Phrase
    content: tuple[str, ...]
    """Those of its words that mean something."""
    places: tuple[Place, ...]
    termhood: float
    length: int
    """What it counts as in its C-value."""

    @property
    def is_acronym(self) -> bool:
        return len(self.phrase) == 1 and is_acronym(self.phrase[0])

    @property
    def is_name(self) -> bool:
        """Whether it is one word that always has a capital, and no acronym."""
        return len(self.phrase) == 1 and not self.is_acronym

    @property
    def least_termhood(self) -> float:
        """Its C-value as a common word."""
        return self.termhood * weight(1) / weight(self.length)


def candidates(bitext: Bitext, glossary: Glossary, min_count: int) -> list[Candidate]:
    """The candidates that stand in `min_count` places or more, by falling C-value."""
    found: dict[Phrase, list[Place]] = defaultdict(list)
    for number, passage in enumerate(bitext.passages):
        for index, line in enumerate(passage.source):
            if line.segment.text in bitext.boilerplate:
                continue
            for start, end in _unknown(bitext, line, glossary):
                phrase = tuple(word.key for word in line.words[start:end])
                found[phrase].append(Place(number, index, start, end))
    frequent = {
        phrase: places
        for phrase, places in found.items()
        if len(places) >= min_count and not _is_boilerplate(bitext, places)
    }
    meaning = {phrase: _content(bitext, places[0]) for phrase, places in frequent.items()}
    lengths = {
        phrase: _length(bitext, meaning[phrase], places) for phrase, places in frequent.items()
    }
    values = c_values(
        {phrase: len(places) for phrase, places in frequent.items()},
        lengths,
    )
    kept = [
        Candidate(
            phrase,
            meaning[phrase],
            tuple(places),
            values[phrase],
            lengths[phrase],
        )
        for phrase, places in frequent.items()
        if values[phrase] > 0 and lengths[phrase] > 1 and len(meaning[phrase]) <= _MOST_WORDS
    ]
    return sorted(kept, key=lambda candidate: (-candidate.termhood, candidate.phrase))


def _length(bitext: Bitext, words: tuple[str, ...], places: list[Place]) -> int:
    """How many words that mean something a candidate counts as; 1 for a common noun."""
    if len(words) == 1 and (is_acronym(words[0]) or _is_name(bitext, places)):
        return _NAME
    return len(words)


def _is_name(bitext: Bitext, places: list[Place]) -> bool:
    """Whether the first word has a capital wherever it would not have one for its place."""
    inside = []
    for place in places:
        line = bitext.passages[place.passage].source[place.line]
        if place.start > 0 and not line.is_head:
            inside.append(line.words[place.start].token.text[0].isupper())
    return bool(inside) and all(inside)


def _content(bitext: Bitext, place: Place) -> tuple[str, ...]:
    line = bitext.passages[place.passage].source[place.line]
    return content(line.words[place.start : place.end], bitext.source_locale)


def _is_boilerplate(bitext: Bitext, places: list[Place]) -> bool:
    """Whether they are one in each of the documents."""
    spread = Counter(bitext.passages[place.passage].document for place in places)
    documents = len(bitext.translations)
    return documents >= _FEW and len(spread) == documents and max(spread.values()) == 1


def _unknown(bitext: Bitext, line: Line, glossary: Glossary) -> Iterator[tuple[int, int]]:
    """The phrases of a line that are no known term, nor part of one, nor made of known ones."""
    text, locale = line.segment.text, bitext.source_locale
    matches = glossary.find_all(text, locale)
    for start, end in phrases(line, locale, _LONGEST, bitext.people):
        first, last = line.words[start].token.start, line.words[end - 1].token.end
        near = [match for match in matches if match.start < last and first < match.end]
        if any(_holds(match, first, last) or _crosses(match, first, last) for match in near):
            continue
        if not near or _says_more(line, start, end, near, locale):
            yield start, end


def _holds(match: Match, first: int, last: int) -> bool:
    return match.start <= first and last <= match.end


def _crosses(match: Match, first: int, last: int) -> bool:
    return match.start < first or last < match.end


def _says_more(line: Line, start: int, end: int, known: list[Match], locale: str) -> bool:
    """Whether a word that means something is in no known term."""
    words = (
        word
        for word in line.words[start:end]
        if not any(match.start <= word.token.start < match.end for match in known)
    )
    return bool(content(tuple(words), locale))

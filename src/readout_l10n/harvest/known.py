"""Where the glossary's terms stand in the beads."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from readout_l10n.glossary import Glossary
from readout_l10n.harvest.bitext import Bitext, Line
from readout_l10n.harvest.candidates import Candidate, Place
from readout_l10n.model import Status, Term

_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Taken:
    """The characters `start:end` of a line, which say a concept."""

    line: int
    start: int
    end: int
    concept: str


def known_glossary(terms: Iterable[Term]) -> Glossary:
    """The terms with the candidates among them: what was suggested once is known, too."""
    return Glossary(
        replace(term, status=Status.ADMITTED) if term.status is Status.CANDIDATE else term
        for term in terms
    )


class KnownTerms:
    """The concepts that either side of a bead says."""

    def __init__(self, bitext: Bitext, glossary: Glossary) -> None:
        self._bitext = bitext
        self._glossary = glossary
        self._source = lru_cache(_REMEMBERED)(self._in_source)
        self._target = lru_cache(_REMEMBERED)(self._in_target)

    def taken(self, bead: int, candidate: Candidate) -> tuple[Taken, ...]:
        """What of the target translates known terms outside the candidate."""
        outside: set[str] = set()
        inside: set[str] = set()
        for known in self._source(bead):
            within = any(
                self._covers(place, known) for place in candidate.places if place.passage == bead
            )
            (inside if within else outside).add(known.concept)
        others = outside - inside
        return (
            tuple(known for known in self._target(bead) if known.concept in others)
            if others
            else ()
        )

    def _covers(self, place: Place, known: Taken) -> bool:
        if place.line != known.line:
            return False
        words = self._bitext.passages[place.passage].source[place.line].words
        first, last = words[place.start].token, words[place.end - 1].token
        return first.start <= known.start and known.end <= last.end

    def _in_source(self, bead: int) -> tuple[Taken, ...]:
        return self._found(self._bitext.passages[bead].source, self._bitext.source_locale)

    def _in_target(self, bead: int) -> tuple[Taken, ...]:
        return self._found(self._bitext.passages[bead].target, self._bitext.target_locale)

    def _found(self, lines: tuple[Line, ...], locale: str) -> tuple[Taken, ...]:
        return tuple(
            Taken(number, match.start, match.end, match.term.concept)
            for number, line in enumerate(lines)
            for match in self._glossary.find(line.segment.text, locale)
        )

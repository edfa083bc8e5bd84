"""Terms that a corpus of translations uses and the glossary lacks."""

from collections.abc import Iterable, Iterator

from readout_l10n.glossary import Glossary
from readout_l10n.harvest.bitext import Bitext, Line
from readout_l10n.harvest.candidates import Candidate, Place, candidates
from readout_l10n.harvest.folding import kind_of
from readout_l10n.harvest.forms import Forms
from readout_l10n.harvest.ids import Ids
from readout_l10n.harvest.known import KnownTerms, known_glossary
from readout_l10n.harvest.renderings import Likeness, Renderer
from readout_l10n.harvest.suggestion import Example, Rendering, Suggestion, Translation

__all__ = [
    "Example",
    "Likeness",
    "Rendering",
    "Suggestion",
    "Translation",
    "known_glossary",
    "suggest",
]

MOST = 50
MIN_COUNT = 2
_EXAMPLES = 2


def suggest(
    translations: Iterable[Translation],
    glossary: Glossary,
    *,
    most: int = MOST,
    min_count: int = MIN_COUNT,
    likeness: Likeness | None = None,
) -> tuple[Suggestion, ...]:
    """At most `most` source terms that the glossary does not know, the best first.

    They are ranked by C-value × consistency. `likeness` of meaning, if given, tells apart
    renderings that the beads speak for alike. All translations are of one pair of locales; their
    order does not matter. Nothing is suggested twice, whatever its inflection.
    """
    bitext = Bitext(sorted(translations, key=_key))
    harvest = _Harvest(bitext, glossary, likeness)
    best: list[Suggestion] = []
    for candidate in candidates(bitext, glossary, min_count):
        # A score is the C-value at most, and C-values fall.
        if len(best) >= most and candidate.termhood < best[most - 1].score:
            break
        if suggestion := harvest.suggestion(candidate):
            best.append(suggestion)
        best.sort(key=_rank)
    ids = Ids(term.concept for term in glossary.terms)
    return tuple(ids.named(suggestion) for suggestion in best[:most])


def _key(translation: Translation) -> tuple[str, str, str, str]:
    source, target = translation.source, translation.target
    return source.path, target.path, source.text, target.text


def _rank(suggestion: Suggestion) -> tuple[float, float, str]:
    return -suggestion.score, -suggestion.termhood, suggestion.text


class _Harvest:
    """Candidates → suggestions."""

    def __init__(self, bitext: Bitext, glossary: Glossary, likeness: Likeness | None) -> None:
        self._bitext = bitext
        self._forms = Forms(line for passage in bitext.passages for line in passage.source)
        self._renderer = Renderer(bitext, KnownTerms(bitext, glossary), likeness)

    def suggestion(self, candidate: Candidate) -> Suggestion | None:
        """The suggestion of a candidate; None for one word that the target has in small letters.

        English writes « japonais » with a capital, too. What the target leaves as it is counts as
        one common word: there is little to be controlled.
        """
        bitext = self._bitext
        text = self._forms.commonest(
            (self._line(place), place.start, place.end) for place in candidate.places
        )
        renderings, beads = self._renderer.renderings(candidate, text)
        if candidate.is_name and renderings and renderings[0].text.islower():
            return None
        kept = renderings and renderings[0].text.casefold() == text.casefold()
        as_it_is = kept and not candidate.is_acronym
        termhood = candidate.least_termhood if as_it_is else candidate.termhood
        numbers = {bitext.passages[place.passage].document for place in candidate.places}
        days = sorted(day for number in numbers if (day := bitext.translations[number].day))
        return Suggestion(
            concept="",
            source_locale=bitext.source_locale,
            target_locale=bitext.target_locale,
            text=text,
            kind=kind_of(text),
            renderings=renderings,
            count=len(candidate.places),
            beads=len({place.passage for place in candidate.places}),
            documents=len(numbers),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            termhood=termhood,
            examples=tuple(self._examples(candidate, beads)),
        )

    def _line(self, place: Place) -> Line:
        return self._bitext.passages[place.passage].source[place.line]

    def _examples(self, candidate: Candidate, beads: frozenset[int]) -> Iterator[Example]:
        """The shortest passages, of different documents, that have the commonest rendering."""
        seen: set[int] = set()
        places = [place for place in candidate.places if not beads or place.passage in beads]
        for place in sorted(places, key=lambda p: (len(self._line(p).segment.text), p.passage)):
            passage = self._bitext.passages[place.passage]
            if passage.document not in seen and len(seen) < _EXAMPLES:
                seen.add(passage.document)
                segment = self._line(place).segment
                target = " ".join(line.segment.text for line in passage.target)
                path = self._bitext.translations[passage.document].source.path
                yield Example(path, segment.line, segment.text, target)

"""The glossary's concepts: how each is rendered wherever a source says it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from readout_l10n.drift.listed import (
    Mention,
    Spot,
    kept_in_name,
    left_acronyms,
    left_words,
    mentions,
    paired,
    said_at_all,
    spots,
    variant,
)
from readout_l10n.drift.passages import Passage, Sides, place
from readout_l10n.drift.shapes import Range
from readout_l10n.drift.subject import Followed, Occurrence, Place, Sort, Standing
from readout_l10n.drift.unlisted import Wanted
from readout_l10n.drift.wordings import named_alike
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.people import people
from readout_l10n.model import ADVISED_AGAINST, Forbidden, Term, TermKind
from readout_l10n.text.function_words import SUBJECTS
from readout_l10n.text.locale import language
from readout_l10n.text.quotations import in_quotation_marks
from readout_l10n.text.verbatim import in_other_language

_SURE = 0.7
"""Confidence of a bead below which only listed renderings are looked for: docs/alignment.md."""
_LEAD = 30
"""Characters before the term in a sentence that it begins: "In addition, the G7 members"."""
_LOOK_BACK = 3
"""Sentences in which what a pronoun stands for is looked for."""


@dataclass(slots=True)
class _Found:
    """An occurrence, told apart later if `wanted` says so."""

    document: int
    source: Place | None
    target: Place
    said: str
    """The source's words; of a target alone its own."""
    confidence: float
    variant: str = ""
    standing: Standing = Standing.UNTOLD
    wanted: Wanted | None = None


@dataclass(frozen=True, slots=True)
class _Texts:
    """The beads of one translation, and what it takes to judge them."""

    document: int
    beads: Sequence[Sides]
    texts: Sequence[tuple[str, str]]
    first: int
    """Number of its first bead among those of all documents."""
    glossary: Glossary
    """As of its day."""
    met: dict[str, int]
    """By concept the last bead whose target had a listed form."""


class Terms:
    """Takes in documents one by one and keeps where they say concepts."""

    def __init__(
        self, glossary: Glossary, locales: tuple[str, str], concepts: Collection[str] = ()
    ) -> None:
        """`locales` are the source's and the target's; without `concepts` all are followed."""
        self._glossary = glossary
        self._source, self._target = locales
        self._concepts = frozenset(concepts)
        self._found: dict[str, list[_Found]] = defaultdict(list)

    def add(
        self,
        document: int,
        beads: Sequence[Sides],
        texts: Sequence[tuple[str, str]],
        first: int,
        day: date | None,
    ) -> None:
        """Take in a translation: its beads, their texts, and the number of the first one."""
        here = _Texts(document, beads, texts, first, self._glossary.on(day), {})
        for number, bead in enumerate(beads):
            if texts[number][0] != texts[number][1]:
                self._add_bead(here, number, bead)

    def add_alone(self, document: int, passages: Iterable[Passage], day: date | None) -> None:
        """Take in a target without a source."""
        glossary = self._glossary.on(day)
        for passage in passages:
            text = passage.text
            for mention in mentions(passage, glossary, self._target):
                term = min(
                    mention.terms, key=lambda t: _worth(t, text[mention.start : mention.end])
                )
                if self._is_followed(term.concept) and self._counts(term, text, mention):
                    spot = Spot(mention.start, mention.end, term)
                    there = place(passage, text, mention.start, mention.end)
                    found = _Found(document, None, there, there.written, 1.0)
                    self._tell(found, spot, glossary)
                    self._found[term.concept].append(found)

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What `followed` needs to be told by word links."""
        return tuple(f.wanted for all_of in self._found.values() for f in all_of if f.wanted)

    def followed(self, told: Iterable[Range | None]) -> Iterator[Followed]:
        """The concepts; `told` are the places of the renderings wanted."""
        answers = iter(told)
        for found in self._found.values():
            for each in found:
                if each.wanted:
                    self._settle(each, next(answers))
        for concept in sorted(self._found):
            kept = [*_without_surplus(self._found.pop(concept))]
            names = {
                (standing, wording): name
                for standing in (Standing.UNLISTED, Standing.LEFT)
                for wording, name in named_alike(
                    [f.variant for f in kept if f.standing is standing], self._target
                ).items()
            }
            yield Followed(
                Sort.TERM,
                concept,
                self._target,
                _commonest(f.said for f in kept),
                tuple(
                    Occurrence(
                        f.document,
                        f.source,
                        f.target,
                        names.get((f.standing, f.variant), f.variant),
                        f.standing,
                        f.confidence,
                    )
                    for f in kept
                ),
                tuple(
                    dict.fromkeys(
                        term
                        for locale in (self._source, self._target)
                        for term in self._glossary.renderings(concept, locale)
                    )
                ),
            )

    def _is_followed(self, concept: str) -> bool:
        chosen = not self._concepts or concept in self._concepts
        return chosen and people(self._glossary, self._target).get(concept) is None

    def _counts(self, term: Term, text: str, mention: Mention) -> bool:
        """Whether a form of a target alone is the concept's."""
        if term.status not in ADVISED_AGAINST:
            return True
        if term.forbidden is Forbidden.SOURCED:
            return False
        if term.forbidden is Forbidden.UNQUOTED and in_quotation_marks(text, mention.start):
            return False
        return not in_other_language(text, mention.start, mention.end, self._target, self._source)

    def _add_bead(self, here: _Texts, number: int, bead: Sides) -> None:
        every = mentions(bead.source, here.glossary, self._source)
        renderings = {
            term.concept: spots(bead.target, here.glossary, self._target, term.concept)
            for mention in every
            for term in mention.terms
        }
        ours: dict[str, list[Mention]] = defaultdict(list)
        for mention in every:
            concepts = [term.concept for term in mention.terms]
            ours[next((c for c in concepts if renderings[c]), concepts[0])].append(mention)
        lengths = (len(here.texts[number][0]), len(here.texts[number][1]))
        taken = {
            c: [s for _, s in paired(said, renderings[c], lengths)] for c, said in ours.items()
        }
        for concept, said in ours.items():
            if self._is_followed(concept):
                others = [s for c in ours if c != concept for s in taken[c]]
                self._add_concept(here, number, concept, said, renderings[concept], others)
            if renderings[concept]:
                here.met[concept] = number

    def _add_concept(
        self,
        here: _Texts,
        number: int,
        concept: str,
        said: Sequence[Mention],
        listed: Sequence[Spot],
        others: Sequence[Spot],
    ) -> None:
        bead, texts = here.beads[number], here.texts[number]
        own = [m for m in said if not kept_in_name(texts[0], m.start, m.end, texts[1])]
        free = [spot for spot in listed if not any(_covers(other, spot) for other in others)]
        theirs = sorted(
            [*(free or listed), *self._left(here, number, concept, own, listed)],
            key=lambda spot: spot.start,
        )
        if theirs:
            lengths = (len(texts[0]), len(texts[1]))
            for mention, spot in paired(said, theirs, lengths):
                self._keep(here, number, number, concept, mention, spot)
            return
        if not own or self._add_moved(here, number, concept, said[0]):
            return
        if bead.confidence < _SURE or self._is_free(said[0], here.glossary):
            return
        if self._is_taken_up(here, number, concept, said[0]):
            return
        taken = tuple((spot.start, spot.end) for spot in others)
        for mention in own:
            wanted = Wanted(here.first + number, mention.start, mention.end, concept, taken)
            source = place(bead.source, texts[0], mention.start, mention.end)
            target = place(bead.target, texts[1])
            found = _Found(here.document, source, target, source.written, bead.confidence)
            found.wanted = wanted
            self._found[concept].append(found)

    def _left(
        self,
        here: _Texts,
        number: int,
        concept: str,
        said: Sequence[Mention],
        listed: Sequence[Spot],
    ) -> Iterator[Spot]:
        """The source's own wordings in the target, where they are no listed forms."""
        text = here.texts[number][0]
        target, locales = here.beads[number].target, (self._source, self._target)
        wordings = dict.fromkeys(text[m.start : m.end] for m in said)
        found = [*left_acronyms(target, here.glossary, locales, concept)]
        if len(listed) < len(said):
            found += [spot for wording in wordings for spot in left_words(target, locales, wording)]
        kept = next((t for m in said for t in m.terms if not t.translate), None)
        places = {
            (spot.start, spot.end)
            for spot in found
            if not any(_covers(spot, other) or _covers(other, spot) for other in listed)
            and not kept_in_name(here.texts[number][1], spot.start, spot.end, text)
        }
        yield from (Spot(start, end, kept) for start, end in sorted(places))

    def _add_moved(self, here: _Texts, number: int, concept: str, mention: Mention) -> bool:
        """Whether a bead beside has the rendering, which its own source does not ask for."""
        for other in (number - 1, number + 1):
            if not 0 <= other < len(here.beads):
                continue
            bead = here.beads[other]
            if concept in said_at_all(bead.source, here.glossary, self._source):
                continue
            theirs = spots(bead.target, here.glossary, self._target, concept)
            if theirs:
                self._keep(here, number, other, concept, mention, theirs[0])
                return True
        return False

    def _is_free(self, mention: Mention, glossary: Glossary) -> bool:
        """Whether a pronoun or « le ministre » may stand for it at any time."""
        return any(
            term.kind is TermKind.TITLE or glossary.is_name(term.concept) for term in mention.terms
        )

    def _is_taken_up(self, here: _Texts, number: int, concept: str, mention: Mention) -> bool:
        """Whether a pronoun, or the first word alone, stands for what was said before."""
        before = here.met.get(concept)
        target = here.texts[number][1]
        if before is None:
            return False
        if here.glossary.refers_back(concept, target, self._target):
            return True
        first = target.split(maxsplit=1)[0].casefold()
        pronouns = SUBJECTS.get(language(self._target), frozenset())
        return mention.start <= _LEAD and first in pronouns and number - before <= _LOOK_BACK

    def _keep(
        self,
        here: _Texts,
        number: int,
        other: int,
        concept: str,
        mention: Mention,
        spot: Spot,
    ) -> None:
        source = place(here.beads[number].source, here.texts[number][0], mention.start, mention.end)
        target = place(here.beads[other].target, here.texts[other][1], spot.start, spot.end)
        confidence = min(here.beads[number].confidence, here.beads[other].confidence)
        found = _Found(here.document, source, target, source.written, confidence)
        self._tell(found, spot, here.glossary)
        self._found[concept].append(found)

    def _tell(self, found: _Found, spot: Spot, glossary: Glossary) -> None:
        if spot.term is None:
            found.variant, found.standing = found.target.written, Standing.LEFT
        else:
            found.variant, found.standing = variant(spot.term, glossary, self._target)

    def _settle(self, found: _Found, told: Range | None) -> None:
        if told is not None:
            target = found.target
            found.target = Place(target.path, target.line, target.text, *told)
            found.variant, found.standing = found.target.written, Standing.UNLISTED


def _without_surplus(found: Iterable[_Found]) -> Iterator[_Found]:
    """Of the mentions in one sentence that are untold those that stand beside no told one, once."""
    groups: dict[tuple[int, int], list[_Found]] = defaultdict(list)
    for number, each in enumerate(found):
        groups[(each.wanted.bead, 0) if each.wanted else (-1, number)].append(each)
    for group in groups.values():
        told = [each for each in group if each.variant]
        yield from told or group[:1]


def _covers(one: Spot, other: Spot) -> bool:
    return one.start <= other.start and other.end <= one.end


def _worth(term: Term, written: str) -> tuple[bool, bool]:
    """The less, the sooner a place of a target alone is taken for a term's."""
    return term.text.casefold() != written.casefold(), term.status in ADVISED_AGAINST


def _commonest(texts: Iterable[str]) -> str:
    """Of equals the first."""
    return Counter(texts).most_common(1)[0][0]

"""A corpus of dated, translated readouts whose drift is known: what `benchmarks/drift.py` asks for.

Made of sentences, names and countries' meetings that never were, by a seed: any number of documents
from 2015 to 2026, each in English and in French, with the beads that are right. Planted, and told
in `Made`: which concept, phrase, heading and name is rendered how in each document, when one
rendering takes over from another, and which documents have two of one concept.

`python benchmarks/drift_corpus.py SIZE FOLDER` writes it to `FOLDER/en` and `FOLDER/fr`, with
`FOLDER/glossary.csv` for what the shipped glossary lacks.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp
from pathlib import Path

import drift_texts as texts
from drift_texts import Course, Planted
from readout_l10n.glossary import Glossary, read_glossary, table_parse
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.harvest import Translation
from readout_l10n.model import Alignment, Bead, Document, Segment
from readout_l10n.segment import parse_document

FIRST, LAST = date(2015, 1, 5), date(2026, 6, 30)
_KINDS = ("readout", "readout", "news", "statement")
_SLIPS = 0.04
"""How often a settled rendering is not kept to."""
_SPLIT, _AGAIN = 0.06, 0.15
"""Share of the mentions that are followed by another one: with another rendering, or the same."""
_OMITTED = 0.03
"""Share of the mentions that French leaves out."""
_RARE = 0.06
_GRADUAL = 120.0
"""Days after which three quarters have changed, in a gradual take-over."""
_MERGED = 0.08
"""Share of the pairs of sentences that French makes one of."""


@dataclass(frozen=True, slots=True)
class Said:
    """One rendering that was planted."""

    document: int
    planted: Planted
    variant: str
    """As the plan names it, without its article."""


@dataclass(frozen=True, slots=True)
class TakeOver:
    """A change that was planted, in documents enough to be seen."""

    planted: Planted
    before: str
    after: str
    day: date


@dataclass(slots=True)
class Made:
    """The corpus and the truth about it; documents are numbered by day."""

    translations: list[Translation] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    @property
    def splits(self) -> set[tuple[str, int]]:
        """Ids of concepts with the documents that have two renderings of them."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for said in self.said:
            if said.planted in texts.CONCEPTS:
                found[said.planted.id, said.document].add(said.variant)
        return {place for place, variants in found.items() if len(variants) > 1}

    @property
    def take_overs(self) -> Iterator[TakeOver]:
        for planted in texts.PLANTED:
            if planted.course in {Course.ABRUPT, Course.GRADUAL, Course.BACK}:
                one, other = planted.variants[:2]
                days = planted.days
                yield TakeOver(planted, one, other, days[0])
                if planted.course is Course.BACK:
                    yield TakeOver(planted, other, one, days[1])


def made(size: int, seed: int = 1) -> Made:
    """A corpus of so many translations."""
    rng = random.Random(seed)  # noqa: S311
    span = (LAST - FIRST).days
    days = sorted(FIRST + timedelta(days=rng.randrange(span)) for _ in range(size))
    corpus = Made()
    for number, day in enumerate(days):
        writer = _Writer(number, day, rng.choice(_KINDS), rng, corpus)
        corpus.translations.append(writer.translation())
    return corpus


def glossary() -> Glossary:
    """The shipped one with the terms of this corpus."""
    return Glossary([*read_glossary(shipped_glossary()), *table_parse(texts.TERMS)])


def chance(planted: Planted, day: date, kind: str) -> list[float]:
    """How likely each rendering is on a day, in a document of a kind."""
    count = len(planted.variants)
    if planted.course is Course.RANDOM:
        return [0.55, *[0.45 / (count - 1)] * (count - 1)]
    if planted.course is Course.RARE:
        return [1 - _RARE, _RARE]
    late = 0.0
    if planted.days:
        late = float(day >= planted.days[0])
    if planted.course is Course.GRADUAL:
        late = 1 / (1 + exp(-(day - planted.days[0]).days * 1.1 / _GRADUAL))
    if planted.course is Course.BACK and day >= planted.days[1]:
        late = 0.0
    if planted.course is Course.KIND and kind != "statement":
        late = 0.0
    if planted.course is Course.STABLE:
        return [1.0, *[0.0] * (count - 1)]
    late = min(max(late, _SLIPS), 1 - _SLIPS)
    return [1 - late, late, *[0.0] * (count - 2)]


@dataclass(slots=True)
class _Unit:
    """Sentences, or a line, that translate each other."""

    english: list[str]
    french: list[str]
    mark: str = ""


class _Writer:
    """One document and its translation."""

    def __init__(self, number: int, day: date, kind: str, rng: random.Random, corpus: Made) -> None:
        self._number, self._day, self._kind = number, day, kind
        self._rng = rng
        self._corpus = corpus
        self._country = rng.choice(texts.COUNTRIES)
        self._person = texts.PEOPLE[texts.COUNTRIES.index(self._country) % len(texts.PEOPLE)]
        self._guest = self._drawn(self._person)
        self._city = rng.choice(texts.CITIES)

    def translation(self) -> Translation:
        blocks = [*self._blocks()]
        name = f"{self._day}-{self._number:04}"
        source = self._document(name, "en", [[(u.mark, u.english) for u in b] for b in blocks])
        target = self._document(name, "fr", [[(u.mark, u.french) for u in b] for b in blocks])
        beads = tuple(_beads(source, target, [unit for block in blocks for unit in block]))
        return Translation(source, target, Alignment("en", "fr", beads))

    def _document(
        self, name: str, locale: str, blocks: Sequence[Sequence[tuple[str, list[str]]]]
    ) -> Document:
        title = blocks[0][0][1][0]
        lines = [
            *("---", f"id: {name}", f"date: {self._day}", f"kind: {self._kind}"),
            *(f"title: {title}", "status: final", "source: none", "---", ""),
        ]
        for block in blocks:
            mark = block[0][0]
            lines += [mark + " ".join(s for _, sentences in block for s in sentences), ""]
        return parse_document("\n".join(lines), path=f"{locale}/{name}.md", locale=locale)

    def _blocks(self) -> Iterator[list[_Unit]]:
        rng = self._rng
        yield [_Unit(*map(_one, self._filled(rng.choice(texts.TITLES))), "# ")]
        yield self._paragraph([self._filled(rng.choice(texts.OPENINGS))])
        headings = rng.sample(texts.HEADINGS, 3)
        for heading in sorted(headings, key=texts.HEADINGS.index):
            yield [_Unit([heading.english], [self._rendered(heading)], "## ")]
            yield self._paragraph([*self._section()])
        yield self._paragraph([self._filled(rng.choice(texts.CLOSINGS))])

    def _section(self) -> Iterator[tuple[str, str]]:
        rng = self._rng
        for planted in rng.sample(texts.CONCEPTS, 2):
            yield from self._mention(planted)
        if rng.random() < 0.6:
            yield self._phrase(rng.choice(texts.PHRASES))
        yield self._filled(rng.choice(texts.FILLERS))

    def _mention(self, planted: Planted) -> Iterator[tuple[str, str]]:
        rng = self._rng
        frames = rng.sample(texts.FRAMES, 2)
        if rng.random() < _OMITTED:
            yield self._with_adjunct(self._filled(frames[0], planted.english, texts.OMITTED))
            return
        variant = self._rendered(planted)
        yield self._with_adjunct(self._filled(frames[0], planted.english, variant))
        draw = rng.random()
        others = [other for other in planted.variants if other != variant]
        if draw < _SPLIT and others:
            other = rng.choice(others)
            self._note(planted, other)
            yield self._filled(frames[1], planted.english, other)
        elif draw < _SPLIT + _AGAIN:
            self._note(planted, variant)
            yield self._filled(frames[1], planted.english, variant)

    def _with_adjunct(self, sentences: tuple[str, str]) -> tuple[str, str]:
        """Half of the time with another phrase, on either side at the beginning or at the end."""
        rng = self._rng
        if rng.random() < 0.5:
            return sentences
        english, french = (
            f"{_capital(adjunct)}, {_small(sentence)}"
            if rng.random() < 0.5
            else f"{sentence[:-1]}, {adjunct}."
            for sentence, adjunct in zip(sentences, rng.choice(texts.ADJUNCTS), strict=True)
        )
        return english, french

    def _phrase(self, planted: Planted) -> tuple[str, str]:
        english, french = self._rng.choice(planted.frames)
        return self._filled((english, french.replace("{p}", self._rendered(planted))))

    def _rendered(self, planted: Planted) -> str:
        variant = self._drawn(planted)
        self._note(planted, variant)
        return variant

    def _drawn(self, planted: Planted) -> str:
        weights = chance(planted, self._day, self._kind)
        return self._rng.choices(planted.variants, weights)[0]

    def _note(self, planted: Planted, variant: str) -> None:
        self._corpus.said.append(Said(self._number, planted, variant))

    def _filled(
        self, frame: tuple[str, str], english: str = "", variant: str = ""
    ) -> tuple[str, str]:
        rng = self._rng
        if "{guest}" in frame[0]:
            self._note(self._person, self._guest)
        shared = {
            "year": str(self._day.year + rng.randint(2, 9)),
            "number": str(rng.randint(12, 90)),
        }
        city, thing = self._city, rng.choice(texts.THINGS)
        host_en, host_fr = texts.HOST
        en = frame[0].format(
            x=english,
            guest=self._person.english,
            host=host_en,
            country=self._country[0],
            city=city[0],
            thing=thing[0],
            **shared,
        )
        fr = frame[1].format(
            le=variant,
            de=texts.of(variant),
            a=texts.to(variant),
            guest=self._guest,
            host=host_fr,
            country=self._country[1],
            of_country=texts.of(self._country[1]),
            city=city[1],
            thing=thing[1],
            of_thing=texts.of(thing[1]),
            to_thing=texts.to(thing[1]),
            **shared,
        )
        return _capital(en), _capital(fr)

    def _paragraph(self, sentences: Sequence[tuple[str, str]]) -> list[_Unit]:
        units: list[_Unit] = []
        for english, french in sentences:
            before = units[-1] if units else None
            if before and len(before.english) == 1 and self._rng.random() < _MERGED:
                before.english.append(english)
                before.french = [f"{before.french[0][:-1]} ; {_small(french)}"]
            else:
                units.append(_Unit([english], [french]))
        return units


def _one(text: str) -> list[str]:
    return [text]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _small(text: str) -> str:
    return text if text.startswith(("M. ", "Mme ", "Mr. ", "Ms. ")) else text[0].lower() + text[1:]


def _beads(source: Document, target: Document, units: Sequence[_Unit]) -> Iterator[Bead]:
    ours, theirs = iter(source.segments), iter(target.segments)
    for unit in units:
        yield Bead(tuple(_next(ours, unit.english)), tuple(_next(theirs, unit.french)))
    if extra := [*ours, *theirs]:
        raise ValueError(f"{target.path}: the sentence « {extra[0].text} » is in no bead")


def _next(segments: Iterator[Segment], sentences: Sequence[str]) -> Iterator[Segment]:
    for sentence in sentences:
        segment = next(segments)
        if segment.text != sentence:
            raise ValueError(f"a sentence was cut: « {sentence} » became « {segment.text} »")
        yield segment


def main() -> None:
    size, folder = int(sys.argv[1]), Path(sys.argv[2])
    for translation in made(size).translations:
        for document in (translation.source, translation.target):
            path = folder / document.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(document.text, encoding="utf-8")
    (folder / "glossary.csv").write_text(texts.TERMS, encoding="utf-8")


if __name__ == "__main__":
    main()

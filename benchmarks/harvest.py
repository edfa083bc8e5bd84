"""How well a harvest finds again what was taken from the glossary: `python benchmarks/harvest.py`.

The shipped corpus is aligned without a glossary. Then 30 % of the shipped glossary's concepts are
hidden, twenty times (seeded), and terms are suggested with what is left. Counted are the hidden
concepts that stand at least twice in the sure beads' sources, parts of longer known terms apart;
people are not counted, since they are left out on purpose. Found is one of whose English terms a
suggestion is a form; its rendering is right when the first one is, as a whole, a form of one of its
accepted French terms. Beside it the same without likeness of meaning, and with nothing known.

With `--list FILE…` (glossaries; none: an empty one) the suggestions are printed, with `--ntrex`
those for NTREX's news, and with `--speed` how long 1,000 documents take once they are aligned:
the corpus and the news over and over.
"""

import random
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from gold import ROOT, ntrex
from readout_l10n.align import align
from readout_l10n.corpus import find_pairs
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.embed.likeness import likeness
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.harvest import Likeness, Suggestion, Translation, suggest
from readout_l10n.harvest.bitext import Bitext
from readout_l10n.model import ACCEPTED, Document, Term
from readout_l10n.segment import parse_document, read_document

_HIDDEN, _TIMES, _TWICE = 0.3, 20, 2
_TOPS = (50, 100)
_MANY = 1_000


def main() -> None:
    encoder = default_encoder()
    alike = likeness(encoder)
    terms = read_glossary(shipped_glossary())
    if sys.argv[1:2] == ["--ntrex"]:
        _print(suggest(_news(encoder), Glossary(terms), likeness=alike))
        return
    corpus = shipped_corpus(encoder)
    if sys.argv[1:2] == ["--speed"]:
        _time([*corpus, *_news(encoder)], Glossary(terms), alike)
        return
    if sys.argv[1:2] == ["--list"]:
        known = [term for path in sys.argv[2:] for term in read_glossary(Path(path))]
        _print(suggest(corpus, Glossary(known), likeness=alike))
        return
    ways: dict[str, Likeness | None] = {"with likeness": alike, "without": None}
    print(f"{'30 % hidden, 20 times':<24}{'hidden':>8}" + _heading())
    for name, way in ways.items():
        total: Counter[str] = Counter()
        for seed in range(_TIMES):
            total += _rediscovered(corpus, terms, _hidden(terms, seed), way)
        print(f"{name:<24}" + _row(total))
    everything = {term.concept for term in terms}
    print(f"{'nothing known':<24}" + _row(_rediscovered(corpus, terms, everything, alike)))


def _heading() -> str:
    return "".join(f"{f'in top {top}':>16}{'rendered right':>18}" for top in _TOPS)


def _row(total: Counter[str]) -> str:
    hidden = total["hidden"]
    row = f"{hidden:>8}"
    for top in _TOPS:
        found, right = total[f"found {top}"], total[f"right {top}"]
        row += f"{f'{found} ({found / hidden:.0%})':>16}"
        row += f"{f'{right} ({right / max(found, 1):.0%})':>18}"
    return row


def _hidden(terms: Iterable[Term], seed: int) -> set[str]:
    concepts = sorted({term.concept for term in terms})
    rng = random.Random(seed)  # noqa: S311
    return set(rng.sample(concepts, round(len(concepts) * _HIDDEN)))


def _rediscovered(
    corpus: Sequence[Translation],
    terms: Sequence[Term],
    hidden: set[str],
    way: Likeness | None,
) -> Counter[str]:
    known = Glossary(term for term in terms if term.concept not in hidden)
    wanted = _wanted(corpus, Glossary(terms)) & hidden
    suggested = suggest(corpus, known, most=max(_TOPS), likeness=way)
    total: Counter[str] = Counter({"hidden": len(wanted)})
    for concept in wanted:
        own = Glossary(term for term in terms if term.concept == concept)
        for top in _TOPS:
            said = [s for s in suggested[:top] if _is_form(own, s.text, "en")]
            total[f"found {top}"] += bool(said)
            total[f"right {top}"] += any(
                s.renderings and _is_form(own, s.renderings[0].text, "fr") for s in said
            )
    return total


def _wanted(corpus: Sequence[Translation], glossary: Glossary) -> set[str]:
    """The concepts that stand twice, have a French term, and are no people."""
    counts: Counter[str] = Counter()
    for passage in Bitext(corpus).passages:
        for line in passage.source:
            counts.update({m.term.concept for m in glossary.find(line.segment.text, "en")})
    people = {term.concept for term in glossary.terms if term.office}
    return {
        concept
        for concept, count in counts.items()
        if count >= _TWICE
        and concept not in people
        and glossary.renderings(concept, "fr", *ACCEPTED)
    }


def _is_form(glossary: Glossary, text: str, locale: str) -> bool:
    """Whether a text is, as a whole, an accepted term."""
    return any(
        (match.start, match.end) == (0, len(text)) and match.term.status in ACCEPTED
        for match in glossary.find_all(text, locale)
    )


def shipped_corpus(encoder: Encoder) -> list[Translation]:
    """The translations of the shipped corpus, aligned without a glossary."""
    pairs = [
        (read_document(pair.source, "en"), read_document(pair.target, "fr"))
        for pair in find_pairs([ROOT / "corpus"], "en", "fr")
        if pair.source and pair.target
    ]
    return [Translation(source, target, align(source, target, encoder)) for source, target in pairs]


def _news(encoder: Encoder) -> list[Translation]:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    found = []
    for name, rows in documents.items():
        source = _document(name, "en", [english for english, _ in rows])
        target = _document(name, "fr", [french for _, french in rows])
        found.append(Translation(source, target, align(source, target, encoder)))
    return found


def _time(texts: Sequence[Translation], glossary: Glossary, likeness: Likeness) -> None:
    many = [
        replace(each, source=replace(each.source, path=f"{number}/{each.source.path}"))
        for number, each in enumerate(islice(cycle(texts), _MANY))
    ]
    beads = sum(len(each.alignment.beads) for each in many)
    started = time.perf_counter()
    suggest(many, glossary, likeness=likeness)
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{_MANY:,} documents, {beads:,} beads: {seconds:.0f} s, peak memory {memory:.0f} MB")


def _document(name: str, locale: str, sentences: list[str]) -> Document:
    path = f"{name}.{locale}"
    return parse_document("\n".join(sentences), path=path, locale=locale, presegmented=True)


def _print(suggestions: Iterable[Suggestion]) -> None:
    for number, each in enumerate(suggestions, start=1):
        rendered = "; ".join(f"{r.text} {r.count}" for r in each.renderings) or "none"
        print(f"{number:>3} {each.score:>6.1f} {each.count:>4}  {each.text} = {rendered}")


if __name__ == "__main__":
    main()

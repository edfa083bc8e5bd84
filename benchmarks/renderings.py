"""How well renderings are found that the glossary lacks: `python benchmarks/renderings.py`.

The glossary's target forms of 30 % of the concepts are hidden, ten times (seeded); the others are
known. On the WMT21 terminology task, whose medical sentences name the terms and what references
made of them, and on the shipped corpus, where the whole glossary tells what was hidden. Found are
the occurrences of hidden concepts with a place in the target; right is one that has the words of
a hidden form but for inflection and grammatical words; half right one that shares a word with it.

Beside it the same with only the sentences of WMT21 that say no hidden term a second time, so that
nothing recurs; and once the renderings have been taken out of its references: there is nothing to
be found but forms that the task lists elsewhere. `--list` prints all that is not right, `--speed`
what 2,000 documents cost: those of the corpus over and over, no two sentences alike.
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gold import ROOT, wmt_terms
from readout_l10n.align import align
from readout_l10n.corpus import find_pairs
from readout_l10n.drift import Followed, Sort, Standing
from readout_l10n.drift.gather import gather
from readout_l10n.embed import default_encoder
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.harvest import Translation
from readout_l10n.model import Alignment, Bead, Document, Segment, Term
from readout_l10n.segment import read_document
from readout_l10n.text.function_words import AUXILIARIES, FUNCTION_WORDS
from readout_l10n.text.inflection import loose_keys
from readout_l10n.text.tokens import tokens
from terms import deleted

_HIDDEN, _TIMES = 0.3, 10
_MANY = 2_000

Row = dict[str, Any]

_ENCODER = default_encoder()


def main() -> None:
    terms = read_glossary(shipped_glossary())
    corpus = [*_corpus(Glossary(terms))]
    if sys.argv[1:] == ["--speed"]:
        _time(corpus, Glossary(terms))
        return
    print(f"{'30 % hidden, 10 times':<26}{'wanted':>8}{'found':>8}{'right':>8}{'half':>8}")
    rows = wmt_terms()
    _print("WMT21", (_wmt(rows, seed, taken_out=False) for seed in range(_TIMES)))
    _print("WMT21, said once", (_wmt(_once(rows, s), s, taken_out=False) for s in range(_TIMES)))
    _print("WMT21, taken out", (_wmt(rows, seed, taken_out=True) for seed in range(_TIMES)))
    _print("corpus", (_of_corpus(corpus, terms, seed) for seed in range(_TIMES)))


def _print(name: str, counts: Iterable[Counter[str]]) -> None:
    total: Counter[str] = sum(counts, Counter())
    line = "".join(f"{total[key]:>8}" for key in ("wanted", "found", "right", "half"))
    recall, precision = (total["right"] / max(total[key], 1) for key in ("wanted", "found"))
    print(f"{name:<26}{line}   recall {recall:.1%}, precision {precision:.1%}")


def _vectors(words: Sequence[str]) -> NDArray[np.float32]:
    return _ENCODER.encode([*words], 1)[0].astype(np.float32)


def _wmt(rows: list[Row], seed: int, *, taken_out: bool) -> Counter[str]:
    names = _names(rows)
    hidden = _chosen(names, seed)
    forms: dict[str, set[str]] = {name: set() for name in names}
    translations = []
    for row in rows:
        target = row["target"]
        for term in row["terms"]:
            forms[term["source"]] |= {*term["targets"], *term["citation"]}
            if taken_out and term["source"] in hidden:
                target = deleted(target, term, term)
        translations.append(_translation(row["id"], row["source"], target))
    known = (Term(n, "fr", form) for n in names if n not in hidden for form in sorted(forms[n]))
    glossary = Glossary([*(Term(name, "en", name) for name in names), *known])
    _, followed = gather(translations, (), glossary, _vectors, (Sort.TERM,))
    return _judged((f for f in followed if f.id in hidden), forms, anywhere=taken_out)


def _names(rows: list[Row]) -> list[str]:
    return sorted({term["source"] for row in rows for term in row["terms"]})


def _once(rows: list[Row], seed: int) -> list[Row]:
    """The rows in which no hidden term is said that one before it has said."""
    hidden, seen, kept = _chosen(_names(rows), seed), set[str](), []
    for row in rows:
        said = {term["source"] for term in row["terms"]} & hidden
        if not said & seen:
            kept.append(row)
            seen |= said
    return kept


def _translation(name: str, source: str, target: str) -> Translation:
    ours, theirs = Segment(source, 1, 1), Segment(target, 1, 1)
    return Translation(
        Document(f"en/{name}", "en", (ours,)),
        Document(f"fr/{name}", "fr", (theirs,)),
        Alignment("en", "fr", (Bead((ours,), (theirs,)),)),
    )


def _of_corpus(corpus: list[Translation], terms: tuple[Term, ...], seed: int) -> Counter[str]:
    _, everything = gather(corpus, (), Glossary(terms), _vectors, (Sort.TERM,))
    hidden = _chosen(sorted(f.id for f in everything), seed)
    known = Glossary(t for t in terms if t.concept not in hidden or t.locale != "fr")
    forms = {
        concept: {t.text for t in terms if t.concept == concept and t.locale == "fr"}
        for concept in hidden
    }
    _, followed = gather(corpus, (), known, _vectors, (Sort.TERM,))
    return _judged((f for f in followed if f.id in hidden), forms, anywhere=False)


def _judged(
    followed: Iterable[Followed], forms: dict[str, set[str]], *, anywhere: bool
) -> Counter[str]:
    """Counts; occurrences whose target has no hidden form are left out unless `anywhere`."""
    total: Counter[str] = Counter()
    for each in followed:
        wanted = [_content(form) for form in forms[each.id]]
        for occurrence in each.occurrences:
            here = _content(occurrence.target.text)
            if not anywhere and not any(_inside(form, here) for form in wanted):
                continue
            total["wanted"] += 1
            if occurrence.standing is Standing.UNTOLD:
                continue
            said = _content(occurrence.target.written)
            total["found"] += 1
            right = any(len(f) == len(said) and _inside(f, said) for f in wanted)
            half = any(not one.isdisjoint(other) for f in wanted for one in f for other in said)
            total["right"] += right
            total["half"] += half and not right
            if "--list" in sys.argv and not right:
                said_here = occurrence.source.written if occurrence.source else ""
                print(f"  {said_here} | {occurrence.target.written} | {sorted(forms[each.id])}")
    return total


def _content(text: str) -> list[frozenset[str]]:
    free = FUNCTION_WORDS["fr"] | AUXILIARIES["fr"]
    return [loose_keys(t.text, "fr") for t in tokens(text, "fr") if t.text.casefold() not in free]


def _inside(form: list[frozenset[str]], text: list[frozenset[str]]) -> bool:
    """Whether the words of a form stand one after the other."""
    return any(
        all(not ours.isdisjoint(theirs) for ours, theirs in zip(form, text[at:], strict=False))
        for at in range(len(text) - len(form) + 1)
    )


def _chosen(names: Sequence[str], seed: int) -> set[str]:
    return set(random.Random(seed).sample(names, round(_HIDDEN * len(names))))  # noqa: S311


def _corpus(glossary: Glossary) -> Iterator[Translation]:
    for pair in find_pairs([ROOT / "corpus"], "en", "fr"):
        if pair.source and pair.target:
            ours, theirs = read_document(pair.source, "en"), read_document(pair.target, "fr")
            yield Translation(ours, theirs, align(ours, theirs, _ENCODER, glossary.concepts))


def _time(corpus: list[Translation], glossary: Glossary) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    documents, followed = gather(
        (_another(corpus[n % len(corpus)], n) for n in range(_MANY)), (), glossary, _vectors
    )
    spent = time.perf_counter() - start
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    places = sum(len(each.occurrences) for each in followed)
    print(
        f"{len(documents)} documents, {places} occurrences: {spent:.0f} s, "
        f"{1000 * spent / len(documents):.1f} ms each; {more:.0f} MB more"
    )


def _another(translation: Translation, number: int) -> Translation:
    """The same document with a number in each sentence, so that no two are alike."""

    def numbered(segment: Segment) -> Segment:
        return replace(segment, text=f"{segment.text} {number}.", pieces=())

    beads = tuple(
        replace(
            bead,
            source=tuple(map(numbered, bead.source)),
            target=tuple(map(numbered, bead.target)),
        )
        for bead in translation.alignment.beads
    )
    target = translation.target
    path = Path(target.path)
    return Translation(
        replace(translation.source, path=f"{translation.source.path}{number}"),
        replace(target, path=str(path.with_stem(f"{path.stem}-{number}"))),
        replace(translation.alignment, beads=beads),
    )


if __name__ == "__main__":
    main()

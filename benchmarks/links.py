"""How well the rendering of a term is found in its sentence: `python benchmarks/links.py`.

On the WMT21 terminology task, whose 429 sentences of medical texts name the terms and the forms in
which references had them: no dictionary is given, only the sentences and the word vectors. A span
is right when it is such a form but for articles and prepositions at its edges; it touches when it
shares a word with one. Terms none of whose forms stands in the reference, or whose source form does
not stand in the source, are left out. By confidence: the share of the spans at or above it, and
how many of these are right and touch. Beside it the same with NTREX's sentences of news added to
the corpus, without vectors, and on the shipped corpus, where right is what the glossary has.

`--list` prints what is not right; `--speed` links beads of made-up words, as many as 2,000
documents have.
"""

import random
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence

from gold import ntrex, wmt_terms
from harvest import shipped_corpus
from readout_l10n.drift.links import Links, Vectors
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.harvest.closed_words import is_grammatical
from readout_l10n.text.tokens import tokens

_BARS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)

Wanted = tuple[int, str, tuple[int, int], list[tuple[int, int]]]
"""A bead, a term, where its source says it, and where its target may."""


def main() -> None:
    encoder = default_encoder()

    def vectors(words: Sequence[str]):  # noqa: ANN202
        return encoder.encode([*words], 1)[0].astype("float32")

    if sys.argv[1:] == ["--speed"]:
        _time(vectors)
        return
    rows = wmt_terms()
    beads = [(row["source"], row["target"]) for row in rows]
    news = [(english, french) for _, english, french in ntrex()]
    wanted = [*_wanted(rows)]
    show = sys.argv[1:] == ["--list"]
    print(f"{len(wanted)} terms" + "".join(f"{f'at {bar}':>22}" for bar in _BARS))
    _measure("terms alone", wanted, Links(beads, "en", "fr", vectors), show=show)
    _measure("with news", wanted, Links([*beads, *news], "en", "fr", vectors))
    _measure("no vectors", wanted, Links(beads, "en", "fr"))
    _measure("news, no vectors", wanted, Links([*beads, *news], "en", "fr"))
    beads, known = _shipped(encoder)
    print(f"{len(known)} terms")
    _measure("shipped corpus", known, Links(beads, "en", "fr", vectors), show=show)


def _shipped(encoder: Encoder) -> tuple[list[tuple[str, str]], list[Wanted]]:
    """Beads of the shipped corpus, and terms of the glossary that have a listed rendering."""
    glossary = Glossary(read_glossary(shipped_glossary()))
    beads = [
        (bead.source_text, bead.target_text)
        for translation in shipped_corpus(encoder)
        for bead in translation.alignment.beads
        if bead.source and bead.target
    ]
    known: list[Wanted] = []
    for number, (source, target) in enumerate(beads):
        theirs = glossary.find(target, "fr")
        for match in glossary.find(source, "en"):
            same = [m for m in theirs if m.term.concept == match.term.concept]
            forms = [_core(target, m.start, m.end, "fr") for m in same]
            if forms := [form for form in forms if form]:
                known.append((number, match.term.text, (match.start, match.end), forms))
    return beads, known


def _wanted(rows: Sequence[dict]) -> Iterator[Wanted]:  # type: ignore[type-arg]
    for number, row in enumerate(rows):
        for term in row["terms"]:
            there = _places([term["source"]], row["source"], "en")
            forms = _places([*term["targets"], *term["citation"]], row["target"], "fr")
            if there and forms:
                yield number, term["source"], there[0], forms


def _places(forms: Sequence[str], text: str, locale: str) -> list[tuple[int, int]]:
    found = {
        _core(text, *match.span(), locale)
        for form in forms
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE)
    }
    return [place for place in found if place]


def _core(text: str, start: int, end: int, locale: str) -> tuple[int, int] | None:
    """A place without the grammatical words at its edges."""
    words = [
        token
        for token in tokens(text, locale)
        if start < token.end and token.start < end and not is_grammatical(token.text, locale)
    ]
    return (words[0].start, words[-1].end) if words else None


def _measure(name: str, wanted: Sequence[Wanted], links: Links, *, show: bool = False) -> None:
    results = []
    for bead, term, (start, end), forms in wanted:
        found = links.rendered(bead, start, end)
        span, confidence = (found[:2], found[2]) if found else ((0, 0), -1.0)
        right = span in forms
        touching = any(span[0] < e and s < span[1] for s, e in forms)
        results.append((confidence, right, touching))
        if show and not right:
            text = links.beads[bead][1]
            wrote = "|".join(text[s:e] for s, e in forms)
            print(f"{confidence:.2f} {term}: {text[slice(*span)]!r} for {wrote!r}")
    row = f"{name:<18}"
    for bar in _BARS:
        told = [(right, touching) for c, right, touching in results if c >= bar]
        right, touching = (sum(x) / max(len(told), 1) for x in zip(*told, strict=True))
        row += f"{len(told) / len(results):>7.0%}{right:>7.1%}{touching:>7.1%}"
    print(row)


def _time(vectors: Vectors) -> None:
    rng = random.Random(1)  # noqa: S311
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = ["".join(rng.choices(letters, k=rng.randint(4, 11))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(made) + 1)]
    beads = [
        (" ".join(rng.choices(made, weights, k=12)), " ".join(rng.choices(made, weights, k=13)))
        for _ in range(60_000)
    ]
    start = time.perf_counter()
    links = Links(beads, "en", "fr", vectors)
    built = time.perf_counter()
    for bead in range(20_000):
        links.rendered(bead, 0, 12)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"built in {built - start:.0f} s, 20,000 asked in {done - built:.1f} s, {peak:.0f} MB")


if __name__ == "__main__":
    main()

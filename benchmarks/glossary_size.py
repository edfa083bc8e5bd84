"""What a hundred times as many concepts cost: `python benchmarks/glossary_size.py [DOCUMENTS]`.

1,000 documents of twenty NTREX sentences each, drawn anew (seeded) and aligned line by line, go
through the rules about terms and names in one run: with 100 concepts, with 10,000 of which 9,900 do
not occur (words from several sentences, so that their beginnings do), and with 10,000 that all
occur, some forty in every sentence. A concept that occurs is a run of two to four words, with the
French words at the same part of the sentence as its rendering.
"""

import random
import sys
import time

from gold import ntrex
from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.run import Settings, check_pair
from readout_l10n.glossary import Glossary
from readout_l10n.model import Alignment, Bead, Document, Term
from readout_l10n.segment import parse_document

_FEW, _MANY = 100, 10_000
_SENTENCES = 20
_SHORT = 4
_Sentences = list[tuple[str, str]]
_RULES = frozenset(rule.id for rule in RULES if rule.id.startswith(("term-", "acronym-", "name-")))


def main() -> None:
    count = int(sys.argv[1]) if sys.argv[1:] else 1_000
    choose = random.Random(4)  # noqa: S311
    sentences = [(english, french) for _, english, french in ntrex()]
    pairs = [_pair(choose.sample(sentences, _SENTENCES)) for _ in range(count)]
    there, elsewhere = _terms(sentences, choose), _terms(_shuffled(sentences, choose), choose)
    glossaries = {
        "100": there[: 2 * _FEW],
        "10,000": there[: 2 * _FEW] + elsewhere[2 * _FEW :],
        "10,000 that occur": there,
    }
    print(f"{'concepts':<18}{'made ready':>12}{'checked':>10}{'findings':>10}{'':>8}")
    least = 0.0
    for name, terms in glossaries.items():
        started = time.perf_counter()
        glossary = Glossary(terms)
        for locale in ("en", "fr"):
            glossary.find("", locale)
        ready = time.perf_counter()
        findings = sum(_findings(pair, glossary) for pair in pairs)
        done = time.perf_counter()
        least = least or done - started
        print(
            f"{name:<18}{ready - started:>10.1f} s{done - ready:>8.1f} s{findings:>10,}"
            f"{(done - started) / least:>6.1f} x",
            flush=True,
        )


def _shuffled(sentences: _Sentences, choose: random.Random) -> _Sentences:
    """Sentences of the same words in any order, short ones left out."""
    sides = []
    for side in zip(*sentences, strict=True):
        words = [word for word in " ".join(side).split() if len(word) > _SHORT]
        choose.shuffle(words)
        sides.append([" ".join(words[at : at + 20]) for at in range(0, len(words), 20)])
    return list(zip(*sides, strict=False))


def _terms(sentences: _Sentences, choose: random.Random) -> list[Term]:
    found: dict[str, str] = {}
    while len(found) < _MANY:
        english, french = choose.choice(sentences)
        words, theirs = english.split(), french.split()
        length = choose.randint(2, 4)
        if min(len(words), len(theirs)) > length:
            at = choose.randrange(len(words) - length)
            there = at * (len(theirs) - length) // (len(words) - length)
            term = " ".join(words[at : at + length])
            found.setdefault(term, " ".join(theirs[there : there + length]))
    return [
        Term(f"c{number}", locale, text)
        for number, both in enumerate(found.items())
        for locale, text in zip(("en", "fr"), both, strict=True)
    ]


def _pair(sentences: _Sentences) -> tuple[Document, Document, Alignment]:
    source, target = (
        parse_document("\n".join(side), path="", locale=locale, presegmented=True)
        for side, locale in zip(zip(*sentences, strict=True), ("en", "fr"), strict=True)
    )
    both = zip(source.segments, target.segments, strict=True)
    beads = tuple(Bead((ours,), (theirs,)) for ours, theirs in both)
    return source, target, Alignment("en", "fr", beads)


def _findings(pair: tuple[Document, Document, Alignment], glossary: Glossary) -> int:
    source, target, alignment = pair
    shown = Pair(target, "en", glossary, source, alignment)
    return len(check_pair(shown, Settings(select=_RULES)))


if __name__ == "__main__":
    main()

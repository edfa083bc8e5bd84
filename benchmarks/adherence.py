"""Controlled terms, names and figures in drafts of the corpus: `python benchmarks/adherence.py`.

For every pair that Apertium translates here. Terms: the occurrences of the sources' controlled
terms and places (`draft/places.py`), people's names left out, whose segment's draft says a form
that is accepted for a concept that the words there can mean. Beside it the engine's own share,
given the same sentences (pre-edited) and nothing else. Survived: names, times, dates and figures of
the sources that their drafts hold, by value. `--show` lists what is missing.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence

from gold import ROOT
from readout_l10n.cli.draft.engines import EngineChoice, machine_engines
from readout_l10n.draft import Draft, Engine, Passage
from readout_l10n.draft.guarded import Guarded
from readout_l10n.draft.places import with_places
from readout_l10n.draft.survival import held, lost
from readout_l10n.draft.terms import occurrences, unsaid
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.segment.read import read_document

_PAIRS = (("en", "es"), ("fr", "es"), ("fr", "ca"), ("en", "ca"))


def main() -> None:
    shipped = Glossary(read_glossary(shipped_glossary()))
    print(
        f"{'pair':<8}{'way':<12}{'terms':>8}{'said':>8}{'share':>8}{'held':>8}{'lost':>6}{'s':>8}"
    )
    for source, target in _PAIRS:
        engine = next(iter(machine_engines(EngineChoice.APERTIUM, source, target)), None)
        if engine is None:
            print(f"{source}→{target}   no mode or pivot is installed")
            continue
        texts = sentences(source)
        glossary = with_places(shipped, source, target)
        ways: dict[str, Engine] = {
            "engine": engine,
            "guarded": Guarded(engine, glossary, source, target),
        }
        for way, drafting in ways.items():
            begun = time.perf_counter()
            drafts = drafting.draft([Passage(text) for text in texts])
            seconds = time.perf_counter() - begun
            print(f"{source}→{target}   {way:<12}", end="")
            report(texts, drafts, glossary, (source, target), seconds)


def sentences(locale: str) -> list[str]:
    folder = ROOT / "corpus" / locale
    documents = [read_document(path, locale=locale) for path in sorted(folder.glob("*.md"))]
    return [segment.text for document in documents for segment in document.segments]


def report(
    texts: Sequence[str],
    drafts: Sequence[Draft | None],
    glossary: Glossary,
    pair: tuple[str, str],
    seconds: float,
) -> None:
    terms, wanting = 0, Counter[str]()
    things, gone = 0, list[str]()
    for text, draft in zip(texts, drafts, strict=True):
        drafted = draft.text if draft else ""
        found = occurrences(text, glossary, *pair)
        terms += len(found)
        wanting.update(
            f"{text[one.start : one.end]} ({one.concepts[0]}): {drafted}"
            for one in unsaid(found, glossary, pair[1], drafted)
        )
        things += held(text, *pair, glossary)
        gone += [f"{what}: {text} | {drafted}" for what in lost(text, drafted, *pair, glossary)]
    said = terms - wanting.total()
    print(f"{terms:>8}{said:>8}{said / terms:>8.1%}{things:>8}{len(gone):>6}{seconds:>8.1f}")
    if "--show" in sys.argv:
        for line in [*wanting, *gone]:
            print(f"    {line}")


if __name__ == "__main__":
    main()

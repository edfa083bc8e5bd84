"""Drafts of the shipped corpus with and without pre-edits: `python benchmarks/pre_edits.py`.

From English and French, by the guarded engine with the shipped glossary and its places.
Counted over all segments: those with a note, words that Apertium has not, perfect tenses (an
auxiliary in the present and a participle), what the source holds and the draft has lost, terms of
the glossary that it does not say, and pairs that differ. `--show` prints these, source, draft
without, draft with; `--sentences FILE` drafts the lines of
a file in the corpus's place, `--from LOCALE` only pairs of that source.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from gold import ROOT
from readout_l10n.draft import Draft, Engine, Passage
from readout_l10n.draft.apertium import apertium
from readout_l10n.draft.guarded import Guarded
from readout_l10n.draft.places import with_places
from readout_l10n.draft.pre_edit.wrapped import pre_edited
from readout_l10n.draft.survival import lost
from readout_l10n.draft.terms import occurrences, unsaid
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.segment.read import read_document

_PERFECT = {
    "es": re.compile(
        r"(?i)\b(?:he|ha|han|hemos)(?: \w+(?:mente)?)? \w+(?:[ai]do|ído|hecho|dicho|puesto|visto"
        r"|escrito|abierto|suelto)\b"
    ),
    "ca": re.compile(
        r"(?i)\b(?:he|ha|han|hem)(?: \w+(?:ment)?)? \w+(?:at|ut|it|ït|et|ost|ert|ès)(?:s|da|des)?\b"
    ),
}
_PAIRS = (("en", "es"), ("fr", "es"), ("fr", "ca"))
_UNKNOWN = ("is not in Apertium", "has no translation in Apertium", "could not inflect")


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    print(
        f"{'pair':<8}{'way':<10}{'segments':>9}{'noted':>7}{'unknown':>9}{'perfects':>10}"
        f"{'lost':>6}{'unsaid':>8}{'differ':>8}"
    )
    wanted = sys.argv[sys.argv.index("--from") + 1] if "--from" in sys.argv else ""
    for source, target in _PAIRS:
        if wanted not in {"", source}:
            continue
        engine = apertium(source, target)
        if engine is None:
            print(f"{source}→{target}   no mode or pivot is installed")
            continue
        texts = _texts(source)
        before = _drafted(engine, glossary, texts, (source, target))
        edited = pre_edited(engine, source, target)
        after = _drafted(edited, glossary, texts, (source, target))
        for way, drafts in (("without", before), ("with", after)):
            print(f"{source}→{target}   {way:<10}", end="")
            _report(texts, drafts, glossary, (source, target), sum(map(_differ, before, after)))
        if "--show" in sys.argv:
            _show(texts, before, after)


def _texts(locale: str) -> list[str]:
    if "--sentences" in sys.argv:
        path = Path(sys.argv[sys.argv.index("--sentences") + 1])
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    documents = sorted((ROOT / "corpus" / locale).glob("*.md"))
    return [one.text for path in documents for one in read_document(path, locale=locale).segments]


def _drafted(
    engine: Engine, glossary: Glossary, texts: Sequence[str], pair: tuple[str, str]
) -> list[Draft | None]:
    return Guarded(engine, with_places(glossary, *pair), *pair).draft(
        [Passage(text) for text in texts]
    )


def _report(
    texts: Sequence[str],
    drafts: Sequence[Draft | None],
    glossary: Glossary,
    pair: tuple[str, str],
    differ: int,
) -> None:
    notes = [draft.notes if draft else () for draft in drafts]
    unknown = sum(any(said in note for said in _UNKNOWN) for noted in notes for note in noted)
    perfects = gone = wanting = 0
    for text, draft in zip(texts, drafts, strict=True):
        drafted = draft.text if draft else ""
        perfects += len(_PERFECT[pair[1]].findall(drafted))
        gone += len(lost(text, drafted, *pair, glossary))
        found = occurrences(text, glossary, *pair)
        wanting += len(unsaid(found, glossary, pair[1], drafted))
    print(
        f"{len(texts):>9}{sum(map(bool, notes)):>7}{unknown:>9}{perfects:>10}{gone:>6}{wanting:>8}"
        f"{differ:>8}"
    )


def _differ(one: Draft | None, other: Draft | None) -> bool:
    return (one and one.text) != (other and other.text)


def _show(
    texts: Sequence[str], before: Sequence[Draft | None], after: Sequence[Draft | None]
) -> None:
    for text, one, other in zip(texts, before, after, strict=True):
        if _differ(one, other):
            print(f"\n    {text}\n  - {one and one.text}\n  + {other and other.text}")


if __name__ == "__main__":
    main()

"""How many names without a source are found: `python benchmarks/unsourced.py`.

Each name that `term-unsourced` looks at, in NTREX and in the shipped corpus, is taken out of its
source: “it” stands in place of every form of the concept. The sources as they are give the false
alarms; the defects of the shipped corpus are among them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from gold import ROOT, ntrex
from readout_l10n.align import align
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.term_unsourced import check
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Document, TermKind
from readout_l10n.segment import parse_document, read_document


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    names = found = false = 0
    for source, target in _documents():
        pair = _pair(source, target, glossary)
        false += sum(1 for _ in check(pair))
        for concept in _named(pair):
            hits = check(_pair(_without(source, concept, glossary), target, glossary))
            names += 1
            found += any(hit.concept == concept for hit in hits)
    print(f"{found} of {names} names found; {false} findings in the sources as they are")


def _documents() -> Iterator[tuple[Document, Document]]:
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        rows[name].append((english, french))
    for name, both in rows.items():
        english, french = ("\n".join(side) for side in zip(*both, strict=True))
        yield (
            parse_document(english, path=name, locale="en", presegmented=True),
            parse_document(french, path=name, locale="fr", presegmented=True),
        )
    for paths in find_pairs([ROOT / "corpus"], "en", "fr"):
        if paths.source and paths.target:
            yield read_document(paths.source, "en"), read_document(paths.target, "fr")


def _pair(source: Document, target: Document, glossary: Glossary) -> Pair:
    return Pair(target, source.locale, glossary, source, align(source, target))


def _named(pair: Pair) -> set[str]:
    """Concepts of acronyms and of full forms with a capital that both sides say."""
    return {
        match.term.concept
        for segment in pair.target.segments
        for match in pair.glossary.find(segment.text, pair.target.locale)
        if match.term.kind is TermKind.ACRONYM
        or (match.term.kind is TermKind.FULL_FORM and match.term.text[0].isupper())
        if not pair.glossary.is_name(match.term.concept)
        if pair.said_in_source(segment, match.term.concept)
    }


def _without(source: Document, concept: str, glossary: Glossary) -> Document:
    forms = {t.text for locale in ("en", "fr") for t in glossary.renderings(concept, locale)}
    text = source.text
    for form in sorted(forms, key=len, reverse=True):
        any_case = re.IGNORECASE if " " in form else 0
        text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", "it", text, flags=any_case)
    return parse_document(
        text, path=source.path, locale=source.locale, presegmented=source.presegmented
    )


if __name__ == "__main__":
    main()

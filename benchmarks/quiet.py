"""False alarms on a thousand professional sentences: `python benchmarks/quiet.py`.

NTREX: 62 news documents translated sentence by sentence, checked with the shipped glossary, once
with the translator's own alignment and once with ours. Every finding is printed, to be judged.
"""

from collections import Counter, defaultdict

from gold import ntrex
from readout_l10n.align import align
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.run import Settings, check_pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Alignment, Bead, Document
from readout_l10n.segment import parse_document


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    for way in ("the translator's alignment", "our alignment"):
        print(f"== {way}")
        counts: Counter[str] = Counter()
        for name, rows in documents.items():
            source = _document(name, "en", [english for english, _ in rows])
            target = _document(name, "fr", [french for _, french in rows])
            beads = align(source, target) if way == "our alignment" else _one_to_one(source, target)
            pair = Pair(target, "en", glossary, source, beads)
            for finding in check_pair(pair, Settings(presegmented=True)):
                counts[f"{finding.rule} ({finding.severity})"] += 1
                print(f"{name}:{finding.span.line} {finding.rule}: {finding.message}")
        for rule, count in sorted(counts.items()):
            print(f"{count:>6}  {rule}")


def _document(name: str, locale: str, sentences: list[str]) -> Document:
    path = f"{name}.{locale}"
    return parse_document("\n".join(sentences), path=path, locale=locale, presegmented=True)


def _one_to_one(source: Document, target: Document) -> Alignment:
    beads = zip(source.segments, target.segments, strict=True)
    return Alignment("en", "fr", tuple(Bead((s,), (t,)) for s, t in beads))


if __name__ == "__main__":
    main()

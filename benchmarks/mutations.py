"""Which defects are found, kind by kind, ours and pofilter's: `python benchmarks/mutations.py`.

Clean pairs, the shipped corpus without its planted defects and NTREX, are harmed in one place at a
time (`mutate.py`) and checked again, aligned anew. A defect is found when an error, a warning or an
info is there that the clean pair has not, on its line or on the next one that is not empty.
pofilter (translate-toolkit, French) sees the same sentences, aligned for it, and finds a defect
when a filter fails that did not before.

`--each N` tries N places of each kind and corpus (25); `--kinds a,b` some kinds only; `--missed`
prints what was not found.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gold import ROOT, ntrex
from mutate import MEANING, MECHANICAL, Case, Kind, Mutation
from peer_pofilter import Pofilter
from readout_l10n.align import align
from readout_l10n.checks.run import Settings, check_pair, make_pair
from readout_l10n.config import LABELS
from readout_l10n.corpus import find_pairs
from readout_l10n.embed import Encoder, load_encoder
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Document, Finding, Severity
from readout_l10n.segment import parse_document, read_document


class Ours:
    """Our rules over a case's target; texts seen before are answered from memory."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._found: dict[str, tuple[Finding, ...]] = {}

    def findings(self, case: Case, target: Document) -> tuple[Finding, ...]:
        if target.text not in self._found:
            settings = Settings(
                labels=LABELS, presegmented=target.presegmented, encoder=self._encoder
            )
            pair = make_pair(target, case.source, case.glossary, settings)
            self._found[target.text] = check_pair(pair, settings)
        return self._found[target.text]

    def new_findings(self, case: Case, mutation: Mutation) -> list[Finding]:
        """What a harmed pair has at the defect and the clean one has not."""
        known = Counter(map(_essence, self.findings(case, case.target)))
        harmed = parse_document(
            mutation.applied(case.target.text),
            path=case.target.path,
            locale=case.target.locale,
            presegmented=case.target.presegmented,
        )
        first, last = _place(case.target, harmed, mutation)
        new = []
        for finding in self.findings(case, harmed):
            essence = _essence(finding)
            if known[essence]:
                known[essence] -= 1
            elif mutation.anywhere or _meets(finding, first, last):
                new.append(finding)
        return new

    def false_alarms(self, case: Case) -> Iterator[Finding]:
        """The errors and warnings on lines of a target that nothing has spoilt."""
        for finding in self.findings(case, case.target):
            places = range(finding.span.line, finding.span.end_line + 1)
            if finding.severity is not Severity.INFO and case.spoilt.isdisjoint(places):
                yield finding


def main() -> None:
    options = _options()
    with TemporaryDirectory() as folder:
        encoder = load_encoder(cache=Path(folder))
        glossary = Glossary(read_glossary(shipped_glossary()))
        corpora = {
            "corpus": list(_corpus(glossary, encoder)),
            "ntrex": list(_ntrex(glossary, encoder)),
        }
        ours, peer = Ours(encoder), Pofilter()
        _print_clean(corpora, ours, peer)
        print(f"{'kind':<22}{'corpus':>10}{'ntrex':>10}{'recall':>8}{'pofilter':>10}  rules")
        for title, kinds in (("mechanical", MECHANICAL), ("meaning", MEANING)):
            total = found = 0
            for kind in kinds:
                if not options.kinds or kind.__name__ in options.kinds:
                    here, tried = _try(kind, corpora, options, ours, peer)
                    found, total = found + here, total + tried
            if total:
                print(f"{title + ', all':<42}{found / total:>8.1%}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=25)
    parser.add_argument("--kinds", type=lambda names: names.split(","), default=[])
    parser.add_argument("--missed", action="store_true")
    return parser.parse_args()


def _try(
    kind: Kind,
    corpora: dict[str, list[Case]],
    options: argparse.Namespace,
    ours: Ours,
    peer: Pofilter,
) -> tuple[int, int]:
    """How many defects of a kind were found, of how many; prints its line."""
    columns, rules = [], Counter[str]()
    found = total = theirs = 0
    for cases in corpora.values():
        chosen = _sample(kind, cases, options.each)
        here = 0
        for case, mutation in chosen:
            findings = ours.new_findings(case, mutation)
            here += bool(findings)
            rules.update({finding.rule for finding in findings})
            theirs += peer.sees(case, mutation)
            if options.missed and not findings:
                _print_missed(case, mutation)
        columns.append(f"{here} of {len(chosen)}" if chosen else "–")
        found, total = found + here, total + len(chosen)
    if total:
        by = ", ".join(f"{rule} {count}" for rule, count in rules.most_common(4))
        print(
            f"{kind.__name__.replace('_', ' '):<22}{columns[0]:>10}{columns[1]:>10}"
            f"{found / total:>8.0%}{theirs / total:>10.0%}  {by}",
            flush=True,
        )
    return found, total


def _sample(kind: Kind, cases: Iterable[Case], size: int) -> list[tuple[Case, Mutation]]:
    every = [(case, mutation) for case in cases for mutation in kind(case)]
    return random.Random(kind.__name__).sample(every, min(size, len(every)))  # noqa: S311


def _place(clean: Document, harmed: Document, mutation: Mutation) -> tuple[int, int]:
    """The lines on which a defect is to be found: its own, and those with text around them."""
    first = mutation.segment.line
    last = clean.position(mutation.edit.start)[0] + mutation.edit.text.count("\n")
    full = [number for number, line in enumerate(harmed.text.split("\n"), 1) if line.strip()]
    before = max((number for number in full if number < first), default=first)
    after = min((number for number in full if number > last), default=last)
    return before, after


def _meets(finding: Finding, first: int, last: int) -> bool:
    return finding.span.line <= last and first <= finding.span.end_line


def _essence(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.message, finding.span.quote


def _print_clean(corpora: dict[str, list[Case]], ours: Ours, peer: Pofilter) -> None:
    """What is found where nothing was harmed."""
    for name, cases in corpora.items():
        sentences = sum(len(list(case.prose())) for case in cases)
        alarms = [finding for case in cases for finding in ours.false_alarms(case)]
        theirs = sum(peer.flags(case) for case in cases)
        print(
            f"{name}, unharmed: {len(alarms)} errors and warnings in {sentences} sentences,"
            f" {1000 * len(alarms) / sentences:.1f} per 1,000; pofilter flags {theirs} sentences"
        )
        for finding in alarms:
            print(f"    {finding.path}:{finding.span.line} {finding.rule}: {finding.message}")


def _print_missed(case: Case, mutation: Mutation) -> None:
    text = case.target.text
    low, high = mutation.edit.start, mutation.edit.end
    before, after = text[max(low - 50, 0) : low], text[high : high + 50]
    shown = f"{before}⟦{text[low:high]} → {mutation.edit.text}⟧{after}".replace("\n", "⏎")
    print(f"    missed {case.name}:{mutation.segment.line}: {shown}")


def _corpus(glossary: Glossary, encoder: Encoder) -> Iterator[Case]:
    corpus = ROOT / "corpus"
    defects = json.loads((corpus / "defects.json").read_text(encoding="utf-8"))["defects"]
    for paths in find_pairs([corpus], "en", "fr"):
        if paths.source and paths.target:
            source = read_document(paths.source, "en")
            target = read_document(paths.target, "fr")
            name = paths.target.relative_to(corpus).as_posix()
            spoilt = _lines(d for d in defects if d["file"] == name)
            aligned = align(source, target, encoder)
            yield Case(paths.target.stem, source, target, aligned, glossary, spoilt)


def _lines(defects: Iterable[dict[str, Any]]) -> frozenset[int]:
    """The lines that a defect touches; for what is absent, its line and the next."""
    return frozenset(
        defect["line"] + extra
        for defect in defects
        for extra in range(defect["quote"].count("\n") + 1 + (not defect["quote"]))
    )


def _ntrex(glossary: Glossary, encoder: Encoder) -> Iterator[Case]:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    for name, rows in documents.items():
        source, target = (
            parse_document("\n".join(side), path=name, locale=locale, presegmented=True)
            for side, locale in zip(zip(*rows, strict=True), ("en", "fr"), strict=True)
        )
        yield Case(name, source, target, align(source, target, encoder), glossary)


if __name__ == "__main__":
    main()

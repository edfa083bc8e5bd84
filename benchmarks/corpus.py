"""Recall and false alarms per rule on the shipped corpus: `python benchmarks/corpus.py`.

A defect of corpus/defects.json is found when a finding of its rule touches its quote, or for an
absent part its line or the next. A finding that touches no defect at all is a false alarm; one that
touches another rule's defect is counted as neither.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gold import ROOT
from matching import touches
from readout_l10n.checks.run import check_files
from readout_l10n.config import read_config
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.model import Finding, Severity


def main() -> None:
    config = read_config(ROOT / "readout.toml")
    paths = config.glossary or ()
    glossary = Glossary(term for path in paths for term in read_glossary(path))
    corpus = ROOT / "corpus"
    report = check_files(find_pairs([corpus], "en", "fr"), glossary, config.settings())
    defects = json.loads((corpus / "defects.json").read_text(encoding="utf-8"))["defects"]
    _print_table(defects, report.findings, corpus)


def _print_table(defects: list[dict[str, Any]], findings: Iterable[Finding], corpus: Path) -> None:
    at_home = [(_relative(finding, corpus), finding) for finding in findings]
    found, false = Counter[str](), []
    for defect in defects:
        found[str(defect["rule"])] += any(
            finding.rule == defect["rule"] and _touches(path, finding, defect)
            for path, finding in at_home
        )
    for path, finding in at_home:
        if not any(_touches(path, finding, defect) for defect in defects):
            false.append(finding)
    total = Counter(str(defect["rule"]) for defect in defects)
    alarms = Counter(finding.rule for finding in false)
    print(f"{'rule':<24}{'defects':>8}{'found':>8}{'false':>8}")
    for rule in sorted({*total, *alarms}):
        print(f"{rule:<24}{total[rule]:>8}{found[rule]:>8}{alarms[rule]:>8}")
    print(f"{'all':<24}{len(defects):>8}{sum(found.values()):>8}{len(false):>8}")
    for defect in defects:
        hits = [f for path, f in at_home if _touches(path, f, defect)]
        if defect["rule"] and not any(f.rule == defect["rule"] for f in hits):
            print(f"missed: {defect['file']}:{defect['line']} {defect['rule']}: {defect['defect']}")
    for finding in false:
        serious = "false" if finding.severity is not Severity.INFO else "info"
        place = f"{finding.path}:{finding.span.line}"
        print(f"{serious}: {place} {finding.rule}: {finding.message}")


def _relative(finding: Finding, corpus: Path) -> str:
    return Path(finding.path).relative_to(corpus).as_posix()


def _touches(path: str, finding: Finding, defect: dict[str, Any]) -> bool:
    return path == defect["file"] and touches(finding, defect)


if __name__ == "__main__":
    main()

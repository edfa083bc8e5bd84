"""Defects found, missed and falsely seen in the three real readouts: `python benchmarks/seeds.py`.

French alone, with the shipped glossary. A finding that meets no listed defect is printed as new, to
be judged by a reader; one that meets a place listed as silent is printed as wrong.
"""

import json

from gold import GOLD, gold_file
from matching import touches
from readout_l10n.checks.run import check_files
from readout_l10n.config import Config
from readout_l10n.corpus import PairPaths
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary


def main() -> None:
    gold = json.loads(gold_file("seed-defects.json").read_text(encoding="utf-8"))
    paths = sorted((GOLD.parent / "seeds").glob("*.txt"))
    glossary = Glossary(read_glossary(shipped_glossary()))
    report = check_files([PairPaths(None, path) for path in paths], glossary, Config().settings())
    for path in paths:
        print(path.name)
        defects, silent = ([d for d in gold[key] if d["file"] == path.name] for key in gold)
        findings = [finding for finding in report.findings if finding.path == str(path)]
        for defect in defects:
            rules = sorted({f.rule for f in findings if touches(f, defect)})
            verdict = f"found by {', '.join(rules)}" if rules else "missed"
            weight = f"{defect['severity']}, needs {defect['needs']}"
            print(f"  {defect['line']:>3}  {weight:<24}{verdict:<36}{defect['defect']}")
        for finding in findings:
            line, quote = finding.span.line, finding.span.quote
            listed = any(touches(finding, defect) for defect in defects)
            if not listed and any(touches(finding, place) for place in silent):
                print(f"  {line:>3}  WRONG, a silent place: {finding.rule}: {quote}")
            if not listed:
                print(f"  {line:>3}  new: {finding.rule}: {finding.message}")


if __name__ == "__main__":
    main()

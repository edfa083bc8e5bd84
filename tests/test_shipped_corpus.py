"""The shipped corpus is what it says, and the rules do to it what its list of defects says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readout_l10n.checks.run import check_files
from readout_l10n.config import read_config
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.model import CheckReport, Finding, Severity
from readout_l10n.segment import read_document
from support import ROOT

CORPUS = ROOT / "corpus"
DEFECTS: list[dict[str, Any]] = json.loads((CORPUS / "defects.json").read_text("utf-8"))["defects"]
DOCUMENTS = sorted(CORPUS.glob("*/*.md"))


@pytest.fixture(scope="module")
def report() -> CheckReport:
    config = read_config(ROOT / "readout.toml")
    glossary = Glossary(term for path in config.glossary or () for term in read_glossary(path))
    return check_files(find_pairs([CORPUS], "en", "fr"), glossary, config.settings())


def test_pairs_news_and_lone_documents() -> None:
    pairs = find_pairs([CORPUS], "en", "fr")
    both = [pair.source for pair in pairs if pair.source and pair.target]
    matters = [read_document(path, "en").front_matter for path in both]
    kinds = [matter.kind for matter in matters if matter]
    assert kinds.count("readout") + kinds.count("statement") >= 10
    assert kinds.count("news") >= 2
    assert sum(pair.target is None for pair in pairs) == 2
    assert sum(pair.source is None for pair in pairs) == 1


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_front_matter(path: Path) -> None:
    document = read_document(path, path.parent.name)
    matter = document.front_matter
    assert matter is not None
    assert matter.id == path.stem
    assert path.stem.startswith(f"{matter.date:%Y-%m-%d}-")
    assert document.segments[0].text == matter.title
    assert matter.status == ("final" if path.parent.name == "en" else "provisional")


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda d: f"{d['file']}-{d['line']}-{d['rule']}")
def test_defects_stand_at_their_lines(defect: dict[str, Any]) -> None:
    lines = (CORPUS / defect["file"]).read_text("utf-8").split("\n")
    assert defect["quote"] in "\n".join(lines[defect["line"] - 1 :][:4])
    assert lines[defect["line"] - 1].find(defect["quote"].split("\n")[0]) >= 0


def touching(defect: dict[str, Any], findings: tuple[Finding, ...]) -> Iterator[Finding]:
    last = defect["line"] + defect["quote"].count("\n") + (not defect["quote"])
    for finding in findings:
        same_file = Path(finding.path) == CORPUS / defect["file"]
        if same_file and finding.span.line <= last and finding.span.end_line >= defect["line"]:
            yield finding


@pytest.mark.parametrize(
    "defect",
    [defect for defect in DEFECTS if defect["rule"]],
    ids=lambda d: f"{d['file']}-{d['line']}-{d['rule']}",
)
def test_every_defect_with_a_rule_is_found(defect: dict[str, Any], report: CheckReport) -> None:
    assert defect["rule"] in {finding.rule for finding in touching(defect, report.findings)}


def test_nothing_else_is_an_error_or_a_warning(report: CheckReport) -> None:
    listed = {id(f) for defect in DEFECTS for f in touching(defect, report.findings)}
    others = [f for f in report.findings if id(f) not in listed]
    serious = [f for f in others if f.severity is not Severity.INFO]
    assert [(f.path, f.span.line, f.rule, f.message) for f in serious] == []

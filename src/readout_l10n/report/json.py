"""Findings as JSON, version 1 (docs/json.md)."""

import json
from collections import Counter
from typing import Any

from readout_l10n.model import CheckReport, Finding, Severity

VERSION = 1


def findings_json(result: CheckReport) -> str:
    """The result as a JSON text: findings, and a summary of the run."""
    report = {
        "version": VERSION,
        "findings": [finding_object(finding) for finding in result.findings],
        "summary": _summary(result),
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def finding_object(finding: Finding) -> dict[str, Any]:
    """One finding as a JSON object."""
    span, source = finding.span, finding.source
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "quote": span.quote,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "source": source and {"path": source.path, "line": source.line, "quote": source.quote},
        "concept": finding.concept,
    }


def _summary(result: CheckReport) -> dict[str, Any]:
    by_severity = Counter(finding.severity for finding in result.findings)
    by_rule = Counter(finding.rule for finding in result.findings)
    return {
        "documents": result.documents,
        "pairs": result.pairs,
        "untranslated": list(result.untranslated),
        "unreadable": list(result.unreadable),
        "findings": len(result.findings),
        "by_severity": {severity.value: by_severity[severity] for severity in Severity},
        "by_rule": dict(sorted(by_rule.items())),
        "held": len(result.held),
        "notes": list(result.notes),
    }

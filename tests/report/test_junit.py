from dataclasses import replace

from junitparser import Error, Failure, JUnitXml, Skipped

from readout_l10n.model import CheckReport, Severity
from readout_l10n.report.junit import findings_junit
from report.findings import EMPTY, NASTY, REPORT
from report.test_text import FINDING


def parsed(report: CheckReport, fail_on: Severity = Severity.ERROR) -> JUnitXml:
    return JUnitXml.fromstring(findings_junit(report, fail_on).encode())


def outcomes(report: CheckReport, fail_on: Severity = Severity.ERROR) -> dict[str, list[type]]:
    """By suite: what came of each test, by junitparser's own classes; none for one that passed."""
    return {
        suite.name: [type(result) for case in suite for result in case.result]
        for suite in parsed(report, fail_on)
    }


def test_a_document_is_a_suite_and_a_finding_a_test() -> None:
    assert outcomes(REPORT) == {
        "fr/x.md": [Failure, Skipped],
        "fr/été à Gênes.md": [Failure, Skipped, Skipped],
        "/docs/y.md": [Failure],
        "fr/clean.md": [],
        "fr/z.md": [Error],
    }
    whole = parsed(REPORT)
    assert (whole.tests, whole.failures, whole.errors, whole.skipped) == (10, 3, 1, 3)


def test_what_would_not_fail_the_run_passes_and_is_told() -> None:
    assert outcomes(REPORT, Severity.WARNING)["fr/été à Gênes.md"].count(Failure) == 2
    (suite,) = [one for one in parsed(REPORT) if one.name == "/docs/y.md"]
    case = next(iter(suite))
    assert case.name == "label-missing 1:1"
    assert "gone [label-missing]" in str(case.system_out)


def test_documents_without_findings_pass() -> None:
    assert outcomes(EMPTY) == {"fr/a.md": [], "fr/b.md": []}
    assert parsed(EMPTY).tests == 2


def test_texts_come_through_and_control_characters_do_not() -> None:
    odd = replace(FINDING, message=f"{NASTY}\x00\x1b\ufffe")
    (suite,) = parsed(CheckReport((odd,), 1, 1))
    ((result,),) = [case.result for case in suite]
    assert result.message == f"{NASTY}\ufffd\ufffd\ufffd"

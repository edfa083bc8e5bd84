"""Findings as JUnit's XML, which Jenkins, GitLab and most CI show as tests.

A document is a test suite. A finding is a test that fails if it would fail the run; one that would
not has passed, with what there is to say as its output; one that does not count is skipped. The
form is the one that Jenkins's xUnit plugin and GitLab read.
"""

from collections.abc import Iterable
from itertools import chain

from lxml import etree

from readout_l10n.model import CheckReport, Finding, Severity


def findings_junit(result: CheckReport, fail_on: Severity) -> str:
    """An XML text; documents without findings are suites of one test that has passed."""
    root = etree.Element("testsuites", name="readout-l10n")
    by_path: dict[str, list[Finding]] = {path: [] for path in result.paths}
    for finding in chain(result.findings, result.held):
        by_path.setdefault(finding.path, []).append(finding)
    for path, findings in by_path.items():
        _suite(root, path, findings, fail_on)
    for message in result.unreadable:
        suite = etree.SubElement(root, "testsuite", name=_clean(message.partition(": ")[0]))
        case = _case(suite, suite.get("name"), "is read")
        etree.SubElement(case, "error", message=_clean(message), type="unreadable")
        _count(suite)
    _count(root)
    etree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _suite(root: etree._Element, path: str, findings: Iterable[Finding], fail_on: Severity) -> None:
    suite = etree.SubElement(root, "testsuite", name=_clean(path))
    for finding in findings:
        place = f"{finding.span.line}:{finding.span.column}"
        case = _case(suite, path, f"{finding.rule} {place}")
        if finding.held:
            reason = finding.held.reason or f"known to {finding.held.by}"
            etree.SubElement(case, "skipped", message=_clean(reason))
        elif finding.severity.rank >= fail_on.rank:
            failure = etree.SubElement(
                case, "failure", message=_clean(finding.message), type=finding.rule
            )
            failure.text = _clean(_told(finding))
        else:
            etree.SubElement(case, "system-out").text = _clean(_told(finding))
    if not len(suite):
        _case(suite, path, "no findings")
    _count(suite)


def _case(suite: etree._Element, path: str, name: str) -> etree._Element:
    return etree.SubElement(
        suite, "testcase", classname=_clean(path), name=name, file=_clean(path), time="0"
    )


def _count(element: etree._Element) -> None:
    for name, tag in (
        ("tests", "testcase"),
        ("failures", "failure"),
        ("errors", "error"),
        ("skipped", "skipped"),
    ):
        element.set(name, str(len(element.findall(f".//{tag}"))))
    element.set("time", "0")


def _told(finding: Finding) -> str:
    span = finding.span
    place = f"{finding.path}:{span.line}:{span.column}"
    lines = [f"{place}: {finding.severity}: {finding.message} [{finding.rule}]"]
    if span.context:
        lines.append(f"target | {span.context.strip()}")
    if finding.source:
        lines.append(
            f"source | {finding.source.quote} ({finding.source.path}:{finding.source.line})"
        )
    return "\n".join(lines)


def _clean(text: str) -> str:
    """Text without the characters that XML 1.0 has no way to write."""
    return "".join(char if _is_xml(ord(char)) else "\ufffd" for char in text)


def _is_xml(code: int) -> bool:
    return (
        code in {0x9, 0xA, 0xD}
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code > 0xFFFF
    )

"""Findings as annotations that GitHub shows beside the lines of a change.

The form is that of workflow commands: `::error file=…,line=…,title=…::message`. GitHub takes
columns only within one line, and counts the last one in.
"""

from readout_l10n.model import CheckReport, Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = _IN_MESSAGE | {":": "%3A", ",": "%2C"}


def findings_github(result: CheckReport) -> str:
    """A workflow command a line: the findings, then files that could not be read, then notes."""
    unreadable = (f"::error ::{_escaped(text, _IN_MESSAGE)}" for text in result.unreadable)
    notes = (f"::notice ::{_escaped(text, _IN_MESSAGE)}" for text in result.notes)
    return "\n".join([*map(_command, result.findings), *unreadable, *notes])


def _command(finding: Finding) -> str:
    span = finding.span
    properties = {"file": finding.path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        properties["col"] = span.column
        properties["endColumn"] = max(span.column, span.end_column - 1)
    properties["title"] = finding.rule
    told = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items()
    )
    message = finding.message
    if finding.source:
        place = f"{finding.source.path}:{finding.source.line}"
        message += f"\nsource: {finding.source.quote} ({place})"
    return f"::{_LEVELS[finding.severity]} {told}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, characters: dict[str, str]) -> str:
    return "".join(characters.get(char, char) for char in text)

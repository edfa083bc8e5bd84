"""Findings for a person at a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from readout_l10n.model import CheckReport, Finding, HeldBy, Severity, Span
from readout_l10n.ui import ENGLISH, Say

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD, _DIM, _REVERSED = "1", "2", "7"
_CONTEXT = 48
"""Characters shown on either side of the quoted words."""
_LONGEST_QUOTE = 160

_Paint = Callable[[str, str], str]


def findings_text(result: CheckReport, *, colour: bool = False, say: Say = ENGLISH) -> str:
    """The findings by file, each with the target's line and the source's passage, and a summary."""
    paint: _Paint = _ansi if colour else _plain
    blocks = [
        "\n".join(_file_block(path, list(findings), paint, say))
        for path, findings in groupby(result.findings, key=lambda finding: finding.path)
    ]
    return "\n\n".join([*blocks, "\n".join(_summary(result, paint, say))])


def severity_name(severity: Severity, say: Say = ENGLISH) -> str:
    """How a severity is called."""
    names = {
        Severity.ERROR: say("error"),
        Severity.WARNING: say("warning"),
        Severity.INFO: say("info"),
    }
    return names[severity]


def _file_block(path: str, findings: list[Finding], paint: _Paint, say: Say) -> Iterator[str]:
    yield paint(path, _BOLD)
    for finding in findings:
        span = finding.span
        name = say("{severity}:", severity=severity_name(finding.severity, say))
        severity = paint(name, _COLOURS[finding.severity])
        rule = paint(f"[{finding.rule}]", _DIM)
        yield f"{path}:{span.line}:{span.column}: {severity} {say.again(finding.message)} {rule}"
        if span.context:
            yield f"    {span.line:>4} | {_excerpt(span, paint)}"
        if finding.source:
            quote = _shortened(finding.source.quote)
            place = paint(f"({finding.source.path}:{finding.source.line})", _DIM)
            yield f"{say('source'):>8} | {quote} {place}"


def _excerpt(span: Span, paint: _Paint) -> str:
    """The quoted words in their line; without colour, between brackets of their own."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(span.context)
    before, quote, after = span.context[:start], span.context[start:end], span.context[end:]
    if len(before) > _CONTEXT:
        before = "… " + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + " …"
    whole_line = not before.strip() and not after.strip()
    marked = _shortened(quote) if whole_line else paint(_shortened(quote), _REVERSED)
    return f"{before}{marked}{after}".strip()


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_QUOTE:
        return text
    half = _LONGEST_QUOTE // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def tally(result: CheckReport, say: Say = ENGLISH) -> str:
    """How many findings of each severity, in how many documents."""
    return _tally(result, _plain, say)


def held_back(result: CheckReport, say: Say = ENGLISH) -> str | None:
    """How many findings do not count, and why; None where all count."""
    counts = Counter(finding.held.by for finding in result.held if finding.held)
    if not counts:
        return None
    told = {
        HeldBy.TEXT: say("{number} by an ignore in the text", number=counts[HeldBy.TEXT]),
        HeldBy.CONFIG: say("{number} by an ignore in readout.toml", number=counts[HeldBy.CONFIG]),
        HeldBy.BASELINE: say("{number} by the baseline", number=counts[HeldBy.BASELINE]),
    }
    reasons = ", ".join(told[by] for by in HeldBy if counts[by])
    return say("held back: {reasons}", reasons=reasons)


def _tally(result: CheckReport, paint: _Paint, say: Say) -> str:
    counts = Counter(finding.severity for finding in result.findings)
    found = ", ".join(
        paint(_counted(severity, counts[severity], say), _COLOURS[severity])
        for severity in reversed(Severity)
        if counts[severity]
    )
    if not found:
        known = any(_is_known(finding) for finding in result.held)
        found = say("no new findings") if known else say("no findings")
    return say.count(
        "{found} in {number} document",
        "{found} in {number} documents",
        result.documents,
        found=found,
    )


def _is_known(finding: Finding) -> bool:
    return finding.held is not None and finding.held.by is HeldBy.BASELINE


def _summary(result: CheckReport, paint: _Paint, say: Say) -> Iterator[str]:
    found = _tally(result, paint, say)
    yield say("{tally}, {number} of them beside their source", tally=found, number=result.pairs)
    by_rule = Counter(finding.rule for finding in result.findings)
    for rule, count in by_rule.most_common():
        yield f"  {count:>4}  {rule}"
    if held := held_back(result, say):
        yield held
    yield from map(say.again, result.notes)
    if result.untranslated:
        yield say("not translated yet: {paths}", paths=", ".join(result.untranslated))
    for message in result.unreadable:
        told = say("not checked: {message}", message=say.again(message))
        yield paint(told, _COLOURS[Severity.ERROR])


def _counted(severity: Severity, number: int, say: Say) -> str:
    match severity:
        case Severity.ERROR:
            return say.count("{number} error", "{number} errors", number)
        case Severity.WARNING:
            return say.count("{number} warning", "{number} warnings", number)
        case Severity.INFO:
            return say.count("{number} info", "{number} info", number)


def _ansi(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    return f"⟦{text}⟧" if code == _REVERSED and text else text

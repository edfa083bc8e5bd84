"""Findings for a person at a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from readout_l10n.model import CheckReport, Finding, HeldBy, Severity, Span

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD, _DIM, _REVERSED = "1", "2", "7"
_CONTEXT = 48
"""Characters shown on either side of the quoted words."""
_LONGEST_QUOTE = 160

_Paint = Callable[[str, str], str]


def findings_text(result: CheckReport, *, colour: bool = False) -> str:
    """The findings by file, each with the target's line and the source's passage, and a summary."""
    paint: _Paint = _ansi if colour else _plain
    blocks = [
        "\n".join(_file_block(path, list(findings), paint))
        for path, findings in groupby(result.findings, key=lambda finding: finding.path)
    ]
    return "\n\n".join([*blocks, "\n".join(_summary(result, paint))])


def _file_block(path: str, findings: list[Finding], paint: _Paint) -> Iterator[str]:
    yield paint(path, _BOLD)
    for finding in findings:
        span = finding.span
        severity = paint(f"{finding.severity}:", _COLOURS[finding.severity])
        rule = paint(f"[{finding.rule}]", _DIM)
        yield f"{path}:{span.line}:{span.column}: {severity} {finding.message} {rule}"
        if span.context:
            yield f"    {span.line:>4} | {_excerpt(span, paint)}"
        if finding.source:
            quote = _shortened(finding.source.quote)
            place = paint(f"({finding.source.path}:{finding.source.line})", _DIM)
            yield f"  source | {quote} {place}"


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


def tally(result: CheckReport) -> str:
    """How many findings of each severity, in how many documents."""
    return _tally(result, _plain)


def held_back(result: CheckReport) -> str | None:
    """How many findings do not count, and why; None where all count."""
    counts = Counter(finding.held.by for finding in result.held if finding.held)
    if not counts:
        return None
    reasons = ", ".join(f"{counts[by]} by {by}" for by in HeldBy if counts[by])
    return f"held back: {reasons}"


def _tally(result: CheckReport, paint: _Paint) -> str:
    counts = Counter(finding.severity for finding in result.findings)
    found = ", ".join(
        paint(_counted(counts[severity], severity.value), _COLOURS[severity])
        for severity in reversed(Severity)
        if counts[severity]
    )
    new = "new " if any(_is_known(finding) for finding in result.held) else ""
    checked = _counted(result.documents, "document")
    return f"{found or f'no {new}findings'} in {checked}"


def _is_known(finding: Finding) -> bool:
    return finding.held is not None and finding.held.by is HeldBy.BASELINE


def _summary(result: CheckReport, paint: _Paint) -> Iterator[str]:
    yield f"{_tally(result, paint)}, {result.pairs} of them beside their source"
    by_rule = Counter(finding.rule for finding in result.findings)
    for rule, count in by_rule.most_common():
        yield f"  {count:>4}  {rule}"
    if held := held_back(result):
        yield held
    yield from result.notes
    if result.untranslated:
        yield f"not translated yet: {', '.join(result.untranslated)}"
    for message in result.unreadable:
        yield paint(f"not checked: {message}", _COLOURS[Severity.ERROR])


def _counted(number: int, noun: str) -> str:
    plural = noun if number == 1 or noun == "info" else f"{noun}s"
    return f"{number} {plural}"


def _ansi(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    return f"⟦{text}⟧" if code == _REVERSED and text else text

"""Findings for a person at a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from readout_l10n.model import CheckReport, Finding, Severity, Span

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


def _summary(result: CheckReport, paint: _Paint) -> Iterator[str]:
    counts = Counter(finding.severity for finding in result.findings)
    if result.findings:
        tally = ", ".join(
            paint(_counted(counts[severity], severity.value), _COLOURS[severity])
            for severity in reversed(Severity)
            if counts[severity]
        )
    else:
        tally = "no findings"
    checked = _counted(result.documents, "document")
    yield f"{tally} in {checked}, {result.pairs} of them beside their source"
    by_rule = Counter(finding.rule for finding in result.findings)
    for rule, count in by_rule.most_common():
        yield f"  {count:>4}  {rule}"
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

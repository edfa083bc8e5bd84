"""Findings as one page to read, print or pass on: each sentence beside its source."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from readout_l10n.model import CheckReport, Finding, Severity, Span
from readout_l10n.report.page import page
from readout_l10n.report.rules import Rule
from readout_l10n.report.text import held_back, severity_name, tally
from readout_l10n.ui import ENGLISH, Say

_CONTEXT = 240
"""Characters shown on either side of the quoted words."""


def findings_html(
    result: CheckReport,
    rules: Sequence[Rule],
    locales: tuple[str, str] = ("en", "fr"),
    say: Say = ENGLISH,
) -> str:
    """A page with a section a document, and a count a rule; severities can be shown alone.

    `locales` are those of the source and of the target, which a screen reader has to know.
    """
    by_path = [
        (path, tuple(findings))
        for path, findings in groupby(result.findings, key=lambda finding: finding.path)
    ]
    body = [
        "<header>",
        f"<h1>{escape(say('Findings'))}</h1>",
        *_summary(result, say),
        *_rules(result, rules, say),
        "</header>",
        *(_filters(result, say) if result.findings else ()),
        "<main>",
        *_nothing(result, say),
        *(
            line
            for number, (path, findings) in enumerate(by_path, start=1)
            for line in _section(path, findings, number, locales, say)
        ),
        "</main>",
    ]
    title = say("Findings: {tally}", tally=tally(result, say))
    return page(title, ("findings.css",), body, say=say)


def _summary(result: CheckReport, say: Say) -> Iterator[str]:
    yield f'<p class="tally">{escape(tally(result, say))}</p>'
    held = held_back(result, say)
    told = [*([held] if held else []), *map(say.again, result.notes)]
    if result.untranslated:
        told.append(say("not translated yet: {paths}", paths=", ".join(result.untranslated)))
    for text in told:
        yield f'<p class="note">{escape(text)}</p>'
    for text in result.unreadable:
        message = say("not checked: {message}", message=say.again(text))
        yield f'<p class="unreadable">{escape(message)}</p>'


def _rules(result: CheckReport, rules: Sequence[Rule], say: Say) -> Iterator[str]:
    counts = Counter(finding.rule for finding in result.findings)
    if not counts:
        return
    summaries = {rule.id: rule.summary for rule in rules}
    yield '<table class="rules">'
    titles = (say("Count"), say("Rule"), say("What it sees"))
    heads = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for rule, count in counts.most_common():
        yield (
            f'<tr><td class="count">{count}</td><th scope="row">{escape(rule)}</th>'
            f"<td>{escape(summaries.get(rule, ''))}</td></tr>"
        )
    yield "</tbody>"
    yield "</table>"


def _filters(result: CheckReport, say: Say) -> Iterator[str]:
    """Radio buttons beside `main`, so that the style sheet alone can follow them."""
    counts = Counter(finding.severity for finding in result.findings)
    names = {
        Severity.ERROR: say("Errors"),
        Severity.WARNING: say("Warnings"),
        Severity.INFO: say("Infos"),
    }
    kinds = [("all", say("All"), len(result.findings))]
    kinds += [(s.value, names[s], counts[s]) for s in reversed(Severity)]
    for kind, label, count in kinds:
        checked = " checked" if kind == "all" else ""
        yield f'<input type="radio" name="show" id="show-{kind}"{checked}>'
        yield f'<label for="show-{kind}">{label} <span class="counts">{count}</span></label>'


def _nothing(result: CheckReport, say: Say) -> Iterator[str]:
    """What stands under a filter that leaves nothing, and on a page without findings."""
    if not result.findings:
        yield f'<p class="clean">{escape(say("Nothing was found."))}</p>'
        return
    none = {
        Severity.ERROR: say("No error was found."),
        Severity.WARNING: say("No warning was found."),
        Severity.INFO: say("No info was found."),
    }
    for severity in Severity:
        if not any(finding.severity is severity for finding in result.findings):
            yield f'<p class="none none-{severity}">{escape(none[severity])}</p>'


def _section(
    path: str, findings: Sequence[Finding], number: int, locales: tuple[str, str], say: Say
) -> Iterator[str]:
    there = {finding.severity for finding in findings}
    without = [f"without-{severity}" for severity in Severity if severity not in there]
    yield f'<section class="{" ".join(["document", *without])}" aria-labelledby="d-{number}">'
    yield f'<h2 id="d-{number}">{escape(path)}</h2>'
    yield "<ol>"
    for finding in findings:
        yield from _finding(finding, locales, say)
    yield "</ol>"
    yield "</section>"


def _finding(finding: Finding, locales: tuple[str, str], say: Say) -> Iterator[str]:
    span = finding.span
    source_locale, target_locale = (escape(locale) for locale in locales)
    yield f'<li class="finding {finding.severity}">'
    severity = escape(severity_name(finding.severity, say))
    yield (
        f'<p class="head"><span class="severity">{severity}</span> '
        f'<span class="message">{escape(say.again(finding.message))}</span> '
        f'<span class="rule">{escape(finding.rule)}</span></p>'
    )
    yield '<div class="texts">'
    yield '<div class="side">'
    place = say("line {line}, column {column}", line=span.line, column=span.column)
    yield f'<p class="place">{escape(place)}</p>'
    if span.quote or span.column > 1:
        yield f'<p lang="{target_locale}" dir="auto">{_excerpt(span, say)}</p>'
    if finding.suggestion:
        wanted = f'<span lang="{target_locale}">{escape(finding.suggestion)}</span>'
        yield f'<p class="suggestion">{say("wanted: {text}", text=wanted)}</p>'
    yield "</div>"
    if finding.source:
        yield '<div class="side">'
        there = say("{path}, line {line}", path=finding.source.path, line=finding.source.line)
        yield f'<p class="place">{escape(there)}</p>'
        yield f'<p lang="{source_locale}" dir="auto">{escape(finding.source.quote)}</p>'
        yield "</div>"
    yield "</div>"
    yield "</li>"


def _excerpt(span: Span, say: Say) -> str:
    """The quoted words marked in their line; where something is missing, a mark in its place."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(span.context)
    before, after = span.context[:start], span.context[end:]
    if len(before) > _CONTEXT:
        before = "… " + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + " …"
    marked = f"<mark>{escape(span.quote)}</mark>"
    if not span.quote:
        said = escape(say("something is missing here"))
        marked = f'<mark class="gap"><span class="said">{said}</span></mark>'
    elif not span.quote.strip():
        marked = f'<mark class="space">{escape(span.quote)}</mark>'
    return f"{escape(before)}{marked}{escape(after)}"

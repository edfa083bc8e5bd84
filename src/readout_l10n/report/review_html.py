"""A pair as one page to review: both texts side by side, what was found in the margin."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from readout_l10n.model import Bead, Finding, Segment, Severity
from readout_l10n.report.alignment import Passage, is_one_sided, shape
from readout_l10n.report.beads_html import absence_html, confidence_html, segment_html
from readout_l10n.report.page import page
from readout_l10n.report.review import Mark, Review, Row
from readout_l10n.report.text import severity_name
from readout_l10n.ui import ENGLISH, Say

_PREFIX = "bead-"


def review_html(review: Review, *, review_below: float, say: Say = ENGLISH) -> str:
    """The page. Beads under `review_below` are to be reviewed; filters need its script."""
    return page(
        f"{review.pair.source.path} – {review.pair.target.path}",
        ("alignment.css", "review.css"),
        _Page(review, review_below, say).body(),
        scripts=("review.js",),
        say=say,
    )


class _Page:
    def __init__(self, review: Review, review_below: float, say: Say) -> None:
        self._review = review
        self._pair = review.pair
        self._below = review_below
        self._say = say
        self._rows = tuple(review.rows())

    def body(self) -> Iterator[str]:
        say, pair = self._say, self._pair
        whole = self._review.whole()
        yield f'<a class="skip" href="#texts">{escape(say("Skip to the texts"))}</a>'
        yield "<header>"
        yield f"<h1>{escape(pair.target.path)}</h1>"
        yield f'<p class="counts">{escape(self._summary())}</p>'
        for text in self._review.report.notes:
            yield f'<p class="counts">{escape(say.again(text))}</p>'
        yield "</header>"
        yield from self._filters()
        yield '<main id="texts">'
        if whole:
            yield f'<section class="whole" aria-label="{escape(say("The whole document"))}">'
            yield f"<h2>{escape(say('The whole document'))}</h2>"
            yield from self._findings(whole)
            yield "</section>"
        yield from self._table()
        yield f'<p class="nothing" hidden>{escape(say("No row is left by these filters."))}</p>'
        yield "</main>"

    def _summary(self) -> str:
        say = self._say
        review = sum(self._is_doubtful(row.bead) for row in self._rows)
        one_sided = sum(is_one_sided(row.bead) for row in self._rows)
        told = [
            say("beside {path}", path=self._pair.source.path),
            say.count("{number} finding", "{number} findings", len(self._review.report.findings)),
            say.count("{number} bead", "{number} beads", len(self._rows)),
            say("{number} to review", number=review),
            say("{number} one-sided", number=one_sided),
        ]
        held = len(self._review.report.held)
        if held:
            told.append(say.count("{number} held back", "{number} held back", held))
        return ", ".join(told)

    def _filters(self) -> Iterator[str]:
        say, findings = self._say, self._review.report.findings
        yield f'<form class="filters" aria-label="{escape(say("Filters"))}">'
        yield f"<fieldset><legend>{escape(say('Rows'))}</legend>"
        shown = {
            "all": say("All"),
            "found": say("With findings"),
            "review": say("To review"),
            "one-sided": say("One-sided"),
        }
        for kind, label in shown.items():
            checked = " checked" if kind == "all" else ""
            yield f'<label><input type="radio" name="rows" value="{kind}"{checked}> {label}</label>'
        yield "</fieldset>"
        if findings:
            yield f"<fieldset><legend>{escape(say('Severity'))}</legend>"
            severities = Counter(finding.severity for finding in findings)
            for severity in reversed(Severity):
                if severities[severity]:
                    count = severities[severity]
                    yield _choice("severity", severity, severity_name(severity, say), count)
            yield "</fieldset>"
            yield f"<details><summary>{escape(say('Rules'))}</summary><fieldset>"
            yield f'<legend class="said">{escape(say("Rules"))}</legend>'
            for rule, count in sorted(Counter(finding.rule for finding in findings).items()):
                yield _choice("rule", rule, rule, count)
            yield "</fieldset></details>"
            yield '<p class="walk">'
            yield f'<button type="button" id="previous">{escape(say("Previous finding"))}</button>'
            yield f'<button type="button" id="next">{escape(say("Next finding"))}</button>'
            yield "</p>"
        status = escape(say("{shown} of {all} findings shown", shown="{shown}", all=len(findings)))
        yield f'<p role="status" class="counts" data-text="{status}"></p>'
        yield "</form>"

    def _table(self) -> Iterator[str]:
        say, alignment = self._say, self._pair.alignment
        yield '<table role="table">'
        yield '<thead role="rowgroup"><tr role="row">'
        for title in (
            say("Bead"),
            say("Source ({locale})", locale=alignment.source_locale),
            say("Target ({locale})", locale=alignment.target_locale),
            say("Findings"),
        ):
            yield f'<th role="columnheader" scope="col">{escape(title)}</th>'
        yield "</tr></thead>"
        yield '<tbody role="rowgroup">'
        passages = {passage.numbers.start: passage for passage in self._pair.passages()}
        for row in self._rows:
            if row.number in passages:
                yield self._passage(passages[row.number])
            yield from self._row(row)
        yield "</tbody></table>"

    def _passage(self, passage: Passage) -> str:
        text = escape(passage.said(self._say))
        return f'<tr role="row" class="passage"><td role="cell" colspan="4">{text}</td></tr>'

    def _row(self, row: Row) -> Iterator[str]:
        say, bead, alignment = self._say, row.bead, self._pair.alignment
        absence = self._pair.absence(bead)
        doubtful = self._is_doubtful(bead)
        classes = ["bead", *(["review"] if doubtful else [])]
        classes += ["one-sided", absence] if absence else []
        yield f'<tr role="row" id="{_PREFIX}{row.number}" class="{" ".join(classes)}">'
        confidence = escape(say("confidence"))
        yield (
            f'<th role="rowheader" scope="row"><span class="said">{escape(say("bead"))} </span>'
            f'{row.number} <span class="shape">{shape(bead)}</span>'
            f'<span class="score"><span class="said">{confidence} </span>{confidence_html(bead)}'
            "</span>"
        )
        if doubtful:
            yield f'<span class="doubt">{escape(say("to review"))}</span>'
        yield "</th>"
        for segments, locale, other in (
            (bead.source, alignment.source_locale, bead.target),
            (bead.target, alignment.target_locale, bead.source),
        ):
            yield '<td role="cell">'
            for segment in segments:
                marked = _marked(segment, row.marks.get(segment, ()))
                yield segment_html(segment, locale, marked, say)
            if not segments and other:
                fate = absence_html(self._pair, bead, _PREFIX, say)
                yield f'<p class="absence">{fate}</p>'
            yield "</td>"
        yield '<td role="cell" class="margin">'
        if row.findings:
            yield from self._findings(row.findings)
        yield "</td></tr>"

    def _findings(self, findings: Sequence[tuple[int, Finding]]) -> Iterator[str]:
        yield '<ol class="findings">'
        for number, finding in findings:
            yield from self._finding(number, finding)
        yield "</ol>"

    def _finding(self, number: int, finding: Finding) -> Iterator[str]:
        say, locale = self._say, escape(self._pair.target.locale)
        rule = escape(finding.rule)
        yield (
            f'<li class="finding {finding.severity}" id="finding-{number}" value="{number}" '
            f'tabindex="-1" data-severity="{finding.severity}" data-rule="{rule}">'
        )
        severity = escape(severity_name(finding.severity, say))
        yield f'<p><span class="severity">{severity}</span> <span class="rule">{rule}</span></p>'
        yield f'<p class="message">{escape(say.again(finding.message))}</p>'
        if finding.suggestion:
            wanted = f'<b lang="{locale}">{escape(finding.suggestion)}</b>'
            yield f'<p class="suggestion">{say("wanted: {text}", text=wanted)}</p>'
        yield "</li>"

    def _is_doubtful(self, bead: Bead) -> bool:
        return bead.score < self._below


def _choice(name: str, value: str, label: str, count: int) -> str:
    return (
        f'<label><input type="checkbox" name="{name}" value="{escape(value)}" checked> '
        f'{escape(label)} <span class="counts">{count}</span></label>'
    )


def _marked(segment: Segment, marks: Sequence[Mark]) -> str:
    """The text, each stretch in a mark that names the findings that quote it."""
    text = segment.text
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    pieces: list[str] = []
    for start, end in zip(edges, [*edges[1:], None], strict=True):
        gaps = [mark.finding for mark in marks if mark.start == mark.end == start]
        if gaps:
            pieces.append(f'<mark class="gap" data-findings="{_numbers(gaps)}"></mark>')
        if end is None:
            continue
        over = [mark.finding for mark in marks if mark.start <= start and end <= mark.end]
        piece = escape(text[start:end])
        pieces.append(f'<mark data-findings="{_numbers(over)}">{piece}</mark>' if over else piece)
    return "".join(pieces)


def _numbers(findings: Sequence[int]) -> str:
    return " ".join(map(str, findings))

"""Drift as one page: what deserves a decision, by whom it was written how, and since when."""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from babel.numbers import format_decimal, format_percent

from readout_l10n.drift.subject import Drift, Sort, Standing, Subject
from readout_l10n.report.drift_data import drift_data, subject_key
from readout_l10n.report.drift_words import sort_names, standing_names
from readout_l10n.report.page import page, page_data
from readout_l10n.report.quarters import quarters
from readout_l10n.ui import ENGLISH, Say

_SCRIPTS = (
    "vendor/echarts.js",
    "drift_state.js",
    "drift_charts.js",
    "drift_detail.js",
    "drift.js",
)
_FIRST = 5
"""Subjects that the summary names."""
_BAR = 48
"""Width of the bar of a share, in pixels."""


def drift_html(drift: Drift, say: Say = ENGLISH, folder: str = "") -> str:
    """A page with a summary, a table to filter and sort, and each subject's history on demand.

    Without script it has the summary and the whole table. `folder` is the way from the page to
    where the documents' paths begin.
    """
    title = say("How terms are rendered")
    body = [
        f'<a class="skip" href="#subjects">{escape(say("To the table"))}</a>',
        "<header>",
        f"<h1>{escape(title)}</h1>",
        *_made(drift, say),
        "</header>",
        "<main>",
        *_summary(drift, say),
        *_overview(say),
        *_subjects(drift, say),
        *_heat(say),
        "</main>",
        page_data("data", drift_data(drift, say, folder)),
    ]
    return page(title, "drift.css", body, locale=say.locale, scripts=_SCRIPTS)


def _made(drift: Drift, say: Say) -> Iterator[str]:
    days = sorted(document.day for document in drift.documents if document.day)
    count = say.count("{number} document", "{number} documents", len(drift.documents))
    span = say("{documents}, {first} to {last}", documents=count, first=days[0], last=days[-1]) if (
        days
    ) else count
    yield f'<p class="made">{escape(span)}</p>'
    for path in drift.unreadable:
        yield f'<p class="unreadable">{escape(say("not read: {path}", path=path))}</p>'
    if drift.signature:
        yield f'<p class="signature">{escape(drift.signature)}</p>'


def _summary(drift: Drift, say: Say) -> Iterator[str]:
    yield '<section aria-labelledby="summary">'
    yield f'<h2 id="summary">{escape(say("What deserves a decision first"))}</h2>'
    first = [subject for subject in drift.subjects if subject.measures.priority > 0][:_FIRST]
    if first:
        yield '<ol class="first">'
        for subject in first:
            yield f"<li>{_decision(subject, say)}</li>"
        yield "</ol>"
    else:
        yield f"<p>{escape(say('Nothing: each subject is rendered in one way.'))}</p>"
    yield '<dl class="figures">'
    for name, value in _figures(drift, say):
        yield f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
    yield "</dl>"
    yield "</section>"


def _decision(subject: Subject, say: Say) -> str:
    """A subject's link and, in sentences, why it stands at the top."""
    measures = subject.measures
    places = say.count("{number} place", "{number} places", measures.count)
    told = [
        say.count(
            "{number} rendering in {places}.",
            "{number} renderings in {places}.",
            len(subject.variants),
            places=places,
        )
    ]
    if measures.preferred is not None:
        share = format_percent(measures.preferred, locale=say.locale)
        told.append(say("{share} as the glossary prefers.", share=share))
    if subject.changes:
        change = subject.changes[-1]
        told.append(
            say(
                "“{after}” took over from “{before}” on {day}.",
                after=change.after,
                before=change.before,
                day=change.first_after,
            )
        )
    if subject.split:
        told.append(
            say.count(
                "{number} document renders it in more than one way.",
                "{number} documents render it in more than one way.",
                len(subject.split),
            )
        )
    target = f"#open={quote(subject_key(subject), safe='')}"
    return (
        f'<a href="{escape(target)}">{_term(subject)}</a>'
        f' <span class="locale">{escape(subject.locale)}</span> {escape(" ".join(told))}'
    )


def _figures(drift: Drift, say: Say) -> Iterator[tuple[str, str]]:
    subjects = drift.subjects
    told = sum(subject.measures.count for subject in subjects)
    judged = [subject for subject in subjects if subject.measures.preferred is not None]
    judged_count = sum(subject.measures.count for subject in judged)
    kept = sum((subject.measures.preferred or 0) * subject.measures.count for subject in judged)
    several = sum(len(subject.variants) > 1 for subject in subjects)

    def number(value: int) -> str:
        return format_decimal(value, locale=say.locale)

    yield say("Subjects"), number(len(subjects))
    yield say("rendered in several ways"), number(several)
    yield say("Places"), number(told)
    if judged_count:
        yield say("as the glossary prefers"), format_percent(kept / judged_count, locale=say.locale)
    yield say("Changes"), number(sum(len(subject.changes) for subject in subjects))


def _overview(say: Say) -> Iterator[str]:
    yield '<section class="scripted" aria-labelledby="overview">'
    yield f'<h2 id="overview">{escape(say("Is it getting better?"))}</h2>'
    yield f'<p class="note">{escape(say("All that the table below shows, by quarter."))}</p>'
    yield '<div id="overview-chart"></div>'
    yield "</section>"


def _subjects(drift: Drift, say: Say) -> Iterator[str]:
    yield '<section aria-labelledby="subjects">'
    yield f'<h2 id="subjects" tabindex="-1">{escape(say("Subjects"))}</h2>'
    yield from _filters(drift, say)
    yield '<p id="shown" role="status"></p>'
    yield '<table id="table">'
    yield f'<caption class="said">{escape(say("Subjects, what deserves a decision first"))}</caption>'
    yield "<thead><tr>"
    for name, label in _columns(say):
        order = ' aria-sort="descending"' if name == "priority" else ""
        yield (
            f'<th scope="col" class="{name}"{order}>'
            f'<button type="button" data-by="{name}">{escape(label)}</button></th>'
        )
    yield "</tr></thead>"
    yield "<tbody>"
    for number, subject in enumerate(drift.subjects):
        yield _row(number, subject, say)
    yield "</tbody>"
    yield "</table>"
    yield f'<p id="nothing" hidden>{escape(say("Nothing fits these filters."))}</p>'
    yield "</section>"


def _columns(say: Say) -> Iterator[tuple[str, str]]:
    yield "term", say("Term")
    yield "sort", say("Sort")
    yield "locale", say("Locale")
    yield "count", say("Count")
    yield "preferred", say("As preferred")
    yield "disagreement", say("Disagreement")
    yield "change", say("Last change")
    yield "priority", say("Priority")


def _row(number: int, subject: Subject, say: Say) -> str:
    measures = subject.measures
    changed = subject.changes[-1].first_after.isoformat() if subject.changes else ""
    numbers = (
        ("count", format_decimal(measures.count, locale=say.locale)),
        ("preferred", _share(measures.preferred, say)),
        ("disagreement", format_decimal(measures.disagreement, "0.00", locale=say.locale)),
        ("change", changed),
        ("priority", format_decimal(measures.priority, "0.00", locale=say.locale)),
    )
    return (
        f'<tr data-n="{number}"><th scope="row" class="term">'
        f'<button type="button" aria-expanded="false">{_term(subject)}</button></th>'
        f'<td class="sort">{escape(sort_names(say)[subject.sort])}</td>'
        f'<td class="locale">{escape(subject.locale)}</td>'
        + "".join(f'<td class="{name}">{value}</td>' for name, value in numbers)
        + "</tr>"
    )


def _term(subject: Subject) -> str:
    return f'<bdi lang="{escape(_locale(subject))}">{escape(subject.text)}</bdi>'


def _locale(subject: Subject) -> str:
    """Of its text: the source's, if any occurrence has one."""
    with_source = any(one.source for one in subject.occurrences)
    if not with_source:
        return subject.locale
    return next((term.locale for term in subject.entries if term.locale != subject.locale), "en")


def _share(share: float | None, say: Say) -> str:
    if share is None:
        return ""
    told = escape(format_percent(share, locale=say.locale))
    return (
        f'<span class="value">{told}</span><svg class="bar" viewBox="0 0 {_BAR} 4" '
        f'aria-hidden="true"><rect class="track" width="{_BAR}" height="4"/>'
        f'<rect class="full" width="{share * _BAR:.1f}" height="4"/></svg>'
    )


def _filters(drift: Drift, say: Say) -> Iterator[str]:
    spans = [(quarter.code, quarter.name(say)) for quarter in quarters(
        document.day for document in drift.documents if document.day
    )]
    locales = sorted({subject.locale for subject in drift.subjects})
    kinds = sorted({document.kind for document in drift.documents if document.kind})
    seen = {one.standing for subject in drift.subjects for one in subject.occurrences}
    sorts = {subject.sort for subject in drift.subjects}
    yield f'<form id="filters" class="scripted" role="search" aria-label="{escape(say("Filters"))}">'
    yield f'<label class="wide"><span>{escape(say("Search"))}</span><input type="search" name="q"></label>'
    yield from _choice("sort", say("Sort"), [(s, sort_names(say)[s]) for s in Sort if s in sorts], say)
    yield from _choice("locale", say("Locale"), [(locale, locale) for locale in locales], say)
    standings = [(s, standing_names(say)[s]) for s in Standing if s in seen]
    yield from _choice("standing", say("Has renderings"), standings, say)
    yield from _choice("kind", say("Kind of document"), [(kind, kind) for kind in kinds], say)
    yield from _choice("from", say("From"), spans, say, say("the first"))
    yield from _choice("to", say("To"), spans, say, say("the last"))
    yield f'<button type="reset">{escape(say("Show all"))}</button>'
    yield "</form>"


def _choice(
    name: str, label: str, choices: Sequence[tuple[str, str]], say: Say, every: str = ""
) -> Iterator[str]:
    """A list to choose from; none where there is nothing to choose."""
    if len(choices) < 2:
        return
    yield f'<label><span>{escape(label)}</span><select name="{name}">'
    yield f'<option value="">{escape(every or say("all"))}</option>'
    for value, told in choices:
        yield f'<option value="{escape(value)}">{escape(told)}</option>'
    yield "</select></label>"


def _heat(say: Say) -> Iterator[str]:
    yield '<section class="scripted" aria-labelledby="heat">'
    yield f'<h2 id="heat">{escape(say("Where it is rendered otherwise"))}</h2>'
    yield '<p class="note" id="heat-note"></p>'
    yield '<div id="heat-chart"></div>'
    yield "</section>"

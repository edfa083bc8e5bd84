"""The table of a drift page with its filters; the script sorts, filters and opens its rows."""

from collections.abc import Iterator, Sequence
from html import escape

from babel.numbers import format_decimal, format_percent

from readout_l10n.drift.subject import Drift, Sort, Standing, Subject
from readout_l10n.report.drift_words import sort_names, standing_names
from readout_l10n.report.quarters import quarters
from readout_l10n.ui import Say

_BAR = 48
"""Width of the bar of a share, in pixels."""


def subject_text(subject: Subject, source_locale: str) -> str:
    """Mark-up of what a subject is called, in the language that it is in."""
    with_source = any(one.source for one in subject.occurrences)
    locale = source_locale if with_source else subject.locale
    return f'<bdi lang="{escape(locale)}">{escape(subject.text)}</bdi>'


def filters(drift: Drift, say: Say) -> Iterator[str]:
    spans = [
        (quarter.code, quarter.name(say))
        for quarter in quarters(document.day for document in drift.documents if document.day)
    ]
    locales = sorted({subject.locale for subject in drift.subjects})
    kinds = sorted({document.kind for document in drift.documents if document.kind})
    written = {one.standing for subject in drift.subjects for one in subject.occurrences}
    found = {subject.sort for subject in drift.subjects}
    label = escape(say("Filters"))
    yield f'<form id="filters" class="scripted" role="search" aria-label="{label}">'
    yield f'<div class="field wide"><label for="f-q">{escape(say("Search"))}</label>'
    yield '<input type="search" id="f-q" name="q" autocomplete="off"></div>'
    yield from _choice(
        "sort", say("Sort of wording"), [(s, sort_names(say)[s]) for s in Sort if s in found], say
    )
    yield from _choice("locale", say("Locale"), [(locale, locale) for locale in locales], say)
    standings = [(s, standing_names(say)[s]) for s in Standing if s in written]
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
    yield f'<div class="field"><label for="f-{name}">{escape(label)}</label>'
    yield f'<select id="f-{name}" name="{name}">'
    yield f'<option value="">{escape(every or say("all"))}</option>'
    for value, told in choices:
        yield f'<option value="{escape(value)}">{escape(told)}</option>'
    yield "</select></div>"


def subjects(drift: Drift, say: Say) -> Iterator[str]:
    yield '<section aria-labelledby="subjects">'
    yield f'<h2 id="subjects" tabindex="-1">{escape(say("Subjects"))}</h2>'
    yield from filters(drift, say)
    yield '<p id="shown" role="status"></p>'
    yield '<table id="table">'
    caption = escape(say("Subjects, what deserves a decision first"))
    yield f'<caption class="said">{caption}</caption>'
    columns = "".join(f'<col class="{name}">' for name, _ in _columns(say))
    yield f"<colgroup>{columns}</colgroup>"
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
        yield _row(number, subject, say, drift.source_locale)
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


def _row(number: int, subject: Subject, say: Say, source_locale: str) -> str:
    measures = subject.measures
    changed = subject.changes[-1].first_after.isoformat() if subject.changes else ""
    numbers = (
        ("count", format_decimal(measures.count, locale=say.locale)),
        ("preferred", _share(measures.preferred, say)),
        ("disagreement", format_decimal(measures.disagreement, "0.00", locale=say.locale)),
        ("change", changed),
        ("priority", format_decimal(measures.priority, "0.00", locale=say.locale)),
    )
    name = subject_text(subject, source_locale)
    return (
        f'<tr data-n="{number}"><th scope="row" class="term">'
        f'<button type="button" aria-expanded="false">{name}</button></th>'
        f'<td class="sort">{escape(sort_names(say)[subject.sort])}</td>'
        f'<td class="locale">{escape(subject.locale)}</td>'
        + "".join(f'<td class="{name}">{value}</td>' for name, value in numbers)
        + "</tr>"
    )


def _share(share: float | None, say: Say) -> str:
    if share is None:
        return ""
    told = escape(format_percent(share, locale=say.locale))
    return (
        f'<span class="value">{told}</span><svg class="bar" viewBox="0 0 {_BAR} 4" '
        f'aria-hidden="true"><rect class="track" width="{_BAR}" height="4"/>'
        f'<rect class="full" width="{share * _BAR:.1f}" height="4"/></svg>'
    )

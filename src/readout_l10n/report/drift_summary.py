"""The head of a drift page: what deserves a decision, how much there is, and what has changed."""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from babel.numbers import format_decimal, format_percent

from readout_l10n.drift.compare import Compared, Comparison, Verdict
from readout_l10n.drift.subject import Drift, Subject, Variant
from readout_l10n.report.drift_data import subject_key
from readout_l10n.report.drift_table import subject_text
from readout_l10n.report.drift_words import standing_names, verdict_names
from readout_l10n.ui import Say

_FIRST = 5
"""Subjects that the summary names."""
_RENDERINGS = 3
"""Renderings that the summary names of each."""
_NAMED = 10
"""Subjects named of each verdict on an earlier report."""


def made(drift: Drift, say: Say) -> Iterator[str]:
    days = sorted(document.day for document in drift.documents if document.day)
    count = say.count("{number} document", "{number} documents", len(drift.documents))
    span = (
        say("{documents}, {first} to {last}", documents=count, first=days[0], last=days[-1])
        if (days)
        else count
    )
    yield f'<p class="made">{escape(span)}</p>'
    for path in drift.unreadable:
        yield f'<p class="unreadable">{escape(say("not read: {path}", path=path))}</p>'
    if drift.signature:
        yield f'<p class="signature">{escape(drift.signature)}</p>'


def summary(drift: Drift, say: Say) -> Iterator[str]:
    yield '<section aria-labelledby="summary">'
    yield f'<h2 id="summary">{escape(say("What deserves a decision first"))}</h2>'
    first = [subject for subject in drift.subjects if subject.measures.priority > 0][:_FIRST]
    if first:
        yield '<ol class="first">'
        several = len({subject.locale for subject in drift.subjects}) > 1
        for subject in first:
            name = subject_text(subject, drift.source_locale)
            if several:
                name += f' <span class="locale">{escape(subject.locale)}</span>'
            yield f"<li>{_decision(subject, say, name)}</li>"
        yield "</ol>"
    else:
        yield f"<p>{escape(say('Nothing: each subject is rendered in one way.'))}</p>"
    yield '<dl class="figures">'
    for name, value in _figures(drift, say):
        yield f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
    yield "</dl>"
    yield "</section>"


def _decision(subject: Subject, say: Say, name: str) -> str:
    """A subject's link and, in sentences, why it stands at the top."""
    measures = subject.measures
    renderings = [
        _rendering(variant, say, judged=measures.preferred is not None)
        for variant in subject.variants[:_RENDERINGS]
    ]
    more = len(subject.variants) - _RENDERINGS
    if more > 0:
        renderings.append(say.count("{number} other", "{number} others", more))
    places = say.count("{number} place", "{number} places", measures.count)
    told = [say("In {places}: {renderings}.", places=places, renderings=", ".join(renderings))]
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
    return f'<a href="{escape(target)}">{name}</a> {escape(" ".join(told))}'


def _rendering(variant: Variant, say: Say, *, judged: bool) -> str:
    """A variant with its share, and its standing where the glossary has one to prefer."""
    share = format_percent(variant.share, locale=say.locale)
    if not judged:
        return say("“{rendering}” {share}", rendering=variant.text, share=share)
    return say(
        "“{rendering}” {share} ({standing})",
        rendering=variant.text,
        share=share,
        standing=standing_names(say)[variant.standing],
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


def trend(against: Comparison, say: Say) -> Iterator[str]:
    yield '<section aria-labelledby="trend">'
    yield f'<h2 id="trend">{escape(say("Since the earlier report"))}</h2>'
    before, after = against.before.preferred, against.after.preferred
    if before is not None and after is not None:
        line = say(
            "As the glossary prefers: {after}; it was {before}.",
            after=format_percent(after, locale=say.locale),
            before=format_percent(before, locale=say.locale),
        )
        yield f"<p>{escape(line)}</p>"
    for verdict, name in verdict_names(say).items():
        subjects = against.with_verdict(verdict)
        if subjects:
            yield f'<h3 class="{verdict}">{escape(name)}: {len(subjects)}</h3>'
            if verdict is not Verdict.SAME:
                yield from _compared(verdict, subjects, say)
    yield "</section>"


def _compared(verdict: Verdict, subjects: Sequence[Compared], say: Say) -> Iterator[str]:
    yield f'<ul class="trend {verdict}">'
    for each in subjects[:_NAMED]:
        name, steps = escape(each.record.text), escape(_steps(each, say))
        yield f'<li><bdi>{name}</bdi> <span class="quiet">{steps}</span></li>'
    more = len(subjects) - _NAMED
    if more > 0:
        yield f'<li class="note">{escape(say("and {count} more, in the JSON", count=more))}</li>'
    yield "</ul>"


def _steps(each: Compared, say: Say) -> str:
    """From which share or disagreement it came to which; empty for what is new or gone."""
    before, after = each.before, each.after
    if before is None or after is None:
        return ""
    if before.preferred is not None and after.preferred is not None:
        shares = (before.preferred, after.preferred)
        old, new = (format_percent(share, locale=say.locale) for share in shares)
        return say("as preferred {before} → {after}", before=old, after=new)
    odds = (before.disagreement, after.disagreement)
    old, new = (format_decimal(chance, "0.00", locale=say.locale) for chance in odds)
    return say("disagreement {before} → {after}", before=old, after=new)

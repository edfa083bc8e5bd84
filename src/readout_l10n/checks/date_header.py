"""The document's own date does not fit the day of the event that its text begins with.

Why: « le 16 février 2026 » under 2026/1/16 is last month's text taken over, or a month mistyped.
Runs on a lone target. Looks at the first sentence that says « le » and a day with a past tense. A
readout comes out on the day or soon after, so that it may be some days older; it is told of when it
is two days or more in the future, or when day and month are those of the header in another year, or
the day of another month. « Du 11 mars 2011 » names another event, and a sentence that has the
header's day too is right. Where the source has a day as well, `date-changed` compares. The date of
the front matter and that of the date line, and the one a file's name begins with, have to be one.
Source: found in published readouts; no tool of the field has it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePath

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, SegmentKind, Severity
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.dates import read_date
from readout_l10n.text.locale import language
from readout_l10n.text.past_tense import tells_past

_FUTURE = 2
"""Days by which an event may not lie ahead: one is the time zones'."""
_SAME = 2
"""Days within which two dates are the same but for the month or the year."""
_SENTENCES = 4
"""Of the body's beginning that are looked at: the event stands in its first lines."""
_BEFORE = {
    "fr": re.compile(r"(?:\ble|\bles|\bce|^|,)\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi"
                     r"|dimanche)\s*)?$", re.IGNORECASE),
    "en": re.compile(r"(?:\bon|^|,)\s*$", re.IGNORECASE),
}  # fmt: skip
_FILE_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def check(pair: Pair) -> Iterator[Hit]:
    yield from _parts(pair)
    day = pair.target.day
    if day is None:
        return
    body = [s for s in pair.target.segments if s.kind in {SegmentKind.PROSE, SegmentKind.ITEM}]
    for segment in body[:_SENTENCES]:
        mentions = [m for m in date_mentions(segment.text, pair.target.locale) if m.is_day]
        if not mentions:
            continue
        event = mentions[0]
        if _is_event(pair, segment, event) and not _agrees(mentions, day):
            yield from _judged(pair, segment, event, day)
        return


def _parts(pair: Pair) -> Iterator[Hit]:
    """The date line against front matter, and either against the file's name."""
    day = pair.target.day
    matter = pair.target.front_matter
    lines = [s for s in pair.target.segments if s.kind is SegmentKind.DATE]
    shown = read_date(lines[0].text) if lines else None
    if matter and shown and shown != matter.date:
        yield Hit(
            pair.at(lines[0]),
            f"the date line says {shown.isoformat()}, the front matter {matter.date.isoformat()}",
        )
    name = _FILE_DATE.match(PurePath(pair.target.path).name)
    if name and day:
        named = "-".join(name.groups())
        if named != day.isoformat():
            place = pair.at(lines[0]) if lines and not matter else pair.target.stretch(0, 0)
            yield Hit(
                place, f"the document's date is {day.isoformat()}, the file's name has {named}"
            )


def _is_event(pair: Pair, segment: Segment, event: DateMention) -> bool:
    """Whether a date says when the thing happened that its sentence tells."""
    locale = pair.target.locale
    before = _BEFORE.get(language(locale))
    if before is None or not before.search(segment.text, 0, event.start):
        return False
    return event.is_real and tells_past(segment.text, locale) and not _has_source(pair, segment)


def _has_source(pair: Pair, segment: Segment) -> bool:
    """Whether the source says a day there too: then `date-changed` compares the two."""
    return any(
        mention.is_day
        for source in pair.source_of(segment)
        for mention in date_mentions(source.text, pair.source_locale)
    )


def _agrees(mentions: list[DateMention], day: date) -> bool:
    near = {day + timedelta(n) for n in range(-_SAME, _SAME)}
    return any(mention.in_year(day.year) in near for mention in mentions)


def _judged(pair: Pair, segment: Segment, event: DateMention, day: date) -> Iterator[Hit]:
    there = event.in_year(day.year)
    if there is None:
        return
    if not event.year and there > day + timedelta(_SAME):
        # « le 28 décembre » in a text of January is last year's.
        earlier = event.in_year(day.year - 1)
        if earlier and (day - earlier).days < 62:
            return
    shown = segment.text[event.start : event.end]
    ahead = (there - day).days
    again = DateMention(0, 0, event.day, event.month).in_year(day.year)
    other_year = there.year != day.year and again and abs((again - day).days) <= _SAME
    other_month = there.day == day.day and there.month != day.month
    if other_year and there.year < day.year - 1:
        why = "the same day of another year"
    elif ahead >= _FUTURE:
        why = f"{ahead} days before what it tells of"
    elif other_year:
        why = "the same day of another year"
    elif other_month and there.year == day.year and ahead < 0:
        why = "the same day of another month"
    else:
        return
    yield Hit(
        pair.at(segment, event.start, event.end),
        f"« {shown} » in a document of {day.isoformat()}: {why}",
        source=pair.source_quote(pair.source_of(segment)),
    )


RULE = Rule(
    "date-header",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="2026/1/16\n\nLe ministre a été reçu à Oslo le 16 février 2026.",
            finds=(
                "« 16 février 2026 » in a document of 2026-01-16: 31 days before what it tells of",
            ),
        ),
        Example(
            target="3 avril 2025\n\nLe 3 mars 2025, les ministres ont signé un accord.",
            finds=("« 3 mars 2025 » in a document of 2025-04-03: the same day of another month",),
        ),
        Example(
            target="3 avril 2025\n\nLe 3 avril 2024, les ministres ont signé un accord.",
            finds=("« 3 avril 2024 » in a document of 2025-04-03: the same day of another year",),
        ),
        Example(target="3 avril 2025\n\nLe 2 avril 2025, les ministres ont signé un accord."),
        Example(target="3 avril 2025\n\nLe 28 mars, les ministres ont signé un accord."),
        Example(target="3 avril 2025\n\nLe 10 avril, les ministres signeront un accord."),
        Example(target="11 mars 2021\n\nIls ont rendu hommage aux victimes du 11 mars 2011."),
        Example(
            source="April 3, 2025\n\nOn March 3, the ministers signed an agreement.",
            target="3 avril 2025\n\nLe 3 mars, les ministres ont signé un accord.",
        ),
    ),
)

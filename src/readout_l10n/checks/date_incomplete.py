"""A date of the source has lost its year or its day.

Why: « le 29 septembre » of which year? What is plain to the writer is not to who reads it later.
Compares the days that a sentence and its source name, however they are written. The year of the
document itself, where another place of the translation gives it, is an info; words that stand for a
date (« le même jour », « dernier ») leave nothing to say.
Source: Verifika and Xbench compare dates' digits.
"""

from collections.abc import Iterator

from readout_l10n.checks.placed import placed
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, SegmentKind, Severity
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.date_agreement import has_relative_date
from readout_l10n.text.date_mentions import DateMention, date_mentions


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    if pair.source is None or not dates_are_read(pair.source_locale, locale):
        return
    everywhere = {_day(m) for _, m in placed(pair.target.segments, locale, date_mentions)}
    for _, bead in pair.rendered:
        if any(has_relative_date(s.text, locale) for s in bead.target):
            continue
        for segment, wanted in placed(bead.source, pair.source_locale, date_mentions):
            if wanted.is_day and wanted.certain and not wanted.month_first:
                known = _day(wanted) in everywhere
                yield from _hits(pair, bead, segment, wanted, known=known)


def _hits(
    pair: Pair, bead: Bead, segment: Segment, wanted: DateMention, *, known: bool
) -> Iterator[Hit]:
    """`known`: whether the target gives the whole date somewhere."""
    given = placed(bead.target, pair.target.locale, date_mentions)
    alike = [
        (place, m)
        for place, m in given
        if m.month == wanted.month and m.day in {None, wanted.day} and m.year in {None, wanted.year}
    ]
    whole = any(m.is_day and (m.year or not wanted.year) for _, m in alike)
    if not alike or whole:
        return
    place, mention = max(alike, key=lambda item: item[1].is_day)
    part = "year" if mention.is_day else "day"
    header = bead.target[0].kind is SegmentKind.DATE
    own = pair.day is not None and wanted.year == pair.day.year
    mild = part == "year" and known and own and not header
    shown = place.text[mention.start : mention.end]
    yield Hit(
        pair.at(place, mention.start, mention.end),
        f"« {shown} » has no {part}; the source has “{segment.text[wanted.start : wanted.end]}”",
        source=pair.source_quote((segment,)),
        severity=Severity.INFO if mild else None,
    )


def _day(mention: DateMention) -> tuple[int | None, int | None, int | None]:
    return mention.day, mention.month, mention.year


RULE = Rule(
    "date-incomplete",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="It was signed on 29 September 1918 in Rome.",
            target="Il a été signé le 29 septembre à Rome.",
            finds=("« 29 septembre » has no year; the source has “29 September 1918”",),
        ),
        Example(
            source="They met on May 30, 2005.",
            target="Ils se sont vus en mai 2005.",
            finds=("« mai 2005 » has no day; the source has “May 30, 2005”",),
        ),
        Example(
            source="They met on May 30, 2005.",
            target="Ils se sont vus le 30 mai 2005.",
        ),
        Example(
            source="They met on May 30, 2005.",
            target="Ils se sont vus le 30 mai dernier.",
        ),
        Example(source="They met on May 30.", target="Ils se sont vus le 30 mai."),
    ),
)

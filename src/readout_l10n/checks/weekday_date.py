"""A date stands beside a day of the week that it was not.

Why: « vendredi 3 avril 2025 » was a Thursday: one of the two is wrong, and readers go by either.
Runs on a lone target. Without a year the date is the one nearest to the document's own day, unless
the sentence names another year. In a range or list each day keeps its own weekday.
Source: LanguageTool's DATE_JOUR and DATE_WEEKDAY.
"""

import re
from collections.abc import Iterator
from datetime import date

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.locale import language
from readout_l10n.text.weekdays import right_weekday


def check(pair: Pair) -> Iterator[Hit]:
    words = CALENDARS.get(language(pair.target.locale))
    if words is None:
        return
    for segment in pair.target.segments:
        mentions = date_mentions(segment.text, pair.target.locale)
        for mention in mentions:
            if mention.weekday is None or not mention.is_day:
                continue
            right = right_weekday(mention, _today(pair, segment, mentions))
            if right is None or right == mention.weekday:
                continue
            shown = segment.text[mention.start : mention.end]
            year = f" in {pair.day.year}" if pair.day and not mention.year else ""
            name = words.weekday_name(right)
            yield Hit(
                pair.at(segment, mention.start, mention.end),
                f"« {shown} »{year} was a {CALENDARS['en'].weekday_name(right).capitalize()} "
                f"({name})",
                source=pair.source_quote(pair.source_of(segment)),
            )


def _today(pair: Pair, segment: Segment, mentions: tuple[DateMention, ...]) -> date | None:
    """The document's day, unless another year is talked of."""
    years = {mention.year for mention in mentions if mention.year}
    years |= {int(figures) for figures in re.findall(r"\b[12]\d{3}\b", segment.text)}
    return pair.day if pair.day and years <= {pair.day.year} else None


RULE = Rule(
    "weekday-date",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils se sont vus le vendredi 3 avril 2025.",
            finds=("« vendredi 3 avril 2025 » was a Thursday (jeudi)",),
        ),
        Example(
            target="3 avril 2025\nLes ministres se reverront le lundi 6 mai.",
            finds=("« lundi 6 mai » in 2025 was a Tuesday (mardi)",),
        ),
        Example(
            target="Du lundi 7 au jeudi 9 avril 2025, ils se sont vus.",
            finds=("« jeudi 9 avril 2025 » was a Wednesday (mercredi)",),
        ),
        Example(target="Ils se sont vus le jeudi 3 avril 2025, et le 3 avril 2025 (jeudi)."),
        Example(target="Ils se sont vus le vendredi 3 avril."),
        Example(target="3 avril 2025\nLe dimanche 7 décembre, en 1941, la guerre éclatait."),
        Example(target="3 avril 2025\nIls se sont vus le jeudi 3 avril et lundi."),
    ),
)

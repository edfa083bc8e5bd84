"""A day of the week of the source is another one in the translation.

Why: « vendredi » for Thursday sends people a day late, whatever figures stand beside it.
Speaks only where one weekday is lost and another has come into the sentence: a translator may leave
one out or say it by a date. Where the translation's weekday fits its date and the source's does
not, the source was mended.
Source: LanguageTool compares a weekday with its date in one text; none compares two texts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import CALENDARS, dates_are_read
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.locale import language
from readout_l10n.text.weekdays import right_weekday

_Placed = tuple[Segment, DateMention]


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for bead in pair.beads:
        wanted = _placed(bead.source, pair.source_locale)
        given = _placed(bead.target, pair.target.locale)
        count = Counter(mention.weekday for _, mention in given)
        asked = Counter(mention.weekday for _, mention in wanted)
        lost = [p for p in wanted if asked[p[1].weekday] > count[p[1].weekday]]
        new = [p for p in given if all(p[1].weekday != m.weekday for _, m in wanted)]
        for (segment, mention), (here, other) in zip(lost, new, strict=False):
            if right_weekday(other, pair.day) == other.weekday:
                continue
            yield Hit(
                pair.at(here, other.start, other.end),
                f"« {here.text[other.start : other.end]} » stands where the source has "
                f"{segment.text[mention.start : mention.end]}",
                suggestion=_suggestion(mention, other, pair.target.locale),
                source=pair.source_quote((segment,)),
            )


def _placed(segments: Sequence[Segment], locale: str) -> list[_Placed]:
    return [
        (segment, mention)
        for segment in segments
        for mention in date_mentions(segment.text, locale)
        if mention.weekday is not None
    ]


def _suggestion(mention: DateMention, other: DateMention, locale: str) -> str | None:
    words = CALENDARS.get(language(locale))
    if words is None or mention.weekday is None or other.day is not None:
        return None
    return words.weekday_name(mention.weekday)


RULE = Rule(
    "weekday-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The ministers met on Thursday.",
            target="Les ministres se sont rencontrés vendredi.",
            finds=("« vendredi » stands where the source has Thursday",),
        ),
        Example(
            source="They met on Monday and left on Tuesday, April 8.",
            target="Ils se sont vus lundi et sont partis le mercredi 8 avril.",
            finds=("« mercredi 8 avril » stands where the source has Tuesday, April 8",),
        ),
        Example(source="They met on Thursday.", target="Ils se sont vus le 3 avril."),
        Example(source="They met on April 3.", target="Ils se sont vus jeudi."),
        Example(
            source="They met on Friday, April 3, 2025.",
            target="Ils se sont vus le jeudi 3 avril 2025.",
        ),
    ),
)

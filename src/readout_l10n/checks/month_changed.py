"""A month that the source names without a day is another one in the translation.

Why: « en juin » for "in July" sends people a month early.
Compares the months of a sentence; those beside a day are `date-changed`'s. One that is missing
passes where the translation names it elsewhere, or has « le mois prochain » and the like; one that
only the translation has passes where the source names it elsewhere or has such words. "May" and
"March" count as months only after "in", "since" and the like; « Mars » with a capital is the
planet.
Source: found in published readouts; the field's tools compare digits only.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.placed import placed
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Segment, Severity
from readout_l10n.text.calendar_words import CALENDARS, dates_are_read
from readout_l10n.text.date_agreement import has_relative_date
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.locale import language

_Placed = tuple[Segment, DateMention]


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for i, bead in pair.rendered:
        wanted = _placed(bead.source, pair.source_locale)
        given = _placed(bead.target, pair.target.locale)
        lost = _alone(wanted, {m.month for _, m in given})
        new = _alone(given, {m.month for _, m in wanted})
        near = pair.beside(i)
        if lost:
            moved = {m.month for b in near for _, m in _placed(b.target, pair.target.locale)}
            lost = [placed for placed in lost if new or placed[1].month not in moved]
        if lost and new:
            yield from _changed(pair, lost, new)
        elif lost:
            yield from _missing(pair, bead.target, lost)
        elif new:
            yield from _added(pair, bead.source, new)


def _placed(segments: Sequence[Segment], locale: str) -> list[_Placed]:
    return [found for found in placed(segments, locale, date_mentions) if found[1].month]


def _alone(placed: list[_Placed], others: set[int | None]) -> list[_Placed]:
    """Months without a day, none of whose namesakes is on the other side."""
    return [
        (segment, mention)
        for segment, mention in placed
        if mention.day is None and mention.certain and mention.month not in others
    ]


def _changed(pair: Pair, lost: list[_Placed], new: list[_Placed]) -> Iterator[Hit]:
    for (segment, mention), (here, other) in zip(lost, new, strict=False):
        said = segment.text[mention.start : mention.end]
        shown = here.text[other.start : other.end]
        words = CALENDARS.get(language(pair.target.locale))
        suggestion = None
        if words and mention.month and not other.year:
            suggestion = words.month_name(mention.month)
        yield Hit(
            pair.at(here, other.start, other.end),
            f"« {shown} » stands where the source has {said}",
            suggestion=suggestion,
            source=pair.source_quote((segment,)),
        )


def _missing(pair: Pair, target: tuple[Segment, ...], lost: list[_Placed]) -> Iterator[Hit]:
    if any(has_relative_date(segment.text, pair.target.locale) for segment in target):
        return
    said = _months(pair.target)
    for segment, mention in lost:
        if mention.month not in said:
            yield Hit(
                pair.across(target),
                f"{segment.text[mention.start : mention.end]} is in the source but not in the "
                "target",
                severity=Severity.WARNING,
                source=pair.source_quote((segment,)),
            )


def _added(pair: Pair, source: tuple[Segment, ...], new: list[_Placed]) -> Iterator[Hit]:
    if pair.source is None:
        return
    if any(has_relative_date(segment.text, pair.source_locale) for segment in source):
        return
    said = _months(pair.source)
    for segment, mention in new:
        if mention.month not in said:
            yield Hit(
                pair.at(segment, mention.start, mention.end),
                f"« {segment.text[mention.start : mention.end]} » is not in the source",
                severity=Severity.WARNING,
                source=pair.source_quote(source),
            )


def _months(document: Document) -> set[int | None]:
    own = {document.day.month} if document.day else set()
    return own | {
        mention.month
        for segment in document.segments
        for mention in date_mentions(segment.text, document.locale)
    }


RULE = Rule(
    "month-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They will meet again in July.",
            target="Ils se reverront en juin.",
            finds=("« juin » stands where the source has July",),
        ),
        Example(
            source="The fund was opened in early May 2024.",
            target="Le fonds a été ouvert début mars 2024.",
            finds=("« mars 2024 » stands where the source has May 2024",),
        ),
        Example(
            source="They will meet again in July.",
            target="Ils se reverront.",
            finds=("July is in the source but not in the target",),
        ),
        Example(
            source="They agreed to meet again.",
            target="Ils sont convenus de se revoir en juin.",
            finds=("« juin » is not in the source",),
        ),
        Example(source="They will meet next month.", target="Ils se verront en juin."),
        Example(source="Members may march in Rome.", target="Les membres peuvent défiler à Rome."),
        Example(source="Theresa May spoke of Mars.", target="Theresa May a parlé de Mars."),
        Example(source="They met from March to April.", target="Ils se sont vus de mars à avril."),
        Example(source="They met in April.", target="Ils se sont vus le 3 avril."),
    ),
)

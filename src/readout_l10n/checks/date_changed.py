"""A date of the source is missing from the translation, or another day stands in its place.

Why: readers forgive a wrong date least of all, and a month is as easily mistaken as a figure.
Compares day, month and year, however they are written: April 3, 2025/4/3, « jeudi 3 avril ». A part
that one side leaves out agrees with anything; a date is there when a sentence beside it took it
over, when the translation has said it already, or when « le même jour » and the like stand for it.
One that only the translation has passes if the source says it anywhere. Figures that may be read in
American order agree either way.
Source: Verifika and Xbench compare dates' digits; CLDR for the forms.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readout_l10n.checks.placed import placed
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Document, Segment, Severity
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.date_agreement import agree, has_relative_date, says, without, written
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.locale import language

_DAY_ALONE = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)(?=[,;)]|\s+(?:local|Japan)\b)")

_ARTICLES = {
    "fr": frozenset({"le", "du", "au", "les", "et"}),
    "es": frozenset({"el", "del", "al", "los", "y", "día"}),
    "ca": frozenset({"el", "del", "al", "els", "i", "dia"}),
}
"""What stands before a day whose month has been said."""
_Placed = tuple[Segment, DateMention]


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for i, bead in pair.rendered:
        wanted = placed(bead.source, pair.source_locale, date_mentions)
        given = placed(bead.target, pair.target.locale, date_mentions)
        lost = _lost(wanted, [mention for _, mention in given])
        new = _new(given, [mention for _, mention in wanted])
        if lost and new:
            yield from _changed(pair, i, lost, new)
        elif lost:
            yield from _missing(pair, i, lost)
        elif new:
            yield from _added(pair, bead, new)


def _lost(wanted: list[_Placed], given: list[DateMention]) -> list[_Placed]:
    gone = {id(m) for m in without((m for _, m in wanted if m.is_real), given)}
    return [placed for placed in wanted if id(placed[1]) in gone]


def _new(given: list[_Placed], wanted: list[DateMention]) -> list[_Placed]:
    """Days and months of the target that the source does not say."""
    months = {mention.month for mention in wanted}
    return [
        (segment, mention)
        for segment, mention in given
        if (mention.is_day and not says(wanted, mention))
        or (mention.day is None and mention.month and mention.month not in months)
    ]


def _changed(pair: Pair, at: int, lost: list[_Placed], new: list[_Placed]) -> Iterator[Hit]:
    moved = [m for bead in pair.beside(at) for m in _free(pair, bead)]
    for segment, mention in lost:
        if says(moved, mention):
            continue
        if not new:
            yield from _missing(pair, at, [(segment, mention)])
            continue
        nearest = max(range(len(new)), key=lambda n: _alike(mention, new[n][1]))
        here, other = new.pop(nearest)
        said = segment.text[mention.start : mention.end]
        shown = here.text[other.start : other.end]
        yield Hit(
            pair.at(here, other.start, other.end),
            f"« {shown} » stands where the source has {said}: {_difference(mention, other)}",
            suggestion=written(mention, shown, pair.target.locale) if other.is_day else None,
            source=pair.source_quote((segment,)),
        )


def _free(pair: Pair, bead: Bead) -> Iterator[DateMention]:
    """Days of a bead's target that its own source does not say."""
    given = (mention for _, mention in placed(bead.target, pair.target.locale, date_mentions))
    return without(
        given, [mention for _, mention in placed(bead.source, pair.source_locale, date_mentions)]
    )


def _alike(here: DateMention, there: DateMention) -> int:
    return sum(
        mine is not None and mine == theirs
        for mine, theirs in (
            (here.day, there.day),
            (here.month, there.month),
            (here.year, there.year),
            (here.weekday, there.weekday),
        )
    )


def _difference(mention: DateMention, other: DateMention) -> str:
    parts = [
        name
        for name, mine, theirs in (
            ("day", mention.day, other.day),
            ("month", mention.month, other.month),
            ("year", mention.year, other.year),
        )
        if mine is not None and theirs is not None and mine != theirs
    ]
    return f"another {' and '.join(parts)}" if parts else "another date"


def _missing(pair: Pair, at: int, lost: list[_Placed]) -> Iterator[Hit]:
    target = pair.beads[at].target
    locale = pair.target.locale
    if any(has_relative_date(segment.text, locale) for segment in target):
        return
    everywhere = [m for s in pair.target.segments for m in date_mentions(s.text, locale)]
    here = [mention for _, mention in placed(target, locale, date_mentions)]
    for segment, mention in lost:
        bare = any(agree(other, mention) and not other.month for other in here)
        if bare or says(everywhere, mention) or _has_figure(target, mention, locale):
            continue
        said = segment.text[mention.start : mention.end]
        yield Hit(
            pair.across(target),
            f"{said} is in the source but not in the target",
            source=pair.source_quote((segment,)),
        )


def _has_figure(target: Sequence[Segment], mention: DateMention, locale: str) -> bool:
    """Whether « le 3 » or « du 3 » stands there, its month having been said before."""
    words = [word for segment in target for word in segment.text.split()]
    said = {f"{mention.day}", f"{mention.day}er"}
    articles = _ARTICLES.get(language(locale), _ARTICLES["fr"])
    return any(
        before.lower() in articles and word.strip(",.;()") in said
        for before, word in pairwise(words)
    )


def _says_day(bead: Bead, mention: DateMention) -> bool:
    """Whether the source gives the day alone, its month told before: "on the 18th"."""
    return str(mention.day) in _DAY_ALONE.findall(bead.source_text)


def _added(pair: Pair, bead: Bead, new: list[_Placed]) -> Iterator[Hit]:
    days = [(segment, mention) for segment, mention in new if mention.is_day]
    if not days or pair.source is None:
        return
    if any(has_relative_date(segment.text, pair.source_locale) for segment in bead.source):
        return
    if any(
        mention.weekday is not None
        for _, mention in placed(bead.source, pair.source_locale, date_mentions)
    ):
        return
    said = _said(pair.source)
    for segment, mention in days:
        own = pair.source.day
        headed = own is not None and mention.in_year(own.year) == own
        if not headed and not says(said, mention) and not _says_day(bead, mention):
            shown = segment.text[mention.start : mention.end]
            yield Hit(
                pair.at(segment, mention.start, mention.end),
                f"« {shown} » is not in the source",
                severity=Severity.WARNING,
                source=pair.source_quote(bead.source),
            )


def _said(document: Document) -> list[DateMention]:
    return [m for s in document.segments for m in date_mentions(s.text, document.locale)]


RULE = Rule(
    "date-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They met in Rome on Thursday, April 3, 2025.",
            target="Ils se sont vus à Rome le jeudi 4 avril 2025.",
            finds=(
                (
                    "« jeudi 4 avril 2025 » stands where the source has Thursday, April 3, 2025: "
                    "another day"
                ),
            ),
        ),
        Example(
            source="They will meet from May 30 to June 2.",
            target="Ils se verront du 30 mai au 2 juillet.",
            finds=("« 2 juillet » stands where the source has June 2: another month",),
        ),
        Example(
            source="The treaty of 4 November 2019 is in force.",
            target="Le traité du 4 novembre 2009 est en vigueur.",
            finds=(
                "« 4 novembre 2009 » stands where the source has 4 November 2019: another year",
            ),
        ),
        Example(
            source="They will open the centre on May 20.",
            target="Ils ouvriront le centre.",
            finds=("May 20 is in the source but not in the target",),
        ),
        Example(
            source="On May 17 they met (0:00 a.m. on the 18th, Japan time).",
            target="Ils se sont vus le 17 mai (0h00 le 18 mai, heure du Japon).",
        ),
        Example(
            source="They thanked the host.",
            target="Ils ont remercié l’hôte le 20 mai.",
            finds=("« 20 mai » is not in the source",),
        ),
        Example(source="2025/4/3", target="3 avril 2025"),
        Example(source="On April 3, 2025, they met.", target="Ils se sont vus le jeudi 3 avril."),
        Example(
            source="They met on November 25 and 26.\nOn November 26, they signed.",
            target="Ils se sont vus les 25 et 26 novembre.\nLe lendemain, ils ont signé.",
        ),
        Example(
            source="On the 3rd of April they met.\nThey signed.",
            target="Ils se sont vus.\nIls ont signé le 3 avril.",
        ),
    ),
)

"""A duration of the source in hours and minutes is another one in the translation.

Why: how long two ministers spoke is read as a measure of how well they get on.
Compares minutes: "2 hours and 15 minutes" is « 2 h 15 » and « 135 minutes », "an hour and a half"
is « une heure et demie ». What is rounded on both sides may differ by a tenth when the unit changes
too (« près de deux heures » for "about 110 minutes"). One that a sentence beside it took over is
there. Durations that the source has in words are not asked for, but another one in their place is
told.
Source: Verifika compares numbers beside units; none adds hours and minutes up.
"""

from collections.abc import Iterator
from itertools import combinations

from readout_l10n.checks.placed import placed
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.durations import durations
from readout_l10n.text.numbers import numbers
from readout_l10n.text.times import DAY, Duration, times

_Placed = tuple[Segment, Duration]
_ROUNDING = 0.1
"""« Près de deux heures » for 110 minutes is 9 % off."""


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for i, bead in pair.rendered:
        wanted = placed(bead.source, pair.source_locale, durations)
        given = placed(bead.target, pair.target.locale, durations)
        lost = _unmatched(wanted, given)
        if not lost:
            continue
        new = _unmatched(given, wanted)
        near = [segment for other in pair.beside(i) for segment in other.target]
        lost = _unmatched(lost, placed(near, pair.target.locale, durations))
        clocks = [t.minutes for s in bead.target for t in times(s.text, pair.target.locale)]
        clocks += [(after - before) % DAY for before, after in combinations(clocks, 2)]
        lost = [placed for placed in lost if placed[1].minutes not in clocks]
        yield from _hits(pair, bead.target, lost, new)


def _unmatched(wanted: list[_Placed], given: list[_Placed]) -> list[_Placed]:
    return [
        (segment, duration)
        for segment, duration in wanted
        if not any(_agree(duration, segment.text, other, text.text) for text, other in given)
    ]


def _agree(duration: Duration, text: str, other: Duration, other_text: str) -> bool:
    apart = abs(duration.minutes - other.minutes)
    if apart < 1:
        return True
    in_minutes = "min" in text[duration.start : duration.end].lower()
    other_in_minutes = "min" in other_text[other.start : other.end].lower()
    rounded = (duration.rounded or other.rounded) and in_minutes != other_in_minutes
    return rounded and apart <= _ROUNDING * max(duration.minutes, other.minutes)


def _hits(
    pair: Pair, target: tuple[Segment, ...], lost: list[_Placed], new: list[_Placed]
) -> Iterator[Hit]:
    for segment, duration in lost:
        said = segment.text[duration.start : duration.end]
        quote = pair.source_quote((segment,))
        if new:
            here, other = new.pop(0)
            shown = here.text[other.start : other.end]
            message = f"« {shown} » stands where the source has {said}"
            yield Hit(pair.at(here, other.start, other.end), message, source=quote)
        elif not duration.spelled and not _has_figures(pair, segment, duration, target):
            message = f"{said} is in the source but not in the target"
            yield Hit(pair.across(target), message, source=quote)


def _has_figures(
    pair: Pair, segment: Segment, duration: Duration, target: tuple[Segment, ...]
) -> bool:
    """Whether the figures of a duration stand in the target with another unit or none."""
    inside = [
        number
        for number in numbers(segment.text, pair.source_locale)
        if duration.start <= number.start < duration.end
    ]
    given = [number for s in target for number in numbers(s.text, pair.target.locale)]
    return bool(inside) and all(any(n.agrees(other) for other in given) for n in inside)


RULE = Rule(
    "duration-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The call lasted approximately 25 minutes.",
            target="L’entretien a duré environ 35 minutes.",
            finds=("« 35 minutes » stands where the source has 25 minutes",),
        ),
        Example(
            source="The talks lasted 2 hours and 15 minutes.",
            target="L’entretien a duré 2 h 50.",
            finds=("« 2 h 50 » stands where the source has 2 hours and 15 minutes",),
        ),
        Example(
            source="They met from 12:40 p.m. for approximately 75 minutes.",
            target="Ils se sont vus de 12 h 40 à 13 h 55 environ.",
        ),
        Example(
            source="They spoke for half an hour.",
            target="Ils ont parlé pendant une heure et demie.",
            finds=("« une heure et demie » stands where the source has half an hour",),
        ),
        Example(
            source="They spoke for 40 minutes.",
            target="Ils ont parlé.",
            finds=("40 minutes is in the source but not in the target",),
        ),
        Example(source="They met for 110 minutes.", target="Ils se sont vus pendant 1 h 50."),
        Example(
            source="They met for about 110 minutes, then for an hour and a half.",
            target="Ils se sont vus près de deux heures, puis une heure et demie.",
        ),
        Example(source="They spoke for 90 minutes.", target="Ils se sont parlé une heure trente."),
        Example(
            source="They spoke for 75 minutes.",
            target="Ils se sont parlé une heure trente.",
            finds=("« une heure trente » stands where the source has 75 minutes",),
        ),
        Example(source="A 45-minute session.", target="Une séance de trois quarts d’heure."),
        Example(
            source="They met for 40 minutes.\nThey signed.",
            target="Ils se sont vus.\nAprès 40 minutes, ils ont signé.",
        ),
        Example(
            source="The second half-hour was spent on trade.",
            target="Le reste a été consacré au commerce.",
        ),
    ),
)

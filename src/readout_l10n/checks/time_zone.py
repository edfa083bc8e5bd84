"""Two clocks that show one moment are not as far apart as their time zones.

Why: « à 16h00 (22h00, heure du Japon) » in Brussels in April is an hour wrong, and nobody counts.
Takes the place from the label (« heure de Paris »), the sentence, or else the title and what came
before; the day from the sentence or the document, with that day's daylight saving. A country of
several zones passes with any of them. In a call, a clock without a label is the one at home if the
other is not; where nobody knows the place, it only asks whether any zone on earth fits. « Le
lendemain » or a date beside the second time has to be right too. Where the source has other times,
`time-changed` tells.
Source: tz database, by zoneinfo; CLDR's names of countries and cities. No tool of the field has it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readout_l10n.checks.options import Options
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.country_names import country_names
from readout_l10n.glossary.whereabouts import whereabouts
from readout_l10n.model import Segment, Severity
from readout_l10n.text.clock_style import written_like
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.local_times import LOCAL, Clock, clock_pairs
from readout_l10n.text.locale import language
from readout_l10n.text.offsets import ahead, anywhere, days_of_year, spoken_offset
from readout_l10n.text.places import place_named, zones_of_label
from readout_l10n.text.time_changes import tells_of
from readout_l10n.text.times import DAY, ClockTime

_CALLS = {
    "fr": re.compile(r"téléphon|visioconf|vidéoconf|en ligne|à distance", re.IGNORECASE),
    "en": re.compile(r"telephon|phone|video|online|virtual", re.IGNORECASE),
}
"""Where nobody travels, a clock without a label is the one at home if the other is not."""
_SOME_YEAR = 2025
"""Whose daylight saving is taken where a text names no year at all."""


def check(pair: Pair) -> Iterator[Hit]:
    for at, segment in enumerate(pair.target.segments):
        if segment.kind.is_publishers:
            continue
        for clocks in clock_pairs(segment.text, pair.target.locale):
            if not _other_in_source(pair, segment):
                yield from _judged(pair, at, *clocks)


def _other_in_source(pair: Pair, segment: Segment) -> bool:
    source = pair.source_of(segment)
    return any(
        tells_of(s.text, pair.source_locale, segment.text, pair.target.locale) for s in source
    )


def _judged(pair: Pair, at: int, first: Clock, second: Clock) -> Iterator[Hit]:
    segment = pair.target.segments[at]
    here, there = _zones(pair, at, first, second), _zones(pair, at, second, first)
    days, only = _days(pair, segment, first, second)
    moments = tuple(zip(first.times, second.times, strict=False))
    if here and set(here.values()) == set(there.values()):
        return
    if here and there:
        apart = {
            (name, other): frozenset(
                ahead(there[other], zone, day, first.times[0].minutes) for day in days
            )
            for name, zone in here.items()
            for other in there
        }
        possible = frozenset().union(*apart.values())
        if not all(_fits(*moment, possible) for moment in moments):
            yield _wrong(pair, segment, moments, apart, only)
            return
        right = {minutes for minutes in possible if _fits(*moments[0], frozenset({minutes}))}
        if only and len(right) == 1:
            yield from _wrong_day(pair, segment, first, second, only, next(iter(right)))
    elif (known := here or there) and len(set(known.values())) == 1:
        zone = next(iter(known.values()))
        sign = -1 if here else 1
        earth = frozenset(sign * minutes for day in days for minutes in anywhere(zone, day))
        for moment in moments:
            if not _fits(*moment, earth):
                yield _nowhere(pair, segment, moment)
                return


def _zones(pair: Pair, at: int, clock: Clock, other: Clock) -> dict[str, str]:
    """The zones that a clock may show, by the name of their place; none where nobody knows."""
    locale, home = pair.target.locale, pair.options.home_zone
    names = country_names(pair.glossary, locale)
    if clock.label and clock.label != LOCAL:
        zones = zones_of_label(clock.label, locale, names) or frozenset()
        place = place_named(clock.label, locale, names)
        if home in zones:
            zones = frozenset({home})
        return _named(place.name if place else clock.label, zones)
    theirs = zones_of_label(other.label or "", locale, names) or frozenset()
    without = home if home in theirs else None
    text = pair.target.segments[at].text
    found: dict[str, str] = {}
    for place in whereabouts(pair.target.segments, at, locale, pair.glossary, without):
        found |= _named(place.name, place.zones)
    if not found and theirs and home not in theirs and _CALLS[language(locale)].search(text):
        return {_city(home): home}
    return found


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _named(name: str, zones: frozenset[str]) -> dict[str, str]:
    if len(zones) == 1:
        return {name: next(iter(zones))}
    return {zone: zone for zone in sorted(zones)}


def _days(
    pair: Pair, segment: Segment, first: Clock, second: Clock
) -> tuple[tuple[date, ...], date | None]:
    """The days on which the first clock may show its time, and the one if there is but one."""
    year = pair.day.year if pair.day else None
    mentions = [first.day] if first.day else list(_others(pair, segment, second))
    days = {
        day
        for mention in mentions
        if mention
        and (mention.year or year)
        and (day := mention.in_year(mention.year or year or 1))
    }
    if days:
        return tuple(sorted(days)), next(iter(days)) if len(days) == 1 else None
    if pair.day:
        return (pair.day - timedelta(1), pair.day), None
    years = {mention.year for mention in mentions if mention and mention.year}
    return tuple(day for each in years or {_SOME_YEAR} for day in days_of_year(each)), None


def _others(pair: Pair, segment: Segment, second: Clock) -> Iterator[DateMention]:
    for mention in date_mentions(segment.text, pair.target.locale):
        if mention.is_day and mention != second.day:
            yield mention


def _fits(first: ClockTime, second: ClockTime, possible: frozenset[int]) -> bool:
    apart = second.minutes - first.minutes
    circle = DAY // 2 if first.half or second.half else DAY
    return any((apart - minutes) % circle == 0 for minutes in possible)


def _wrong(
    pair: Pair,
    segment: Segment,
    moments: tuple[tuple[ClockTime, ClockTime], ...],
    apart: dict[tuple[str, str], frozenset[int]],
    only: date | None,
) -> Hit:
    possible = frozenset().union(*apart.values())
    first, second = next(m for m in moments if not _fits(*m, possible))
    said, shown = (segment.text[t.start : t.end] for t in (first, second))
    fitting = {minutes: names for names, each in apart.items() for minutes in each}
    right = {minutes: written_like(first.minutes + minutes, shown) for minutes in fitting}
    suggestion = next(iter(right.values())) if len(right) == 1 else None
    wanted = " or ".join(
        f"{right[minutes] or _plain(first.minutes + minutes)} in {there} "
        f"({spoken_offset(minutes)} from {here})"
        for minutes, (here, there) in sorted(fitting.items())[:3]
    )
    when = f" on {only.isoformat()}" if only else ""
    return Hit(
        pair.at(segment, second.start, second.end),
        f"{said}{when} is {wanted}, not {shown}",
        suggestion=suggestion,
        source=pair.source_quote(pair.source_of(segment)),
    )


def _plain(minutes: int) -> str:
    hours, rest = divmod(minutes % DAY, 60)
    return f"{hours}:{rest:02}"


def _nowhere(pair: Pair, segment: Segment, moment: tuple[ClockTime, ClockTime]) -> Hit:
    _, second = moment
    said, shown = (segment.text[t.start : t.end] for t in moment)
    return Hit(
        pair.at(segment, second.start, second.end),
        f"no two time zones on earth show {said} and {shown} at one moment",
        source=pair.source_quote(pair.source_of(segment)),
    )


def _wrong_day(
    pair: Pair, segment: Segment, first: Clock, second: Clock, day: date, apart: int
) -> Iterator[Hit]:
    """A date or « le lendemain » beside the second clock that the offset does not bear out."""
    if first.times[0].half or second.times[0].half:
        return
    shift = (first.times[0].minutes + apart) // DAY
    there = day + timedelta(shift)
    said = second.day.in_year(day.year) if second.day else None
    if second.day and said and said != there:
        start, end, shown = second.day.start, second.day.end, said.isoformat()
    elif second.shift is not None and second.shift != shift:
        start, end, shown = second.start, second.end, (day + timedelta(second.shift)).isoformat()
    else:
        return
    yield Hit(
        pair.at(segment, start, end),
        f"the second clock shows {shown}; at that moment it is {there.isoformat()} there "
        f"({spoken_offset(apart)})",
        source=pair.source_quote(pair.source_of(segment)),
    )


RULE = Rule(
    "time-zone",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le 3 avril 2025, à Bruxelles, ils se sont vus à 16h00 (22h00, heure du Japon).",
            finds=(("16h00 on 2025-04-03 is 23h00 in Japon (+7 h from Bruxelles), not 22h00"),),
        ),
        Example(
            target="Le 16 janvier 2026 à New Delhi (Inde), à 12 h 50 (16 h 50, heure de Tokyo).",
            finds=(
                ("12 h 50 on 2026-01-16 is 16 h 20 in Tokyo (+3 h 30 from New Delhi), not 16 h 50"),
            ),
        ),
        Example(
            target="Le 1er juillet 2025 à Washington, à 12h50 (1h50 le 3 juillet, heure du Japon).",
            finds=(
                "the second clock shows 2025-07-03; at that moment it is 2025-07-02 there (+13 h)",
            ),
        ),
        Example(
            target="L’appel téléphonique débute à 17h15, heure du Japon (10h35, heure locale).",
            finds=("no two time zones on earth show 17h15 and 10h35 at one moment",),
        ),
        Example(
            target="Le 3 janvier 2025 à 17h15, heure du Japon (10h15 à Paris).",
            finds=(("17h15 on 2025-01-03 is 9h15 in Paris (−8 h from Japon), not 10h15"),),
        ),
        Example(
            source="On April 3, 2025, in Brussels at 4:00 p.m. (11:00 p.m. Japan time), they met.",
            target="Le 3 avril 2025 à Bruxelles, à 16h00 (22h00, heure du Japon), ils se sont vus.",
        ),
        Example(
            target="Le 3 avril 2025, à 16h00 (heure de Rome, 8h00), ils ont parlé par téléphone.",
            finds=("16h00 on 2025-04-03 is 9h00 in Rome (−7 h from Tokyo), not 8h00",),
        ),
        Example(
            target="Le 3 avril 2025, au Canada, à 18h00 (7h00 le 3 avril, heure du Japon).",
            finds=(
                "the second clock shows 2025-04-03; at that moment it is 2025-04-04 there (+13 h)",
            ),
        ),
        Example(target="Le 3 avril 2025, à Bruxelles, à 16h00 (23h00, heure du Japon)."),
        Example(target="Le 3 janvier 2025, à Bruxelles, à 16 heures (minuit, heure du Japon)."),
        Example(target="Le 16 janvier 2026, à New Delhi, à 12h50 (16h20, heure du Japon)."),
        Example(target="Par téléphone, à 17h15, heure du Japon (10h15, heure locale)."),
        Example(target="En visite aux États-Unis le 1er mai 2025, à 9h00 (22h00, heure du Japon)."),
        Example(
            target="Le 9 mai 2025, à Séoul, à 9h00 (8h00, heure de Pékin).",
            options=Options(home_zone="Asia/Seoul"),
        ),
    ),
)

"""What a source text holds that its draft has to hold too: people, figures, dates and times.

Read as the rules read them: by value, however the target's language writes it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from readout_l10n.draft.protect import named
from readout_l10n.glossary import Glossary
from readout_l10n.text.addresses import web_addresses
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.date_agreement import agree
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.dated_spans import is_dated
from readout_l10n.text.durations import durations
from readout_l10n.text.note_marks import note_marks
from readout_l10n.text.numbering import Counting, numbers_before
from readout_l10n.text.numbers import Number, numbers
from readout_l10n.text.times import ClockTime, Duration, times

_PARTS = ("day", "month", "year", "weekday")
_Said = TypeVar("_Said")
_NOBODY = Glossary()


def lost(
    source: str,
    drafted: str,
    source_locale: str,
    target_locale: str,
    glossary: Glossary = _NOBODY,
) -> list[str]:
    """What of a source is not in its draft, each as the source has it and as often as it lacks.

    People may be written as the glossary has them in the target's language.
    """
    return [
        *_people(source, drafted, source_locale, target_locale, glossary),
        *_times_and_dates(source, drafted, source_locale, target_locale),
        *_figures(source, drafted, source_locale, target_locale),
        *_marks(source, drafted),
    ]


def held(source: str, source_locale: str, target_locale: str, glossary: Glossary = _NOBODY) -> int:
    """How many such things a source holds."""
    return len(lost(source, "", source_locale, target_locale, glossary))


def _people(
    source: str, drafted: str, source_locale: str, target_locale: str, glossary: Glossary
) -> Iterator[str]:
    names = [name for _, _, name in named(source, source_locale, target_locale, glossary)]
    held = Counter((name.said, name.text) for name in names)
    held.update((address, address) for address in _addresses(source))
    for (said, form), count in held.items():
        yield from [said] * (count - drafted.count(form))


def _addresses(source: str) -> Iterator[str]:
    yield from (source[start:end] for start, end in web_addresses(source))


def _times_and_dates(source: str, drafted: str, here: str, there: str) -> Iterator[str]:
    """Times and durations in figures, and dates; none in a pair whose dates are not read."""
    if not dates_are_read(here, there):
        return
    said = [time for time in times(source, here) if _has_figure(source[time.start : time.end])]
    for time in _without(said, times(drafted, there), ClockTime.agrees):
        yield source[time.start : time.end].strip()
    days = [day for day in date_mentions(source, here) if day.certain]
    # « Le 3 avril » finds its day before « avril » can take it.
    days.sort(key=lambda day: -_count(day))
    for day in _without(days, date_mentions(drafted, there), _is_said):
        yield source[day.start : day.end]
    lasting = [one for one in durations(source, here) if not one.spelled]
    for one in _without(lasting, durations(drafted, there), _lasts_as_long):
        yield source[one.start : one.end]


def _is_said(day: DateMention, other: DateMention) -> bool:
    """Whether another mention says all that a date says, and nothing else in its place."""
    whole = all(getattr(day, part) is None or getattr(other, part) is not None for part in _PARTS)
    return whole and agree(day, other) and day.weekday in {None, other.weekday}


def _count(day: DateMention) -> int:
    return sum(getattr(day, part) is not None for part in _PARTS)


def _lasts_as_long(duration: Duration, other: Duration) -> bool:
    return duration.minutes == other.minutes


def _figures(source: str, drafted: str, here: str, there: str) -> Iterator[str]:
    """Figures outside dates, times and durations, and the number of an item.

    A number in words stands for a figure where no words of the source ask for it.
    """
    said, words = _outside(source, here, there)
    given, given_words = _outside(drafted, there, here)
    free = list(_without(given_words, words, _has_value))
    gone = _without(list(_without(said, given, _has_value)), free, _has_value)
    yield from (source[number.start : number.end] for number in gone)
    item, other = (
        {
            (number.value, number.text)
            for number in numbers_before(text)
            if number.counting is Counting.ARABIC or number.form.startswith("(")  # « M. » is a man
        }
        for text in (source, drafted)
    )
    if item and item.isdisjoint(other):
        yield next(iter(item))[1]


def _outside(text: str, locale: str, other_locale: str) -> tuple[list[Number], list[Number]]:
    """Numbers in figures, and those in words, that are no date's, time's or duration's."""
    found = [
        number
        for number in numbers(text, locale)
        if not is_dated(text, locale, other_locale, number.start, number.end)
    ]
    return [n for n in found if not n.spelled], [n for n in found if n.spelled]


def _has_value(number: Number, other: Number) -> bool:
    return not number.readings.isdisjoint(other.readings)


def _has_figure(said: str) -> bool:
    return any(map(str.isdigit, said))


def _without(
    wanted: Sequence[_Said], given: Iterable[_Said], agrees: Callable[[_Said, _Said], bool]
) -> Iterator[_Said]:
    """What is wanted and not given, each given thing counting once."""
    left = list(given)
    for one in wanted:
        found = next((other for other in left if agrees(one, other)), None)
        if found is None:
            yield one
        else:
            left.remove(found)


def _marks(source: str, drafted: str) -> Iterator[str]:
    wanted = Counter(mark.number for mark in note_marks(source))
    missing = wanted - Counter(mark.number for mark in note_marks(drafted))
    yield from (f"[{number}]" for number in missing.elements())

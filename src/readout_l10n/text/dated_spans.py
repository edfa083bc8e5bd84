"""The places of a text whose figures are a date's, a clock's or a duration's."""

from functools import lru_cache

from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.date_mentions import date_mentions
from readout_l10n.text.durations import durations
from readout_l10n.text.times import times


@lru_cache(maxsize=2048)
def dated_spans(text: str, locale: str) -> tuple[tuple[int, int], ...]:
    """Half-open places, in order, that the rules on dates and times judge.

    A month with a year alone (« avril 2025 ») is none: its year is a number.
    """
    days = ((m.start, m.end) for m in date_mentions(text, locale) if m.is_day)
    clocks = ((t.start, t.end) for t in times(text, locale))
    lasting = ((d.start, d.end) for d in durations(text, locale))
    return tuple(sorted((*days, *clocks, *lasting)))


def is_dated(text: str, locale: str, other_locale: str, start: int, end: int) -> bool:
    """Whether a place overlaps one of them, in a pair whose dates are read on both sides."""
    if not dates_are_read(locale, other_locale):
        return False
    return any(start < last and first < end for first, last in dated_spans(text, locale))

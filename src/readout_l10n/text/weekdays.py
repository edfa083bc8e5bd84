"""Which day of the week a date was."""

from datetime import date

from readout_l10n.text.date_mentions import DateMention

_NEAR = 183
"""Days: a date without a year means its nearest return, before or after the text."""


def right_weekday(mention: DateMention, today: date | None) -> int | None:
    """The weekday, from 0 for Monday, of a mention in a text of that day; None for not known."""
    day = mention.in_year(mention.year) if mention.year else _nearest(mention, today)
    return day.weekday() if day else None


def _nearest(mention: DateMention, today: date | None) -> date | None:
    if today is None:
        return None
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := mention.in_year(year))]
    near = [day for day in days if abs((day - today).days) <= _NEAR]
    return min(near, key=lambda day: abs((day - today).days), default=None)

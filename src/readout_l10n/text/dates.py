"""The day that a line names."""

import re
from datetime import date

_NAMES = (
    "january janvier janv enero gener januar jänner jan",
    "february février fevrier févr febrero febrer februar feb",
    "march mars marzo març märz mar",
    "april avril avr abril apr",
    "may mai mayo maig",
    "june juin junio juny juni jun",
    "july juillet juil julio juliol juli jul",
    "august août aout agosto agost aug",
    "september septembre septiembre setembre setiembre sept sep",
    "october octobre octubre oktober oct",
    "november novembre noviembre nov",
    "december décembre decembre déc diciembre desembre dezember dec",
)
MONTHS = {
    name: month
    for month, names in enumerate(_NAMES, start=1)
    for name in sorted(names.split(), key=len, reverse=True)
}
"""Number of each month by its name in small letters, in the languages of our documents."""

_MONTH = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:er|r|st|nd|rd|th|\.?º|\.)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(rf"(?<![\w]){form}(?![\w])", re.IGNORECASE)
    for form in (
        rf"{_YEAR}\s?([/.-])\s?(?P<month>\d{{1,2}})\s?\2\s?(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})\s?([/.-])\s?(?P<month>\d{{1,2}})\s?\2\s?{_YEAR}",
        rf"{_DAY}\s+(?:de\s+|d[’'])?{_MONTH},?\s+(?:del?\s+)?{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)


def read_date(line: str) -> date | None:
    """The first day, complete with its year, that a line names; None for none.

    Where day and month are both numbers after one another, the day comes first, as in Europe.
    """
    for form in _FORMS:
        for found in form.finditer(line):
            parts = found.groupdict()
            month = int(parts.get("month") or MONTHS[parts["name"].lower()])
            try:
                return date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:
                continue
    return None

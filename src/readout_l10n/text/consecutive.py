"""« La quatrième année consécutive depuis 2022 », and what "consecutive" is said of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from readout_l10n.text.locale import language
from readout_l10n.text.spelled import spelled_numbers

_S = r"[\s\u00a0\u202f]+"
_FORMS = {
    "fr": re.compile(
        rf"(?P<count>[\w-]+){_S}(?:(?:et{_S}dernière|pleine){_S})?(?P<unit>ann[ée]+es?|ans?)"
        rf"{_S}(?:consécuti(?:ve|f)s?|de{_S}suite|d['’]affilée|successi(?:ve|f)s?|d['’]une{_S}suite)"
        rf"(?:,?{_S}(?:depuis|à{_S}compter{_S}de|à{_S}partir{_S}de){_S}"
        rf"(?:l['’]année{_S})?(?P<since>\d{{4}})(?!\d))?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?P<count>[\w-]+){_S}(?:consecutive|straight|successive){_S}(?P<unit>years?)"
        rf"(?:,?{_S}(?:since|starting{_S}in|beginning{_S}in){_S}(?P<since>\d{{4}})(?!\d))?"
        rf"|(?P<row>[\w-]+){_S}(?P<units>years?){_S}(?:in{_S}a{_S}row|running)"
        rf"(?:,?{_S}since{_S}(?P<from>\d{{4}})(?!\d))?",
        re.IGNORECASE,
    ),
}
_FIGURE = re.compile(r"(\d{1,3})(?:e|ème|è|er|ère|re|st|nd|rd|th)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Consecutive:
    """A count of years that follow each other; `start:end` are its half-open offsets."""

    start: int
    end: int
    count: int
    since: int | None
    """The year right after « depuis »; None where an event or nothing stands there."""
    ordinal: bool
    """« La quatrième année », not « quatre années »."""
    count_end: int


def consecutive_years(text: str, locale: str) -> Iterator[Consecutive]:
    """The counts of consecutive years of an English or French text, in order."""
    code = language(locale)
    if code not in _FORMS:
        return
    for match in _FORMS[code].finditer(text):
        parts = match.groupdict()
        said = parts.get("count") or parts.get("row") or ""
        start = match.start("count") if parts.get("count") else match.start("row")
        since = parts.get("since") or parts.get("from")
        count = _count(said, locale)
        if count is None:
            continue
        unit = parts.get("unit") or parts.get("units") or ""
        yield Consecutive(
            start,
            match.end(),
            count,
            int(since) if since else None,
            ordinal=not unit.endswith("s"),
            count_end=start + len(said),
        )


def _count(said: str, locale: str) -> int | None:
    if figure := _FIGURE.fullmatch(said):
        return int(figure[1])
    for number in spelled_numbers(said, locale):
        whole = [r for r in number.readings if isinstance(r, Fraction) and r.denominator == 1]
        if (number.start, number.end) == (0, len(said)) and len(whole) == 1:
            return int(whole[0])
    return None

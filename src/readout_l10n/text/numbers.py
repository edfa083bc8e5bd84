"""Numbers by value, as each locale writes them.

A number that can be read in several ways (a decade, a clock time, a scaled amount) carries every
reading, and two numbers agree when they share one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from readout_l10n.text.bounds import NO_BOUNDS, Bound, bounds
from readout_l10n.text.clock import clock_times
from readout_l10n.text.currencies import Currency, currency
from readout_l10n.text.decimal_mark import has_decimal_point
from readout_l10n.text.locale import language
from readout_l10n.text.number_words import AND_A_HALF, DECADE_BEFORE, SCALES
from readout_l10n.text.spelled import MAGNITUDE, Spelled, spelled_numbers
from readout_l10n.text.units import FOOT, Measure, convertible, feet_and_inches, measure

MINUTE_OF_DAY = "clock"
"""Prefix of the reading of a clock time: ("clock", minutes after midnight)."""
_CODE = "code"
"""Prefix of the reading of digits that are no amount: ("code", "1.2.3")."""

Reading = Fraction | tuple[str, int] | tuple[str, str]


class Sort(StrEnum):
    """What a number is there for."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    CLOCK = "clock"
    MAGNITUDE = "magnitude"
    MULTIPLE = "multiple"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    readings: frozenset[Reading]
    spelled: bool = False
    """In words or Roman numerals, not in digits."""
    is_firm: bool = True
    """Whether a translation has to say it as a number: « un », « double » may become anything."""
    sort: Sort = Sort.CARDINAL
    unit: Measure | None = None
    currency: Currency | None = None
    bounds: frozenset[Bound] = NO_BOUNDS

    def agrees(self, other: "Number") -> bool:
        """Whether both say one value, perhaps in different units."""
        if not self.readings.isdisjoint(other.readings):
            # "First" is no « une », which stands anywhere.
            articles = self.spelled and other.spelled and 1 in self.readings
            return not articles or self.sort is other.sort
        return self.converts(other) or _is_share(self, other) or _is_share(other, self)

    def converts(self, other: "Number") -> bool:
        """Whether both say one amount in different units."""
        if self.unit is None or other.unit is None:
            return False
        here, there = self.amounts, other.amounts
        return any(convertible(a, self.unit, b, other.unit) for a in here for b in there)

    @property
    def amounts(self) -> tuple[Fraction, ...]:
        """The readings that are numbers in themselves."""
        return tuple(reading for reading in self.readings if isinstance(reading, Fraction))

    @property
    def clock(self) -> tuple[int, int] | None:
        """Hours and minutes of a clock time."""
        for reading in self.readings:
            if isinstance(reading, tuple) and reading[0] == MINUTE_OF_DAY:
                return divmod(int(reading[1]), 60)
        return None


def _is_share(number: Number, other: Number) -> bool:
    """Whether one is a percentage and the other the same fraction in words."""
    if number.unit is None or number.unit.dimension != "percent":
        return False
    return other.sort in {Sort.FRACTION, Sort.MULTIPLE} and any(
        amount / 100 in other.readings for amount in number.amounts
    )


_GROUP_SPACES = " \u00a0\u202f\u2009"
_SPACED = rf"\d{{1,3}}(?:[{_GROUP_SPACES}]\d{{3}})+(?!\d)"
_POINTED = rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|{_SPACED}(?:\.\d+)?|\d+(?:\.\d+)?"
_COMMAED = (
    rf"{_SPACED}(?:,\d+)?|\d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?|\d+,\d+|\d+\.\d{{1,2}}(?!\d)|\d+"
)
_WITH_POINT = re.compile(rf"(?:(?<!\w)|(?<=\bFY))(?:{_POINTED})")
_WITH_COMMA = re.compile(rf"(?<!\w)(?:{_COMMAED})")
_AROUND = re.compile(
    r"(?i:https?://|www\.)\S+|\S+@\S+\.\w+|\[\^?\d+\]|\b[Nn]o?[.°º]\s?1(?!\d)|[²³¹]"
    r"|^\W*(?:\(\d{1,2}\)|\d{1,2}[.)](?=\s+[^\W\da-z]|\s*$))"
    r"|\b(?i:numéro|number) (?:1|un|one)\b|\b24/7\b|\b24 ?h(?:eures)?(?: sur |/)24\b"
    r"|\b7 ?j(?:ours)?(?: sur |/)7\b"
    r"|\b(?i:group of|groupe des) (?i:seven|eight|twenty|sept|huit|vingt)\b"
    r"|\b(?i:grupo de los|grup dels) (?i:siete|ocho|veinte|set|vuit|vint)\b"
    r"|\b(?i:número) (?:uno|u)\b|\b24 (?:horas al día|hores al dia)\b"
    r"|\b(?:por[ -]cien(?:to)?|per cent|pour[ -]cent|(?<=\d[ \u00a0\u202f])milles)\b"
)
"""Addresses, note calls, the mark of an item and "No. 1" (the leader): no numbers of the text."""
_DOTTED = re.compile(r"(?<![\w.])v?(\d+(?:\.\d+){2,})(?![\w])")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NUMERIC_DATE = re.compile(
    r"(?<![\w/.])(?:(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})([/.-])(\d{1,2})\3(\d{4})"
    r"|(\d{4})([/.-])(\d{1,2})\7(\d{1,2}))(?![\w/]|\.\d)"
)
_DIGIT_FRACTION = re.compile(r"(?<![\w/,.])(?:(\d+)\s)?([1-9])/([2-9]|10)(?![\w/])|(\d*)([½¼¾⅓⅔])")
_VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_ORDINAL_SUFFIX = re.compile(
    r"(?:st|nde?|rd|th|ers?|[rn]des?|[rn]ds?|res?|ères?|es?|è|èmes?|[oaºª])(?!\w)", re.IGNORECASE
)
_ORDINAL_SUFFIXES = {
    "es": re.compile(
        r"(?:\.?[ºª](?:s(?!\w))?|\.?er|[oaº°ª]|[ºª]s|(?:[rt]|[mv]|n)[oa]s?|d[oa]s?|er)(?!\w)",
        re.IGNORECASE,
    ),
    "ca": re.compile(r"(?:\.?[ºª]|[rnt]|è|é|a|rs|ns|ts|ens|es|er)(?!\w)", re.IGNORECASE),
}
"""« 18.º », « 75.ª », « 1.er », in newspapers « 2do », « 3ra »; « 1r », « 2n », « 5è », « 3a »."""
_DECADE_SUFFIX = re.compile(r"['’]?s(?!\w)")
_RANGE = re.compile(
    r"\s?(?:-|–|—|to|and|or|à|et|ou|et de|ou de|à plus de)\s?(?:[$€£¥]\s?)?", re.IGNORECASE
)
_RANGES = {
    "es": re.compile(
        r"\s?(?:-|–|—|al?|y|e|o|u|hasta)\s?(?:las?\s|los\s|el\s|[$€£¥]\s?)?", re.IGNORECASE
    ),
    "ca": re.compile(
        r"\s?(?:-|–|—|al?|i|o|fins a)\s?(?:l[ae]s?\s|els?\s|[$€£¥]\s?)?", re.IGNORECASE
    ),
}
_SCALE_AFTER = re.compile(
    rf"[{_GROUP_SPACES}-]?(?:(?<=iles )de |(?<=ilers )de |(?<=iler )de )?([^\W\d_]+)"
)
"""« 7,5 miles de millones » is said for « 7 500 millones »."""
_UNIT = re.compile(
    r"(?:km|cm|mm|m|kg|g|t|ha|km/h|mph|ft|h|min|s|°|px|k|bn|mn|md|mds|tn)²?³?(?!\w)",
    re.IGNORECASE,
)
_CURRENCY_SIGNS = tuple("$€£¥")
_M_LANGUAGES = frozenset({"fr", "es", "ca"})
"""Those in which « M » before a sign is a million: « 3 M€ »."""
_RANGE_END = re.compile(r"\b(\d\d)\d\d[-–/](\d\d)$")
"""The second year of "1950-53" is 1953 too."""
_IN_NAME = re.compile(r"(?:[^\W\d_]*[^\W\d_a-zà-ÿ][^\W\d_]*|\b[^\W\d_])[-‐‑]$")
"""A word with a capital, or a letter, and its hyphen: what follows is a code's (F-16)."""
_HOURS = {
    "noon": (720,),
    "midi": (720,),
    "mediodía": (720,),
    "migdia": (720,),
    "midnight": (0, 1440),
    "minuit": (0, 1440),
    "medianoche": (0, 1440),
    "mitjanit": (0, 1440),
}
_NAMED_HOUR = re.compile(rf"\b(?:{'|'.join(_HOURS)})\b", re.IGNORECASE)
_SEPTEMBER = re.compile(r"(?<![\w/])9/11(?![\w/])")
_ABSOLUTE = re.compile(r"\bà $", re.IGNORECASE)


@lru_cache(maxsize=4096)
def numbers(text: str, locale: str) -> tuple[Number, ...]:
    """The numbers of a text in order of place; digits inside codes (G7, F-16) are none."""
    code = language(locale)
    found: list[Number] = []
    taken = [(m.start(), m.end()) for m in _AROUND.finditer(text)]
    for number in _candidates(text, locale, code):
        place = number.start, number.end
        if not any(place[0] < end and start < place[1] for start, end in taken):
            found.append(number)
            taken.append(place)
    found = [_described(text, number, locale) for number in found]
    return _with_range_units(text, sorted(found, key=lambda n: (n.start, n.end)), code)


def _candidates(text: str, locale: str, code: str) -> Iterator[Number]:
    """Every number, the surest readings first; of two that overlap the first stands."""
    yield from _dates(text)
    for start, end, minutes in clock_times(text, code):
        yield Number(start, end, frozenset({(MINUTE_OF_DAY, minutes)}), sort=Sort.CLOCK)
    for match in _DOTTED.finditer(text):
        if not _GROUPED.fullmatch(match[1]):
            readings = frozenset({(_CODE, match[1])})
            yield Number(match.start(), match.end(), readings, sort=Sort.CODE)
    for start, end, feet in feet_and_inches(text):
        yield Number(start, end, frozenset({feet}), unit=FOOT)
    for match in _NAMED_HOUR.finditer(text):
        readings = frozenset({(MINUTE_OF_DAY, m) for m in _HOURS[match[0].lower()]})
        yield Number(*match.span(), readings, spelled=True, is_firm=False, sort=Sort.CLOCK)
    for match in _SEPTEMBER.finditer(text):
        yield Number(*match.span(), frozenset({Fraction(11)}))
    yield from _digit_fractions(text)
    yield from _digits(text, locale)
    for said in spelled_numbers(text, locale):
        yield Number(
            said.start,
            said.end,
            frozenset(said.readings),
            spelled=True,
            is_firm=said.is_firm,
            sort=_sort(said),
        )


def _sort(said: Spelled) -> Sort:
    """What a number in words is there for."""
    if said.is_multiple:
        return Sort.MULTIPLE
    if any(isinstance(reading, tuple) for reading in said.readings):
        return Sort.MAGNITUDE
    if all(isinstance(reading, Fraction) and 0 < reading < 1 for reading in said.readings):
        return Sort.FRACTION
    return Sort.ORDINAL if said.is_ordinal else Sort.CARDINAL


def _described(text: str, number: Number, locale: str) -> Number:
    """A number with what stands around it: unit, currency and how exact it is."""
    return replace(
        number,
        unit=number.unit
        or (None if number.sort is Sort.CLOCK else measure(text, number.end, locale)),
        currency=currency(text, number.start, number.end),
        bounds=bounds(text, number.start, number.end, locale),
    )


def _with_range_units(text: str, found: list[Number], code: str) -> tuple[Number, ...]:
    """The numbers, those that begin a range with the unit of its end ("2 to 4 inches")."""
    for i in range(len(found) - 2, -1, -1):
        this, following = found[i], found[i + 1]
        if not _RANGES.get(code, _RANGE).fullmatch(text, this.end, following.start):
            continue
        found[i] = replace(
            this,
            unit=this.unit or following.unit,
            currency=this.currency or following.currency,
            readings=this.readings | _shared_scale(text, this, following),
        )
    return tuple(found)


def _shared_scale(text: str, this: Number, following: Number) -> set[Reading]:
    """The other reading of the 5 in "5 to 10 billion"."""
    said = re.match(r"[\d.,\u00a0\u202f ]*\d", text[following.start : following.end])
    if this.spelled or following.spelled or not said or said.end() == following.end:
        return set()
    if not (this.amounts and following.amounts) or this.sort is not Sort.CARDINAL:
        return set()
    largest = max(following.amounts)
    scale = next((s for s in (10**12, 10**9, 10**6, 10**3) if largest >= s), 1)
    if text[following.start : following.end].isdecimal() or max(this.amounts) >= 1000:
        return set()
    return {amount * scale for amount in this.amounts}


def _dates(text: str) -> Iterator[Number]:
    """The year of a date in figures, and its day and month, which may be either.

    The month is a name in most translations, so that neither has to be met again.
    """
    for match in _NUMERIC_DATE.finditer(text):
        for group in (1, 2, 4, 5, 6, 8, 9):
            if match[group]:
                is_year = group in {5, 6}
                readings = frozenset({Fraction(match[group])})
                yield Number(*match.span(group), readings, is_firm=is_year)


def _digit_fractions(text: str) -> Iterator[Number]:
    for match in _DIGIT_FRACTION.finditer(text):
        if match[5]:
            whole, part = match[4], _VULGAR[match[5]]
        elif int(match[2]) < int(match[3]):
            whole, part = match[1], Fraction(int(match[2]), int(match[3]))
        else:
            continue
        value = part + int(whole or 0)
        sort = Sort.CARDINAL if whole else Sort.FRACTION
        yield Number(match.start(), match.end(), frozenset({value}), sort=sort)


def _digits(text: str, locale: str) -> Iterator[Number]:
    code, point = language(locale), has_decimal_point(locale)
    pattern = _WITH_POINT if point else _WITH_COMMA
    suffixes = _ORDINAL_SUFFIXES.get(code, _ORDINAL_SUFFIX)
    for match in pattern.finditer(text):
        start, end = match.span()
        if _IN_NAME.search(text, max(start - 12, 0), start):
            continue
        value = _value(match[0], point=point)
        readings: set[Reading] = {value}
        sort = Sort.CARDINAL
        after = text[end : end + 1]
        if suffix := suffixes.match(text, end):
            end, sort = suffix.end(), Sort.ORDINAL
        elif suffix := _DECADE_SUFFIX.match(text, end):
            end = suffix.end()
            readings |= _decade(value)
        scale = _scale(text, start, end, code)
        is_code = (after.isalpha() or after == "_") and sort is Sort.CARDINAL and not scale
        if is_code and end == match.end() and not _UNIT.match(text, end):
            continue
        factor, end = scale or (1, end)
        half = AND_A_HALF.get(code)
        if half and sort is Sort.CARDINAL and re.compile(half).match(text, end):
            value += Fraction(1, 2)
        if factor > 1 or value not in readings:
            readings = {value * factor}
        elif _is_before_decade(text, start, code) and 10 <= value < 100:
            readings.add(value + 1900)
        if years := _RANGE_END.search(text, max(start - 5, 0), match.end()):
            readings.add(Fraction(years[1] + years[2]))
        whole = value == 100 and bool(_ABSOLUTE.search(text, max(start - 3, 0), start))
        yield Number(start, end, frozenset(readings), is_firm=not whole, sort=sort)


def _value(digits: str, *, point: bool) -> Fraction:
    for space in _GROUP_SPACES:
        digits = digits.replace(space, "")
    if point:
        return Fraction(digits.replace(",", ""))
    if re.fullmatch(r"\d+(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    return Fraction(digits.replace(",", "."))


def _decade(value: Fraction) -> set[Reading]:
    """The other reading of "1930s" (« années 30 ») and of "the '30s"."""
    if value % 10 or not (1000 < value < 2100 or 0 < value < 100):
        return set()
    return {value % 100} if value > 1000 else {value + 1900}


def _is_before_decade(text: str, start: int, code: str) -> bool:
    before = DECADE_BEFORE.get(code)
    return before is not None and text[:start].rstrip().lower().endswith(before)


def _scale(text: str, start: int, end: int, code: str) -> tuple[int, int] | None:
    """The factor of "million" and the like after a number, and where the words end.

    A letter scales where it is joined to an amount of money or to a k ("$2b", "5k"). Several
    words multiply: « 3 mil millones ».
    """
    found = _one_scale(text, start, end, code)
    if found is None:
        return None
    factor, stop = found
    while factor == 10**3 and (more := _one_scale(text, start, stop, code)):
        factor, stop = factor * more[0], more[1]
    return factor, stop


def _one_scale(text: str, start: int, end: int, code: str) -> tuple[int, int] | None:
    match = _SCALE_AFTER.match(text, end)
    factor = SCALES.get(code, {}).get(match[1].casefold()) if match else None
    if match is None or factor is None:
        return None
    if factor == 10**6 and code in _M_LANGUAGES and len(match[1]) == 1:
        return (
            (factor, match.end()) if text[match.end() :].lstrip()[:1] in _CURRENCY_SIGNS else None
        )
    if len(match[1]) == 1:
        is_money = text[:start].rstrip()[-1:] in _CURRENCY_SIGNS
        if match[0] != match[1] or not (is_money or match[1] == "k"):
            return None
    return factor, match.end()


__all__ = ["MAGNITUDE", "MINUTE_OF_DAY", "Number", "Reading", "Sort", "numbers"]

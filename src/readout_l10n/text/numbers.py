"""Numbers by value, as each locale writes them.

A number that can be read in several ways (a decade, a clock time, a scaled amount) carries every
reading, and two numbers agree when they share one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from readout_l10n.text.clock import clock_times
from readout_l10n.text.locale import language
from readout_l10n.text.number_words import SCALES
from readout_l10n.text.spelled import spelled_numbers
from readout_l10n.text.units import Measure, convertible, measure

MINUTE_OF_DAY = "clock"
"""Prefix of the reading of a clock time: ("clock", minutes after midnight)."""

Reading = Fraction | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    readings: frozenset[Reading]
    spelled: bool = False
    """In words or Roman numerals, not in digits."""
    unit: Measure | None = None

    def agrees(self, other: "Number") -> bool:
        """Whether both say one value, perhaps in different units."""
        if not self.readings.isdisjoint(other.readings):
            return True
        if self.unit is None or other.unit is None:
            return False
        return any(
            convertible(here, self.unit, there, other.unit)
            for here in self.readings
            for there in other.readings
            if isinstance(here, Fraction) and isinstance(there, Fraction)
        )


_GROUP_SPACES = " \u00a0\u202f\u2009"
_SPACED = rf"\d{{1,3}}(?:[{_GROUP_SPACES}]\d{{3}})+(?!\d)"
_POINTED = rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|{_SPACED}(?:\.\d+)?|\d+(?:\.\d+)?"
_COMMAED = rf"{_SPACED}(?:,\d+)?|\d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?"
_POINT_LANGUAGES = frozenset({"en", "ja", "zh", "ko"})
_WITH_POINT = re.compile(rf"(?<!\w)(?:{_POINTED})")
_WITH_COMMA = re.compile(rf"(?<!\w)(?:{_COMMAED})")
_AROUND = re.compile(r"(?i:https?://|www\.)\S+|\[\^?\d+\]|\b[Nn]o?[.°º]\s?1(?!\d)")
"""Addresses, note calls and "No. 1" (the leader): their digits are no numbers of the text."""
_SUFFIX = re.compile(
    r"(?:st|nde?|rd|th|ers?|res?|ères?|es?|è|èmes?|[oaºª])(?!\w)|['’]?s(?!\w)", re.IGNORECASE
)
_RANGE = re.compile(r"\s?(?:-|–|to|and|or|à|et|ou)\s?")
_SCALE_AFTER = re.compile(rf"[{_GROUP_SPACES}-]?([^\W\d_]+)")
_UNIT = re.compile(
    r"(?:km|cm|mm|m|kg|g|t|ha|km/h|mph|ft|h|min|s|°|px|k|bn|mn|tn|b)²?³?(?!\w)", re.IGNORECASE
)
_RANGE_END = re.compile(r"\b(\d\d)\d\d[-–/](\d\d)$")
"""The second year of "1950-53" is 1953 too."""


@lru_cache(maxsize=4096)
def numbers(text: str, locale: str) -> tuple[Number, ...]:
    """The numbers of a text in order of place; digits inside codes (G7, F-16) are none."""
    found = [
        Number(start, end, frozenset({(MINUTE_OF_DAY, minutes)}))
        for start, end, minutes in clock_times(text)
    ]
    taken = [(m.start(), m.end()) for m in _AROUND.finditer(text)]
    found += _digits(text, locale, [*taken, *((n.start, n.end) for n in found)])
    for start, end, value in spelled_numbers(text, locale):
        if not any(start < other.end and other.start < end for other in found):
            found.append(Number(start, end, frozenset({value}), spelled=True))
    return _with_range_units(text, sorted(found, key=lambda n: (n.start, n.end)))


def unmatched(wanted: Iterable[Number], given: Sequence[Number]) -> Iterator[Number]:
    """The numbers of `wanted` that no number of `given` agrees with, each given one used once.

    A clock time agrees with its hours and minutes standing apart (« 2 h 15 », "2 hours and 15
    minutes"). A repeated number may be said once, since the second mention is often a pronoun, but
    not while a number in digits is left over: that one is the change.
    """
    rest = list(given)
    lost: list[Number] = []
    for number in wanted:
        partner = next((other for other in rest if number.agrees(other)), None)
        if partner is None:
            lost.append(number)
        else:
            rest.remove(partner)
    lost = [number for number in lost if not _parts_agree(number, rest)]
    may_repeat = all(other.spelled for other in rest)
    for number in lost:
        if not (may_repeat and any(number.agrees(other) for other in given)):
            yield number


def _with_range_units(text: str, found: list[Number]) -> tuple[Number, ...]:
    """The numbers, those that begin a range with the unit of its end ("2 to 4 inches")."""
    for i in range(len(found) - 2, -1, -1):
        this, following = found[i], found[i + 1]
        if this.unit is None and _RANGE.fullmatch(text, this.end, following.start):
            found[i] = replace(this, unit=following.unit)
    return tuple(found)


def _parts_agree(number: Number, given: Sequence[Number]) -> bool:
    """Whether a clock time's hours and minutes are given apart, or the reverse."""
    for reading in number.readings:
        if isinstance(reading, tuple):
            hours, minutes = divmod(reading[1], 60)
            spoken = {Fraction(hours), Fraction(hours % 12)}
            plain = {r for other in given for r in other.readings if isinstance(r, Fraction)}
            if spoken & plain and (not minutes or Fraction(minutes) in plain):
                return True
        else:
            for other in given:
                if any(
                    isinstance(r, tuple) and reading in divmod(r[1], 60) for r in other.readings
                ):
                    return True
    return False


def _digits(text: str, locale: str, taken: list[tuple[int, int]]) -> Iterator[Number]:
    code = language(locale)
    pattern = _WITH_POINT if code in _POINT_LANGUAGES else _WITH_COMMA
    for match in pattern.finditer(text):
        start, end = match.span()
        if any(start < t_end and t_start < end for t_start, t_end in taken):
            continue
        if start and text[start - 1] in "-‐‑" and start > 1 and text[start - 2].isalpha():
            continue
        readings = {_value(match[0], code)}
        suffix = _SUFFIX.match(text, end)
        after = text[end : end + 1]
        if suffix:
            end = suffix.end()
            readings |= _decade(next(iter(readings)), suffix[0])
        elif (after.isalpha() or after == "_") and not _UNIT.match(text, end):
            continue
        if scale := _scale(text, end, code):
            factor, end = scale
            readings = {reading * factor for reading in readings}
        elif _is_before_decade(text, start, code):
            readings |= {reading + 1900 for reading in readings if 10 <= reading < 100}
        if years := _RANGE_END.search(text, max(start - 5, 0), match.end()):
            readings.add(Fraction(years[1] + years[2]))
        yield Number(start, end, frozenset(readings), unit=measure(text, end))


def _value(digits: str, code: str) -> Fraction:
    for space in _GROUP_SPACES:
        digits = digits.replace(space, "")
    if code in _POINT_LANGUAGES:
        return Fraction(digits.replace(",", ""))
    if re.fullmatch(r"\d+(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    return Fraction(digits.replace(",", "."))


def _decade(value: Fraction, suffix: str) -> set[Fraction]:
    """The other reading of "1930s" (« années 30 ») and of "the '30s"."""
    if not suffix.endswith("s") or value % 10:
        return set()
    return {value % 100} if value > 1000 else {value + 1900}


def _is_before_decade(text: str, start: int, code: str) -> bool:
    return code == "fr" and text[:start].rstrip().lower().endswith(("années", "décennie"))


def _scale(text: str, end: int, code: str) -> tuple[int, int] | None:
    """The factor of "million" and the like after a number, and where the word ends."""
    match = _SCALE_AFTER.match(text, end)
    factor = SCALES.get(code, {}).get(match[1].casefold()) if match else None
    if match is None or factor is None:
        return None
    if len(match[1]) == 1 and match[0] != match[1]:
        return None
    return factor, match.end()

"""One moment on two clocks: « à 16h00 (23h00, heure du Japon) », "5 p.m. (1 a.m. JST)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from readout_l10n.text.cities import ABBREVIATIONS
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.locale import language
from readout_l10n.text.places import place_named
from readout_l10n.text.times import ClockTime, times

LOCAL = "local"
"""The label of « heure locale »."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time, or both ends of a stretch of time, as the clocks of one place show it."""

    times: tuple[ClockTime, ...]
    label: str | None = None
    """Whose time it is: `LOCAL`, « du Japon », "JST"; None where nothing says."""
    day: DateMention | None = None
    """The date that stands beside it and before or after no other clock."""
    shift: int | None = None
    """1 for « le lendemain », -1 for « la veille », 0 for « le même jour »."""
    inside: bool = False
    """Whether it stands in parentheses that open after the clock before."""

    @property
    def start(self) -> int:
        return self.times[0].start

    @property
    def end(self) -> int:
        return self.times[-1].end


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    value: ClockTime | DateMention | str | int
    """A time, a date, a label or a shift of days."""


_S = r"[\s\u00a0\u202f]"
_NAME = r"[A-ZÀ-Ý][\w’'.-]*(?:[\s\u00a0](?:(?:de|du|d[’']|of)[\s\u00a0]?)?[A-ZÀ-Ý][\w’'.-]*){0,3}"
_LETTERS = rf"(?P<letters>{'|'.join(sorted(ABBREVIATIONS, key=len, reverse=True))})(?!\w)"
_LABELS = {
    "fr": re.compile(
        rf"(?:(?<=\W)|^)(?:en{_S})?(?:(?:à{_S})?l[’'])?heures?{_S}(?:standard{_S})?"
        rf"(?:(?P<local>locales?)(?!\w)|(?P<of>(?:de{_S}la|des?|du|d[’']|de{_S}l[’']){_S}?{_NAME}"
        rf"|[a-zéï]+(?:aise|enne|onne|ique|elge|ine|que|isse|pine)(?!\w)))"
        rf"|(?<!\w){_LETTERS}|(?P<there>(?<!\w)(?:à|au|aux|en){_S}{_NAME})"
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?P<local>[Ll]ocal{_S}[Tt]ime|locally)|(?P<of>{_NAME}){_S}(?:[Ss]tandard{_S})?"
        rf"[Tt]ime(?!\w)|{_LETTERS}|(?P<there>in{_S}(?:the{_S})?{_NAME}))"
    ),
}
_SHIFTS = {
    "fr": re.compile(
        rf"\b(?:(?P<next>(?:le{_S})?lendemain|le{_S}jour{_S}suivant)|(?P<before>la{_S}veille)"
        rf"|(?P<same>(?:le|du){_S}même{_S}jour))(?!\w)"
    ),
    "en": re.compile(
        rf"\b(?:(?P<next>(?:next|following){_S}day)|(?P<before>previous{_S}day|day{_S}before)"
        rf"|(?P<same>same{_S}day))(?!\w)"
    ),
}
_FILLER = {
    "fr": re.compile(
        r"(?:[\s\u00a0\u202f,;:/()\[\]–—-]|\b(?:le|la|du|de|dès|à|au|vers|soit|ou|et|est|environ|partir"
        r"|entre|jusqu['’]à|c['’]est-à-dire|c['’]|heures?|toujours|il|était)(?!\w))*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:[\s\u00a0\u202f,;:/()\[\]–—-]|\b(?:on|the|at|from|of|or|and|to|until|i\.?e\.?|which|is|was"
        r"|about|around|between|equivalent)(?!\w))*",
        re.IGNORECASE,
    ),
}
_TIME_NEXT = re.compile(rf"{_S}*,?{_S}*(?:à{_S})?\d{{1,2}}(?:{_S}?[hH](?!\w)|[hH:]\d\d)")
_RANGE = re.compile(
    rf"{_S}*(?:(?:à|au|jusqu['’]à|to|until|and|et){_S}+(?:à{_S})?|[-–—]){_S}*", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def clock_pairs(text: str, locale: str) -> tuple[tuple[Clock, Clock], ...]:
    """The clocks of a text that show one moment, two by two, in order.

    They stand side by side with nothing but labels, dates and marks between, and either both are
    labelled, each otherwise, or one stands in parentheses after the other.
    """
    return tuple(
        (first, second)
        for clocks in _runs(text, locale)
        for first, second in pairwise(clocks)
        if _are_of_one_moment(first, second)
    )


def clocks_in(text: str, locale: str) -> tuple[Clock, ...]:
    """The clock times of a text with their labels, in order."""
    return tuple(clock for clocks in _runs(text, locale) for clock in clocks)


def _are_of_one_moment(first: Clock, second: Clock) -> bool:
    if first.label and second.label:
        return first.label != second.label
    return bool(first.label or second.label) and second.inside


def _runs(text: str, locale: str) -> Iterator[list[Clock]]:
    """Clocks with nothing between them but what belongs to them."""
    code = language(locale)
    if code not in _LABELS:
        return
    clocks: list[Clock] = []
    pending: _Pending = _Pending()
    end = 0
    for item in _items(text, locale, code):
        between = text[end : item.start]
        if not _FILLER[code].fullmatch(between):
            yield clocks
            clocks, pending = [], _Pending()
        pending.inside |= "(" in between
        _take(clocks, item, between, pending, text)
        end = item.end
    yield clocks


@dataclass(slots=True)
class _Pending:
    """What waits for the next clock."""

    label: str | None = None
    day: DateMention | None = None
    shift: int | None = None
    inside: bool = False


def _take(clocks: list[Clock], item: _Item, between: str, pending: _Pending, text: str) -> None:
    last = clocks[-1] if clocks else None
    if isinstance(item.value, ClockTime):
        joined = last and _RANGE.fullmatch(text, last.end, item.start)
        if last and joined and len(last.times) == 1:
            clocks[-1] = replace(last, times=(*last.times, item.value))
            return
        clocks.append(
            Clock((item.value,), pending.label, pending.day, pending.shift, pending.inside)
        )
        pending.label = pending.day = pending.shift = None
        pending.inside = False
        return
    # After an opening parenthesis things belong to the clock to come, else to the one before.
    ahead = last is None or "(" in between or (last.inside and ")" in between)
    if isinstance(item.value, str):
        if last is None or _leads(item, between, last, text):
            pending.label = item.value
        elif last.label in {None, LOCAL}:
            clocks[-1] = replace(last, label=item.value)
            pending.inside = False
    elif isinstance(item.value, int):
        if ahead or pending.inside or last is None or last.shift is not None:
            pending.shift = item.value
        else:
            clocks[-1] = replace(last, shift=item.value)
    elif ahead or pending.inside or last is None or last.day is not None:
        pending.day = item.value
    else:
        clocks[-1] = replace(last, day=item.value)


def _leads(item: _Item, between: str, last: Clock, text: str) -> bool:
    """Whether a label is the next clock's: « heure de Rome : 8h00 », « (heure de Rome, 8h00) »."""
    if re.match(rf"{_S}*:", text[item.end :]):
        return True
    opens = "(" in between and (item.value != LOCAL or last.label is not None)
    return opens and _TIME_NEXT.match(text, item.end) is not None


def _items(text: str, locale: str, code: str) -> list[_Item]:
    items = [_Item(time.start, time.end, time) for time in times(text, locale)]
    if not items:
        return []
    items += [_Item(day.start, day.end, day) for day in date_mentions(text, locale) if day.is_day]
    taken = [(item.start, item.end) for item in items]
    for match in _LABELS[code].finditer(text):
        label = _label(match, locale)
        clash = any(match.start() < end and start < match.end() for start, end in taken)
        if label and not clash:
            items.append(_Item(match.start(), match.end(), label))
    for match in _SHIFTS[code].finditer(text):
        shift = 1 if match["next"] else -1 if match["before"] else 0
        items.append(_Item(match.start(), match.end(), shift))
    return sorted(items, key=lambda item: item.start)


def _label(match: re.Match[str], locale: str) -> str | None:
    if match["local"]:
        return LOCAL
    if there := match["there"]:
        return there if place_named(there, locale) else None
    return match["of"] or match["letters"]

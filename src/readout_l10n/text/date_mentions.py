"""Dates in running text, as much of each as is said: « jeudi 3 avril 2025 », "in April", « mardi ».

The forms are those of CLDR's calendars (cldr-dates-full, `dateFormats` and `availableFormats`) in
English, French, Spanish and Catalan, ranges and lists of days, and the all-figure forms of ISO 8601
and of either side of the Atlantic.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from readout_l10n.text.calendar_words import CALENDARS, CalendarWords
from readout_l10n.text.locale import language


@dataclass(frozen=True, slots=True)
class DateMention:
    """What a text says of a day; `start:end` are half-open offsets in characters.

    Of « les 3 et 4 avril 2025 » each day is one, the first of them ending after its figure.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    """From 0 for Monday."""
    certain: bool = True
    """False for what may be something else: "May" that is a surname or a verb."""
    month_first: bool = False
    """Whether day and month are figures that an American reads the other way round."""

    @property
    def is_day(self) -> bool:
        """Whether it names day and month."""
        return self.day is not None and self.month is not None

    @property
    def is_real(self) -> bool:
        """Whether the calendar has such a day, in some year if none is said."""
        if self.day is None or self.month is None:
            return True
        return _exists(self.year or 2024, self.month, self.day)

    def in_year(self, year: int) -> date | None:
        """The day that is meant, in a year unless it says its own; None for none."""
        if self.day is None or self.month is None:
            return None
        year = self.year or year
        return date(year, self.month, self.day) if _exists(year, self.month, self.day) else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_SPACE = r"[ \u00a0\u202f\u2009]+"
_YEAR = r"(?P<year>(?:1[0-9]|20|21)\d\d)(?![\d%]|[.,]\d|-\d{2}(?!\d))"
_FIGURE_END = r"(?!\d|[.,:]\d|\s?%)"
_NUMERIC = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![\w/-]|\.\d)")
    for form in (
        (
            r"(?P<year>(?:19|20|21)\d\d)\s?(?P<mark>[/.-])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?"
            r"(?P<third>\d{1,2})"
        ),
        (
            r"(?:(?P<from>\d{1,2})\s?[-–]\s?)?(?P<first>\d{1,2})\s?(?P<mark>[/.])\s?"
            r"(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<year>(?:19|20|21)\d\d)"
        ),
    )
)
_HYPHENED = re.compile(
    r"(?<![\w/.-])(?P<from>(?!))?(?P<first>\d{1,2})-(?P<second>\d{1,2})-(?P<year>(?:19|20)\d\d)(?![\w-])"
)
"""« 16-1-2026 », which the RAE has beside « 16/1/2026 »."""
_JOINED = re.compile(
    rf"(?:{_SPACE})?(?:[-–]|,|and|to|through|until|et|ou|or|au|à|jusqu['’]au|[yieou]|al?|hasta"
    rf"|fins(?:{_SPACE}al?)?)?(?:{_SPACE}(?:le|the|els?|los))?(?:{_SPACE})?",
    re.IGNORECASE,
)
"""What stands between two dates of which the second says the year of both."""
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|during|before|after|through"
    r"|between|beginning|end|starting|and|to|or)[ \u00a0-]+$",
    re.IGNORECASE,
)
"""What an English word that may be more than a month has before it, when it is one."""
_ARTICLE_BEFORE = re.compile(
    r"\b(?:le|du|au|les|on|the|els?|del|dels|al|los|dia|día)[ \u00a0]+$", re.IGNORECASE
)
"""Before « 31 avril » it shows that a day is meant, even one that no month has."""
_FIGURES_ONLY = re.compile(r"[\d\s/.\u2013-]+(?:er)?")
_NAME_AFTER = re.compile(
    r"[\s\u00a0\u202f]*(?:[-–,]|et|au|ou|à|and|to|or)?[\s\u00a0\u202f]*(?:le\s)?\d{1,2}(?:er)?"
    r"(?:,?\s(?:et|au|and|to)?\s?\d{1,2})?[\s\u00a0\u202f]+[^\W\d]{3}"
)
"""What goes on after the first day of « les 3 et 4 avril »."""
_DOUBTFUL_MONTHS = frozenset({"march", "may"})


@lru_cache(maxsize=2048)
def date_mentions(text: str, locale: str) -> tuple[DateMention, ...]:
    """The dates of a text in order of place; none in a language of which no calendar is known."""
    code = language(locale)
    if code not in CALENDARS:
        return ()
    found: list[DateMention] = []
    for mention in (*_numeric(text, code), *_named(text, code)):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    found.sort(key=lambda mention: mention.start)
    return tuple(_with_years(text, found))


def day_figures(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Half-open places of the figures of days before or after a month's name, « er » included."""
    code = language(locale)
    for mention in date_mentions(text, locale):
        if mention.day is None or mention.month is None:
            continue
        if _FIGURES_ONLY.fullmatch(text, mention.start, mention.end) and not _NAME_AFTER.match(
            text, mention.end
        ):
            continue
        for match in _day_pattern(code).finditer(text, mention.start, mention.end):
            if match["day"][0].isdecimal() and int(re.sub(r"\D", "", match["day"])) == mention.day:
                yield match.span("day")
                break


def _with_years(text: str, found: list[DateMention]) -> list[DateMention]:
    """The mentions, those joined to a later one that says the year with that year."""
    for i in range(len(found) - 2, -1, -1):
        this, after = found[i], found[i + 1]
        if this.year or not after.year or not this.month or not after.month:
            continue
        if this.month <= after.month and _JOINED.fullmatch(text, this.end, after.start):
            found[i] = replace(this, year=after.year)
    return found


def _numeric(text: str, code: str) -> Iterator[DateMention]:
    """Dates in figures; `month_first` where an English text may mean either order."""
    for form in (*_NUMERIC, *([_HYPHENED] if code in {"es", "ca"} else ())):
        for match in form.finditer(text):
            parts = match.groupdict()
            year, second = int(parts["year"]), int(parts["second"])
            if third := parts.get("third"):
                if second > 12 or int(third) > 31:
                    continue
                yield DateMention(match.start(), match.end(), int(third), second, year)
                continue
            day, month = int(parts["first"]), second
            either = code == "en" and day <= 12 and month <= 12 and day != month
            if code == "en" and month > 12 >= day:
                day, month = month, day
            if month > 12 or day > 31:
                continue
            if parts["from"]:
                first = match.start("from")
                yield DateMention(first, match.end("from"), int(parts["from"]), month, year)
            start = match.start("first") if parts["from"] else match.start()
            yield DateMention(start, match.end(), day, month, year, month_first=either)


def _named(text: str, code: str) -> Iterator[DateMention]:
    words = CALENDARS[code]
    for form in _forms(code):
        for match in form.finditer(text):
            yield from _days(match, words, code)


def _days(match: re.Match[str], words: CalendarWords, code: str) -> Iterator[DateMention]:
    """The mentions of a match: one, or one for each day of a list."""
    parts = match.groupdict()
    if short := parts.get("short"):
        named = words.short_months[short.lower().rstrip(".")]
        yield DateMention(match.start(), match.end(), month=named, certain=False)
        return
    month = _month(parts.get("month"), words)
    year = int(parts["year"]) if parts.get("year") else None
    weekday = _weekday(parts.get("weekday") or parts.get("after"), words)
    days = parts.get("days")
    if days is None:
        alone = parts.get("month") if not year and weekday is None else None
        certain = alone is None or code != "en" or _is_month(match, alone)
        yield DateMention(match.start(), match.end(), None, month, year, weekday, certain)
        return
    each = list(_day_pattern(code).finditer(match.string, *match.span("days")))
    for number, found in enumerate(each):
        day = _day(found["day"], words)
        if not day or (day > 31 and not _ARTICLE_BEFORE.search(match.string, 0, match.start())):
            continue
        own = _weekday(found["own"], words)
        first, last = number == 0, number == len(each) - 1
        yield DateMention(
            match.start() if first else found.start(),
            match.end() if last else found.end(),
            day,
            month,
            year,
            own if own is not None else weekday if (first or len(each) == 1) else None,
        )


def _is_month(match: re.Match[str], name: str) -> bool:
    """Whether an English name that stands alone is a month's."""
    if match.string.startswith(("'", "’"), match.end()):
        return False
    if name.lower() not in _DOUBTFUL_MONTHS:
        return match.start() > 0 or match.string[match.end() : match.end() + 1] in {",", ""}
    return _MONTH_BEFORE.search(match.string, 0, match.start()) is not None and not re.match(
        r"\s+[A-Z]", match.string[match.end() :]
    )


def _month(name: str | None, words: CalendarWords) -> int | None:
    if name is None:
        return None
    name = name.lower().rstrip(".")
    return words.months.get(name) or words.short_months[name]


def _weekday(name: str | None, words: CalendarWords) -> int | None:
    if name is None:
        return None
    name = name.lower().rstrip(".")
    return words.weekdays[name] if name in words.weekdays else words.short_weekdays[name]


def _day(said: str, words: CalendarWords) -> int:
    bare = re.sub(r"[\s\u00a0\u202f]+", "-", said.lower())
    return words.days.get(bare) or int(re.sub(r"\D", "", said))


def _either(names: dict[str, int], *, stop: bool = False) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name) + (r"\.?" if stop else "") for name in longest)


@dataclass(frozen=True, slots=True)
class _Joints:
    """What joins the parts of a date that begins with its day, as patterns."""

    ordinal: str
    """What may follow the figure of the first."""
    article: str
    link: str
    """Between two days of one month."""
    of: str
    """Between day and month, with the space after it."""
    before_year: str
    counted: str
    """What is counted, or an hour, after a weekday and a figure."""


_JOINTS = {
    "fr": _Joints(
        ordinal=r"(?:ers?|ᵉʳ|er\.)?",
        article="le",
        link="et|au|ou|à",
        of=rf"(?:du mois d[e’']{_SPACE}?|de{_SPACE})?",
        before_year=rf"{_SPACE}(?:de{_SPACE})?",
        counted="h|heures?|personnes|pays",
    ),
    "es": _Joints(
        ordinal=r"(?:\.?º|°|\.?er|ro|o(?= de))?",
        article="(?:el|los|día)",
        link="y|e|al?|o|u|hasta",
        of=rf"(?:del?{_SPACE}(?:mes{_SPACE}de{_SPACE})?)?",
        before_year=rf",?{_SPACE}(?:del?{_SPACE}(?:año{_SPACE})?)?",
        counted="h|horas?|personas|países",
    ),
    "ca": _Joints(
        ordinal=r"(?:r|er|\.?º)?",
        article="(?:el|els|dia)",
        link="i|al?|o|fins",
        of=rf"(?:del{_SPACE}mes{_SPACE}d(?:e{_SPACE}|[’'])|de{_SPACE}|d[’'])?",
        before_year=rf",?{_SPACE}(?:del?{_SPACE}(?:l[’']any{_SPACE})?)?",
        counted="h|hores|hora|persones|països",
    ),
}
_ENGLISH_ORDINAL = r"(?:st|nd|rd|th)?"
_SHORT = 5
"""Letters of the longest abbreviation of a month."""
_YEAR_NEXT = r"(?:\.|(?=\s\d{4}(?!\d)))"
"""What shows that a short name is a month's: « ag. », « 3 mar 2025 », and not « des de 2025 »."""


@lru_cache
def _day_pattern(code: str) -> re.Pattern[str]:
    """A day of the month, with the weekday that a list may give each of them."""
    words = CALENDARS[code]
    spelled = _either(words.days).replace(r"\-", r"[-‐‑\s]").replace("-et-", r"[-\s]et[-\s]")
    ordinal = _JOINTS[code].ordinal if code in _JOINTS else _ENGLISH_ORDINAL
    return re.compile(
        rf"(?:(?P<own>{_either(words.weekdays)})[ \u00a0,]+(?:the |le |el )?)?"
        rf"(?P<day>(?<![\d.,])\d{{1,2}}{ordinal}{_FIGURE_END}|\b(?:{spelled}))(?!\w)",
        re.IGNORECASE,
    )


@lru_cache
def _forms(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of dates with a month's name, and of weekdays; the longest forms first."""
    forms = _english_forms() if code == "en" else _day_first_forms(code)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _english_forms() -> tuple[str, ...]:
    words = CALENDARS["en"]
    day = _bare_day("en")
    month = rf"{_either(words.months)}|{_either(words.short_months, stop=True)}"
    weekday = _either(words.weekdays)
    near_weekday = rf"{weekday}|{_either(words.short_weekdays, stop=True)}"
    link = rf"(?:\s?[-–]\s?|,?{_SPACE}(?:and|to|through|or|&){_SPACE}(?:the{_SPACE})?)"
    days = rf"(?P<days>{day}(?:(?:,{_SPACE}{day})*{link}{day})?)"
    before = rf"(?:\b(?P<weekday>{near_weekday}),?{_SPACE}(?:the{_SPACE})?)?"
    after = rf"(?:{_SPACE}\((?P<after>{near_weekday})\))?"
    year = rf"(?:,?{_SPACE}{_YEAR})?"
    # The month's capital tells "May 3" from "may 3"; the rest is read in any case.
    capital = rf"(?-i:(?=[A-Z]))(?P<month>{month})"
    return (
        (
            rf"{before}(?<!\w){capital}{_SPACE}(?:the{_SPACE})?{days}(?!{_SPACE}(?:{month})\b)"
            rf"{after}{year}"
        ),
        rf"{before}(?<!\w){days}{_SPACE}of{_SPACE}{capital}(?!\w){after}{year}",
        rf"{before}(?<!\w)(?=\d){days}{_SPACE}{capital}(?!\w){after}{year}",
        rf"(?<!\w){capital}(?:,|{_SPACE}of)?{_SPACE}{_YEAR}",
        rf"(?<!\w)(?-i:(?=[A-Z]))(?P<month>{_either(words.months)})(?!\w)",
        rf"(?<!\w)(?-i:(?=[A-Z]))(?P<short>(?:{_either(words.short_months)})\.)",
        (
            rf"(?<!\w)(?-i:(?=[A-Z]))(?P<weekday>{weekday})s?,?{_SPACE}(?:the{_SPACE})?"
            rf"(?P<days>\d{{1,2}}(?:st|nd|rd|th))(?!\w)"
        ),
        rf"(?<!\w)(?-i:(?=[A-Z]))(?P<weekday>{weekday})s?(?!\w)",
    )


def _day_first_forms(code: str) -> tuple[str, ...]:
    """The forms of French, Spanish and Catalan."""
    words, joints = CALENDARS[code], _JOINTS[code]
    day = _bare_day(code)
    is_french = code == "fr"
    short = _either(words.short_months, stop=True) if is_french else _marked_short(words)
    month = rf"{_either(words.months)}|{short}"
    weekday = _either(words.weekdays)
    near_weekday = rf"{weekday}|{_either(words.short_weekdays, stop=True)}"
    # « Domingo » with a capital is a name (Santo Domingo); French has none such.
    lone_weekday = f"{weekday}" if is_french else f"(?-i:{weekday})"
    article = rf"(?:{joints.article}{_SPACE})?"
    link = rf"(?:\s?[-–]\s?|{_SPACE}(?:{joints.link}){_SPACE}{article})"
    days = rf"(?P<days>{day}(?:(?:,{_SPACE}{day})*{link}{day})?)"
    before = rf"(?:\b(?P<weekday>{near_weekday}),?{_SPACE}{article})?"
    after = rf"(?:{_SPACE}\((?P<after>{near_weekday})\))?"
    year = rf"{joints.before_year}{_YEAR}"
    forms = (
        rf"{before}(?<!\w){days}{_SPACE}{joints.of}(?P<month>{month})(?!\w){after}(?:{year})?",
        rf"(?<!\w)(?P<month>{month}){year}",
        rf"(?<!\w)(?-i:(?P<month>{_either(words.months)}))(?!\w)",
        (
            rf"(?<!\w)(?P<weekday>{lone_weekday}){_SPACE}(?P<days>\d{{1,2}}(?:er)?)"
            rf"(?![\w%]|[.,:]\d|{_SPACE}(?:{joints.counted})\b)(?=[\s,.;)]|$)"
        ),
        rf"(?<!\w)(?P<weekday>{lone_weekday})s?(?!\w)",
    )
    if is_french:
        return forms
    # As an English date is left in a draft: « abril 3, 2025 ».
    left = rf"(?<!\w)(?P<month>{_either(words.months)}){_SPACE}{days},?{_SPACE}{_YEAR}"
    return (*forms[:1], left, *forms[1:])


def _marked_short(words: CalendarWords) -> str:
    """Short names of months with what marks them as such, and « setiembre », which needs none."""
    long = {name: month for name, month in words.short_months.items() if len(name) > _SHORT}
    short = {name: month for name, month in words.short_months.items() if name not in long}
    marked = rf"(?:{_either(short)}){_YEAR_NEXT}"
    return rf"{_either(long)}|{marked}" if long else marked


def _bare_day(code: str) -> str:
    """The pattern of a day without the names of its groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", _day_pattern(code).pattern)

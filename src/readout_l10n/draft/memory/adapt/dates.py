"""Days in a translation: where one stands, and how another would."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from readout_l10n.draft.memory.adapt.locales import cldr
from readout_l10n.text.date_mentions import DateMention
from readout_l10n.text.locale import language

_SKELETONS = ("yMMMEd", "yMMMd", "yMd", "MMMEd", "MMMMd", "MMMd", "yMMMM", "yMMM")
_FIELDS = {"weekday": "Ecc", "day": "d", "month": "ML", "year": "y"}
_QUOTED = re.compile(r"'[^']*'")
_FIRST = re.compile(r"(?<!\d)1(?=[ \u00a0\u202f][^\W\d])")
_SPACES = str.maketrans("\u00a0\u202f\u2009’", "   '")


def renderings(mention: DateMention, locale: str) -> Iterator[tuple[str, str]]:
    """Patterns, and the day in each: all that CLDR has for what is said of it in a locale."""
    day = _day(mention)
    if day is None:
        return
    said = {name for name in _FIELDS if getattr(mention, name) is not None}
    for pattern in _patterns(locale):
        bare = _QUOTED.sub("", pattern)
        if {name for name, letters in _FIELDS.items() if any(c in bare for c in letters)} == said:
            yield pattern, written(day, pattern, locale)


def written(day: date, pattern: str, locale: str) -> str:
    """A day in a pattern; the first of a month is « 1er » in French."""
    text = format_date(day, pattern, locale=cldr(locale))
    return _FIRST.sub("1er", text) if language(locale) == "fr" else text


def written_like(mention: DateMention, pattern: str, model: str, locale: str) -> str | None:
    """Another day in a pattern, with the spaces and the capital that stand in the model.

    An apostrophe is the typographic one, as in CLDR.
    """
    day = _day(mention)
    if day is None:
        return None
    text = written(day, pattern, locale)
    spaces = iter(re.findall(r"[ \u00a0\u202f\u2009]", model))
    text = re.sub(r"[ \u00a0\u202f\u2009]", lambda space: next(spaces, space[0]), text)
    return text[:1].upper() + text[1:] if model[:1].isupper() else text


def places(rendering: str, text: str) -> list[tuple[int, int]]:
    """Half-open places at which a text has a day as it is written here, spaces aside."""
    wanted, text = rendering.translate(_SPACES), text.translate(_SPACES)
    if wanted.casefold() not in text.casefold():  # far quicker than to compile a pattern
        return []
    before = r"(?<!\d)" if rendering[:1].isdigit() else r"(?<!\w)"
    after = r"(?!\d)" if rendering[-1:].isdigit() else r"(?!\w)"
    if _has_no_spaces(rendering):
        before = after = ""
    found = re.finditer(f"{before}{re.escape(wanted)}{after}", text, re.IGNORECASE)
    return [match.span() for match in found]


def _has_no_spaces(text: str) -> bool:
    """Whether words may follow each other without a space: Japanese, Chinese."""
    return any("\u3040" <= char <= "\u9fff" for char in text)


def _day(mention: DateMention) -> date | None:
    """The day, in any year that has its weekday where none is said; None for none such."""
    years = (mention.year,) if mention.year else range(2000, 2028)
    month, number = mention.month or 1, mention.day or 1
    if mention.weekday is not None and (mention.day is None) != (mention.month is None):
        return None
    for year in years:
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if mention.weekday is None or day.weekday() == mention.weekday:
            return day
    return None


@lru_cache
def _patterns(locale: str) -> tuple[str, ...]:
    """CLDR's patterns of days in a locale, the usual ones first; those with the weekday too."""
    known = cldr(locale)
    if known is None:
        return ()
    usual = [known.date_formats[length].pattern for length in ("long", "full", "medium", "short")]
    skeletons = known.datetime_skeletons
    others = [skeletons[name].pattern for name in _SKELETONS if name in skeletons]
    whole = [pattern.replace("MMM", "MMMM") for pattern in others if "MMMM" not in pattern]
    weekday = [pattern.replace("EEEE", "E").replace("E", "EEEE") for pattern in (*others, *whole)]
    plain = ["y-MM-dd", "dd/MM/y", "d.M.y", "LLLL", "MMMM", "EEEE"]
    return tuple(dict.fromkeys((*usual, *others, *whole, *weekday, *plain)))
